"""Which worker has a key: keys go to 256 parts by a stable hash, and each part to a worker."""

from collections.abc import Callable
from typing import Any, TypeAlias

from rxmetronome.flow.keyed_steps import PARTS, KeyLanes, part_of
from rxmetronome.operators.event_fields import EXACT_KEYS
from rxmetronome.workers.batches import WorkerRecord

Route: TypeAlias = Any
"""What adds an event to those that a worker is sent; and what adds its number, where events have some."""
_MOST_ROUTES = 1_000_000


class Routes(dict[Any, Route]):
    """The routes of keys. That of a new key is looked for: one lookup for each event, where it is known."""

    def __init__(self, find: Callable[[Any], Route]) -> None:
        super().__init__()
        self._find = find

    def __missing__(self, key: Any) -> Route:
        return self._find(key)


class PartTable:
    """The worker of each part.

    Args:
        is_numbered: True if events are added with their numbers.

    Attributes:
        owners: The worker of each part, by its number.
        routes: The route of any key; those that were asked for are kept.
    """

    def __init__(self, is_numbered: bool) -> None:
        self._is_numbered = is_numbered
        self.owners: list[WorkerRecord] = []
        self._routes_of_parts: list[Route] = []
        self.routes = Routes(self._find)

    def share(self, workers: list[WorkerRecord]) -> None:
        """Share the parts among workers in turn."""
        self.owners = [workers[part % len(workers)] for part in range(PARTS)]
        to_each = [self._route_to(worker) for worker in workers]
        self._routes_of_parts = [to_each[part % len(workers)] for part in range(PARTS)]
        self.routes.clear()

    def parts_of(self, worker: WorkerRecord) -> set[int]:
        """Return the parts of a worker."""
        return {part for part, owner in enumerate(self.owners) if owner is worker}

    def _find(self, key: Any) -> Route:
        if len(self.routes) >= _MOST_ROUTES:
            self.routes.clear()
        if key.__class__ not in EXACT_KEYS:
            key = KeyLanes.read_key(key)
        route = self.routes[key] = self._routes_of_parts[part_of(key)]
        return route

    def _route_to(self, worker: WorkerRecord) -> Route:
        """Return the route of all keys of a worker, one object: the garbage collector looks at each."""
        add = worker.events.append
        return (add, worker.numbers.append) if self._is_numbered else add
