"""An error as one readable block: what, where, what to do. The frames of libraries stay out of it."""

import linecache
import os
import signal
import sys
import sysconfig
import traceback
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from rxmetronome.errors import ArgumentError, RunError, RxMetronomeError, WiringError, printable

_OWN = ("rxmetronome", "reactivex")
_STDLIB = tuple({f"{sysconfig.get_path(name)}{os.sep}" for name in ("stdlib", "platstdlib")})
_INSTALLED = {"site-packages", "dist-packages"}


class CommandError(RxMetronomeError):
    """What a command cannot do.

    Args:
        what: What went wrong, as one line.
        where: Lines that show where: `file:line` and its text, the mistakes of a flow, what there is instead.
        remedy: What to do.
        status: The exit status: 1, or 2 where the command was not understood.
    """

    def __init__(self, what: str, where: Sequence[str] = (), remedy: str = "", status: int = 1) -> None:
        self.what, self.where, self.remedy, self.status = what, tuple(where), remedy, status
        super().__init__(what)


def report(error: Exception, given: Sequence[str]) -> int:
    """Write an error as a block to standard error; return the exit status.

    Args:
        error: What a command raised.
        given: The command's arguments: `--traceback` among them (or RXMETRONOME_TRACEBACK) shows all frames.
    """
    from rxmetronome.cli.terminal import Printer

    if wants_tracebacks(given):
        traceback.print_exception(error.__cause__ if isinstance(error, CommandError) and error.__cause__ else error)
    found = as_command_error(error, given)
    paper = Printer()
    first, *more = found.what.splitlines() or [""]
    paper.labelled("error:", first, "bold red")
    paper.rows([(line,) for line in (*more, *found.where)])
    if found.remedy:
        paper.labelled("remedy:", found.remedy, "bold green")
    return found.status


def no_standard_output() -> CommandError:
    """The error of a command whose standard output was closed by the one who started it."""
    return CommandError("there is no standard output to write to", (), "leave out >&-")


@contextmanager
def printing() -> Iterator[None]:
    """Print what a command is for; where standard output does not take it, that is the command's error.

    Raises:
        CommandError: If it is closed or full.
        SystemExit: If nobody reads it any more: 141, as shells have it for SIGPIPE.
    """
    if sys.stdout is None:
        raise no_standard_output()
    try:
        yield
        sys.stdout.flush()
    except (OSError, ValueError) as error:
        from rxmetronome.sinks.console import drop_rest

        drop_rest()
        if isinstance(error, BrokenPipeError):
            raise SystemExit(128 + signal.SIGPIPE) from error
        happened = getattr(error, "strerror", None) or str(error)
        raise CommandError(f"standard output cannot be written to: {happened}", (), "send it elsewhere") from error


def wants_tracebacks(given: Sequence[str] | None = None) -> bool:
    """Whether whole tracebacks are asked for."""
    arguments = list(sys.argv[1:] if given is None else given)
    own = arguments[: arguments.index("--")] if "--" in arguments else arguments
    return "--traceback" in own or os.environ.get("RXMETRONOME_TRACEBACK", "") not in ("", "0")


def as_command_error(error: Exception, given: Sequence[str]) -> CommandError:
    """The block for any error: of this package, of the command line's parser, of the system, unexpected."""
    if isinstance(error, CommandError):
        return error
    if hasattr(error, "format_message"):
        return _of_usage(error, given)
    return _of_this_package(error) if isinstance(error, RxMetronomeError) else _of_python(error)


def _of_this_package(error: RxMetronomeError) -> CommandError:
    if isinstance(error, WiringError):
        mistakes = [f"- {printable(mistake)}" for mistake in error.mistakes]
        return CommandError(f"flow `{printable(error.flow)}` cannot run:", mistakes)
    if isinstance(error, RunError):
        happened = error.happened.removesuffix(f". Remedy: {error.remedy}")
        what = f"flow `{printable(error.flow)}` did not run: {printable(happened)}"
        return CommandError(what, own_place(error), error.remedy)
    return CommandError(str(error), own_place(error))


