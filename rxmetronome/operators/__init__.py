"""What happens to events on their way; RxPY's own operators work beside these."""

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from rxmetronome.operators.windows import aggregates as aggregates


if not TYPE_CHECKING:  # a module that is a public name of its own: imported with the first that asks for it

    def __getattr__(name: str) -> Any:
        if name != "aggregates":
            raise AttributeError(f"module 'rxmetronome.operators' has no attribute {name!r}")
        return importlib.import_module("rxmetronome.operators.windows.aggregates")
