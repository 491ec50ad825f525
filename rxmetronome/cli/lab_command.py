"""The notebooks that come with the package: copied to a folder of the user's, opened in JupyterLab."""

import importlib.util
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from rxmetronome.cli.error_report import CommandError
from rxmetronome.cli.terminal import Printer, counted

_LAB = 'pip install "rxmetronome[lab]"'


def open_lab(folder: str, arguments: Sequence[str], *, opens: bool, overwrite: bool) -> int:
    """Copy the notebooks, and open JupyterLab on the first; returns its exit status.

    A notebook that is there already stays as the user has it.

    Args:
        folder: Where to; it is made if it is missing.
        arguments: What JupyterLab is given beside the notebook.
        opens: Whether to open JupyterLab at all.
        overwrite: Whether to replace notebooks that are there.

    Raises:
        CommandError: If the folder cannot be written to, or JupyterLab is not installed.
    """
    paper, target = Printer(stderr=False), Path(folder).expanduser()
    notebooks = sorted(shipped().glob("*.ipynb"))
    copied, kept = _copy(notebooks, target, overwrite=overwrite)
    if copied:
        paper.line(f"copied {counted(len(copied), 'notebook')} to {target}: {', '.join(copied)}")
    if kept:
        paper.line(f"kept as they are: {', '.join(kept)} (--overwrite replaces them)")
    if not opens:
        return 0
    if importlib.util.find_spec("jupyterlab") is None:
        raise CommandError("JupyterLab is not installed", (), f"{_LAB}, then: rxmetronome lab {folder}")
    first = target / notebooks[0].name
    with subprocess.Popen([sys.executable, "-m", "jupyterlab", str(first), *arguments]) as lab:  # noqa: S603  the arguments are the user's own
        while True:
            try:
                return lab.wait()
            except KeyboardInterrupt:  # JupyterLab has heard it too, and asks whether it is meant
                continue


def shipped() -> Path:
    """Where the notebooks are: in the package as it was installed, beside it in the project's own folder."""
    package = Path(__file__).parents[1]
    installed = package / "notebooks"
    return installed if installed.is_dir() else package.parent / "notebooks"


def _copy(notebooks: Sequence[Path], target: Path, *, overwrite: bool) -> tuple[list[str], list[str]]:
    copied, kept = [], []
    try:
        target.mkdir(parents=True, exist_ok=True)
        for notebook in notebooks:
            if (target / notebook.name).exists() and not overwrite:
                kept.append(notebook.name)
            else:
                shutil.copyfile(notebook, target / notebook.name)
                copied.append(notebook.name)
    except OSError as error:
        what = f"cannot write the notebooks to {target}: {error.strerror}"
        raise CommandError(what, (), "name another folder: rxmetronome lab my-notebooks") from error
    return copied, kept
