"""What tests are written with: marbles, virtual time, probes, faults.

plugin.py      the fixtures of pytest: clock, marbles, run_flow, no_leaks
playing.py     MarbleTest: marbles played on a virtual clock; expecting.py, flows.py, scripts.py,
               recording.py, callsites.py
probes.py      Probe: what passed a port, and when
leaks.py       what a test leaves behind
pictures.py    what a failed test shows; drawing.py, legends.py
"""

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from rxmetronome.testing.playing import MarbleTest as MarbleTest
    from rxmetronome.testing.probes import Probe as Probe

_HOME_OF = {"MarbleTest": "playing", "Probe": "probes"}

__all__ = ["MarbleTest", "Probe"]  # noqa: RUF100, F822


if not TYPE_CHECKING:  # pytest loads the plugin, and so this module, everywhere: nothing is imported before its use

    def __getattr__(name: str) -> Any:
        home = _HOME_OF.get(name)
        if home is None:
            raise AttributeError(f"module 'rxmetronome.testing' has no attribute {name!r}")
        value = getattr(importlib.import_module(f"rxmetronome.testing.{home}"), name)
        globals()[name] = value
        return value
