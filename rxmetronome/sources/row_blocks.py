"""The rows of a frame, a block at a time: as dicts, or as columns for a step that needs no dicts."""

import functools
from collections.abc import Callable, Iterator, Sequence
from types import NoneType
from typing import TYPE_CHECKING, Any, TypeAlias, cast

from rxmetronome.sources.base import AT_ONCE

if TYPE_CHECKING:
    import pandas as pd

_CONTAINERS = frozenset((dict, list, set, bytearray, tuple))
_TEXT = frozenset((str, NoneType))
_FORMS = {"b": ("key", "raw"), "": ("key", "raw", "present")}
"""The forms of which booleans and texts are as they are; numbers are of all."""
_FEWEST = 4  # rows that are made into dicts where the first one cannot be sent as columns
_LONGEST_FLOAT = 8  # bytes; NumPy's longer ones do not become Python's


class RowBlocks(Iterator[Sequence[Any]]):
    """The rows of a DataFrame as dicts, or the values of a Series, a few hundred at a time.

    `open` gives out a block as columns instead. Of a block that is open, iterating returns a few of the rows that have
    not been sent; columns can be tried again after them.
    """

    def __init__(self, frame: "pd.DataFrame | pd.Series[Any]") -> None:
        whole, self._index, self._length = cast("Any", frame), frame.index, len(frame)
        self.is_frame, self.names = frame.ndim == 2, names_of(frame)
        columns = [whole.iloc[:, number] for number in range(whole.shape[1])] if self.is_frame else [whole]
        self._columns = [_Column(column) for column in columns]
        named = [number for number, name in enumerate(frame.index.names) if name is not None]
        self._levels = [(number, _Column(None)) for number in named] if self.is_frame else []
        self._read = 0  # the rows that are in blocks already
        self._opened: RowBlock | None = None
        self.given = 0
        """The number of rows that were given out as dicts or sent as columns."""
        self.dicts_at_once = _FEWEST
        """The number of rows of an open block that are made into dicts at once."""
        self.is_broken = False
        """True if a block could not be read; there are no further ones."""
        self.note_rows: Callable[[RowBlock, int], object] | None = None
        """Called with a block and the first of its rows that are given out as dicts, before they are."""
        self.last: RowBlock | None = None
        """The block of the rows that were given out last."""

    @property
    def is_flat(self) -> bool:
        """Return True if nothing can write into a value: all columns are numbers, times or texts."""
        import pandas as pd

        dtypes = [self._index.get_level_values(number).dtype for number, _ in self._levels]
        dtypes += [column.part(0, 0).dtype for column in self._columns]
        return all(
            isinstance(dtype, pd.StringDtype | pd.DatetimeTZDtype) or getattr(dtype, "kind", "O") in "biufcmM"
            for dtype in dtypes
        )

    def __next__(self) -> Sequence[Any]:
        try:
            block = self._opened or self._next()
            first = self.given - block.begin
            last = min(len(block), first + self.dicts_at_once) if self._opened is not None else len(block)
            rows = block.rows(first, last)
        except BaseException as error:
            self.is_broken = not isinstance(error, StopIteration)
            raise
        self.last = block
        if self.note_rows is not None:
            self.note_rows(block, first)
        self._give(block, last)
        return rows

    def open(self) -> "RowBlock":
        """Return the block of the first row that has not been given out, for columns."""
        if self._opened is None:
            try:
                block = self._next()
                block.detach()
            except BaseException:
                self.is_broken = True
                raise
            self._opened = block
        return self._opened

    def note_sent(self, number: int, tried: int) -> None:
        """Note how many rows were sent as columns, of those that were tried.

        A row that is refused is made into a dict with a few more: with ever more, where that happens often.
        """
        if number >= _FEWEST:
            self.dicts_at_once = _FEWEST
        elif number < tried or not tried:
            self.dicts_at_once = min(self.dicts_at_once * _FEWEST, AT_ONCE)
        if number and self._opened is not None:
            self._give(self._opened, self.given - self._opened.begin + number)

    def _give(self, block: "RowBlock", until: int) -> None:
        self.given = block.begin + until
        if until == len(block):
            self._opened = None

    def _next(self) -> "RowBlock":
        first, last = self._read, min(self._read + AT_ONCE, self._length)
        if self.is_broken or first == last:
            raise StopIteration
        self._read = last
        index = self._index[first:last] if self._levels else None
        parts = [(level, index.get_level_values(number)) for number, level in self._levels] if index is not None else []
        parts += [(column, column.part(first, last)) for column in self._columns]
        return RowBlock(self.names, parts, first, last - first, self.is_frame)


