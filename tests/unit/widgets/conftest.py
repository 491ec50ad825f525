"""What the tests of the widgets share: an outbox whose time is made up, and a page that listens."""

from collections.abc import Iterator
from typing import Any

import pytest

from rxmetronome.widgets import transport
from rxmetronome.widgets.transport import FrameScheduler


class Paced(FrameScheduler):
    """An outbox without a thread, in a time that the test moves."""

    def __init__(self) -> None:
        self.time = 0.0
        super().__init__(lambda: self.time, threaded=False)

    def advance(self, seconds: float) -> None:
        """Let time pass, doing what is due a thousand times a second."""
        for _ in range(round(seconds * 1_000)):
            self.time = round(self.time + 0.001, 6)
            self.step()


@pytest.fixture
def paced(monkeypatch: pytest.MonkeyPatch) -> Iterator[Paced]:
    """The outbox of this process, paced by the test."""
    made = Paced()
    monkeypatch.setattr(transport, "_one", made)
    yield made
    made.close()


class Page:
    """A browser's page with one view of a widget; it keeps the messages of the kernel."""

    def __init__(self, widget: Any, view: str = "page") -> None:
        self.widget, self.view, self.heard = widget, view, []
        before = widget.send

        def send(content: Any, buffers: Any = None) -> None:
            self.heard.append(content)
            before(content, buffers)

        widget.send = send

    def say(self, **content: Any) -> None:
        """Send a message to the kernel, as the front end does."""
        self.widget._handle_custom_msg({**content, "view": self.view}, [])

    def take(self) -> list[Any]:
        """What was heard since."""
        heard, self.heard[:] = list(self.heard), []
        return heard


@pytest.fixture
def page_of() -> Any:
    """`page_of(widget)`: a page with a view of it, which is not shown yet."""
    return Page
