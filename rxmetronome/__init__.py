"""rxmetronome: time as a dial. A metronome that never drifts, piped through Rx operators into anything.

    hooks  lazy_names                            functions that a higher floor gives to a lower one; names on first use
    errors                                       what went wrong, in one wording
    arguments  durations  records  callsites     checks of arguments; how long; what flows carry; where functions stand
    clocks  codecs  marbles  drawing  protocols  time; events as bytes; marble texts; graphs; promises between parts
    background  notebook  state  tapes           work that takes real time; IPython; keys that expire; runs kept
    sources  ->  operators  ->  sinks            where events begin, what happens to them, where they end
    flow                                         the engine: the graph as written, and its run
    testgen  widgets  testing  troy  workers     runs as tests; live views; marbles; tremor's texts; processes
    cli                                          the same from a shell

Each line imports only the lines above it. The names below are what people type; they load on first use.
"""

import importlib
import sys
from typing import TYPE_CHECKING, Any

from rxmetronome import hooks
from rxmetronome.lazy_names import load_on_use

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
    from rxmetronome.flow.flow import Flow as Flow
    from rxmetronome.flow.flow import runs as runs
    from rxmetronome.flow.flow import source as source
    from rxmetronome.flow.flow import stop_all as stop_all
    from rxmetronome.flow.run import Run as Run
    from rxmetronome.flow.steps import pipeline as pipeline
    from rxmetronome.flow.supervision import circuit_breaker as circuit_breaker
    from rxmetronome.flow.supervision import restart as restart
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
    from rxmetronome.records import Eviction as Eviction
    from rxmetronome.records import Failure as Failure
    from rxmetronome.records import Located as Located
    from rxmetronome.records import Tick as Tick
    from rxmetronome.records import Trigger as Trigger
    from rxmetronome.sinks.console import stdout as stdout
    from rxmetronome.sinks.evicting import evict as evict
    from rxmetronome.sinks.exiting import exit as exit  # noqa: A004  the page's own word
    from rxmetronome.sinks.files import file as file
    from rxmetronome.sinks.memory import frame as frame
    from rxmetronome.sinks.memory import latest as latest
    from rxmetronome.sinks.memory import ring as ring
    from rxmetronome.sources.calendar import Entry as Entry
    from rxmetronome.sources.calendar import cron as cron
    from rxmetronome.sources.calendar import crononome as crononome
    from rxmetronome.sources.dataframe_rows import rows as rows
    from rxmetronome.sources.file_lines import lines as lines
    from rxmetronome.sources.iterables import from_iterable as from_iterable
    from rxmetronome.sources.journals import durable as durable
    from rxmetronome.sources.metronomes import metronome as metronome
    from rxmetronome.sources.polling import poll as poll
    from rxmetronome.state.expiring_map import State as State
    from rxmetronome.state.kv.store import KV as KV
    from rxmetronome.tapes.tape import Tape as Tape
    from rxmetronome.testgen.freezing import freeze as freeze
    from rxmetronome.widgets.shared_runs import share as share
    from rxmetronome.workers.ray_workers import ray as ray

_HOMES = {
    "clocks": ("RealClock", "VirtualClock"),
    "errors": ("ArgumentError", "ClockError", "CodecError", "RunError", "RxMetronomeError", "StepError", "WiringError"),
    "flow.flow": ("Flow", "runs", "source", "stop_all"),
    "flow.run": ("Run",),
    "flow.steps": ("pipeline",),
    "flow.supervision": ("circuit_breaker", "restart"),
    "operators.combining": ("latest_of",),
    "operators.http_requests": ("http", "http_get"),
    "operators.mapping": ("counter", "scan", "select", "take", "where"),
    "operators.rates": ("batch", "rate_limit"),
    "operators.state_updates": ("update",),
    "operators.windows.aggregates": ("aggregates",),
    "operators.windows.windows": ("session", "sliding", "window"),
    "records": ("Eviction", "Failure", "Located", "Tick", "Trigger"),
    "sinks.console": ("stdout",),
    "sinks.evicting": ("evict",),
    "sinks.exiting": ("exit",),
    "sinks.files": ("file",),
    "sinks.memory": ("frame", "latest", "ring"),
    "sources.calendar": ("Entry", "cron", "crononome"),
    "sources.dataframe_rows": ("rows",),
    "sources.file_lines": ("lines",),
    "sources.iterables": ("from_iterable",),
    "sources.journals": ("durable",),
    "sources.metronomes": ("metronome",),
    "sources.polling": ("poll",),
    "state.expiring_map": ("State",),
    "state.kv.store": ("KV",),
    "tapes.tape": ("Tape",),
    "testgen.freezing": ("freeze",),
    "widgets": ("widgets",),
    "widgets.shared_runs": ("share",),
    "workers.ray_workers": ("ray",),
}
__version__ = "0.1.0"


def _begin_flow(observable: Any) -> Any:
    return importlib.import_module("rxmetronome.flow.flow").source(observable)


def _snapshot_of_run(run: Any) -> Any:
    return importlib.import_module("rxmetronome.widgets.run_panel").snapshot_of(run)


hooks.begin_flow = _begin_flow
hooks.snapshot_of_run = _snapshot_of_run


if not TYPE_CHECKING:
    __getattr__, __dir__, __all__ = load_on_use(__name__, _HOMES)


if "ipykernel" in sys.modules:  # in a notebook runs show their panels, and cells end what they began before
    importlib.import_module("rxmetronome.widgets.display").install_formatters()
if "marimo" in sys.modules:
    importlib.import_module("rxmetronome.widgets.display").settle_in_marimo()