class RowBlock:
    """Some rows of a frame that follow each other. A column is converted when it is read.

    Args:
        names: The names of the columns; none of a Series, or of a frame without columns.
        parts: The columns, and the part of each.
        begin: The number of its first row in the frame.
        length: The number of rows.
        is_frame: False if they are the values of a Series.
    """

    def __init__(self, names: Sequence[Any], parts: Sequence["Part"], begin: int, length: int, is_frame: bool) -> None:
        self._names, self._parts, self._is_frame = names, list(parts), is_frame
        self.begin, self._length = begin, length
        self._values: dict[int, list[Any]] = {}
        self._found: tuple[object, list[list[Any]] | None] = None, None
        self._is_plain = True

    def __len__(self) -> int:
        return self._length

    def detach(self) -> None:
        """Make it independent of the frame, which may be written into before the columns are converted."""
        for at, (column, part) in enumerate(self._parts):
            if column.is_fixed(part):
                self._parts[at] = column, part.copy()
            else:
                self._is_plain = self._is_plain and _CONTAINERS.isdisjoint(map(type, self._read(at)))

    def rows(self, first: int, last: int) -> Sequence[Any]:
        """Return new dicts of the rows from `first` to before `last`; the values of a Series."""
        if not self._names and self._is_frame:
            return [{} for _ in range(first, last)]
        if last - first == self._length:
            lists = [self._read(at) for at in range(len(self._parts))]
        else:
            lists = [self._read_some(at, first, last) for at in range(len(self._parts))]
        return _dicts_of(len(lists))(lists, *self._names) if self._is_frame else lists[0]

    def row(self, number: int) -> Any:
        """Return the same dict of a row at each call."""
        return self._dicts[number]

    @functools.cached_property
    def _dicts(self) -> Sequence[Any]:
        return self.rows(0, self._length)

    def columns(self, fields: Sequence[tuple[str, str]]) -> list[list[Any]] | None:
        """Return the values of some columns in the form that is wanted of each; None if the rows are to be dicts.

        Args:
            fields: The names and the forms, which are those of the aggregates of a window, and `"key"`; `"compared"`
                is `"present"` of numbers only.
        """
        if self._found[0] is not fields:
            self._found = fields, self._columns_of(fields)
        return self._found[1]

    def _columns_of(self, fields: Sequence[tuple[str, str]]) -> list[list[Any]] | None:
        found: list[list[Any]] = []
        for name, form in fields:
            if not self._is_plain or name not in self._names:
                return None
            at = self._names.index(name)
            column, values = self._parts[at][0], self._read(at)
            is_text = not column.kind and _TEXT.issuperset(map(type, values))
            if form not in _FORMS.get(column.kind, (form,)) or not (column.kind or is_text):
                return None
            is_whole = form == "real" and column.kind != "f"
            found.append([float(value) for value in values] if is_whole else values)
        return found

    def _read(self, at: int) -> list[Any]:
        values = self._values.get(at)
        if values is None:
            column, part = self._parts[at]
            values = self._values[at] = column.convert(part)
        return values

    def _read_some(self, at: int, first: int, last: int) -> list[Any]:
        if at in self._values:
            return self._values[at][first:last]
        column, part = self._parts[at]
        return column.convert(part[first:last])


class _Column:
    """Read parts of a column, those of plain numbers in less time.

    Args:
        column: The column; None for a level of the index.
    """

    def __init__(self, column: "pd.Series[Any] | None") -> None:
        import numpy as np

        self.kind = ""
        """NumPy's letter for the kind of plain numbers, `b`, `i`, `u` or `f`; empty for anything else."""
        self.convert: Callable[[Any], list[Any]] = _values
        self._whole: Any = None
        if column is None:
            return
        dtype = column.dtype
        if not isinstance(dtype, np.dtype) or dtype.kind in "mM":
            self._whole = column.array
        elif dtype.kind in "biu" or (dtype.kind == "f" and dtype.itemsize <= _LONGEST_FLOAT):
            self.kind, self._whole = dtype.kind, column.to_numpy()
            self.convert = _floats if dtype.kind == "f" else self._whole.__class__.tolist
        else:
            self._whole = column.iloc

    def part(self, first: int, last: int) -> Any:
        """Return a part of it, which is not converted yet."""
        return self._whole[first:last]

    def is_fixed(self, part: Any) -> bool:
        """Return True if the values of a part are numbers or times, which nothing can change once it is copied."""
        import numpy as np
        import pandas as pd

        dtype = part.dtype
        return bool(self.kind) or isinstance(dtype, pd.DatetimeTZDtype) or (
            isinstance(dtype, np.dtype) and dtype.kind in "biumM"
        )  # fmt: skip


Part: TypeAlias = tuple[_Column, Any]


def names_of(frame: "pd.DataFrame | pd.Series[Any]") -> list[Any]:
    """Return the names of the fields: levels of the index that have a name, and columns; none for a Series."""
    return [] if frame.ndim == 1 else [*filter(lambda name: name is not None, frame.index.names), *frame.columns]


@functools.cache
def _dicts_of(width: int) -> Callable[..., list[dict[Any, Any]]]:
    """Return a function of columns and their names that makes dicts: a display, in a third of the time of `zip`."""
    names, values = [f"name{n}" for n in range(width)], [f"value{n}" for n in range(width)]
    items = ", ".join(map("{}: {}".format, names, values))
    text = f"lambda columns, {', '.join(names)}: [{{{items}}} for {', '.join(values)}, in zip(*columns, strict=True)]"
    return eval(text)  # type: ignore[no-any-return]  # noqa: S307  numbered names only


def _floats(part: Any) -> list[Any]:
    import numpy as np

    values: list[Any] = part.tolist()
    if np.isnan(part).any():
        return [None if value != value else value for value in values]  # noqa: PLR0124  only NaN is not itself
    return values


def _values(column: Any) -> list[Any]:
    """Return the values of a column as Python's own, None where one is missing."""
    import numpy as np
    import pandas as pd

    def python_value(value: Any) -> Any:
        if not isinstance(value, np.generic):
            return value
        scalar: Any = value
        kind = value.dtype.kind
        return pd.Timestamp(scalar) if kind == "M" else pd.Timedelta(scalar) if kind == "m" else scalar.item()

    values: list[Any] = column.tolist()
    is_numpy, is_text = isinstance(column.dtype, np.dtype), isinstance(column.dtype, pd.StringDtype)
    if (not is_numpy or column.dtype == object) and not is_text:  # sparse and other columns keep NumPy's values
        values = list(map(python_value, values))
    absent = column.isna()
    if absent.any():
        values = [None if is_absent else value for value, is_absent in zip(values, absent.tolist(), strict=True)]
    return values
