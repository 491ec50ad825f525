"""Define the base of every live widget: numbered frames to its viewers, and snapshots to new ones."""

import html
import logging
import math
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import anywidget
import msgspec

from rxmetronome.notebook import last_pictures, scopes
from rxmetronome.notebook.html_snapshots import Snapshot
from rxmetronome.widgets.safe_repr import error_text, sound
from rxmetronome.widgets.transport import frame_scheduler

_LOG = logging.getLogger("rxmetronome")
STATIC = Path(__file__).parent / "static"
_SILENT_S = 10.0
"""A view that was silent for so long is dropped: a page that is reloaded does not say that it closes."""
_QUIET_S = 0.5
"""A message sent so recently replaces the heartbeat that is due every second."""
_UNHEARD = "displayed"
_encode = msgspec.json.Encoder().encode


def esm(name: str) -> str:
    """Return the JavaScript bundle of a widget, such as `"table"`; `make js` builds it of `js/`."""
    return (STATIC / f"{name}.js").read_text(encoding="utf-8")


def css(name: str) -> str:
    """Return the style sheet of a widget."""
    return (STATIC / f"{name}.css").read_text(encoding="utf-8")


class Html(str):
    """Hold HTML that a notebook renders."""

    __slots__ = ()

    def _repr_html_(self) -> str:
        return str(self)


