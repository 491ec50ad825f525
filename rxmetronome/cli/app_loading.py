"""Find the flow of what is typed, `app.py`, `app.py:make_flow`, `package.app:flow` or `page.troy`; do not run it."""

import ast
import contextlib
import difflib
import importlib
import importlib.machinery
import importlib.util
import inspect
import linecache
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple, NoReturn, TypeVar

from rxmetronome.cli.error_report import CommandError, broken_file, in_words, is_own, own_place, shown_path
from rxmetronome.errors import RxMetronomeError, message_of, printable, shown
from rxmetronome.flow.flow import Flow

_T = TypeVar("_T")
_LISTED = 8
_FLOW = 'flow = rxm.Flow("main")'
_GUARD = 'put it under `if __name__ == "__main__":`, or leave it out'


class Loaded(NamedTuple):
    """Hold a flow, the text typed for it, its module, and its name there or that of the function that makes it."""

    flow: Flow
    target: str
    module: ModuleType
    name: str


class _RunTooEarlyError(RxMetronomeError):
    """Report that a flow was run while its file was imported."""


def load(command: str, target: str, arguments: Sequence[str]) -> Loaded:
    """Import the app and find its flow. The app's folder is then the first where Python looks for modules.

    `target` is a file or a dotted module, and after a colon the name of a flow or of a function that returns one. The
    app finds `arguments` in `sys.argv` after its own name. Remedies name the `command`.
    """
    place, colon, name = target.rpartition(":")
    if not colon or Path(target).exists() or len(place) == 1:  # C:\app.py
        place, name = target, ""
    parts = place.split(".")
    is_dotted = (
        parts[-1] not in ("py", "troy") and not Path(place).exists() and all(part.isidentifier() for part in parts)
    )
    with _nothing_runs():
        sys.argv = [place, *arguments]
        module = _import_module(command, place) if is_dotted else _import_file(place)
        finder = _Finder(command, place, module)
        name = name.removesuffix("()") or finder.find()
        return Loaded(finder.named(name), target, module, name)


def _import_file(place: str) -> ModuleType:
    path = Path(place).expanduser()
    if not path.is_file():
        raise _no_file(place, path)
    if path.suffix == ".ipynb":
        remedy = f"make a script of it: jupyter nbconvert --to script {place}"
        raise CommandError(f"`{place}` is a notebook, not a Python file", (), remedy)
    if path.suffix == ".troy":
        from rxmetronome import troy

        return troy.load(place)
    path = path.resolve()
    stem = path.stem
    is_free = stem.isidentifier() and stem not in sys.modules and stem not in sys.stdlib_module_names
    name = stem if is_free else f"app_{stem}"
    sys.path.insert(0, str(path.parent))
    loader = importlib.machinery.SourceFileLoader(name, str(path))
    spec = importlib.util.spec_from_file_location(name, path, loader=loader)
    assert spec is not None  # noqa: S101  a loader was given
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    try:
        _import(place, lambda: loader.exec_module(module))
    except CommandError:
        del sys.modules[name]
        raise
    return module


def _no_file(place: str, path: Path) -> CommandError:
    if path.is_dir():
        inside = f"Python files in it: {_listed(sorted(shown_path(file) for file in path.glob('*.py')))}"
        return CommandError(f"`{place}` is a folder", [inside], "name one of its files")
    if not path.parent.is_dir():
        return CommandError(f"there is no file `{place}`", (), f"there is no folder `{path.parent}` either")
    suffix = ".troy" if path.suffix == ".troy" else ".py"
    files = {file.stem: str(path.parent / file.name) for file in sorted(path.parent.glob(f"*{suffix}"))}
    near = difflib.get_close_matches(path.stem, files, n=1)
    there = f"{'Files in .troy' if suffix == '.troy' else 'Python files'} there: {_listed(list(files.values()))}"
    return CommandError(f"there is no file `{place}`", [there], f"did you mean `{files[near[0]]}`?" if near else "")


def _listed(names: Sequence[str]) -> str:
    more = f", and {len(names) - _LISTED} more" if len(names) > _LISTED else ""
    return f"{', '.join(names[:_LISTED])}{more}" if names else "none"


def _import_module(command: str, place: str) -> ModuleType:
    sys.path.insert(0, str(Path.cwd()))
    importlib.invalidate_caches()
    try:
        return _import(place, lambda: importlib.import_module(place))
    except CommandError as error:
        missing = error.__cause__
        if isinstance(missing, ModuleNotFoundError) and f"{place}.".startswith(f"{missing.name}."):
            known = sorted(file.stem for file in Path.cwd().glob("*.py"))
            near = difflib.get_close_matches(place, known, n=1)
            remedy = f"did you mean `rxmetronome {command} {near[0]}.py`?" if near else "name a file: app.py"
            raise CommandError(f"there is no module `{missing.name}`", (), remedy) from missing
        raise


