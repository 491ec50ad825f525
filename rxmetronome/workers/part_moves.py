"""The states of the keys, between workers: saved, put back, and moved with their parts."""

from typing import Any

from rxmetronome.clocks import Clock
from rxmetronome.flow.keyed_steps import PARTS, part_of
from rxmetronome.operators.base import StepOperator
from rxmetronome.workers.batches import WorkerRecord
from rxmetronome.workers.exchange import Exchange
from rxmetronome.workers.part_host import BatchRequest
from rxmetronome.workers.part_table import PartTable

_SAVED_OF_RXPY = {"map_", "filter_", "do_action_", "pluck_", "pluck_attr_", "starmap_", "ignore_elements_"}
"""Operators of RxPY that keep nothing between events."""


def is_saved(operators: tuple[Any, ...]) -> bool:
    """Return True if the states of all operators can be saved: not those of RxPY's that keep some."""
    return all(isinstance(one, StepOperator) or name_of(one) in _SAVED_OF_RXPY for one in operators)


def name_of(operator: Any) -> str:
    """Return the name of the function of RxPY's that made an operator; empty for others."""
    cells = [cell.cell_contents for cell in getattr(operator, "__closure__", None) or ()]
    functions = [one for one in (*cells, operator) if str(getattr(one, "__module__", "")).startswith("reactivex.")]
    names = [one.__qualname__.partition(".")[0] for one in functions if hasattr(one, "__qualname__")]
    return names[0] if names else ""


def states_of_all(exchange: Exchange, clock: Clock) -> list[Any]:
    """Return the states of all keys, as `KeyLanes.save` does; those known where no reply will come. Under the lock."""
    now_ns, wall_ns = clock.read_ns()
    for worker in () if exchange.is_over else exchange.workers:
        exchange.ask(worker, BatchRequest(now_ns, wall_ns - now_ns, [], [], saves=True))
    exchange.wait_for_replies()
    return [row for worker in exchange.workers for row in worker.saved]


def forget_all(exchange: Exchange, clock: Clock) -> None:
    """Have all workers forget their keys."""
    now_ns, wall_ns = clock.read_ns()
    with exchange.changed:
        for worker in exchange.workers:
            exchange.ask(worker, BatchRequest(now_ns, wall_ns - now_ns, [], [], drop=list(range(PARTS))))
        exchange.wait_for_replies()


def share_among(exchange: Exchange, table: PartTable, clock: Clock, number: int, new: list[WorkerRecord]) -> None:
    """Share the parts, and the states of their keys, among another number of workers.

    Args:
        exchange: The workers, which have settled.
        table: The parts.
        clock: The clock of the run.
        number: How many workers there are from now on.
        new: Those that were started for it.
    """
    with exchange.changed:
        saved = states_of_all(exchange, clock)
        if exchange.is_over:
            for worker in new:
                worker.process.kill()
            return
        before = table.owners
        for worker in exchange.workers[number:]:
            worker.is_gone = True
            worker.process.kill()
        exchange.workers = [*exchange.workers[:number], *new]
        table.share(exchange.workers)
        for worker in new:
            exchange.listen(worker)
        hand_out(exchange, table, clock, saved, before)


def hand_out(
    exchange: Exchange, table: PartTable, clock: Clock, saved: list[Any], before: list[WorkerRecord] | None = None
) -> None:
    """Give each worker the states of its parts, but for those that it had before.

    Args:
        exchange: The workers.
        table: The parts.
        clock: The clock of the run.
        saved: The states of all keys.
        before: The worker that each part had.
    """
    now_ns, wall_ns = clock.read_ns()
    with exchange.changed:
        for worker in exchange.workers:
            mine = table.parts_of(worker)
            had = {part for part, owner in enumerate(before or ()) if owner is worker}
            worker.saved_ns = now_ns
            of_worker = worker.saved = [row for row in saved if part_of(row[0]) in mine]
            load = [row for row in of_worker if part_of(row[0]) not in had]
            worker.log.clear()
            exchange.ask(worker, BatchRequest(now_ns, wall_ns - now_ns, [], [], load=load, drop=sorted(had - mine)))
        exchange.wait_for_replies()
        for worker in exchange.workers:
            worker.log.clear()
        exchange.changed.notify_all()
