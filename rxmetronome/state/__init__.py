"""What a flow remembers between its events: `State` in memory, and `KV` on disk; an import of one loads only that."""

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from rxmetronome.state.expiring_map import State as State
    from rxmetronome.state.kv.store import KV as KV
else:
    __all__ = ["KV", "State"]
    _HOMES = {"KV": "rxmetronome.state.kv.store", "State": "rxmetronome.state.expiring_map"}

    def __getattr__(name: str) -> Any:
        if name not in _HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}", name=name)
        globals()[name] = value = getattr(importlib.import_module(_HOMES[name]), name)
        return value

    def __dir__() -> list[str]:
        return sorted({*globals(), *__all__})
