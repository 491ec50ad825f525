"""Operators between sources and sinks, whose names load on first use; RxPY's own work beside these."""

from typing import TYPE_CHECKING

from rxmetronome.lazy_names import load_on_use

if TYPE_CHECKING:
    from rxmetronome.operators.combining import latest_of as latest_of
    from rxmetronome.operators.http_requests import http as http
    from rxmetronome.operators.http_requests import http_get as http_get
    from rxmetronome.operators.mapping import counter as counter
    from rxmetronome.operators.mapping import scan as scan
    from rxmetronome.operators.mapping import select as select
    from rxmetronome.operators.mapping import take as take
    from rxmetronome.operators.mapping import where as where
    from rxmetronome.operators.rates import batch as batch
    from rxmetronome.operators.rates import rate_limit as rate_limit
    from rxmetronome.operators.state_updates import update as update
    from rxmetronome.operators.windows import aggregates as aggregates
    from rxmetronome.operators.windows.windows import session as session
    from rxmetronome.operators.windows.windows import sliding as sliding
    from rxmetronome.operators.windows.windows import window as window
else:
    __getattr__, __dir__, __all__ = load_on_use(
        __name__,
        {
            "combining": ("latest_of",),
            "http_requests": ("http", "http_get"),
            "mapping": ("counter", "scan", "select", "take", "where"),
            "rates": ("batch", "rate_limit"),
            "state_updates": ("update",),
            "windows.aggregates": ("aggregates",),
            "windows.windows": ("session", "sliding", "window"),
        },
    )
