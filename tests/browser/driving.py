"""A real Jupyter server and a real Chromium, for the tests in this folder, the benchmarks and the README's picture.

The server is private: its home, settings, port and token are made for it and gone afterwards. Playwright drives the
Chromium of the machine, which `CHROMIUM` names where it is not at /usr/bin/chromium.
"""

import contextlib
import json
import os
import re
import secrets
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Literal

import nbformat
from playwright.sync_api import Browser, Locator, Page, sync_playwright

CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
ARGUMENTS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
]  # fmt: skip
STARTS_WITHIN_S = 90
SETTINGS: dict[str, dict[str, Any]] = {
    "@jupyterlab/apputils-extension/notification": {
        "fetchNews": "false", "checkForUpdates": False, "doNotDisturbMode": True,
    },
    "@jupyterlab/notebook-extension/tracker": {"windowingMode": "none"},
    "@jupyterlab/docmanager-extension/plugin": {"autosave": False},
}  # fmt: skip
THEMES = {"light": "JupyterLab Light", "dark": "JupyterLab Dark"}
APPS = {
    "lab": ("jupyterlab", ["--LabApp.expose_app_in_browser=True", "--LabApp.news_url=None",
                           "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
                           "--LabApp.extension_manager=readonly"], "lab/tree"),
    "notebook": ("notebook", ["--JupyterNotebookApp.expose_app_in_browser=True"], "notebooks"),
}  # fmt: skip


