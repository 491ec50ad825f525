"""Tools for tests: marbles, virtual time, probes, faults.

plugin           the fixtures of pytest: clock, marbles, run_flow, no_leaks
marble_test      MarbleTest: marbles played on a virtual clock
  hot_cold         observables that do what marbles say
  expectations     what is expected of observables, ports and subscriptions
  real_timers      what waits in real time meanwhile, or is sent to the test's clock
  source_lines     the line of a test that a failure is shown at
  marble_diff      the picture that a failed test prints
probe_sink       Probe: the events that passed a port, with their times
replay_fixture   replay, Replayed, parse, read_values: what frozen tests call; module_loading: load, flow_of
leak_check       what a test leaves behind
chaos            faults by name; fault_injection: in the way of events; faults: of clocks, bursts;
                 processes: processes that are killed
"""

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from rxmetronome.testing.marble_test import MarbleTest as MarbleTest
    from rxmetronome.testing.module_loading import flow_of as flow_of
    from rxmetronome.testing.module_loading import load as load
    from rxmetronome.testing.probe_sink import Probe as Probe
    from rxmetronome.testing.replay_fixture import Replayed as Replayed
    from rxmetronome.testing.replay_fixture import parse as parse
    from rxmetronome.testing.replay_fixture import read_values as read_values
    from rxmetronome.testing.replay_fixture import replay as replay

_HOME_OF = {"MarbleTest": "marble_test", "Probe": "probe_sink"}
_HOME_OF |= dict.fromkeys(("flow_of", "load"), "module_loading")
_HOME_OF |= dict.fromkeys(("Replayed", "parse", "read_values", "replay"), "replay_fixture")

__all__ = ["MarbleTest", "Probe", "Replayed", "flow_of", "load", "parse", "read_values", "replay"]  # noqa: RUF100, F822


if not TYPE_CHECKING:  # pytest loads the plugin, and so this module, everywhere: nothing is imported before its use

    def __getattr__(name: str) -> Any:
        home = _HOME_OF.get(name)
        if home is None:
            raise AttributeError(f"module 'rxmetronome.testing' has no attribute {name!r}")
        value = getattr(importlib.import_module(f"rxmetronome.testing.{home}"), name)
        globals()[name] = value
        return value