class LiveView(anywidget.AnyWidget):
    """Show something that changes; the base of the live widgets.

    A subclass collects from any thread and calls `changed()`. While it has viewers, at most 20 times a second, its
    `frame` is called and sends what was collected; or its `full_frame` returns the whole. Both run on the scheduler's
    thread only, so never at once.

    `dispose` ends its subscriptions. A view made in a cell is closed when that cell runs again. Its front end is
    `_esm = esm("name")` and `_css = css("name")`.
    """

    is_disposed = True
    """False while it is subscribed to what it shows. True before `__init__`: a refused view has nothing to dispose."""

    def __init__(self, **kwargs: Any) -> None:
        self.is_due = self.is_disposed = False
        self._next_number = 0
        self._sent_at = 0.0
        self._viewers: dict[str, float] = {}  # views in browsers, and when each last sent a message
        self._needs_snapshot = False
        super().__init__(**kwargs)
        stay_on_the_main_shell(self)
        self.on_msg(self._receive)
        scopes.own(self)

    # --- implemented by a subclass ---

    def frame(self) -> None:
        """Send what was collected since the last frame."""

    def full_frame(self) -> tuple[dict[str, Any], list[bytes]]:
        """Return all that is shown, for a new viewer; later frames repeat none of it."""
        return {}, []

    def on_message(self, content: dict[str, Any]) -> None:
        """Handle a request of the front end, on the kernel's thread or a subshell's; an exception is logged."""

    def fallback_html(self) -> str:
        """Return HTML for places without a kernel: a viewer, an export."""
        return f"<i>{html.escape(self.fallback_text())}: run the notebook to see it live.</i>"

    def fallback_text(self) -> str:
        """Return one line that describes it."""
        return type(self).__name__

    def drop_events(self) -> None:
        """Drop references to events: it is closed."""

    # --- called by users ---

    def to_html(self) -> Html:
        """Return its current state as plain HTML without a script: for a report, or a notebook that is only read."""
        return Html(sound(self.fallback_html()))

    def snapshot(self) -> Snapshot:
        """Return what it shows now as plain HTML, with the time and the counts: filtered and sorted as in the browser.

        A notebook displays it; `.save("seen.html")` writes a page, `.html` is its text.
        """
        return Snapshot(sound(self.fallback_text()), self.to_html())

    # --- called by a subclass ---

    @property
    def has_viewers(self) -> bool:
        """Return True while a browser shows it."""
        return bool(self._viewers)

    def changed(self) -> None:
        """Request a frame if it has viewers; cheap, from any thread. A later viewer starts with a snapshot."""
        if self._viewers and not self.is_due:
            frame_scheduler().request_frame(self)

    def request_snapshot(self) -> None:
        """Send a snapshot instead of the next frame, if it has viewers."""
        self._needs_snapshot = True
        self.changed()

    def send_message(self, content: dict[str, Any], buffers: Sequence[bytes] = ()) -> None:
        """Send one message with the next number. Call it from `frame` only: the scheduler's thread numbers them."""
        if self.comm is None:
            return
        number, self._next_number = self._next_number, self._next_number + 1
        self._sent_at = frame_scheduler().now()
        self.send({"n": number, **sendable(content)}, buffers=list(buffers))

    def dispose(self) -> None:
        """End its subscriptions; what it shows stays. A second call does nothing."""
        self.is_disposed = True

    def close(self) -> None:
        """Dispose it, remove it from the page, and drop its events."""
        if not self.is_disposed:
            self.dispose()
        self._viewers = {}
        layout = self.layout if self.comm is not None else None
        super().close()
        if layout is not None:
            layout.close()  # a separate widget, which ipywidgets does not close
        self.drop_events()

    def __enter__(self) -> "LiveView":
        return self

    def __exit__(self, *exc: object) -> None:
        self.dispose()

    # --- called by the scheduler ---

    def flush(self) -> None:
        """Send a snapshot or a frame."""
        if not self._viewers or self.comm is None:
            return
        try:
            if self._needs_snapshot:
                self._needs_snapshot = False
                content, buffers = self.full_frame()
                self.send_message({**content, "snapshot": 1}, buffers)
            else:
                self.frame()
        except BaseException as error:
            self._needs_snapshot = True  # it repeats what this frame lost
            self.send_message({"broken": error_text(error)})
            raise

    def heartbeat(self) -> bool:
        """Show that the kernel lives; drop silent viewers, and return False if none is left."""
        now = frame_scheduler().now()
        if scopes.is_executing():  # a kernel before 7 receives nothing meanwhile, so silence means nothing
            self._viewers = dict.fromkeys(self._viewers, now)
        self._viewers = {view: at for view, at in self._viewers.items() if now - at < _SILENT_S}
        if not self._viewers or self.comm is None:
            return False
        if self._needs_snapshot:
            self.changed()
        if _UNHEARD in self._viewers:  # its first message may wait until the cell ends
            self.request_snapshot()
        elif now - self._sent_at >= _QUIET_S:
            self.send_message({"beat": 1})
        return True

    # --- messages of the front end ---

    def _receive(self, _: Any, content: Any, __: Any) -> None:
        try:
            self._handle(content)
        except KeyboardInterrupt:
            raise
        except BaseException:  # a dial's setter may raise anything, which must not end the kernel
            _LOG.exception("a %s failed to handle a message of its view: %.200r", type(self).__name__, content)

    def _handle(self, content: Any) -> None:
        verb = content.get("do") if isinstance(content, dict) else None
        if not isinstance(verb, str):
            _LOG.warning("a %s does not understand %.200r", type(self).__name__, content)
            return
        view = str(content.get("view", ""))
        if verb == "picture":  # for the page, which saves or keeps it; not numbered, for no view waits for it
            seen = self.snapshot()
            picture = {"model": self.model_id, "text": seen.title, "html": seen.html, "page": seen.page()}
            picture["brief"] = Snapshot(seen.title, self.to_html(), seen.at).html
            self.send({"picture": picture})
        elif verb in ("hidden", "closed"):
            self._viewers = {other: at for other, at in self._viewers.items() if other not in (view, _UNHEARD)}
        else:
            self._handle_viewer(verb, view, content)

    def _handle_viewer(self, verb: str, view: str, content: dict[str, Any]) -> None:
        is_known = view in self._viewers
        if verb in ("shown", "gap") or (not is_known and (view or verb == "ping")):
            self._add_viewer(view)
        elif is_known:  # any message shows that the view lives
            self._viewers[view] = frame_scheduler().now()
        if verb not in ("shown", "gap", "ping"):
            self.on_message(content)

    def _add_viewer(self, view: str) -> None:
        others = {other: at for other, at in self._viewers.items() if other != _UNHEARD}
        self._viewers = {**others, view: frame_scheduler().now()}
        frame_scheduler().request_heartbeats(self)
        self.request_snapshot()

    # --- display ---

    def _repr_mimebundle_(self, **kwargs: Any) -> Any:
        """Return the live widget, and the HTML that a viewer without a kernel shows."""
        if last_pictures.has_no_front_end():
            return last_pictures.show(self._picture)
        bundle = super()._repr_mimebundle_(**kwargs)
        if bundle is None:
            return None
        data, metadata = bundle if isinstance(bundle, tuple) else (bundle, {})
        if not self._viewers:
            self._add_viewer(_UNHEARD)
        return {**data, **self._picture()}, {**metadata, **last_pictures.LIVE}

    def _picture(self) -> dict[str, Any]:
        return {"text/plain": sound(self.fallback_text()), "text/html": str(self.to_html())}

    def __repr__(self) -> str:
        kind, text = type(self).__name__, sound(self.fallback_text()).replace("\n", "; ")
        return f"<{text}>" if text.lower().startswith(kind.lower()) else f"<{kind} {text}>"


def sendable(content: Any) -> Any:
    """Return a message that the comm can encode: sound text, and None for a number that is not finite."""
    try:  # of one that is encoded at once, nothing has to be replaced
        is_sound = b"null" not in _encode(content)
    except (TypeError, ValueError, RecursionError):
        is_sound = False
    return content if is_sound else _repaired(content)


def _repaired(content: Any) -> Any:
    if type(content) is int or content is None:  # most of a message
        return content
    if isinstance(content, (list, tuple)):
        return [value if type(value) is int else _repaired(value) for value in content]
    if isinstance(content, dict):
        return {_repaired(key): _repaired(value) for key, value in content.items()}
    if isinstance(content, float):
        return content if math.isfinite(content) else None
    return sound(content) if isinstance(content, str) else content


def stay_on_the_main_shell(widget: Any) -> None:
    """Let the front end choose the thread on which a widget's messages arrive, as ipykernel before 7.4 did.

    From 7.4 on, a widget that sent something while a cell ran is answered only when that cell has ended.
    """
    if hasattr(widget.comm, "_reply_subshell_for"):
        widget.comm._reply_subshell_for = lambda data, default: default  # noqa: ARG005  the comm's own signature
