"""When each row of a frame is due: its time column as nanoseconds since the first row, checked before anything runs."""

from collections.abc import Hashable
from typing import TYPE_CHECKING, Any

from rxmetronome import durations
from rxmetronome.errors import ArgumentError, near, shown

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd

EXAMPLE = 'rows(frame, at="time")'
_TIMES = "datetimes, timedeltas or numbers of seconds"


def offsets_of(frame: "pd.DataFrame", at: object) -> "np.ndarray[Any, np.dtype[np.int64]]":
    """Nanoseconds from the first row to each, which never fall.

    Args:
        frame: The rows.
        at: The name of a column or of an index level, or the times themselves, one a row.

    Raises:
        ArgumentError: If there is no such column, for times that are none, that are missing or that fall; it names
            the first row that is wrong.

    Example:
        >>> import pandas as pd
        >>> offsets_of(pd.DataFrame({"s": [7, 7, 8.5]}), "s").tolist()
        [0, 0, 1500000000]
    """
    import numpy as np

    times, name = _times(frame, at)
    offsets = _offsets(times, name, frame)
    falls = np.flatnonzero(offsets[1:] < offsets[:-1])
    if len(falls):
        row = int(falls[0]) + 1
        raise _wrong(
            f"times that never fall, but row {row} ({shown(times.iloc[row])}) comes after {shown(times.iloc[row - 1])}",
            name,
            f'rows(frame.sort_values("{name}", kind="stable"), at="{name}")' if isinstance(name, str) else EXAMPLE,
        )
    return offsets


def _times(frame: "pd.DataFrame", at: Any) -> "tuple[pd.Series[Any], object]":
    """The times as a column, and what to call them."""
    import pandas as pd

    if isinstance(at, Hashable):
        if at in frame.columns:
            return frame[at], at
        if at in frame.index.names:
            level: Any = at
            return frame.index.get_level_values(level).to_series(), at
        known = [name for name in (*frame.columns, *frame.index.names) if isinstance(name, str)]
        meant = near(at, known)
        listed = f"one of {', '.join(known)}" if known else "which this frame has none of"
        hint = f'did you mean "{meant}"?' if meant else listed
        example = f'rows(frame, at="{meant or (known[0] if known else "time")}")'
        raise ArgumentError("rows", "at", f"the name of a column or of the index ({hint})", at, example)
    try:
        times = pd.Series(at)
    except (TypeError, ValueError) as error:
        raise _wrong(f"the name of a column, or {_TIMES}", at) from error
    if len(times) != len(frame):
        raise _wrong(
            f"a time for each of the {len(frame):,} rows, not {len(times):,}", at, "rows(frame, at=frame.index)"
        )
    return times, at


def _offsets(times: "pd.Series[Any]", name: object, frame: "pd.DataFrame") -> "np.ndarray[Any, np.dtype[np.int64]]":
    import numpy as np
    import pandas as pd

    if not len(times):
        return np.empty(0, np.int64)
    absent = np.flatnonzero(times.isna().to_numpy())
    if len(absent):
        row = int(absent[0])
        raise _wrong(f"a time in every row, but row {row} ({_label(frame, row)}) has none", name, _dropping(name))
    if times.dtype == object and pd.api.types.infer_dtype(times, skipna=False) in ("datetime", "date"):
        times = _converted(times, name)
    kind = times.dtype.kind
    if kind in "mM":
        index: Any = pd.DatetimeIndex(times) if kind == "M" else pd.TimedeltaIndex(times)
        return _scaled(index.asi8, {"s": 10**9, "ms": 10**6, "us": 10**3, "ns": 1}[index.unit], name)
    if kind in "iu":
        return _scaled(times.to_numpy(dtype=np.uint64 if kind == "u" else np.int64), 10**9, name)
    if kind == "f":
        return _rounded(times.to_numpy(dtype=np.float64), name, frame)
    remedy = f'rows(frame.assign({name}=pd.to_datetime(frame["{name}"])), at="{name}")'
    first = times.iloc[:1].tolist()[0]
    is_text = isinstance(first, str) and isinstance(name, str) and name.isidentifier()
    raise _wrong(f"a column of {_TIMES}, not of {times.dtype} ({shown(first)})", name, remedy if is_text else EXAMPLE)


def _rounded(seconds: Any, name: object, frame: "pd.DataFrame") -> "np.ndarray[Any, np.dtype[np.int64]]":
    """Seconds with fractions, to the nearest nanosecond since the first."""
    import numpy as np

    infinite = np.flatnonzero(~np.isfinite(seconds))
    if len(infinite):
        row = int(infinite[0])
        raise _wrong(f"a finite time in every row, but row {row} ({_label(frame, row)}) has {seconds[row]}", name)
    nanoseconds = np.rint((seconds - seconds[0]) * 1e9)
    if np.abs(nanoseconds).max() >= durations.LONGEST_NS:
        raise _wrong("times less than 292 years apart", name)
    return np.asarray(nanoseconds, np.int64)


def _converted(times: "pd.Series[Any]", name: object) -> "pd.Series[Any]":
    """Python's own datetimes and dates as a column of times."""
    import pandas as pd

    aware = {getattr(time, "tzinfo", None) is not None for time in times}
    if len(aware) > 1:
        raise _wrong("times that all have a zone or that all have none, not a mixture", name)
    try:
        return pd.to_datetime(times, utc=aware == {True})
    except (TypeError, ValueError) as error:
        raise _wrong(f"a column of {_TIMES} ({error})", name) from error


def _scaled(values: Any, factor: int, name: object) -> "np.ndarray[Any, np.dtype[np.int64]]":
    """Whole numbers of a unit as nanoseconds since the first."""
    import numpy as np

    lowest = values.min()
    if (int(values.max()) - int(lowest)) * factor > durations.LONGEST_NS:
        raise _wrong("times less than 292 years apart", name)
    above = np.asarray(values - lowest, np.int64)
    return np.asarray((above - above[0]) * factor, np.int64)


def _label(frame: "pd.DataFrame", row: int) -> str:
    return f"index {shown(frame.index[row])}"


def _dropping(name: object) -> str:
    return f'rows(frame.dropna(subset="{name}"), at="{name}")' if isinstance(name, str) else EXAMPLE


def _wrong(expected: str, name: object, example: str = EXAMPLE) -> ArgumentError:
    return ArgumentError("rows", "at", expected, name, example)
