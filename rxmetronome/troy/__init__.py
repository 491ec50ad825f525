"""Read flows in the language of tremor 0.12, run them, and print them as Python; needs `rxmetronome[troy]`.

reader  tremor.lark                   a text as a tree
expressions  connectors  translator   the tree as Python
semantics                             what tremor means by expressions, called by the Python that is printed
"""

import ast
import linecache
import logging
import os
import sys
from pathlib import Path
from types import ModuleType

from rxmetronome.errors import TroyError, printable
from rxmetronome.troy.semantics import calculate as calculate
from rxmetronome.troy.semantics import compare as compare
from rxmetronome.troy.semantics import equal as equal
from rxmetronome.troy.semantics import exit_event as exit_event
from rxmetronome.troy.semantics import get as get
from rxmetronome.troy.semantics import present as present
from rxmetronome.troy.semantics import signed as signed
from rxmetronome.troy.semantics import text as text
from rxmetronome.troy.semantics import truth as truth
from rxmetronome.troy.translator import translate


def to_python(source: str, name: str = "text.troy") -> str:
    """Translate a text in tremor's language into a Python program.

    Args:
        source: The text, of at most 100,000 characters.
        name: The name that messages give it.

    Raises:
        TroyError: If it cannot be translated; every mistake has its line, its column and what was meant.
        RxMetronomeError: If lark is not installed.

    Example:
        >>> print(to_python('''
        ... define flow main flow
        ...   define connector beat from metronome with config = {"interval": 1000} end;
        ...   define pipeline ids pipeline select event.id from in where event.id > 0 into out end;
        ...   create connector beat; create pipeline ids;
        ...   connect /connector/beat to /pipeline/ids;
        ... end;
        ... deploy flow main;'''))
        import rxmetronome as rxm
        <BLANKLINE>
        flow = rxm.Flow("main")
        flow.source("beat", rxm.metronome("1s"))
        flow.pipeline("ids", rxm.where(lambda event: event.id > 0), rxm.select(lambda event: event.id))
        flow.connect("beat", "ids")
        <BLANKLINE>
        flow.main()
    """
    return "\n".join(line for line, _ in translate(source, name))


def read(path: str | os.PathLike[str]) -> str:
    """Return the text of a file, which is in UTF-8."""
    try:
        return Path(path).read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise TroyError(str(path), [(1, 1, "the text is not in UTF-8", "save it in UTF-8")]) from error


def load(path: str | os.PathLike[str]) -> ModuleType:
    """Make the flow of a file in tremor's language, as importing its Python would: `load("page.troy").flow`.

    Messages and failures name the lines of the file. A value that looks like another unit's is logged as a warning.

    Raises:
        TroyError: If it cannot be translated.
        OSError: If it cannot be read.
        RxMetronomeError: If lark is not installed.
    """
    file = Path(path).expanduser().resolve()
    lines = translate(read(path), str(path))
    for note, line in ((line.removeprefix("# "), at) for line, at in lines if line.startswith("# ")):
        logging.getLogger("rxmetronome").warning("%s:%d: %s", printable(str(path)), line, note)
    tree = ast.parse("\n".join(line for line, _ in lines))
    for node in ast.walk(tree):
        if isinstance(node, (ast.stmt, ast.expr, ast.keyword, ast.arg)):
            node.lineno = node.end_lineno = lines[node.lineno - 1][1] or 1  # a lambda has the place of its `select`
    module = ModuleType(file.stem if file.stem.isidentifier() and file.stem not in sys.modules else f"app_{file.stem}")
    module.__file__ = str(file)
    sys.modules[module.__name__] = module
    linecache.checkcache(str(file))
    exec(compile(tree, str(file), "exec"), vars(module))  # noqa: S102  the program that `to_python` prints
    return module
