"""`load`, `flow_of`: get a flow from a Python file or a function without running it. Frozen tests call them."""

import contextlib
import importlib
import importlib.machinery
import importlib.util
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any, NoReturn

from rxmetronome.errors import ArgumentError
from rxmetronome.flow.flow import Flow


class _Reached(BaseException):
    """Raised instead of running a flow. No `Exception`, so that `except Exception` does not catch it."""

    def __init__(self, flow: Flow) -> None:
        super().__init__(f"flow `{flow.name}` would be run here")
        self.flow = flow


def load(path: str | os.PathLike[str]) -> ModuleType:
    """Import a Python file, up to the line that runs a flow.

    A script that runs its flow when it is executed can be loaded as well: loading ends before that line. The file's
    folder, or that of its outermost package, becomes the first one in which Python looks for modules, as for a script.

    Args:
        path: The file.

    Returns:
        The module; other imports of it return the same one.

    Raises:
        ArgumentError: If there is no such file.
    """
    file = Path(path).resolve()
    if not file.is_file():
        raise ArgumentError("load", "path", "a Python file", str(path), 'load(Path(__file__).parents[1] / "app.py")')
    root, name = module_of(file)
    known = sys.modules.get(name)
    if known is not None and Path(getattr(known, "__file__", None) or "").resolve() == file:
        return known
    if "." not in name and (known is not None or not name.isidentifier() or name in sys.stdlib_module_names):
        name = f"app_{name}"
    if str(root) not in sys.path:
        sys.path.insert(0, str(root))
    if "." in name:
        importlib.import_module(name.rpartition(".")[0])
    loader = importlib.machinery.SourceFileLoader(name, str(file))
    spec = importlib.util.spec_from_file_location(name, file, loader=loader)
    assert spec is not None  # noqa: S101  a loader was given
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    before, sys.argv = sys.argv, [str(file)]
    try:
        with _nothing_runs(), contextlib.suppress(_Reached):
            loader.exec_module(module)
    except BaseException:
        del sys.modules[name]
        raise
    finally:
        sys.argv = before
    return module


def flow_of(function: Callable[[], Any]) -> Flow:
    """Return the flow that a function returns, or would run.

    Raises:
        ArgumentError: If it does neither.

    Example:
        >>> import rxmetronome as rxm
        >>> def main():
        ...     flow = rxm.Flow("made")
        ...     return flow.run().exit_status
        >>> flow_of(main).name
        'made'
    """
    try:
        with _nothing_runs():
            made = function()
    except _Reached as reached:
        return reached.flow
    if isinstance(made, Flow):
        return made
    raise ArgumentError("flow_of", "function", "a function that returns or runs a flow", function, "flow_of(app.main)")


def module_of(file: Path) -> tuple[Path, str]:
    """Return the folder from which Python imports a file as a module, and its dotted name there."""
    root, parts = file.parent, [file.stem]
    while (root / "__init__.py").is_file() and root.parent != root:
        parts.insert(0, root.name)
        root = root.parent
    return root, ".".join(parts[:-1] if parts[-1] == "__init__" and len(parts) > 1 else parts)


@contextlib.contextmanager
def _nothing_runs() -> Iterator[None]:
    """Raise `_Reached` wherever a flow is run."""
    original = Flow.run

    def reached(self: Flow, **_: object) -> NoReturn:
        raise _Reached(self)

    Flow.run = reached  # type: ignore[method-assign]
    try:
        yield
    finally:
        Flow.run = original  # type: ignore[method-assign]