def _of_python(error: Exception) -> CommandError:
    if isinstance(error, OSError) and error.filename:
        return CommandError(f"{error.strerror or type(error).__name__}: {error.filename}", own_place(error))
    remedy = "--traceback shows where it came from"
    if isinstance(error, OSError) and error.strerror:
        return CommandError(error.strerror, own_place(error), remedy)
    return CommandError(f"unexpectedly, {in_words(error)}", own_place(error), remedy)


def option_error(option: str, value: str, error: ArgumentError, example: str) -> CommandError:
    """The block for an option's value that the function behind it does not take."""
    expected = error.expected
    if expected.startswith("a duration: "):  # the rest of which is Python
        expected = 'a duration such as 250ms, 1.5s or "2h 30min"'
    return CommandError(f"{option} {value!r}: expected {expected}", (), f"for example: {example}", status=2)


def _of_usage(error: Exception, given: Sequence[str]) -> CommandError:
    """The parser's own words, and the command that was probably meant."""
    message = error.format_message()  # type: ignore[attr-defined]  # of Typer's errors and of Click's
    what = message[:1].lower() + message[1:].rstrip(".") if not message.startswith("--") else message.rstrip(".")
    first = next((word for word in given if not word.startswith("-")), "")
    is_unknown = what.startswith("no such command")
    remedy = f"see rxmetronome{f' {first}' if first and not is_unknown else ''} --help"
    if is_unknown and (first.partition(":")[0].endswith(".py") or Path(first).is_file()):
        what, remedy = f"`{first}` is no command", f"rxmetronome run {' '.join(given)}"
    return CommandError(what, (), remedy, status=getattr(error, "exit_code", 2))


def in_words(error: BaseException) -> str:
    """An exception as Python would print its last line, with Python's own suggestion, without module names."""
    if isinstance(error, RxMetronomeError):
        return str(error)
    if isinstance(error, SyntaxError):
        return f"{type(error).__name__}: {error.msg}"
    text = "".join(traceback.TracebackException.from_exception(error).format_exception_only()).strip()
    name = type(error).__name__
    return text.replace(f"{type(error).__module__}.{type(error).__qualname__}", name, 1)


def own_place(error: BaseException) -> list[str]:
    """Where in the user's own code it happened: `file:line`, and the text of that line; empty where nowhere."""
    if isinstance(error, SyntaxError) and broken_file(error) and error.filename and error.lineno:
        text = (error.text or linecache.getline(error.filename, error.lineno)).rstrip("\n")
        lines = [f"{shown_path(error.filename)}:{error.lineno}", f"    {text.strip()}"]
        if error.offset:
            lines.append(f"    {' ' * (error.offset - 1 - (len(text) - len(text.lstrip())))}^")
        return lines
    for frame, line in reversed(list(traceback.walk_tb(error.__traceback__))):
        filename = frame.f_code.co_filename
        if not _is_library(filename, frame.f_globals.get("__name__", "")):
            inside = f" in {frame.f_code.co_name}" if frame.f_code.co_name != "<module>" else ""
            return [f"{shown_path(filename)}:{line}{inside}", f"    {linecache.getline(filename, line).strip()}"]
    return []


def broken_file(error: SyntaxError) -> str:
    """The file that is not valid Python, as it is shown; empty where it was no file but a text that was evaluated."""
    return "" if not error.filename or error.filename.startswith("<") else shown_path(error.filename)


def is_own(error: BaseException) -> bool:
    """Whether it was raised in the user's own code, rather than in a library that this code called."""
    frames = [frame for frame, _ in traceback.walk_tb(error.__traceback__)]
    return bool(frames) and not _is_library(frames[-1].f_code.co_filename, frames[-1].f_globals.get("__name__", ""))


def shown_path(filename: str | os.PathLike[str]) -> str:
    """A path from where the reader stands, or whole where it lies elsewhere."""
    path = Path(filename).absolute()
    return str(path.relative_to(Path.cwd())) if path.is_relative_to(Path.cwd()) else str(path)


def _is_library(filename: str, module: str) -> bool:
    return (
        filename.startswith(("<", *_STDLIB))
        or module.partition(".")[0] in _OWN
        or not _INSTALLED.isdisjoint(Path(filename).parts)
    )