def _import(place: str, execute: Callable[[], _T]) -> _T:
    """Import; turn what that raises into one block that shows the user's own line."""
    try:
        return execute()
    except _RunTooEarlyError as error:
        raise CommandError(f"`{place}` runs its flow while it is imported", own_place(error), _GUARD) from error
    except SystemExit as error:
        if not is_own(error):  # a parser of the app's arguments, which has printed its message
            raise
        problem = f"`{place}` ends the program while it is imported: exit({shown(error.code)})"
        raise CommandError(problem, own_place(error), _GUARD) from error
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # of an extension module, or asyncio's
        broken = broken_file(error) if isinstance(error, SyntaxError) else ""
        problem = f"`{broken}` is not valid Python" if broken else f"`{place}` cannot be imported"
        raise CommandError(f"{problem}: {in_words(error)}", own_place(error), _import_remedy(place, error)) from error


def _import_remedy(place: str, error: BaseException) -> str:
    message = message_of(error)  # Python's, which has no field for it
    if isinstance(error, ImportError) and ("no known parent package" in message or "beyond top-level" in message):
        return _as_module(place)
    if isinstance(error, ModuleNotFoundError) and error.name:
        _, parts = _package_of(Path(place).expanduser().resolve())
        if len(parts) > 1 and error.name.partition(".")[0] == parts[0]:  # its own package, seen from within
            return _as_module(place)
        return f"install it where this Python finds it: {sys.executable} -m pip install {error.name.partition('.')[0]}"
    return ""


def _as_module(place: str) -> str:
    """Return the remedy for a file that imports relative to its package: its dotted name, from above that package."""
    path = Path(place).expanduser()
    if not path.is_file():  # a dotted name already, from the wrong folder
        path = Path(*place.split(".")).with_suffix(".py")
    path = path.resolve()
    top, parts = _package_of(path)
    if top == path.parent:
        made = shown_path(top / "__init__.py")
        return f"it belongs to no package: make {made} and name it so, or import without a leading dot"
    start = "" if top == Path.cwd() else f", started in {top}"
    return f"name it as a module of its package: {'.'.join(parts)}{start}"


def _package_of(path: Path) -> tuple[Path, list[str]]:
    """Return the folder that holds the outermost package of a file, and the file's dotted name from there."""
    top = path.parent
    parts = [path.stem] if path.stem != "__init__" else []
    while (top / "__init__.py").is_file() and top.parent != top:
        parts.insert(0, top.name)
        top = top.parent
    return top, parts


@contextlib.contextmanager
def _nothing_runs() -> Iterator[None]:
    """Refuse runs while a file is imported: the command would never be reached, or run the flow twice."""
    original = Flow.run

    def refuse(self: Flow, **_: object) -> NoReturn:
        raise _RunTooEarlyError(f"flow `{self.name}` is run too early")

    Flow.run = refuse  # type: ignore[method-assign]
    try:
        yield
    finally:
        Flow.run = original  # type: ignore[method-assign]


