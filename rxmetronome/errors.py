"""Define every error; each builds its message from facts, which it keeps as attributes, so no code reads messages.

A message says which step, which function at file:line, what was expected, what came and what to do, in that order and
as far as it is known. Catch `RxMetronomeError` to catch them all.
"""

import contextlib
import logging
import re
import threading
from collections.abc import Iterable, Sequence

_REMEDY = "Remedy: "
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


class RxMetronomeError(Exception):
    """The base of every error this package raises on purpose.

    Attributes:
        happened: The message without its remedy.
        remedy: What to do; empty where the message does not say it.
    """

    happened = remedy = ""

    def __init__(self, happened: str = "", remedy: str = "") -> None:
        self.happened = happened
        if remedy:  # otherwise it is the subclass's
            self.remedy = remedy
        super().__init__(f"{happened}. Remedy: {remedy}" if remedy else happened)

    def __str__(self) -> str:
        return printable(super().__str__(), keep="\n\t")

    def __reduce__(self) -> tuple[object, ...]:
        """Travel between processes with its facts."""
        return _as_it_was, (type(self), self.args, self.__dict__)


def _as_it_was(kind: type[RxMetronomeError], args: tuple[object, ...], facts: dict[str, object]) -> RxMetronomeError:
    """Make an error again without its constructor, which builds its message."""
    error = kind.__new__(kind, *args)
    error.args = args
    error.__dict__.update(facts)
    return error


class ArgumentError(RxMetronomeError, ValueError):
    """Report an argument that the called function cannot take.

    Without an `argument`, `call` is what stands before the value, as `beat >>`.
    `typed` is what to expect of a person who types text, where `expected` names Python's values; empty elsewhere.

    Example:
        >>> str(ArgumentError("metronome", "interval", "a duration above zero", -1, 'metronome("250ms")'))
        'metronome(interval=-1): expected a duration above zero. For example: metronome("250ms")'
    """

    def __init__(
        self, call: str, argument: str, expected: str, got: object, example: str = "", *, typed: str = ""
    ) -> None:
        self.call, self.argument, self.expected, self.got = call, argument, expected, got
        self.example, self.typed = example, typed
        tail = f". For example: {example}" if example else ""
        given = f"{call}({argument}={shown(got)})" if argument else f"{call} {shown(got)}"
        super().__init__(f"{given}: expected {expected}{tail}")


class CodecError(RxMetronomeError, ValueError):
    """Report an event that a codec cannot write, or bytes that it cannot read.

    Example:
        >>> str(CodecError("json", "an event made of JSON values", {1, 2}, "turn the set into a list first"))
        'json: expected an event made of JSON values, got {1, 2} (set). Remedy: turn the set into a list first'
    """

    def __init__(self, codec: str, expected: str, got: object, remedy: str) -> None:
        self.codec, self.expected, self.got = codec, expected, got
        super().__init__(f"{codec}: expected {expected}, got {shown(got)} ({type(got).__name__})", remedy)


class WiringError(RxMetronomeError):
    """Report that a flow cannot run as it is wired; list every mistake, not only the first.

    Example:
        >>> print(WiringError("main", ["no step `metronome`; did you mean `every_second`?"]))
        flow `main` cannot run:
          - no step `metronome`; did you mean `every_second`?
    """

    def __init__(self, flow: str, mistakes: Sequence[str]) -> None:
        self.flow, self.mistakes = flow, tuple(mistakes)
        lines = "".join(f"\n  - {printable(mistake)}" for mistake in mistakes)
        super().__init__(f"flow `{printable(flow)}` cannot run:{lines}")


class StepError(RxMetronomeError):
    """Report what a step found wrong with one event, in the words of a failure.

    Example:
        >>> str(StepError("an exit status from 0 to 255", "three", "send {'exit': 3}"))
        "expected an exit status from 0 to 255, got 'three'. Remedy: send {'exit': 3}"
    """

    def __init__(self, expected: str, got: object, remedy: str) -> None:
        self.expected, self.got = expected, got
        super().__init__(f"expected {expected}, got {shown(got)}", remedy)


