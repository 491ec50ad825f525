"""Report an error as one readable block: what, where, what to do. The frames of libraries stay out of it."""

import linecache
import os
import signal
import sys
import traceback
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path
from types import FrameType

from rxmetronome.callsites import is_installed
from rxmetronome.errors import ArgumentError, RunError, RxMetronomeError, TroyError, WiringError, printable, shown

has_traceback_option = ContextVar("has_traceback_option", default=False)
"""Whether `--traceback` stands among the arguments of the command that runs."""

_LONGEST_ARGUMENT = 4_096  # characters: longer than any path


class CommandError(RxMetronomeError):
    """Report that a command cannot do what it was asked, with the exit status 2 if the command was not understood.

    The lines of `where` are `file:line` and its text, the mistakes of a flow, or what there is instead.
    """

    def __init__(self, problem: str, where: Sequence[str] = (), remedy: str = "", status: int = 1) -> None:
        super().__init__(problem, remedy)
        self.where, self.status = tuple(where), status


def check_arguments(own: Sequence[str]) -> None:
    """Refuse an argument that is too long or holds a NUL character, and help without a standard output for it."""
    if sys.stdout is None and (not own or not {"-h", "--help", "--version"}.isdisjoint(own)):
        raise no_standard_output()
    for argument in own:
        if len(argument) > _LONGEST_ARGUMENT:
            problem = f"the argument {shown(argument, 60)} has {len(argument):,} characters"
            raise CommandError(problem, (), f"give one of at most {_LONGEST_ARGUMENT:,}", status=2)
        if "\0" in argument:
            raise CommandError(f"the argument {shown(argument, 60)} holds a NUL character", (), "leave it out", 2)


def report(error: Exception, given: Sequence[str]) -> int:
    """Write an error as a block to standard error, below all its frames if they are asked for; return the status."""
    from rxmetronome.cli.terminal import Printer

    if wants_tracebacks():
        traceback.print_exception(error.__cause__ if isinstance(error, CommandError) and error.__cause__ else error)
    found = as_command_error(error, given)
    printer = Printer()
    first, *more = found.happened.splitlines() or [""]
    printer.labelled("error:", first, "bold red")
    printer.rows([(line,) for line in (*more, *found.where)])
    if found.remedy:
        printer.labelled("remedy:", found.remedy, "bold green")
    return found.status


def no_standard_output() -> CommandError:
    """Return the error of a command whose standard output was closed before it started."""
    return CommandError("there is no standard output to write to", (), "leave out >&-")


@contextmanager
def printing() -> Iterator[None]:
    """Let the block print the command's product; a standard output that does not take it is the command's error.

    Where its reader has ended, the process ends with 141, as shells have it for SIGPIPE.
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


def wants_tracebacks() -> bool:
    """Return True if whole tracebacks are asked for, by `--traceback` or RXMETRONOME_TRACEBACK."""
    return has_traceback_option.get() or os.environ.get("RXMETRONOME_TRACEBACK", "") not in ("", "0")


def as_command_error(error: Exception, given: Sequence[str]) -> CommandError:
    """Return the block for any error: of this package, of the command line's parser, of the system, unexpected."""
    if isinstance(error, CommandError):
        return error
    if hasattr(error, "format_message"):
        return _of_usage(error, given)
    where, remedy = own_place(error), "--traceback shows where it came from"
    if isinstance(error, RxMetronomeError):
        problem, remedy = error.happened, error.remedy
        if isinstance(error, RunError):
            problem = f"flow `{printable(error.flow)}` did not run: {printable(error.happened)}"
        elif isinstance(error, WiringError):
            problem = f"flow `{printable(error.flow)}` cannot run:"
            where = [f"- {printable(mistake)}" for mistake in error.mistakes]
        elif isinstance(error, TroyError):
            problem = f"{error.name} cannot be translated"
            where = [line for mistake in error.mistakes for line in _mistake(error.name, *mistake)]
    elif isinstance(error, OSError) and error.filename:
        problem, remedy = f"{error.strerror or type(error).__name__}: {error.filename}", ""
    elif isinstance(error, OSError) and error.strerror:
        problem = error.strerror
    else:
        problem = f"unexpectedly, {in_words(error)}"
    return CommandError(problem, where, remedy)


