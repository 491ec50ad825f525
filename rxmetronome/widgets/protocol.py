"""The messages between a widget and its views in pages: what `js/protocol.d.ts` says of them, for Python.

A widget sends one of its `...News`, with an `Envelope` around it; rows travel beside it, in its first buffer. A view
sends an `Ask`, with its own name as `view`. A test holds this file against the other, and what widgets send against it.
"""

from typing import Any, Literal, NotRequired, TypeAlias, TypedDict


class Envelope(TypedDict):
    """What every message has: its number, and whether it brings the whole, only shows life, or says what broke."""

    n: int
    snapshot: NotRequired[int]
    beat: NotRequired[int]
    broken: NotRequired[str]


class Attend(TypedDict):
    """A view is shown, misses a message, still looks, is hidden, is closed."""

    do: Literal["shown", "gap", "ping", "hidden", "closed"]


class SliderNews(TypedDict):
    """Where the slider stands; what became of what a view asked for."""

    at: float
    text: str
    hint: str
    to: NotRequired[str]
    turn: NotRequired[int]
    error: NotRequired[str]


class SliderStop(TypedDict):
    """The handle is at a stop."""

    do: Literal["stop"]
    at: int
    turn: int


class SliderText(TypedDict):
    """A value was typed."""

    do: Literal["text"]
    text: str
    turn: int


class TableState(TypedDict):
    """Whether what a table shows goes on, and what to do where nothing comes."""

    tone: str
    text: str
    hint: str


class TableNews(TypedDict):
    """Counts, and beside them rows; a snapshot has a label and a limit."""

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
    """The whole of one event, beside it; or that it is gone."""

    event: int
    gone: NotRequired[int]


class WantEvent(TypedDict):
    """The whole of an event is wanted."""

    do: Literal["event"]
    number: int


class StateLimits(TypedDict):
    """The limits of a state, in seconds and keys."""

    idle: float | None
    age: float | None
    max_keys: int | None


class StateNews(TypedDict):
    """The keys that changed beside it, those that left and why, those no longer told of."""

    now: float
    count: int
    evicted: int
    gone: list[tuple[int, str]]
    dropped: list[int]
    limits: StateLimits
    label: str


class MarblesNews(TypedDict):
    """Where time is in each lane, and beside it their new marks; a snapshot has the labels and bounds."""

    lanes: list[tuple[float, float, bool, int, str, str]]
    legend: NotRequired[list[tuple[str, int]]]
    is_chosen: NotRequired[bool]
    scale: NotRequired[tuple[float, float]]
    window: NotRequired[int]
    kept: NotRequired[int]
    kept_ms: NotRequired[int]
    labels: NotRequired[list[str]]


class MarbleValue(TypedDict):
    """All of a value."""

    value: tuple[int, int, str]


class MarbleText(TypedDict):
    """What is seen, as marble text."""

    marbles: str


class WantValue(TypedDict):
    """All of a value is wanted."""

    do: Literal["value"]
    lane: int
    number: int


class WantMarbles(TypedDict):
    """What is seen is wanted as marble text."""

    do: Literal["marbles"]
    ends: list[float]
    window: float


class RunRow(TypedDict):
    """A run beside its buttons."""

    name: str
    status: str
    up: str
    failures: int


class ButtonsNews(TypedDict):
    """How the runs stand."""

    rows: list[RunRow]


class Steer(TypedDict):
    """A button beside a run was pressed."""

    do: Literal["pause", "resume", "step", "stop"]
    at: int


class StepReadingMessage(TypedDict):
    """The figures of one step."""

    failures: int
    dropped: int
    missed: int
    queued: int | None
    capacity: int | None
    busy: float | None


class PanelBox(TypedDict):
    """Where a step is drawn, and the port that a click on it looks into."""

    name: str
    kind: str
    taps: str
    x: float
    y: float
    width: float
    height: float


class PanelRoute(TypedDict):
    """How a wire is drawn, and where its label stands."""

    port: str
    target: str
    x: float
    y: float
    way: str


class FailureRowMessage(TypedDict):
    """Failures of one kind."""

    count: int
    at_ns: str
    step: str
    function: str
    event: str
    error: str
    remedy: str


class TapNews(TypedDict):
    """The table of what passes a port; or what to do where the page can show none."""

    port: str
    model: str
    hint: NotRequired[str]


class PanelNews(TypedDict):
    """What was read of a run; a snapshot has its picture too."""

    status: str
    exit_status: int | None
    uptime_s: float
    counts: list[int]
    rates: list[float] | None
    steps: list[StepReadingMessage]
    failures: int
    lags: dict[str, list[tuple[float, float, float]]]
    report: list[str]
    over: bool
    heard: NotRequired[int]
    failing: NotRequired[list[FailureRowMessage]]
    tap: NotRequired[TapNews | None]
    flow: NotRequired[str]
    svg: NotRequired[str]
    width: NotRequired[float]
    ports: NotRequired[list[str]]
    boxes: NotRequired[list[PanelBox]]
    routes: NotRequired[list[PanelRoute]]


class PanelAsk(TypedDict):
    """A button of the panel was pressed, or a table of events is looked at no longer."""

    do: Literal["pause", "resume", "step", "stop", "untap"]


class TapMessage(TypedDict):
    """The events of a port are to be looked at."""

    do: Literal["tap"]
    port: str


Ask: TypeAlias = Attend | SliderStop | SliderText | WantEvent | WantValue | WantMarbles | Steer | PanelAsk | TapMessage

NEWS: dict[str, tuple[Any, ...]] = {
    "buttons": (ButtonsNews,),
    "marbles": (MarblesNews, MarbleValue, MarbleText),
    "panel": (PanelNews,),
    "slider": (SliderNews,),
    "states": (StateNews,),
    "table": (TableNews, TableEvent),
}
"""What the widgets of each front end send."""