class WriteError(RxMetronomeError, OSError):
    """Report a place that does not take what is written to it: a full disk, a closed standard output.

    Example:
        >>> print(WriteError("out.log", OSError(28, "No space left on device"), "make room on that disk"))
        cannot write to out.log: No space left on device. Remedy: make room on that disk
    """

    def __init__(self, place: object, cause: Exception, remedy: str) -> None:
        self.place = place
        super().__init__(f"cannot write to {place}: {getattr(cause, 'strerror', None) or str(cause)}", remedy)
        self.errno = getattr(cause, "errno", None)


class RunError(RxMetronomeError, RuntimeError):
    """Report a run that was asked for something its state does not allow, or that could not start.

    Example:
        >>> str(RunError("main", "the step `file` could not start: no such folder", "create the folder"))
        'run of flow `main`: the step `file` could not start: no such folder. Remedy: create the folder'
    """

    def __init__(self, flow: str, happened: str, remedy: str) -> None:
        super().__init__(f"run of flow `{printable(flow)}`: {happened}", remedy)
        self.flow, self.happened = flow, happened


class ExistsError(RunError):
    """Report that a file exists, and that the call does not ask to replace it."""


class ClockError(RxMetronomeError, RuntimeError):
    """Report a clock used in a way that has no meaning.

    Example:
        >>> str(ClockError("a VirtualClock cannot run inside one of its actions", "use clock.sleep(d)"))
        'a VirtualClock cannot run inside one of its actions. Remedy: use clock.sleep(d)'
    """


class TroyError(RxMetronomeError, ValueError):
    """Report a text in tremor's language that cannot be translated; list every mistake, not only the first.

    Args:
        name: The file, or another name of the text.
        mistakes: The line and the column of each, counted from 1, what is wrong, and what to do.

    Example:
        >>> print(TroyError("page.troy", [(9, 3, "no connector `beat` is created", "create connector beat;")]))
        page.troy cannot be translated:
          - page.troy:9:3: no connector `beat` is created. Remedy: create connector beat;
    """

    def __init__(self, name: str, mistakes: Sequence[tuple[int, int, str, str]]) -> None:
        self.name, self.mistakes = name, tuple(mistakes)
        shown = (f"\n  - {printable(f'{name}:{line}:{column}: {problem}')}" + (f". Remedy: {remedy}" if remedy else "")
                 for line, column, problem, remedy in mistakes)  # fmt: skip
        super().__init__(f"{printable(name)} cannot be translated:{''.join(shown)}")


class MarbleError(RxMetronomeError, ValueError):
    """Report a marble text that cannot be read; the message points at the column.

    Args:
        text: The marbles as they were given.
        column: Where reading stopped, counted from 0.
        expected: What could have stood there.

    Example:
        >>> print(MarbleError("--(ab--|", 2, "a `)` that closes this group"))
        marbles, column 3: expected a `)` that closes this group
            --(ab--|
              ^
    """

    def __init__(self, text: str, column: int, expected: str) -> None:
        self.text, self.column, self.expected = text, column, expected
        start = max(0, column - 60)
        line = "".join(" " if character.isspace() else character for character in text[start : column + 40])
        caret = " " * (column - start) + "^"
        super().__init__(f"marbles, column {column + 1}: expected {expected}\n    {line}\n    {caret}")


def printable(text: str, keep: str = "") -> str:
    r"""Escape what a terminal would obey or cannot show.

    These are control characters, those that turn the direction of writing, and lone halves of surrogate pairs.

    Example:
        >>> print(printable("red\x1b[31m\n\x9b2J\u202e"), printable("a\n\tb", keep="\n\t"), sep="|")
        red\x1b[31m\n\x9b2J\u202e|a
            b
    """
    if text.isascii() and text.isprintable():
        return text
    return _CONTROL.sub(lambda found: found[0] if found[0] in keep else repr(found[0])[1:-1], text)