class _Finder:
    """Find the flow that is meant, or list what there is where that is not clear."""

    def __init__(self, command: str, place: str, module: ModuleType) -> None:
        self.command, self.place, self.names = command, place, dict(vars(module))
        self.flows: dict[str, Flow] = {}
        for name, value in self.names.items():
            if isinstance(value, Flow) and not any(value.steps is known.steps for known in self.flows.values()):
                self.flows[name] = value
        self.functions = {
            name: value
            for name, value in self.names.items()
            if inspect.isfunction(value) and value.__module__ == module.__name__
        }

    def find(self) -> str:
        """Return the name that is meant, of a flow or of a function that returns one."""
        if isinstance(self.names.get("flow"), Flow) or "flow" in self.functions:
            return "flow"
        makers = {name: made for name, made in self.functions.items() if _returns_flow(made)}
        several = self.flows or makers
        if len(several) == 1:
            return next(iter(several))
        if several:
            titles = {known: f'   Flow("{printable(flow.name)}")' for known, flow in self.flows.items()}
            lines = [f"{self.place}:{known}{titles.get(known, '')}" for known in several]
            remedy = f"name one: {self.call(next(iter(several)))}"
            raise CommandError(f"`{self.place}` has {len(several)} flows", lines, remedy)
        self.refuse_guarded()
        remedy = f"make one there: {_FLOW}"
        if self.functions:
            remedy += f"; or name the function that returns one: {self.call(next(iter(self.functions)))}"
        raise CommandError(f"there is no flow in `{self.place}`", self.there(), remedy)

    def named(self, name: str) -> Flow:
        if name not in self.names:
            self.refuse_guarded(name)
            known = [*self.flows, *self.functions]
            near = difflib.get_close_matches(name, known, n=1, cutoff=0.5) or known[:1]
            remedy = f"did you mean {self.call(near[0])}?" if near else f"make one there: {_FLOW}"
            raise CommandError(f"there is no `{name}` in `{self.place}`", self.there(), remedy)
        value = self.names[name]
        if isinstance(value, Flow):
            return value
        if not callable(value):
            problem = f"is of type {type(value).__name__}, not a Flow nor a function that returns one"
            raise CommandError(f"`{self.place}:{name}` {problem}", self.there(), self.other())
        return self.made_by(name, value)

    def refuse_guarded(self, name: str = "") -> None:
        """Say that the guard hides a flow, if one is made under it; with a name, only if that is bound there."""
        file = str(self.names.get("__file__", ""))
        lines, bound = list[int](), {""}
        source = "" if file.endswith(".troy") else "".join(linecache.getlines(file))
        for guard in ast.walk(ast.parse(source)):
            if isinstance(guard, ast.If) and "__name__" in ast.unparse(guard.test):
                for node in (inner for statement in guard.body for inner in ast.walk(statement)):
                    if isinstance(node, ast.Call) and ast.unparse(node.func).rpartition(".")[2] == "Flow":
                        lines.append(node.lineno)
                    elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
                        bound.add(node.id)
        if lines and name in bound:
            where = [f"{shown_path(file)}:{lines[0]}", f"    {linecache.getline(file, lines[0]).strip()}"]
            problem = f'the flow of `{self.place}` is made under `if __name__ == "__main__":`, which hides it'
            raise CommandError(problem, where, "make it before that line, and leave only flow.run() under it")

    def made_by(self, name: str, function: Callable[..., Any]) -> Flow:
        """Call a function for its flow."""
        called = f"`{self.place}:{name}`"
        with contextlib.suppress(ValueError):  # some builtins have no signature
            try:
                inspect.signature(function).bind()
            except TypeError as error:
                remedy = f"give them defaults, or write a function without any: def make_flow(): return {name}(...)"
                raise CommandError(f"{called} cannot be called without arguments: {error}", (), remedy) from None
        try:
            made = function()
        except _RunTooEarlyError as error:
            remedy = f"let it return the flow; rxmetronome {self.command} does the rest"
            raise CommandError(f"{called} runs its flow", own_place(error), remedy) from error
        except (KeyboardInterrupt, SystemExit):
            raise
        except BaseException as error:
            raise CommandError(f"{called} failed: {in_words(error)}", own_place(error)) from error
        if not isinstance(made, Flow):
            if inspect.iscoroutine(made):
                made.close()
            came = "nothing" if made is None else f"something of type {type(made).__name__}"
            remedy = "end it with `return flow`" if made is None else self.other()
            raise CommandError(f"{called} returned {came}, not a Flow", (), remedy)
        return made

    def other(self) -> str:
        return f"did you mean {self.call(next(iter(self.flows)))}?" if self.flows else f"make one there: {_FLOW}"

    def call(self, name: str) -> str:
        return f"rxmetronome {self.command} {self.place}:{name}"

    def there(self) -> list[str]:
        """Say what the file defines: flows first, then functions, then the rest that it has not imported."""
        own = {
            name: value
            for name, value in self.names.items()
            if not name.startswith("_") and not inspect.ismodule(value)
            if not callable(value) or getattr(value, "__module__", "") == self.names["__name__"]
        }
        ordered = sorted(own, key=lambda name: (name not in self.flows, name not in self.functions))
        kinds = [f"{name} ({'function' if name in self.functions else type(own[name]).__name__})" for name in ordered]
        return [f"it defines: {_listed(kinds)}" if kinds else "it defines nothing"]


def _returns_flow(function: Callable[..., Any]) -> bool:
    """Return True for a function annotated to return a Flow; text counts, as postponed annotations are text."""
    kind = getattr(function, "__annotations__", {}).get("return")
    return kind is Flow or (isinstance(kind, str) and kind.strip("'\"").rpartition(".")[2] == "Flow")
