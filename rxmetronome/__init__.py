"""rxmetronome: time as a dial. A metronome that never drifts, piped through Rx operators into anything.

    errors  durations  records  places          words of the house: what went wrong, how long, what we carry, where
    clocks  formats  marbles  parts             time as an object; events as bytes; what parts promise each other
    drawing                                     a graph as SVG and Mermaid
    awaiting  state                             work that takes real time; keys that leave, in memory and on disk
    sources  ->  operators  ->  sinks           where events begin, what happens to them, where they end
    flow                                        the graph as written, and its run
    widgets  testing                            dials, tables and marbles to look at; marbles, virtual time, faults
    cli                                         the same from a shell

Each line imports only the lines above it. The names below are what people type; they load on first use.
"""

import importlib
import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from rxmetronome import widgets as widgets
    from rxmetronome.clocks import RealClock as RealClock
    from rxmetronome.clocks import VirtualClock as VirtualClock
    from rxmetronome.errors import ArgumentError as ArgumentError
    from rxmetronome.errors import ClockError as ClockError
    from rxmetronome.errors import CodecError as CodecError
    from rxmetronome.errors import RunError as RunError
    from rxmetronome.errors import RxMetronomeError as RxMetronomeError
    from rxmetronome.errors import StepError as StepError
    from rxmetronome.errors import WiringError as WiringError
    from rxmetronome.flow.flows import Flow as Flow
    from rxmetronome.flow.flows import runs as runs
    from rxmetronome.flow.flows import stop_all as stop_all
    from rxmetronome.flow.running import Run as Run
    from rxmetronome.operators import aggregates as aggregates
    from rxmetronome.operators.joining import latest_of as latest_of
    from rxmetronome.operators.limits import batch as batch
    from rxmetronome.operators.limits import rate_limit as rate_limit
    from rxmetronome.operators.requests import http as http
    from rxmetronome.operators.requests import http_get as http_get
    from rxmetronome.operators.selecting import count as count
    from rxmetronome.operators.selecting import fold as fold
    from rxmetronome.operators.selecting import select as select
    from rxmetronome.operators.selecting import where as where
    from rxmetronome.operators.updating import update as update
    from rxmetronome.operators.windows import session as session
    from rxmetronome.operators.windows import sliding as sliding
    from rxmetronome.operators.windows import window as window
    from rxmetronome.records import Eviction as Eviction
    from rxmetronome.records import Failure as Failure
    from rxmetronome.records import Tick as Tick
    from rxmetronome.records import Trigger as Trigger
    from rxmetronome.sinks.console import stdout as stdout
    from rxmetronome.sinks.eviction import evict as evict
    from rxmetronome.sinks.files import file as file
    from rxmetronome.sinks.frames import frame as frame
    from rxmetronome.sinks.leaving import exit as exit  # noqa: A004  the page's own word
    from rxmetronome.sinks.memory import latest as latest
    from rxmetronome.sinks.memory import ring as ring
    from rxmetronome.sources.calendar import Entry as Entry
    from rxmetronome.sources.calendar import crononome as crononome
    from rxmetronome.sources.files import lines as lines
    from rxmetronome.sources.frames import rows as rows
    from rxmetronome.sources.polling import poll as poll
    from rxmetronome.sources.ticks import metronome as metronome
    from rxmetronome.state.expiring import State as State
    from rxmetronome.state.store import KV as KV

_HOMES = {
    "clocks": ("RealClock", "VirtualClock"),
    "errors": (
        "ArgumentError",
        "ClockError",
        "CodecError",
        "RunError",
        "RxMetronomeError",
        "StepError",
        "WiringError",
    ),
    "flow.flows": ("Flow", "runs", "stop_all"),
    "flow.running": ("Run",),
    "operators": ("aggregates",),
    "operators.joining": ("latest_of",),
    "operators.limits": ("batch", "rate_limit"),
    "operators.requests": ("http", "http_get"),
    "operators.selecting": ("count", "fold", "select", "where"),
    "operators.updating": ("update",),
    "operators.windows": ("session", "sliding", "window"),
    "records": ("Eviction", "Failure", "Tick", "Trigger"),
    "sinks.console": ("stdout",),
    "sinks.eviction": ("evict",),
    "sinks.files": ("file",),
    "sinks.frames": ("frame",),
    "sinks.leaving": ("exit",),
    "sinks.memory": ("latest", "ring"),
    "sources.calendar": ("Entry", "crononome"),
    "sources.files": ("lines",),
    "sources.frames": ("rows",),
    "sources.polling": ("poll",),
    "sources.ticks": ("metronome",),
    "state.expiring": ("State",),
    "state.store": ("KV",),
    "widgets": ("widgets",),  # the part itself
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}

__all__ = sorted(_HOME_OF)  # noqa: PLE0605  tests/test_exports.py holds it against the imports above
__version__ = "0.1.0"


if not TYPE_CHECKING:  # type checkers take a module with a __getattr__ to have every name

    def __getattr__(name: str) -> Any:
        home = _HOME_OF.get(name)
        if home is None:
            message = f"module 'rxmetronome' has no attribute {name!r}"
            raise AttributeError(message, name=name, obj=sys.modules[__name__])  # for Python's "Did you mean"
        module = importlib.import_module(f"rxmetronome.{home}")
        value = module if home == name else getattr(module, name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})


if "ipykernel" in sys.modules:  # in a notebook runs show their panels, and cells end what they began before
    importlib.import_module("rxmetronome.widgets.displaying").settle_in()
