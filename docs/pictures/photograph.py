"""Photograph a notebook in a real JupyterLab and a real Chromium: `python docs/pictures/photograph.py`.

It needs `pip install -e ".[test]"` and a Chromium, which `CHROMIUM` names where it is not at /usr/bin/chromium.
The server is private: its home, settings and port are made for it and gone afterwards.
"""

import os
import secrets
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import sync_playwright

HERE = Path(__file__).parent
NOTEBOOK = HERE.parents[1] / "notebooks" / "06_test_what_you_saw.ipynb"
CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
CHROMIUM_ARGUMENTS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
]  # fmt: skip
STARTS_WITHIN_S = 60
SIZE = {"width": 940, "height": 1120}
TIDY = """() => {
  const style = document.createElement('style');
  style.textContent = '.jp-SideBar, .jp-cell-toolbar { display: none !important; }';
  document.head.append(style);
  window.jupyterapp.shell.collapseLeft();
}"""


@contextmanager
def lab(folder: Path) -> Iterator[str]:
    """A JupyterLab on `folder`; gives the address of its front page, token included."""
    token = secrets.token_hex(16)
    quiet = folder / "settings" / "@jupyterlab" / "apputils-extension" / "notification.jupyterlab-settings"
    quiet.parent.mkdir(parents=True)
    quiet.write_text('{"fetchNews": "false", "checkForUpdates": false, "doNotDisturbMode": true}', encoding="utf-8")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    private = {name: str(folder / name.lower()) for name in ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "IPYTHONDIR")}
    private |= {"JUPYTER_RUNTIME_DIR": str(folder / "runtime"), "JUPYTERLAB_SETTINGS_DIR": str(folder / "settings")}
    private |= {"JUPYTERLAB_WORKSPACES_DIR": str(folder / "workspaces"), "HOME": str(folder)}
    server = subprocess.Popen(
        [
            sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root", "--ip=127.0.0.1", f"--port={port}",
            f"--IdentityProvider.token={token}", f"--ServerApp.root_dir={folder}", "--LabApp.news_url=None",
            "--LabApp.expose_app_in_browser=True", "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
        ],
        env={**os.environ, **private}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        wait_for(f"http://127.0.0.1:{port}/api/status?token={token}", server)
        yield f"http://127.0.0.1:{port}/lab/tree/{{}}?reset&token={token}"
    finally:
        server.terminate()
        server.wait(15)


def wait_for(address: str, server: "subprocess.Popen[bytes]") -> None:
    """Wait until the server answers."""
    began = time.monotonic()
    while time.monotonic() - began < STARTS_WITHIN_S:
        if server.poll() is not None:
            raise RuntimeError(f"JupyterLab ended with status {server.returncode}")
        try:
            urllib.request.urlopen(address, timeout=2).close()
        except (urllib.error.URLError, OSError):
            time.sleep(0.2)
        else:
            return
    raise TimeoutError(f"JupyterLab did not start within {STARTS_WITHIN_S} s")


def photograph(notebook: Path, picture: Path, first_cell: int) -> None:
    """Open the notebook as it was saved, scroll to a cell, and take its picture."""
    folder = Path(tempfile.mkdtemp(prefix="lab-"))
    try:
        shutil.copy(notebook, folder)
        with lab(folder) as address, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=CHROMIUM_ARGUMENTS)
            page = browser.new_page(viewport=SIZE, device_scale_factor=2)
            page.goto(address.format(notebook.name), wait_until="domcontentloaded")
            page.wait_for_function("() => window.jupyterapp !== undefined")
            page.evaluate("async () => { await window.jupyterapp.restored; }")
            page.wait_for_function("() => window.jupyterapp.shell.currentWidget?.context?.isReady")
            page.evaluate(TIDY)
            cells = page.locator(".jp-Notebook .jp-Cell")
            cells.nth(first_cell).wait_for()
            cells.nth(first_cell).evaluate("cell => cell.scrollIntoView({block: 'start'})")
            page.wait_for_function("() => [...document.images].every(image => image.complete)")
            page.locator(".jp-NotebookPanel").screenshot(path=picture)
            browser.close()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    photograph(NOTEBOOK, HERE / "notebook.png", first_cell=4)
