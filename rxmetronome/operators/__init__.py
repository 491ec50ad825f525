"""Operators between sources and sinks, loaded on first use; RxPY's own operators work beside these."""

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from rxmetronome.operators.combining import latest_of as latest_of
    from rxmetronome.operators.http_requests import http as http
    from rxmetronome.operators.http_requests import http_get as http_get
    from rxmetronome.operators.mapping import counter as counter
    from rxmetronome.operators.mapping import scan as scan
    from rxmetronome.operators.mapping import select as select
    from rxmetronome.operators.mapping import where as where
    from rxmetronome.operators.rates import batch as batch
    from rxmetronome.operators.rates import rate_limit as rate_limit
    from rxmetronome.operators.state_updates import update as update
    from rxmetronome.operators.windows import aggregates as aggregates
    from rxmetronome.operators.windows.windows import session as session
    from rxmetronome.operators.windows.windows import sliding as sliding
    from rxmetronome.operators.windows.windows import window as window

_HOME_OF = {
    "aggregates": "windows.aggregates", "batch": "rates", "counter": "mapping", "http": "http_requests",
    "http_get": "http_requests", "latest_of": "combining", "rate_limit": "rates", "scan": "mapping",
    "select": "mapping", "session": "windows.windows", "sliding": "windows.windows", "update": "state_updates",
    "where": "mapping", "window": "windows.windows",
}  # fmt: skip

__all__ = sorted(_HOME_OF)  # noqa: PLE0605  tests/unit/operators/test_operators_package.py compares it


if not TYPE_CHECKING:  # type checkers take a module with a __getattr__ to have every name

    def __getattr__(name: str) -> Any:
        if name not in _HOME_OF:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        module = importlib.import_module(f"{__name__}.{_HOME_OF[name]}")
        value = globals()[name] = getattr(module, name, module)
        return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