class Server:
    """A private Jupyter server on a port of its own.

    Args:
        app: `"lab"` for JupyterLab 4, `"notebook"` for Notebook 7.
        theme: `"light"` or `"dark"`.
    """

    def __init__(self, app: Literal["lab", "notebook"] = "lab", theme: Literal["light", "dark"] = "light") -> None:
        self.app = app
        self.root = Path(tempfile.mkdtemp(prefix="jupyter-"))
        self.folder = self.root / "notebooks"
        self.folder.mkdir()
        self.token = secrets.token_hex(16)
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        self.url = f"http://127.0.0.1:{port}"
        themed = {"@jupyterlab/apputils-extension/themes": {"theme": THEMES[theme]}}
        for name, values in ({**SETTINGS, **themed} if app == "lab" else themed).items():
            file = self.root / "settings" / f"{name}.jupyterlab-settings"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(json.dumps(values), encoding="utf-8")
        module, arguments, self._place = APPS[app]
        self._log = (self.root / "server.log").open("wb")
        self._process = subprocess.Popen(
            [
                sys.executable, "-m", module, "--no-browser", "--allow-root", "--ip=127.0.0.1", f"--port={port}",
                "--ServerApp.port_retries=0", f"--IdentityProvider.token={self.token}",
                f"--ServerApp.root_dir={self.folder}", "--ServerApp.terminals_enabled=False", *arguments,
            ],
            cwd=self.folder, env=self._environment(), stdin=subprocess.DEVNULL, stdout=self._log,
            stderr=subprocess.STDOUT, start_new_session=True,
        )  # fmt: skip
        self._wait()

    def _environment(self) -> dict[str, str]:
        kept = {name: value for name, value in os.environ.items() if not name.startswith("JUPYTER")}
        private = {
            name: str(self.root / name.lower())
            for name in ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR", "IPYTHONDIR")
        }
        private |= {"HOME": str(self.root), "JUPYTERLAB_SETTINGS_DIR": str(self.root / "settings")}
        private |= {"JUPYTERLAB_WORKSPACES_DIR": str(self.root / "workspaces"), "JUPYTER_PLATFORM_DIRS": "1"}
        return {**kept, **private, "PYTHONUNBUFFERED": "1"}

    def _wait(self) -> None:
        began = time.monotonic()
        while time.monotonic() - began < STARTS_WITHIN_S:
            if self._process.poll() is not None:
                raise RuntimeError(f"{self.app} ended with status {self._process.returncode}:\n{self.log()[-3000:]}")
            with contextlib.suppress(urllib.error.URLError, OSError):
                self._ask("api/status")
                return
            time.sleep(0.1)
        raise TimeoutError(f"{self.app} did not start within {STARTS_WITHIN_S} s:\n{self.log()[-3000:]}")

    def _ask(self, path: str) -> Any:
        with urllib.request.urlopen(f"{self.url}/{path}?token={self.token}", timeout=5) as answer:
            return json.load(answer)

    def log(self) -> str:
        """What the server, and its kernels' processes, have printed."""
        return (self.root / "server.log").read_text(encoding="utf-8", errors="replace")

    def kernels(self) -> list[dict[str, Any]]:
        """The kernels that are alive."""
        return list(self._ask("api/kernels"))

    def write(self, name: str, cells: Sequence[str]) -> str:
        """Write a notebook of code cells; its name."""
        notebook = nbformat.v4.new_notebook(
            cells=[nbformat.v4.new_code_cell(cell) for cell in cells],
            metadata={"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}},
        )
        nbformat.write(notebook, self.folder / name)
        return name

    def address(self, name: str) -> str:
        """Where a browser finds a notebook."""
        return f"{self.url}/{self._place}/{name}?{'reset&' if self.app == 'lab' else ''}token={self.token}"

    def close(self) -> None:
        """End the server, which ends its kernels, and remove all it made."""
        self._process.terminate()
        try:
            self._process.wait(20)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._log.close()
        shutil.rmtree(self.root, ignore_errors=True)


@contextlib.contextmanager
def server(app: Literal["lab", "notebook"] = "lab", theme: Literal["light", "dark"] = "light") -> Iterator[Server]:
    """A server that is closed at the end."""
    made = Server(app, theme)
    try:
        yield made
    finally:
        made.close()


@contextlib.contextmanager
def chromium() -> Iterator[Browser]:
    """The machine's Chromium."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        try:
            yield browser
        finally:
            browser.close()


def new_page(browser: Browser, server: Server, *, width: int = 1280, height: int = 1400, scale: float = 1) -> Page:
    """A page in a window of its own, with a clipboard."""
    context = browser.new_context(
        viewport={"width": width, "height": height}, device_scale_factor=scale, service_workers="block"
    )
    context.grant_permissions(["clipboard-read", "clipboard-write"], origin=server.url)
    page = context.new_page()
    page.set_default_timeout(30_000)
    return page


_READY = """
  window.panel = panel;
  await panel.revealed; await panel.context.ready; await panel.sessionContext.ready;
  await panel.sessionContext.session.kernel.info;
"""


class Notebook:
    """One open notebook, driven through Jupyter's own commands and models: no clicking where a call says more.

    Args:
        browser: Where to open it.
        server: Whose notebook it is.
        name: The file, in the server's folder.
        width: Of the window, in pixels.
        scale: Pixels of the picture for a pixel of the page.
        page: A page of JupyterLab to open it in, which saves the four seconds of loading one; a new one if left out.
    """

    def __init__(
        self,
        browser: Browser,
        server: Server,
        name: str,
        *,
        width: int = 1280,
        height: int = 1400,
        scale: float = 1,
        page: Page | None = None,
    ) -> None:
        self.server, self.name = server, name
        self._owns_page = page is None
        self.page = page or new_page(browser, server, width=width, height=height, scale=scale)
        self._log_begins = len(server.log())
        self.complaints: list[str] = []
        """Errors of the console and of the page."""
        self._listeners = {"console": self._note, "pageerror": self._note_error}
        for what, listener in self._listeners.items():
            self.page.on(what, listener)
        if page is None:
            self.open()
        else:
            self.page.set_viewport_size({"width": width, "height": height})
            self.open_beside()

    def _note(self, message: Any) -> None:
        if message.type == "error":
            self.complaints.append(f"console: {message.text} ({message.location.get('url', '')})")

    def _note_error(self, error: Any) -> None:
        self.complaints.append(f"page: {error}")

    def open(self) -> None:
        """Load the page, and wait until notebook and kernel are ready."""
        self.page.goto(self.server.address(self.name), wait_until="domcontentloaded")
        self.page.wait_for_function("() => window.jupyterapp !== undefined")
        self.page.evaluate("async () => { await window.jupyterapp.restored; }")
        self.page.wait_for_function(
            "() => { const p = window.jupyterapp.shell.currentWidget; return p?.content?.widgets && p.context; }"
        )
        self.page.evaluate(f"async () => {{ const panel = window.jupyterapp.shell.currentWidget; {_READY} }}")

    def open_beside(self) -> None:
        """Open it in the JupyterLab that the page shows already, and wait until notebook and kernel are ready."""
        self.page.evaluate(
            f"""async path => {{
              const open = {{path, factory: 'Notebook'}};
              const panel = await window.jupyterapp.commands.execute('docmanager:open', open); {_READY}
            }}""",
            self.name,
        )

    def run_all(self) -> None:
        """Execute every cell; returns when all have ended."""
        self.page.evaluate("() => window.jupyterapp.commands.execute('notebook:run-all-cells')")

    def run(self, at: int, *, wait: bool = True) -> int:
        """Execute a cell, and wait for its end if asked to."""
        self.page.evaluate(
            """([at, wait]) => {
              const notebook = window.panel.content;
              notebook.activeCellIndex = at; notebook.deselectAll();
              window.running = (async () => { await window.jupyterapp.commands.execute('notebook:run-cell'); })();
              return wait ? window.running : null;
            }""",
            [at, wait],
        )
        return at

    def wait(self) -> None:
        """Wait for the end of the cell that was run last."""
        self.page.evaluate("() => window.running")

    def add(self, source: str) -> int:
        """Add a cell at the end; its place."""
        return int(
            self.page.evaluate(
                """source => {
                  const shared = window.panel.content.model.sharedModel;
                  shared.insertCell(shared.cells.length, {cell_type: 'code', source});
                  return shared.cells.length - 1;
                }""",
                source,
            )
        )

    def execute(self, source: str, *, wait: bool = True) -> int:
        """Add a cell and execute it; its place."""
        return self.run(self.add(source), wait=wait)

    def rewrite(self, at: int, source: str) -> None:
        """Give a cell another source."""
        self.page.evaluate(
            "([at, source]) => window.panel.content.model.sharedModel.cells[at].setSource(source)", [at, source]
        )

    def outputs(self, at: int) -> list[dict[str, Any]]:
        """What a cell holds as outputs, from its model."""
        return list(self.page.evaluate("at => window.panel.content.widgets[at].model.outputs.toJSON()", at))

    def text(self, at: int) -> str:
        """What a cell has printed, its errors, and its results as plain text."""
        told = []
        for output in self.outputs(at):
            if output["output_type"] == "stream":
                told.append("".join(output["text"]))
            elif output["output_type"] == "error":
                told.append(f"{output['ename']}: {output['evalue']}\n")
            else:
                told.append("".join(output["data"].get("text/plain", "")) + "\n")
        return "".join(told)

    def value(self, source: str) -> str:
        """What the last line of `source` gives, printed: in a cell of its own, which stays."""
        return self.text(self.execute(source)).strip()

    def wait_until(self, condition: str) -> None:
        """Wait in a cell until an expression is true: messages of widgets go beside the cells, and may come later."""
        wait = f"import time\nend = time.monotonic() + 20\nwhile time.monotonic() < end and not ({condition}):"
        assert self.value(f"{wait} time.sleep(0.01)\nbool({condition})") == "True", f"not {condition} in 20 s"

    def traces(self) -> list[str]:
        """Tracebacks that the server and its kernels have printed since; a page that has gone away is no matter."""
        parts = re.split(r"(?=Traceback \(most recent call last\))", self.server.log()[self._log_begins :])
        return [part for part in parts[1:] if "StreamClosedError" not in part and "WebSocketClosedError" not in part]

    def cell(self, at: int) -> Locator:
        """A cell in the page."""
        return self.page.locator(".jp-NotebookPanel:not(.lm-mod-hidden) .jp-Notebook .jp-Cell").nth(at)

    def restart(self) -> None:
        """Restart the kernel in place, and wait until it is ready."""
        self.page.evaluate("() => window.panel.sessionContext.restartKernel()")
        self.page.evaluate("async () => { await window.panel.sessionContext.session.kernel.info; }")

    def interrupt(self) -> None:
        """Interrupt the kernel, as Ctrl-C does."""
        self.page.evaluate("() => window.panel.sessionContext.session.kernel.interrupt()")

    def close(self) -> None:
        """End the kernel and close the notebook, and the page where it is its own."""
        self.page.evaluate(
            """async () => {
              await window.panel.sessionContext.shutdown();
              window.panel.context.model.dirty = false;
              window.panel.dispose();
            }"""
        )
        for what, listener in self._listeners.items():
            self.page.remove_listener(what, listener)
        if self._owns_page:
            self.page.context.close()


TIDY = """() => {
  const style = document.createElement('style');
  style.textContent = '.jp-SideBar, .jp-cell-toolbar { display: none !important; }';
  document.head.append(style);
  window.jupyterapp.shell.collapseLeft?.();
}"""


def photograph(notebook: Notebook, path: Path, at: int | None = None) -> None:
    """A picture of the notebook from a cell on, or of the whole page, without what is not the notebook's."""
    notebook.page.evaluate(TIDY)
    if at is not None:
        notebook.cell(at).evaluate("cell => cell.scrollIntoView({block: 'start'})")
    notebook.page.wait_for_function("() => [...document.images].every(image => image.complete)")
    path.parent.mkdir(parents=True, exist_ok=True)
    target = notebook.page.locator(".jp-NotebookPanel") if at is not None else notebook.page
    target.screenshot(path=path)
