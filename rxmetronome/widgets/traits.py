"""`from_widget` and `to_widget`: any ipywidget as an observable, and any stream as what a widget shows."""

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
from rxmetronome.widgets.live_view import outbox, stay_on_the_main_shell
from rxmetronome.widgets.observe import watch
from rxmetronome.widgets.safe_repr import safe_str

_Widget = TypeVar("_Widget", bound=ipywidgets.Widget)


def from_widget(widget: ipywidgets.Widget, name: str = "value") -> Observable[Any]:
    """What a widget stands at, now and whenever that changes, as an observable.

    It begins with the value at the time of the subscription, and completes when the widget is closed. Values come on
    the thread that changes the widget (the kernel's, in ipykernel 7 a subshell's, or that of your own code), one
    after the other; in a flow they enter through the source's inbox.

    Args:
        widget: Any widget of ipywidgets, of anywidget, or a `dial`.
        name: The trait to look at: `"value"` of most; `"index"`, `"children"` and the like of some.

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
    return _FromWidget(widget, name)


class _FromWidget(NamedSource):
    """What `from_widget` returns."""

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

        def leave() -> None:
            widget.unobserve(changed, name)
            widget.unobserve(closed, "comm")

        subscription = Disposable(leave)
        if widget.comm is None:
            observer.on_completed()
            return Disposable()
        with one_at_a_time:  # so that a change meanwhile comes after the value that it changes
            widget.observe(changed, name)
            widget.observe(closed, "comm")
            observer.on_next(getattr(widget, name))
        if context_of(scheduler) is None:
            scopes.own(subscription)
        return subscription


def to_widget(stream: object, widget: _Widget, name: str = "value") -> _Widget:
    """Show the newest event of a stream in a widget.

    At most 20 times a second, however fast the stream is: what comes between two frames is not shown, and the last
    event always is. Events may come on any thread. Showing ends when the cell is run again, or the widget closed.

    Args:
        stream: A step or a port of a flow, `run.tap(...)`, or any observable.
        widget: What shows it, such as `ipywidgets.Label()`. Let it be one that nobody turns.
        name: The trait to set. One that takes text is given any event as text.

    Returns:
        The widget, to be displayed.

    Raises:
        ArgumentError: If `stream` is nothing one can look at; if `widget` is none, or has no such trait.

    Example:
        >>> import ipywidgets, reactivex as rx, rxmetronome as rxm
        >>> label = to_widget(rx.of("first", "last"), ipywidgets.Label())
        >>> label.close()
    """
    _check("to_widget", widget, name)
    stay_on_the_main_shell(widget)
    showing = _Showing(widget, name)
    subscription = watch(stream, showing.take, call="to_widget")
    showing.until_closed(subscription)
    scopes.own(subscription)
    return widget


class _Showing:
    """The newest event on its way to a widget, which keeps it alive and not the other way round."""

    def __init__(self, widget: ipywidgets.Widget, name: str) -> None:
        self.is_due = False
        self._widget = weakref.ref(widget)
        self._name = name
        self._as_text = isinstance(widget.traits()[name], traitlets.Unicode)
        self._newest: Any = None

    def until_closed(self, subscription: abc.DisposableBase) -> None:
        """End with the widget, and live as long as it does."""

        def closed(change: Any) -> None:
            if change["new"] is None:
                subscription.dispose()
                self._newest = None

        widget = self._widget()
        if widget is not None:
            widget.observe(closed, "comm")

    def take(self, event: Any) -> None:
        """Show this event with the next frame."""
        self._newest = event
        if not self.is_due:
            outbox().ask(self)

    def flush(self) -> None:
        """Show the newest event; see `pacing.Sender`."""
        widget = self._widget()
        if widget is not None and widget.comm is not None:
            event = self._newest
            setattr(widget, self._name, safe_str(event) if self._as_text else event)


def _check(call: str, widget: object, name: str) -> None:
    if not isinstance(widget, ipywidgets.Widget):
        raise ArgumentError(call, "widget", "a widget, such as ipywidgets.IntSlider()", widget)
    if name not in widget.traits():
        known = near(name, widget.traits())
        meant = f"; perhaps {known!r}" if known else ""
        raise ArgumentError(call, "name", f"a trait of {type(widget).__name__}{meant}", name)
