"""Copy the notebooks that come with the package to a folder of the user's, and open them in JupyterLab."""

import importlib.util
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from rxmetronome.cli.error_report import CommandError
from rxmetronome.cli.terminal import Printer, counted


def lab(folder: str, arguments: Sequence[str], *, opens: bool, overwrite: bool) -> int:
    """Copy the notebooks, and open JupyterLab on the first if it `opens`; return its exit status.

    A notebook that is there already stays as the user has it, unless `overwrite`.
    """
    printer, target = Printer(stderr=False), Path(folder).expanduser()
    notebooks = sorted(shipped().glob("*.ipynb"))
    copied, kept = list[str](), list[str]()
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
    if copied:
        printer.line(f"copied {counted(len(copied), 'notebook')} to {target}: {', '.join(copied)}")
    if kept:
        printer.line(f"kept as they are: {', '.join(kept)} (--overwrite replaces them)")
    if not opens:
        return 0
    if importlib.util.find_spec("jupyterlab") is None:
        remedy = f'pip install "rxmetronome[lab]", then: rxmetronome lab {folder}'
        raise CommandError("JupyterLab is not installed", (), remedy)
    first = target / notebooks[0].name
    with subprocess.Popen([sys.executable, "-m", "jupyterlab", str(first), *arguments]) as process:  # noqa: S603  the arguments are the user's own
        while True:
            try:
                return process.wait()
            except KeyboardInterrupt:  # JupyterLab has received it too, and asks whether it is meant
                continue


def shipped() -> Path:
    """Return the folder of the notebooks: in the installed package, or beside it in the project's own folder."""
    package = Path(__file__).parents[1]
    installed = package / "notebooks"
    return installed if installed.is_dir() else package.parent / "notebooks"
