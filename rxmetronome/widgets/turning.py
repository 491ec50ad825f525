"""A slider, a field to type into and a read-out in one row: what every dial looks like, whatever it turns."""

import bisect
import html
import logging
import threading
from collections.abc import Sequence
from typing import Any, NamedTuple

import traitlets

from rxmetronome.widgets.bridge import LiveView, css, esm
from rxmetronome.widgets.safe_repr import error_text, sound

_LOG = logging.getLogger("rxmetronome")


class Stop(NamedTuple):
    """A place where the slider rests: its value, how it is written, and what that comes to."""

    value: float
    text: str
    hint: str


class Turned(LiveView):
    """The base of the dials. Its subclasses say what is read, and what is set.

    The slider moves over `stops`; its arrow keys go from stop to stop. What is typed need be none of them: then the
    handle stands between two. The kernel alone reads what is typed, so the slider shows no value that is not in
    force, and what is wrong with it in place.
    """

    _esm = esm("slider")
    _css = css("slider")
    _label = traitlets.Unicode().tag(sync=True)
    _stops: Any = traitlets.List().tag(sync=True)
    _first = traitlets.Dict().tag(sync=True)
    """How it stood when it was made: what is shown before the kernel answers, and where there is none."""

    def __init__(self, label: str, stops: Sequence[Stop]) -> None:
        self.stops = tuple(stops)
        self._answers: list[dict[str, Any]] = []
        self._answers_lock = threading.Lock()
        super().__init__(_label=sound(label), _stops=[[stop.text, stop.hint] for stop in stops])
        self._first = self._standing()

    # --- what a subclass writes ---

    def reads(self) -> Stop:
        """Where it stands."""
        raise NotImplementedError

    def sets(self, value: float) -> None:
        """Set it to the value of a stop."""
        raise NotImplementedError

    def sets_text(self, text: str) -> None:
        """Set it to what was typed.

        Raises:
            ValueError: If that is no value for it; the message is shown in place.
        """
        raise NotImplementedError

    # --- what the bridge calls ---

    def frame(self) -> None:
        """Tell where it stands, and each view what became of what it asked for."""
        with self._answers_lock:
            answers, self._answers = self._answers, []
        standing = self._standing()
        for answer in answers or [{}]:
            self.tell({**standing, **answer})

    def snapshot(self) -> tuple[dict[str, Any], list[bytes]]:
        """Where it stands."""
        return self._standing(), []

    def hear(self, content: dict[str, Any]) -> None:
        """Take a turn of the handle or a typed value; each is answered, so that its view knows what came of it."""
        answer = {"to": content.get("view"), "turn": content.get("turn")}
        try:
            if content["do"] == "stop":
                self.sets(self.stops[int(content["at"])].value)
            elif content["do"] == "text":
                self.sets_text(str(content["text"])[:200])
            else:
                super().hear(content)
                return
        except ValueError as error:
            answer["error"] = _brief(error)
        except Exception as error:  # what is turned may refuse in its own way; the view must not wait for an answer
            answer["error"] = error_text(error)
            _LOG.exception("%s could not be turned", self._label)
        with self._answers_lock:
            self._answers.append(answer)
        self.changed()

    def fallback_text(self) -> str:
        """The label, and where it stands."""
        return f"{self._label}: {self.reads().text}"

    def fallback_html(self) -> str:
        """The row without its slider's life."""
        stop = self.reads()
        at = self.place(stop.value) / max(1, len(self.stops) - 1)
        return (
            f"<div>{html.escape(self._label)} <progress value='{at:.3f}' max='1'></progress> "
            f"<b>{html.escape(stop.text)}</b> <small>{html.escape(stop.hint)}</small></div>"
        )

    def place(self, value: float) -> float:
        """Where a value stands among the stops: 0 for the first, 2.5 for halfway from the third to the fourth."""
        values = [stop.value for stop in self.stops]
        after = bisect.bisect_left(values, value)
        if after == 0 or after == len(values):
            return float(max(0, min(after, len(values) - 1)))
        before_value, after_value = values[after - 1], values[after]
        return after - (after_value - value) / (after_value - before_value)

    def _standing(self) -> dict[str, Any]:
        stop = self.reads()
        return {"at": round(self.place(stop.value), 3), "text": stop.text, "hint": stop.hint}


def _brief(error: ValueError) -> str:
    """What was expected, without the call that nobody has made here."""
    expected = getattr(error, "expected", "")
    return f"expected {expected}" if expected else str(error)