class Printable:
    """Write an argument of a log line without control characters, with `%s` and with `%r`."""

    def __init__(self, value: object) -> None:
        self.value = value

    def __str__(self) -> str:
        return printable(str(self.value))

    def __repr__(self) -> str:
        return printable(repr(self.value))


def _with_printable_arguments(record: logging.LogRecord) -> bool:
    """Wrap arguments whose text may hold control characters; nothing of them is executed until the line is written."""
    if isinstance(record.args, tuple):
        record.args = tuple(
            one if type(one) in (int, float) or (type(one) is str and printable(one) == one) else Printable(one)
            for one in record.args
        )
    return True


logging.getLogger("rxmetronome").addFilter(_with_printable_arguments)


def stays_in_process(what: object, kind: str, remedy: str) -> StepError:
    """Return the error of an object that is copied or pickled, though threads, files or subscriptions hang on it."""
    return StepError(f"a {kind} that stays in its process", f"a copy or pickle of {what!r}", remedy)


def near(name: object, known: Iterable[str]) -> str:
    """Return the known name that a wrong one resembles, for "did you mean"; empty where there is none.

    Example:
        >>> near("every_secnod", ["main", "every_second"])
        'every_second'
    """
    import difflib  # loads slowly, and only mistakes need it

    found = difflib.get_close_matches(name, list(known), n=1, cutoff=0.55) if isinstance(name, str) else []
    return found[0] if found else ""


def shown(value: object, limit: int = 120) -> str:
    """Show a value in a message: its repr, cut where it is long, also where its repr raises."""
    try:
        text = str.__str__(repr(value))  # a plain one, though a repr may be of a subclass with methods that raise
    except BaseException as error:
        if is_interrupt(error):
            raise
        text = f"<{type(value).__name__} whose repr raised {type(error).__name__}>"
    return text if len(text) <= limit else f"{text[: limit - 1]}…"


def message_of(error: BaseException) -> str:
    """Return the message of an exception, also where its `str` raises.

    Example:
        >>> message_of(TypeError("no"))
        'no'
    """
    try:
        return str.__str__(str(error))
    except BaseException as raised:
        if is_interrupt(raised):
            raise
        return f"<whose str raised {type(raised).__name__}>"


def error_text(error: BaseException) -> str:
    """Return an exception as its class and its message.

    Example:
        >>> error_text(TypeError("no")), error_text(KeyError())
        ('TypeError: no', 'KeyError')
    """
    kind, message = type(error).__name__, message_of(error)
    return f"{kind}: {message}" if message else kind


def note_remedy(error: BaseException, remedy: str) -> None:
    """Add a remedy to an exception of the user's, as a note that its traceback shows.

    Example:
        >>> error = TypeError("no")
        >>> note_remedy(error, "say yes")
        >>> noted_remedy(error)
        'say yes'
    """
    if remedy != noted_remedy(error):  # a function may raise one exception again and again
        with contextlib.suppress(Exception):  # of a class that takes no attribute
            BaseException.add_note(error, f"{_REMEDY}{remedy}")


def noted_remedy(error: BaseException) -> str:
    """Return the remedy that was noted last; empty where none was."""
    try:
        notes = [note for note in vars(error).get("__notes__", ()) if type(note) is str and note.startswith(_REMEDY)]
    except Exception:  # the class of the exception decides what its attributes do
        return ""
    return notes[-1].removeprefix(_REMEDY) if notes else ""


def is_interrupt(error: BaseException) -> bool:
    """Return True for Ctrl-C: a `KeyboardInterrupt` in the main thread, which no step may keep to itself."""
    return isinstance(error, KeyboardInterrupt) and threading.current_thread() is threading.main_thread()