def _mistake(name: str, line: int, column: int, problem: str, remedy: str) -> list[str]:
    text = linecache.getline(name, line).rstrip()
    shown = text.expandtabs(1).lstrip()
    caret = " " * (column - 1 - (len(text) - len(shown))) + "^"
    return [f"{name}:{line}:{column}: {problem}", *[f"    {shown}", f"    {caret}"] * bool(shown), f"    {remedy}"]


def option_error(option: str, value: str, error: ArgumentError, example: str) -> CommandError:
    """Return the block for an option's value that the function behind it refuses."""
    expected = f"{option} {shown(value)}: expected {error.typed or error.expected}"
    return CommandError(expected, (), f"for example: {example}", status=2)


def _of_usage(error: Exception, given: Sequence[str]) -> CommandError:
    """Return the parser's own words, and the command that was probably meant."""
    message = error.format_message()  # type: ignore[attr-defined]  # of Typer's errors and of Click's
    problem = message.rstrip(".") if message.startswith("--") else message[:1].lower() + message[1:].rstrip(".")
    first = next((word for word in given if not word.startswith("-")), "")
    is_unknown = problem.startswith("no such command")
    remedy = f"see rxmetronome{f' {first}' if first and not is_unknown else ''} --help"
    if is_unknown and (first.partition(":")[0].endswith(".py") or os.path.isfile(first)):  # noqa: PTH113  never raises
        problem, remedy = f"`{first}` is no command", f"rxmetronome run {' '.join(given)}"
    return CommandError(problem, (), remedy, status=getattr(error, "exit_code", 2))


def in_words(error: BaseException) -> str:
    """Return an exception as Python would print its last line, suggestion included, without module names."""
    if isinstance(error, RxMetronomeError):
        return str(error)
    if isinstance(error, SyntaxError):
        return f"{type(error).__name__}: {error.msg}"
    text = "".join(traceback.TracebackException.from_exception(error).format_exception_only()).strip()
    name = type(error).__name__
    return text.replace(f"{type(error).__module__}.{type(error).__qualname__}", name, 1)


def own_place(error: BaseException) -> list[str]:
    """Return the user's own `file:line` where it happened, and the text of that line; empty where there is none."""
    if isinstance(error, SyntaxError) and broken_file(error) and error.filename and error.lineno:
        text = (error.text or linecache.getline(error.filename, error.lineno)).rstrip("\n")
        lines = [f"{shown_path(error.filename)}:{error.lineno}", f"    {text.strip()}"]
        if error.offset:
            lines.append(f"    {' ' * (error.offset - 1 - (len(text) - len(text.lstrip())))}^")
        return lines
    for frame, line in reversed(list(traceback.walk_tb(error.__traceback__))):
        code = frame.f_code
        if _is_users(frame):
            inside = f" in {code.co_name}" if code.co_name != "<module>" else ""
            text = linecache.getline(code.co_filename, line).strip()
            return [f"{shown_path(code.co_filename)}:{line}{inside}", f"    {text}"]
    return []


def broken_file(error: SyntaxError) -> str:
    """Return the file that is not valid Python, as it is shown; empty where the text came from no file."""
    return "" if not error.filename or error.filename.startswith("<") else shown_path(error.filename)


def is_own(error: BaseException) -> bool:
    """Return True if it was raised in the user's own code, not in a library that this code called."""
    frames = [frame for frame, _ in traceback.walk_tb(error.__traceback__)]
    return bool(frames) and _is_users(frames[-1])


def _is_users(frame: FrameType) -> bool:
    return not frame.f_code.co_filename.startswith("<") and not is_installed(frame)


def shown_path(filename: str | os.PathLike[str]) -> str:
    """Return a path relative to the current folder, or whole where it lies elsewhere."""
    path = Path(filename).absolute()
    return str(path.relative_to(Path.cwd())) if path.is_relative_to(Path.cwd()) else str(path)
