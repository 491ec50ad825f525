"""`kill_after`: a process that is killed while it works."""

import contextlib
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from rxmetronome import arguments, durations
from rxmetronome.durations import SECOND_NS, Duration
from rxmetronome.errors import ArgumentError
from rxmetronome.testing.fault_injection import Fault

_STATUS = 1 if sys.platform == "win32" else -signal.SIGKILL


def kill_after(
    command: Sequence[str | os.PathLike[str]],
    *,
    after: Duration = 0,
    lines: int | None = None,
    within: Duration = "30s",
    cwd: str | os.PathLike[str] | None = None,
    env: Mapping[str, str] | None = None,
) -> "Killed":
    """Start a process and kill it (SIGKILL, with its children), so that it can finish nothing.

    Args:
        command: The program and its arguments, as `[sys.executable, "app.py"]`.
        after: How long after its start, or after the last of `lines`.
        lines: Wait for so many lines on its standard output first. It has to flush them.
        within: How long to wait for the lines at the most.
        cwd: The folder it works in; this process's when not given.
        env: Variables beside this process's.

    Returns:
        `.lines` and `.errors` it had written, `.exit_status`, and `.injected`, which is empty where the process had
        ended by itself before.

    Raises:
        ArgumentError: If an argument is out of bounds.
        subprocess.TimeoutExpired: If the lines did not come. The process has been killed by then.

    Example:
        >>> import sys
        >>> killed = kill_after([sys.executable, "-uc", "while True: print('still here')"], lines=2)
        >>> killed.lines[:2], len(killed.injected)
        (['still here', 'still here'], 1)
    """
    if isinstance(command, (str, bytes)) or not command:
        expected = "a program and its arguments, as a list"
        raise ArgumentError("kill_after", "command", expected, command, 'chaos.kill_after([sys.executable, "app.py"])')
    arguments.count(lines, call="kill_after", argument="lines", example="kill_after(..., lines=3)", or_none=True)
    after_ns = durations.parse(after, call="kill_after", argument="after", allow_zero=True)
    within_ns = durations.parse(within, call="kill_after", argument="within")
    killed, began_ns = Killed(), time.monotonic_ns()
    enough = threading.Event()  # the lines have come, or no more will
    if lines is None:
        enough.set()
    process = subprocess.Popen(  # noqa: S603  the command is the caller's
        [os.fspath(part) for part in command],
        cwd=None if cwd is None else Path(cwd),
        env=None if env is None else {**os.environ, **env},
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        text=True, encoding="utf-8", errors="replace", start_new_session=True,
    )  # fmt: skip

    def read_lines() -> None:
        for line in process.stdout or ():
            killed.lines.append(line.removesuffix("\n"))
            if len(killed.lines) == lines:
                enough.set()
        enough.set()

    def read_errors() -> None:
        killed.errors = process.stderr.read() if process.stderr is not None else ""

    readers = [threading.Thread(target=read, daemon=True) for read in (read_lines, read_errors)]
    ended_by_itself = False
    with process:  # closes its pipes
        for reader in readers:
            reader.start()
        try:
            came = enough.wait(within_ns / SECOND_NS)
            if came:
                with contextlib.suppress(subprocess.TimeoutExpired):
                    process.wait(after_ns / SECOND_NS)
                    ended_by_itself = True
        finally:
            killed_at_ns = time.monotonic_ns()
            _kill_now(process)
            killed.exit_status = process.wait()
            for reader in readers:
                reader.join()
    if not ended_by_itself and killed.exit_status == _STATUS:
        killed.record(killed_at_ns - began_ns, f"killed the process, which had written {len(killed.lines)} lines")
    if not came:
        raise subprocess.TimeoutExpired(
            list(map(str, command)), within_ns / SECOND_NS, "\n".join(killed.lines), killed.errors
        )
    return killed


class Killed(Fault):
    """A process that was killed. Made by `kill_after`.

    Attributes:
        lines: The lines of its standard output; a last one without its newline as well.
        errors: The text it wrote to its standard error.
        exit_status: As `subprocess` gives it: -9 where it was killed, on Windows 1.
        injected: Empty where it had ended before it could be killed.
    """

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []
        self.errors = ""
        self.exit_status: int | None = None


def _kill_now(process: "subprocess.Popen[str]") -> None:
    """Kill it; on a system with process groups its children too, which would keep its output open."""
    if sys.platform == "win32":
        process.kill()
    else:
        with contextlib.suppress(ProcessLookupError):  # all of them have ended
            os.killpg(process.pid, signal.SIGKILL)
