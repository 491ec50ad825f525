"""Connect any ipywidget: `from_widget` makes it an observable, `to_widget` shows a stream in it."""

import threading
import weakref
from typing import Any, TypeVar

import ipywidgets  # type: ignore[import-untyped]
import traitlets
from reactivex import Observable, abc
from reactivex.disposable import Disposable

from rxmetronome.errors import ArgumentError, near
from rxmetronome.notebook import scopes
from rxmetronome.protocols import NamedSource, context_of
from rxmetronome.widgets.live_view import stay_on_the_main_shell
from rxmetronome.widgets.observe import watch
from rxmetronome.widgets.safe_repr import safe_str
from rxmetronome.widgets.transport import frame_scheduler

_Widget = TypeVar("_Widget", bound=ipywidgets.Widget)


def from_widget(widget: ipywidgets.Widget, name: str = "value") -> Observable[Any]:
    """Observe a trait of a widget.

    The observable begins with the value at the time of the subscription, and completes when the widget is closed.
    Values come one after the other, on the thread that changes the widget (the kernel's, in ipykernel 7 a subshell's,
    or that of your own code); in a flow they enter through the source's inbox.

    Args:
        widget: Any widget of ipywidgets, of anywidget, or a `dial`.
        name: The trait: `"value"` of most; `"index"`, `"children"` and the like of some.

    Raises:
        ArgumentError: If it is no widget, or has no such trait.

    Example:
        >>> import ipywidgets
        >>> slider = ipywidgets.IntSlider(3)
        >>> _ = from_widget(slider).subscribe(print, on_completed=lambda: print("closed"))
        3
        >>> slider.value = 7
        7
        >>> slider.close()
        closed
    """
    _check("from_widget", widget, name)
    return _TraitSource(widget, name)


class _TraitSource(NamedSource):
    kind = "widget"

    def __init__(self, widget: ipywidgets.Widget, name: str) -> None:
        super().__init__()
        self._widget, self._name = widget, name
        stay_on_the_main_shell(widget)

    def __repr__(self) -> str:
        return f"from_widget({type(self._widget).__name__}, {self._name!r})"

    def _subscribe_core(
        self, observer: abc.ObserverBase[Any], scheduler: abc.SchedulerBase | None = None
    ) -> abc.DisposableBase:
        widget, name = self._widget, self._name
        one_at_a_time = threading.RLock()

        def changed(change: Any) -> None:
            with one_at_a_time:
                observer.on_next(change["new"])

        def closed(change: Any) -> None:
            if change["new"] is None:
                subscription.dispose()
                with one_at_a_time:
                    observer.on_completed()

        def unsubscribe() -> None:
            widget.unobserve(changed, name)
            widget.unobserve(closed, "comm")

        subscription = Disposable(unsubscribe)
        if widget.comm is None:
            observer.on_completed()
            return Disposable()
        with one_at_a_time:  # so that a concurrent change comes after the first value
            widget.observe(changed, name)
            widget.observe(closed, "comm")
            observer.on_next(getattr(widget, name))
        if context_of(scheduler) is None:
            scopes.own(subscription)
        return subscription


def to_widget(stream: object, widget: _Widget, name: str = "value") -> _Widget:
    """Show the newest event of a stream in a widget.

    The widget changes at most 20 times a second, however fast the stream is: events between two frames are not
    shown, and the last event always is. Events may come on any thread. It ends when the cell is run again, or the
    widget is closed.

    Args:
        stream: A step or a port of a flow, `run.tap(...)`, or any observable.
        widget: The widget, such as `ipywidgets.Label()`. Choose one that users do not change.
        name: The trait to set. A trait that takes text is set to the event as text.

    Returns:
        The widget, to be displayed.

    Raises:
        ArgumentError: If `stream` cannot be observed; if `widget` is no widget, or has no such trait.

    Example:
        >>> import ipywidgets, reactivex as rx, rxmetronome as rxm
        >>> label = to_widget(rx.of("first", "last"), ipywidgets.Label())
        >>> label.close()
    """
    _check("to_widget", widget, name)
    stay_on_the_main_shell(widget)
    updater = _TraitUpdater(widget, name)
    subscription = watch(stream, updater.on_event, call="to_widget")

    def closed(change: Any) -> None:
        if change["new"] is None:
            subscription.dispose()
            updater.newest = None

    widget.observe(closed, "comm")
    scopes.own(subscription)
    return widget


class _TraitUpdater:
    """Set a trait to the newest event with the next frame. The widget keeps it alive, not the other way round."""

    def __init__(self, widget: ipywidgets.Widget, name: str) -> None:
        self.is_due = False
        self._widget = weakref.ref(widget)
        self._name = name
        self._as_text = isinstance(widget.traits()[name], traitlets.Unicode)
        self.newest: Any = None

    def on_event(self, event: Any) -> None:
        """Request a frame for this event."""
        self.newest = event
        if not self.is_due:
            frame_scheduler().request_frame(self)

    def flush(self) -> None:
        """Set the trait."""
        widget = self._widget()
        if widget is not None and widget.comm is not None:
            event = self.newest
            setattr(widget, self._name, safe_str(event) if self._as_text else event)


def _check(call: str, widget: object, name: str) -> None:
    if not isinstance(widget, ipywidgets.Widget):
        raise ArgumentError(call, "widget", "a widget, such as ipywidgets.IntSlider()", widget)
    if name not in widget.traits():
        known = near(name, widget.traits())
        meant = f"; perhaps {known!r}" if known else ""
        raise ArgumentError(call, "name", f"a trait of {type(widget).__name__}{meant}", name)
