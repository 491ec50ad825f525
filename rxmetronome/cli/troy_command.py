"""Print a flow in tremor's language as Python."""

import sys
from pathlib import Path

from rxmetronome.cli.error_report import CommandError, printing
from rxmetronome.errors import shown
from rxmetronome.troy import read, to_python


def troy(target: str, language: str) -> int:
    """Print the program that a file is; return 0."""
    if language != "python":
        remedy = f"for example: rxmetronome troy {target} --to python"
        raise CommandError(f"--to {shown(language)}: expected python", (), remedy, status=2)
    program = to_python(read(Path(target).expanduser()), target)
    with printing():
        sys.stdout.write(f"{program}\n")
    return 0
