"""What every live widget is made on: numbered frames to those who look, snapshots for those who come or missed one."""

import html
import logging
import math
from collections.abc import Sequence
from typing import Any

import anywidget

from rxmetronome.notebook import scopes
from rxmetronome.widgets.assets import css, esm
from rxmetronome.widgets.safe_repr import error_text, sound
from rxmetronome.widgets.transport import FrameScheduler, outbox

__all__ = ["FrameScheduler", "LiveView", "css", "esm", "outbox", "stay_on_the_main_shell"]

_LOG = logging.getLogger("rxmetronome")
_GONE_S = 10.0
"""A view that was not heard of for so long is closed: a page that is reloaded says no goodbye."""
_QUIET_S = 0.5
"""What was sent so lately stands for a heartbeat, of which one is due every second."""
_UNHEARD = "displayed"


class Html(str):
    """HTML as text, which a notebook shows as what it means."""

    __slots__ = ()

    def _repr_html_(self) -> str:
        return str(self)


class LiveView(anywidget.AnyWidget):
    """The base of the widgets that show something which goes on.

    A subclass gathers, from any thread, and calls `changed()`; on the outbox's thread, at most 20 times a second and
    only while somebody looks, it is asked for a `frame`, in which it `tell`s what has gathered, or for a `snapshot`
    of the whole. Both run on that thread only, so never at once.

    What it subscribed to belongs into `dispose`. A view that is made in a cell is closed when that cell runs again.

    Its front end is `_esm = esm("own")` and `_css = css("own")`: the bundle that `make js` builds of `js/own.js`.
    """

    is_disposed = True
    """Whether it has let go of what it shows; one that could not be made has nothing to let go of."""

    def __init__(self, **kwargs: Any) -> None:
        self.is_due = self.is_disposed = False
        self._next_number = 0
        self._sent_at = 0.0
        self._viewers: dict[str, float] = {}  # views in browsers, and when each was last heard of
        self._needs_snapshot = False
        super().__init__(**kwargs)
        stay_on_the_main_shell(self)
        self.on_msg(self._received)
        scopes.own(self)

    # --- what a subclass writes ---

    def frame(self) -> None:
        """Tell what has gathered since the last frame."""

    def snapshot(self) -> tuple[dict[str, Any], list[bytes]]:
        """The whole of what is shown, for a view that begins anew; nothing gathered before is told again after."""
        return {}, []

    def hear(self, content: dict[str, Any]) -> None:
        """Do what the front end asks for; what this raises is logged. On the kernel's thread, or a subshell's."""

    def fallback_html(self) -> str:
        """What stands where there is no kernel: in a viewer, in an export."""
        return f"<i>{html.escape(self.fallback_text())}: run the notebook to see it live.</i>"

    def fallback_text(self) -> str:
        """One line of what this is."""
        return type(self).__name__

    def forget(self) -> None:
        """Let go of what it holds of events: it has been closed, and nothing shows it any more."""

    # --- what people call ---

    def to_html(self) -> Html:
        """What it shows now, as plain HTML without a script: for a report, or a notebook that is only read."""
        return Html(sound(self.fallback_html()))

    # --- what a subclass calls ---

    @property
    def is_looked_at(self) -> bool:
        """Whether a browser shows it."""
        return bool(self._viewers)

    def changed(self) -> None:
        """Ask for a frame, where somebody looks; cheap, from any thread. Who looks later begins with a snapshot."""
        if self._viewers and not self.is_due:
            outbox().ask(self)

    def begin_anew(self) -> None:
        """Send a snapshot instead of the next frame, where somebody looks."""
        self._needs_snapshot = True
        self.changed()

    def tell(self, content: dict[str, Any], buffers: Sequence[bytes] = ()) -> None:
        """Send one message, with the next number. Only from `frame`: the outbox's thread numbers them."""
        if self.comm is None:
            return
        number, self._next_number = self._next_number, self._next_number + 1
        self._sent_at = outbox().now()
        self.send({"n": number, **_sendable(content)}, buffers=list(buffers))

    def dispose(self) -> None:
        """Let go of everything it subscribed to; what it shows stays. Twice is once."""
        self.is_disposed = True

    def close(self) -> None:
        """Dispose it, take it off the page, and let go of the events that it holds."""
        if not self.is_disposed:
            self.dispose()
        self._viewers = {}
        layout = self.layout if self.comm is not None else None
        super().close()
        if layout is not None:
            layout.close()  # a widget of its own, which nobody else lets go of
        self.forget()

    def __enter__(self) -> "LiveView":
        return self

    def __exit__(self, *exc: object) -> None:
        self.dispose()

    # --- what the outbox calls ---

    def flush(self) -> None:
        """Send a snapshot or a frame; see `pacing.Sender`."""
        if not self._viewers or self.comm is None:
            return
        try:
            if self._needs_snapshot:
                self._needs_snapshot = False
                content, buffers = self.snapshot()
                self.tell({**content, "snapshot": 1}, buffers)
            else:
                self.frame()
        except BaseException as error:
            self._needs_snapshot = True  # what this frame was to tell is in the next
            self.tell({"broken": error_text(error)})
            raise

    def pulse(self) -> bool:
        """Show once a second that the kernel lives; whether anybody still looks. See `pacing.Living`."""
        now = outbox().now()
        if scopes.is_executing():  # a kernel before 7 hears nobody meanwhile, so silence means nothing
            self._viewers = dict.fromkeys(self._viewers, now)
        self._viewers = {view: heard for view, heard in self._viewers.items() if now - heard < _GONE_S}
        if not self._viewers or self.comm is None:
            return False
        if self._needs_snapshot:
            self.changed()
        if _UNHEARD in self._viewers:  # nobody could say yet that it began: the message may wait for the cell to end
            self.begin_anew()
        elif now - self._sent_at >= _QUIET_S:
            self.tell({"beat": 1})
        return True

    # --- what the front end says ---

    def _received(self, _: Any, content: Any, __: Any) -> None:
        try:
            self._take(content)
        except KeyboardInterrupt:
            raise
        except BaseException:  # a dial's setter may raise anything, which is no reason to end the kernel
            _LOG.exception("a %s could not do what its view asked: %.200r", type(self).__name__, content)

    def _take(self, content: Any) -> None:
        said = content.get("do") if isinstance(content, dict) else None
        if not isinstance(said, str):
            _LOG.warning("a %s does not understand %.200r", type(self).__name__, content)
            return
        view = str(content.get("view", ""))
        if said in ("hidden", "closed"):
            self._viewers = {other: heard for other, heard in self._viewers.items() if other not in (view, _UNHEARD)}
            return
        is_known = view in self._viewers
        if said in ("shown", "gap") or (not is_known and (view or said == "ping")):
            self._looked_at_by(view)
        elif is_known:  # whatever it says, it is there
            self._viewers[view] = outbox().now()
        if said not in ("shown", "gap", "ping"):
            self.hear(content)

    def _looked_at_by(self, view: str) -> None:
        others = {other: heard for other, heard in self._viewers.items() if other != _UNHEARD}
        self._viewers = {**others, view: outbox().now()}
        outbox().attend(self)
        self.begin_anew()

    # --- how it is displayed ---

    def _repr_mimebundle_(self, **kwargs: Any) -> Any:
        """The live widget, and beside it what a viewer without a kernel shows."""
        bundle = super()._repr_mimebundle_(**kwargs)
        if bundle is None:
            return None
        data, metadata = bundle if isinstance(bundle, tuple) else (bundle, {})
        if not self._viewers:
            self._looked_at_by(_UNHEARD)
        return {**data, "text/plain": sound(self.fallback_text()), "text/html": self.to_html()}, metadata

    def __repr__(self) -> str:
        return f"<{sound(self.fallback_text())}>"


def _sendable(content: Any) -> Any:
    """A message as the comm can encode it: text that UTF-8 has, and None for what is no finite number."""
    if isinstance(content, str):
        return sound(content)
    if isinstance(content, float):
        return content if math.isfinite(content) else None
    if isinstance(content, dict):
        return {_sendable(key): _sendable(value) for key, value in content.items()}
    if isinstance(content, (list, tuple)):
        return [_sendable(value) for value in content]
    return content


def stay_on_the_main_shell(widget: Any) -> None:
    """Let the front end choose the thread on which a widget's messages arrive, as ipykernel before 7.4 did.

    From 7.4 on a widget that was published on while a cell runs is answered only when that cell has ended.
    """
    if hasattr(widget.comm, "_reply_subshell_for"):
        widget.comm._reply_subshell_for = lambda data, default: default  # noqa: ARG005  the comm's own signature
