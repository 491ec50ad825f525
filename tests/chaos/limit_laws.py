"""Laws of single parts: what batches, limits, lines and replayed rows keep under every fault."""

import json
from typing import Any

from .harness import Trial


def passed(trial: Trial, port: str) -> list[Any]:
    return [event for _, event in trial.records[port]]


def has_failed(trial: Trial, step: str) -> bool:
    """Return True if a step has failed; then RxPY may have started it again, without its state."""
    return any(failure.step == step for failure in trial.run.failures.last)


def batches_hold_every_event_in_order(trial: Trial) -> None:
    lists = passed(trial, "lists/out")
    assert all(1 <= len(events) <= 3 for events in lists)
    together = [event for events in lists for event in events]
    assert together == passed(trial, "ids/out") or has_failed(trial, "lists")


def each_event_passes_or_overflows_in_order(trial: Trial) -> None:
    out, over = passed(trial, "limit/out"), passed(trial, "limit/overflow")
    came = passed(trial, "ids/out")
    assert not set(out) & set(over)
    assert out == [event for event in came if event in set(out)]
    assert over == [event for event in came if event in set(over)]
    assert len(out) + len(over) == len(came) or has_failed(trial, "limit")


def each_event_is_answered_in_order_or_a_failure(trial: Trial) -> None:
    came = passed(trial, "ids/out")
    for step in ("coroutines", "threads"):
        out = passed(trial, f"{step}/out")
        failed = [failure.event for failure in trial.run.failures.last if failure.step == step]
        assert out == [event for event in came if event in set(out)]
        assert set(came) - set(out) <= set(failed)


def what_is_read_is_what_was_written(trial: Trial) -> None:
    written = [json.loads(line) for line in (trial.folder / "fed.log").read_text().splitlines()]
    read = passed(trial, "lines/out")
    assert read == written[: len(read)]
    assert trial.injected or len(read) >= len(written) - 1


def rows_come_in_order_and_none_is_left_out(trial: Trial) -> None:
    numbers = [row["n"] for row in passed(trial, "trips/out")]
    assert numbers == list(range(len(numbers)))
    assert trial.injected or len(numbers) == 40
