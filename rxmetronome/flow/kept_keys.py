"""States by key of the steps, for `kept_states`: only the keys whose states have changed since are looked at."""

import pickle
from collections.abc import Callable, Collection, Iterator
from typing import Any

from rxmetronome.clocks import Clock
from rxmetronome.flow.keyed_steps import KeyedNode
from rxmetronome.flow.nodes import Node
from rxmetronome.protocols import StatesByKey
from rxmetronome.state.expiring_map import StateChanges

KEYS = "keys"
"""The place of the states of all keys of a step with `by=`, where a State has the number of its operator."""
_OF_OPERATOR = "operator "
"""Before the number of an operator, among those of its step that have a state by key."""
_UNCHANGING = frozenset({int, float, str, bytes, bool, type(None)})
"""Values of these classes are written later; all others may change in place, so they are pickled at once."""


class KeyedStates:
    """The states by key of a subscription, as `kept_states` sees a State: entries by key, and what has changed of them.

    The value of an entry is a tuple of values that never change, or what pickle makes of others; None where
    the operators of the key have completed.

    Args:
        clock: The clock of the run.
        find: Returns the states as they are kept now; None if there are none. Others than before are new: the step has
            begun again after a failure.
    """

    keys_at_once = 100
    """The changed keys that are collected at once, about; their states are read and pickled meanwhile."""

    def __init__(self, clock: Clock, find: Callable[[], StatesByKey | None]) -> None:
        self._clock, self._find = clock, find
        self._found: StatesByKey | None = None

    def track(self) -> tuple[int, dict[Any, Any]]:
        """Note changes from now on; return the present moment, and no entries: the step has just started."""
        self._found = self._find()
        if self._found is not None:
            self._found.track()
        return self._clock.now_ns, {}

    def untrack(self) -> None:
        """Note changes no more; the run has ended, and its keys go with it."""

    def changes(self, is_known: Callable[[Any, Any], bool], since_ns: int) -> StateChanges:  # noqa: ARG002  as a State
        """Return the entries of the keys that have changed since the last call, and the keys that have left.

        Raises:
            Exception: If pickle cannot write a state; all is there for the next call.
        """
        found = self._find()
        whole: dict[Any, Any] | None = None
        if found is None:
            return StateChanges(self._clock.now_ns, None, [], [], [], None)
        if found is not self._found:
            found.track()
            whole = {}
        keys, states = found.changed()
        entries = [(_frozen(values), at_ns, order) for values, at_ns, order in states]
        self._found = found
        return StateChanges(self._clock.now_ns, whole, found.rest(), keys, entries, None)

    def hold(self, entries: dict[Any, Any]) -> dict[Any, Any]:
        """Put the states of these entries back; return the entries.

        Raises:
            ValueError: If a key has another number of states.
            Exception: If pickle cannot read a state.
        """
        if self._found is not None:
            self._found.put_back(thawed(entries))
            self._found.rest()
        return entries


def _frozen(values: Collection[Any] | None) -> Collection[Any] | bytes | None:
    if values is None:
        return None
    if not _UNCHANGING.issuperset(map(type, values)):
        return pickle.dumps(values, 5)
    return tuple(values)  # which Python's collector soon leaves alone, as it does not a list


def thawed(
    entries: dict[Any, Any], load: Callable[[bytes], Any] = pickle.loads
) -> Iterator[tuple[Any, list[Any] | None, int, int]]:
    """Yield each key of entries with its states, the instant and the order that were saved with them, by this order."""
    for key, (value, at_ns, order) in sorted(entries.items(), key=_order):
        yield key, load(value) if isinstance(value, bytes) else value, at_ns, order


def _order(pair: tuple[Any, tuple[Any, int, int]]) -> int:
    return pair[1][2]


def states_of_keys(nodes: Collection[Node]) -> list[tuple[str, KeyedStates]]:
    """Return the states of the keys of each step with `by=`, under its name."""
    keyed = [node for node in nodes if isinstance(node, KeyedNode)]
    return [(f"{node.step}/{KEYS}", KeyedStates(node.clock, _lanes_of(node))) for node in keyed]


def _lanes_of(node: KeyedNode) -> Callable[[], StatesByKey | None]:
    return lambda: node.lanes


def states_of_operators(nodes: Collection[Node]) -> list[tuple[str, KeyedStates]]:
    """Return the states by key of the operators of all steps, which have started, under their names."""
    return [
        (f"{node.step}/{_OF_OPERATOR}{number}", KeyedStates(node.clock, _operator_of(node, number)))
        for node in nodes
        for number, _ in enumerate(node.keep_state.by_key)
    ]


def _operator_of(node: Node, number: int) -> Callable[[], StatesByKey | None]:
    return lambda: found_operator(node, number)


def found_operator(node: Node, number: int) -> StatesByKey | None:
    """Return an operator of a step that has states by key; None if there are not so many."""
    by_key = node.keep_state.by_key
    return by_key[number] if number < len(by_key) else None


def operator_number(name: str) -> int | None:
    """Return the number in the name of an operator's states by key; None in other names.

    Example:
        >>> operator_number("sums/operator 1"), operator_number("sums/0")
        (1, None)
    """
    place = name.rpartition("/")[2]
    return int(place.removeprefix(_OF_OPERATOR)) if place.startswith(_OF_OPERATOR) else None
