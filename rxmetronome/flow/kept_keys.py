"""The states of the keys of a step with `by=`, for `kept_states`: only the keys with an event since are looked at."""

import pickle
from collections.abc import Callable, Iterator
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from rxmetronome.state.expiring_map import StateChanges

if TYPE_CHECKING:
    from rxmetronome.flow.keyed_steps import KeyedNode, KeyLanes

KEYS = "keys"
"""The place of such states in a step, where a State has the number of its operator."""
_UNCHANGING = frozenset({int, float, str, bytes, bool, type(None)})
"""Values of these classes are written later; all others may change in place, so they are pickled at once."""


class KeyedStates:
    """The states of the keys of a step, as `kept_states` sees a State: entries by key, and what has changed of them.

    The value of an entry is a list of states that never change, or what pickle makes of a list of others; None where
    the operators of the key have completed. It was touched when its last event came, where `idle` is set.

    Args:
        node: The step, whose operators only handle events.
    """

    keys_at_once = 250
    """The changed keys that are collected at once, about; their states are read and pickled meanwhile."""

    def __init__(self, node: "KeyedNode") -> None:
        self._node = node
        self._lanes: KeyLanes | None = None

    def track(self) -> tuple[int, dict[Any, Any]]:
        """Note changes from now on; return the present moment, and no entries: the step has just started."""
        self._lanes = self._node.lanes
        if self._lanes is not None:
            self._lanes.track()
        return self._node.clock.now_ns, {}

    def untrack(self) -> None:
        """Note changes no more; the run has ended, and its keys go with it."""

    def changes(self, is_known: Callable[[Any, Any], bool], since_ns: int) -> StateChanges:  # noqa: ARG002  as a State
        """Return the entries of the keys with an event since the last call, and the keys that were dropped.

        Raises:
            Exception: If pickle cannot write a state; all is there for the next call.
        """
        lanes = self._node.lanes
        whole: dict[Any, Any] | None = None
        if lanes is None:
            return StateChanges(self._node.clock.now_ns, None, [], [], [])
        if lanes is not self._lanes:  # the step has begun again after a failure
            lanes.track()
            whole = {}
        keys = lanes.active_keys()
        entries = [(_frozen(states), last_ns or 0, 0) for states, last_ns in map(lanes.state_of, keys)]
        self._lanes = lanes
        return StateChanges(self._node.clock.now_ns, whole, lanes.rest(), keys, entries)

    def hold(self, entries: dict[Any, Any]) -> dict[Any, Any]:
        """Make the operators of the keys of these entries, and put their states back; return the entries.

        Raises:
            ValueError: If a key has another number of states.
            Exception: If pickle cannot read a state.
        """
        lanes = self._lanes
        if lanes is not None:
            lanes.load(thawed(entries, has_idle=lanes.idle_ns is not None))
            lanes.rest()
        return entries


def _frozen(states: list[Any] | None) -> list[Any] | bytes | None:
    if states is None or all(state.__class__ in _UNCHANGING for state in states):
        return states
    return pickle.dumps(states, 5)


def thawed(entries: dict[Any, Any], *, has_idle: bool) -> Iterator[tuple[Any, list[Any] | None, int | None]]:
    """Yield each key of entries with its states, and when its last event came, as `KeyLanes.load` takes them."""
    found = entries.items()
    if has_idle:  # keys of one look are in the order of their first events, and leave in that of their last
        for key, (value, touched_ns, _) in sorted(found, key=lambda pair: _touched(pair[1])):
            yield key, _states_in(value), touched_ns
    else:
        for key, (value, _, _) in found:
            yield key, _states_in(value), None


_touched = itemgetter(1)


def _states_in(value: Any) -> list[Any] | None:
    found: list[Any] | None = pickle.loads(value) if isinstance(value, bytes) else value  # noqa: S301  of this program
    return found
