"""Scripts in processes of their own: their lines are waited for, never slept for."""

import signal
import subprocess
import sys
import textwrap
from pathlib import Path
from typing import NamedTuple

LIMIT_S = 40


class Ended(NamedTuple):
    """The end of a script: its status, and the lines that were not read yet."""

    status: int
    out: list[str]
    err: str


class Script:
    """A script that runs. A context manager that kills it at the end, if it is still there."""

    def __init__(self, folder: Path, text: str, *before: str, ignores: tuple[int, ...] = ()) -> None:
        (folder / "script.py").write_text(textwrap.dedent(text))
        ignore = "".join(f"trap '' {signal.Signals(number).name[3:]}; " for number in ignores)
        command = [sys.executable, "-u", *(before or ("script.py",))]
        self.process = subprocess.Popen(
            ["/bin/sh", "-c", f'{ignore}exec "$@"', "sh", *command], cwd=folder, text=True,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )  # fmt: skip

    def __enter__(self) -> "Script":
        return self

    def __exit__(self, *_: object) -> None:
        self.process.kill()
        self.process.communicate(timeout=LIMIT_S)

    def until(self, line: str) -> None:
        """Wait for a line."""
        assert self.process.stdout is not None
        for got in self.process.stdout:
            if got.rstrip("\n") == line:
                return
        raise AssertionError(f"it ended before {line!r}: {self.process.communicate()[1]}")

    def send(self, number: int) -> None:
        self.process.send_signal(number)

    def end(self) -> Ended:
        out, err = self.process.communicate(timeout=LIMIT_S)
        return Ended(self.process.returncode, out.splitlines(), err)


def lists(folder: Path, name: str = "batch.log") -> int:
    """Count the lists that were written: one, where a drain has completed a batch that never fills."""
    path = folder / name
    return len(path.read_text().splitlines()) if path.exists() else 0
