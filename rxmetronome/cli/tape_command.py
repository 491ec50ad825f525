"""Say what is on a tape, or write its events as JSON Lines, CSV or Parquet."""

import io
import os
import sys
from collections.abc import Iterator
from typing import Any

from rxmetronome import durations
from rxmetronome.cli.error_report import CommandError, printing
from rxmetronome.cli.terminal import Printer, Row, counted, size
from rxmetronome.codecs.codecs import Json
from rxmetronome.errors import printable
from rxmetronome.tapes.tape import Tape

_FORMS = ("jsonl", "csv", "parquet")


def tape(path: str, to: str | None, source: str | None, out: str | None, run: int | None) -> int:
    """Print a summary of a run on a tape, or its events in another form; return 0."""
    kept = Tape(path, run)
    if to is None:
        _summarise(kept)
        return 0
    if to not in _FORMS:
        raise CommandError(f"there is no form `{to}`", [f"forms: {', '.join(_FORMS)}"], "name one: --to jsonl")
    if out is not None and os.path.lexists(out):
        raise CommandError(f"{out} is there already", (), "remove it, or name another: --out FILE")
    if to == "jsonl":
        _write(_lines(kept, source), out, is_json=True)
        return 0
    names = [source] if source is not None else kept.sources
    if len(names) > 1:
        remedy = f"name one of {', '.join(names)}: --source {names[0]}"
        raise CommandError(f"a table in {to} is of one source, and the tape has {len(names)}", (), remedy)
    frame = kept.to_frame(names[0])
    if to == "csv":
        _write(iter([frame.to_csv().encode()]), out)
    else:
        _write_parquet(frame, out)
    return 0


def _summarise(kept: Tape) -> None:
    info, printer = kept.info, Printer(stderr=False)
    how = info.ended or "not ended: it runs, or its process was killed"
    of = f", run {info.run} of {len(info.runs)}" if len(info.runs) > 1 else ""
    rows: list[Row] = [(printable(name), counted(events, "event")) for name, events in info.events.items()]
    more = {"outcomes": info.outcomes, "dropped": info.dropped, "lost": info.lost, "torn bytes": info.torn_bytes}
    rows += [(name, f"{number:,}") for name, number in more.items() if number]
    if (start := kept.initial_states) is not None:
        keys = [f"{counted(number, 'key')} in {printable(name)}" for name, number in start.head.keys.items()]
        rows.append(("begins with", f"epoch {start.head.epoch:,}: " + ", ".join(
            [f"states of {counted(start.head.steps, 'step')}", *keys])))  # fmt: skip
    elif kept.missing_start:
        rows.append(("begins with", f"a replay begins with empty states, as {kept.missing_start}"))
    with printing():
        printer.line(f"tape of flow `{printable(info.flow)}`{of}: {counted(info.entries, 'record')} in "
                     f"{durations.text(info.lasted_ns)}, {size(info.bytes)}; {how}")  # fmt: skip
        printer.rows(rows)


def _lines(kept: Tape, source: str | None) -> Iterator[bytes]:
    encode = Json().encode
    for entry in kept.entries:
        if source is None or entry.step == source:
            value: Any = entry.value
            if entry.kind in ("outcome", "failed", "died"):
                value = repr(value)
            if entry.kind == "state":
                value = _in_words(value)
            yield encode({"at_ns": entry.at_ns, "kind": entry.kind, "step": entry.step, "value": value})


def _in_words(state: list[Any]) -> str:
    """Return what a part of a state is: its kind, and what stands there beside the bytes.

    Example:
        >>> _in_words(["step", "counter", True, b"abc"])
        'step, counter, 3 bytes'
    """
    shown = [f"{len(one):,} bytes" if isinstance(one, bytes) else str(one) for one in state]
    return ", ".join(text for text, one in zip(shown, state, strict=True) if not isinstance(one, (bool, int)))


def _write(parts: Iterator[bytes], out: str | None, *, is_json: bool = False) -> None:
    if out is not None:
        with open(out, "xb") as file:  # noqa: PTH123  as typed
            file.writelines(parts)
        return
    from rxmetronome.sinks.console import json_on

    with printing():
        sys.stdout.flush()
        for part in parts:
            sys.stdout.buffer.write(json_on(sys.stdout, part.decode()).encode() if is_json else part)
        sys.stdout.buffer.flush()


def _write_parquet(frame: Any, out: str | None) -> None:
    if out is None:
        raise CommandError("a Parquet file needs a path", (), "name it: --out beat.parquet")
    written = io.BytesIO()
    try:
        frame.to_parquet(written)
    except ImportError as error:
        raise CommandError("Parquet needs pyarrow", (), 'pip install "rxmetronome[parquet]"') from error
    except (ValueError, TypeError, ArithmeticError) as error:  # pyarrow's are these
        why = "; ".join(printable(str(part)) for part in error.args)
        problem = f"a column of Parquet has one type, and a field of these events has several: {why}"
        raise CommandError(problem, (), "write them as --to jsonl, or select(...) fields of one type") from error
    _write(iter([written.getvalue()]), out)
