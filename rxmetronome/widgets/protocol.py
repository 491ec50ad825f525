"""Describe the messages between a widget and its views in pages, for Python; `js/protocol.d.ts` does for JavaScript.

A widget sends one of its `...News` with the fields of an `Envelope`; rows are in its first buffer. A view sends an
`Ask` with its name as `view`. A test compares the two files, and the messages that widgets send with this one.
"""

from typing import Any, Literal, NotRequired, TypeAlias, TypedDict


class Envelope(TypedDict):
    """Number each message of a widget; mark a snapshot, a heartbeat, or a frame that failed."""

    n: int
    snapshot: NotRequired[int]
    beat: NotRequired[int]
    broken: NotRequired[str]


class Attend(TypedDict):
    """Say that a view is shown, missed a message, is still there, is hidden, or is closed."""

    do: Literal["shown", "gap", "ping", "hidden", "closed"]


class SliderNews(TypedDict):
    """Send the position; `to`, `turn` and `error` answer the request of a view."""

    at: float
    text: str
    hint: str
    to: NotRequired[str]
    turn: NotRequired[int]
    error: NotRequired[str]


class SliderStop(TypedDict):
    """Set the value of a stop."""

    do: Literal["stop"]
    at: int
    turn: int


class SliderText(TypedDict):
    """Set a typed value."""

    do: Literal["text"]
    text: str
    turn: int


class TableState(TypedDict):
    """Describe the state of a table's stream, with a hint for an empty table."""

    tone: str
    text: str
    hint: str


class TableNews(TypedDict):
    """Send counts, with rows in the buffer; a snapshot has a label and a limit too."""

    total: int
    kept: int
    one_in: int
    at: float
    state: TableState
    first_shape: NotRequired[int]
    shapes: NotRequired[list[tuple[str, list[str]]]]
    kinds: NotRequired[dict[str, str]]
    label: NotRequired[str]
    limit: NotRequired[int]


class TableEvent(TypedDict):
    """Send one whole event in the buffer; or that it is not held any more."""

    event: int
    gone: NotRequired[int]


class WantEvent(TypedDict):
    """Ask for a whole event."""

    do: Literal["event"]
    number: int


class StateLimits(TypedDict):
    """Hold the limits of a state, in seconds and keys."""

    idle: float | None
    age: float | None
    max_keys: int | None


class StateNews(TypedDict):
    """Send changed keys in the buffer, keys that left with the reason, and keys that are not shown any more."""

    now: float
    count: int
    evicted: int
    gone: list[tuple[int, str]]
    dropped: list[int]
    limits: StateLimits
    label: str


class MarblesNews(TypedDict):
    """Send the time of each lane, with new marks in the buffer; a snapshot has labels and bounds too."""

    lanes: list[tuple[float, float, bool, int, str, str]]
    legend: NotRequired[list[tuple[str, int]]]
    is_chosen: NotRequired[bool]
    scale: NotRequired[tuple[float, float]]
    window: NotRequired[int]
    kept: NotRequired[int]
    kept_ms: NotRequired[int]
    labels: NotRequired[list[str]]


class MarbleValue(TypedDict):
    """Send a whole value."""

    value: tuple[int, int, str]


class MarbleText(TypedDict):
    """Send the visible stretch as marble text."""

    marbles: str


class WantValue(TypedDict):
    """Ask for a whole value."""

    do: Literal["value"]
    lane: int
    number: int


class WantMarbles(TypedDict):
    """Ask for the visible stretch as marble text."""

    do: Literal["marbles"]
    ends: list[float]
    window: float


class RunRow(TypedDict):
    """Describe a run next to its buttons."""

    name: str
    status: str
    up: str
    failures: int


class ButtonsNews(TypedDict):
    """Send the state of the runs."""

    rows: list[RunRow]


class Steer(TypedDict):
    """Press a button of a run."""

    do: Literal["pause", "resume", "step", "stop"]
    at: int


class StepReading(TypedDict):
    """Hold the figures of one step; `queued` and `capacity` are None without a queue, `busy` without a rate."""

    failures: int
    dropped: int
    missed: int
    queued: int | None
    capacity: int | None
    busy: float | None


class PanelBox(TypedDict):
    """Place the box of a step, and name the port that a click on it taps."""

    name: str
    kind: str
    taps: str
    x: float
    y: float
    width: float
    height: float


class PanelRoute(TypedDict):
    """Draw a wire, and place its label."""

    port: str
    target: str
    x: float
    y: float
    way: str


class FailureRow(TypedDict):
    """Count the failures of one kind, and describe the last of them."""

    count: int
    at_ns: str
    step: str
    function: str
    event: str
    error: str
    remedy: str


class TapNews(TypedDict):
    """Name the table of a tapped port; or give a hint if the page can show none."""

    port: str
    model: str
    hint: NotRequired[str]


class PanelNews(TypedDict):
    """Send the figures of a run; a snapshot has its picture too."""

    status: str
    exit_status: int | None
    uptime_s: float
    counts: list[int]
    rates: list[float] | None
    steps: list[StepReading]
    failures: int
    lags: dict[str, list[tuple[float, float, float]]]
    report: list[str]
    over: bool
    heard: NotRequired[int]
    failing: NotRequired[list[FailureRow]]
    tap: NotRequired[TapNews | None]
    flow: NotRequired[str]
    svg: NotRequired[str]
    width: NotRequired[float]
    ports: NotRequired[list[str]]
    boxes: NotRequired[list[PanelBox]]
    routes: NotRequired[list[PanelRoute]]


class PanelAsk(TypedDict):
    """Press a button of the panel, or close the table of a tapped port."""

    do: Literal["pause", "resume", "step", "stop", "untap"]


class WantTap(TypedDict):
    """Tap a port."""

    do: Literal["tap"]
    port: str


Ask: TypeAlias = Attend | SliderStop | SliderText | WantEvent | WantValue | WantMarbles | Steer | PanelAsk | WantTap

NEWS: dict[str, tuple[Any, ...]] = {
    "buttons": (ButtonsNews,),
    "marbles": (MarblesNews, MarbleValue, MarbleText),
    "panel": (PanelNews,),
    "slider": (SliderNews,),
    "states": (StateNews,),
    "table": (TableNews, TableEvent),
}
"""List the messages that the widgets of each front end send."""
