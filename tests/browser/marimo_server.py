"""A real marimo server, for the tests in this folder: private like the Jupyter one, and gone with all it made."""

import contextlib
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

STARTS_WITHIN_S = 60
SETTINGS = "[runtime]\nauto_instantiate = true\n[save]\nautosave = 'off'\n"


class MarimoServer:
    """One notebook, served on a port of its own.

    Args:
        mode: `"run"`, where the kernel is a thread of the server, or `"edit"`, where it is a process.
        source: The notebook, a Python file.
    """

    def __init__(self, mode: Literal["run", "edit"], source: str) -> None:
        self.root = Path(tempfile.mkdtemp(prefix="marimo-"))
        notebook = self.root / "notebook.py"
        notebook.write_text(source, encoding="utf-8")
        settings = self.root / "config" / "marimo" / "marimo.toml"
        settings.parent.mkdir(parents=True)
        settings.write_text(SETTINGS, encoding="utf-8")
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        self.url = f"http://127.0.0.1:{port}"
        private = {f"XDG_{name.upper()}_HOME": str(self.root / name) for name in ("config", "cache", "state", "data")}
        with (self.root / "server.log").open("wb") as log:
            self._process = subprocess.Popen(
                [
                    sys.executable, "-m", "marimo", "--yes", mode, str(notebook), "--headless", "--no-token",
                    "--host=127.0.0.1", f"--port={port}", *(["--skip-update-check"] if mode == "edit" else []),
                ],
                cwd=self.root, env={**os.environ, **private, "HOME": str(self.root), "PYTHONUNBUFFERED": "1"},
                stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT, start_new_session=True,
            )  # fmt: skip
        try:
            self._wait()
        except BaseException:
            self.close()
            raise

    def _wait(self) -> None:
        began = time.monotonic()
        while time.monotonic() - began < STARTS_WITHIN_S:
            if self._process.poll() is not None:
                raise RuntimeError(f"marimo ended with status {self._process.returncode}:\n{self.log()[-3000:]}")
            with contextlib.suppress(urllib.error.URLError, OSError):
                urllib.request.urlopen(f"{self.url}/health", timeout=5).close()
                return
            time.sleep(0.1)
        raise TimeoutError(f"marimo did not start within {STARTS_WITHIN_S} s:\n{self.log()[-3000:]}")

    def log(self) -> str:
        """What the server and its kernel have printed."""
        return (self.root / "server.log").read_text(encoding="utf-8", errors="replace")

    def close(self) -> None:
        """End the server, which ends its kernel, and remove all it made."""
        self._process.terminate()
        try:
            self._process.wait(20)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        shutil.rmtree(self.root, ignore_errors=True)


@contextlib.contextmanager
def marimo_server(mode: Literal["run", "edit"], source: str) -> Iterator[MarimoServer]:
    """A server that is closed at the end."""
    made = MarimoServer(mode, source)
    try:
        yield made
    finally:
        made.close()
