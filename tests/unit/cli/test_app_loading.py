"""From what is typed to a flow that does not run yet."""

import sys
from pathlib import Path

import pytest

from rxmetronome.cli.app_loading import load
from rxmetronome.cli.error_report import CommandError

FLOW = 'import rxmetronome as rxm\nflow = rxm.Flow("main")\n'
TWO = 'import rxmetronome as rxm\none = rxm.Flow("one")\nother = rxm.Flow("other")\nsame = one\n'
MAKER = """\
import rxmetronome as rxm

def make() -> rxm.Flow:
    return rxm.Flow("made")

def needs(interval): ...
def nothing(): rxm.Flow("x")
def number(): return 3
def runs(): rxm.Flow("x").run()
def fails(): return 1 / 0
async def later(): return rxm.Flow("x")
value = 3
"""


def found(target: str, *arguments: str) -> str:
    return load("run", target, arguments).flow.name


def refused(target: str) -> tuple[str, tuple[str, ...], str]:
    with pytest.raises(CommandError) as caught:
        load("run", target, ())
    assert caught.value.status == 1
    return caught.value.happened, caught.value.where, caught.value.remedy


@pytest.mark.parametrize(
    ("text", "target", "name"),
    [
        (FLOW, "app.py", "main"),
        (FLOW, "./app.py", "main"),
        (FLOW, "app", "main"),
        (FLOW, "app.py:", "main"),
        (FLOW, "app.py:flow", "main"),
        (FLOW, "app:flow", "main"),
        (FLOW + 'other = rxm.Flow("other")\n', "app.py", "main"),
        (TWO, "app.py:other", "other"),
        (TWO.replace("other = ", "_ = "), "app.py:one", "one"),
        ('import rxmetronome as rxm\nbeat = rxm.Flow("only")\nagain = beat\n', "app.py", "only"),
        (MAKER, "app.py", "made"),
        (MAKER, "app.py:make", "made"),
        (MAKER, "app.py:make()", "made"),
        ("from __future__ import annotations\n" + MAKER, "app.py", "made"),
        ('import rxmetronome as rxm\ndef flow(): return rxm.Flow("called")\n', "app.py", "called"),
    ],
)
def test_the_flow_that_is_meant_is_found(write, text, target, name):
    write("app.py", text)
    assert found(target) == name


def test_a_module_of_a_package_is_found_and_so_are_its_neighbours(write):
    write("shop/__init__.py", "")
    write("shop/names.py", 'NAME = "shop"\n')
    write("shop/app.py", "import rxmetronome as rxm\nfrom .names import NAME\nflow = rxm.Flow(NAME)\n")
    assert found("shop.app") == found("shop.app:flow") == "shop"
    assert refused("shop/app.py")[2] == "name it as a module of its package: shop.app"


def test_a_file_finds_the_files_beside_it_and_its_arguments_and_is_not_main(write):
    write("lib/beside.py", 'NAME = "beside"\n')
    write(
        "lib/app.py",
        "import sys, rxmetronome\nfrom beside import NAME\nflow = rxmetronome.Flow(f'{NAME} {sys.argv} {__name__}')\n",
    )
    assert found("lib/app.py", "--port", "80") == "beside ['lib/app.py', '--port', '80'] app"


def test_a_file_with_the_name_of_a_known_module_leaves_that_module_alone(write):
    write("queue.py", FLOW)
    before = sys.modules["queue"]
    assert found("queue.py") == "main"
    assert sys.modules["queue"] is before


def test_a_missing_file_names_the_files_there_and_the_near_one(write):
    assert refused("app.py") == ("there is no file `app.py`", ("Python files there: none",), "")
    write("metronome.py", FLOW)
    write("other.py", FLOW)
    expected = (
        "there is no file `metronom.py`",
        ("Python files there: metronome.py, other.py",),
        "did you mean `metronome.py`?",
    )
    assert refused("metronom.py") == expected
    assert refused("metronom.py:flow") == expected
    assert refused("metronom") == ("there is no module `metronom`", (), "did you mean `rxmetronome run metronome.py`?")
    assert refused("no/app.py") == ("there is no file `no/app.py`", (), "there is no folder `no` either")
    for number in range(8):
        write(f"zz{number}.py", "")
    assert refused("x.py")[1] == (
        "Python files there: metronome.py, other.py, zz0.py, zz1.py, zz2.py, zz3.py, zz4.py, zz5.py, and 2 more",
    )


def test_a_folder_and_a_notebook_are_no_python_files(write):
    write("lib/app.py", FLOW)
    write("book.ipynb", "{}")
    assert refused("lib") == ("`lib` is a folder", ("Python files in it: lib/app.py",), "name one of its files")
    assert refused("book.ipynb") == (
        "`book.ipynb` is a notebook, not a Python file", (),
        "make a script of it: jupyter nbconvert --to script book.ipynb",
    )  # fmt: skip


def test_a_file_without_a_flow_says_what_it_has(write):
    write("app.py", "import json\nx = 1\ndef build(): ...\n_hidden = 2\n")
    assert refused("app.py") == (
        "there is no flow in `app.py`",
        ("it defines: build (function), x (int)",),
        'make one there: flow = rxm.Flow("main"); or name the function that returns one: rxmetronome run app.py:build',
    )
    write("app.py", "")
    assert refused("app.py") == (
        "there is no flow in `app.py`", ("it defines nothing",), 'make one there: flow = rxm.Flow("main")'
    )  # fmt: skip


def test_several_flows_are_listed(write):
    write("app.py", TWO)
    lines = ('app.py:one   Flow("one")', 'app.py:other   Flow("other")')
    assert refused("app.py") == ("`app.py` has 2 flows", lines, "name one: rxmetronome run app.py:one")
    write("app.py", MAKER + "def again() -> rxm.Flow: ...\n")
    lines = ("app.py:make", "app.py:again")
    assert refused("app.py") == ("`app.py` has 2 flows", lines, "name one: rxmetronome run app.py:make")


DEFINES = (
    "it defines: make (function), needs (function), nothing (function), number (function), runs (function), "
    "fails (function), later (function), value (int)"
)


@pytest.mark.parametrize(
    ("name", "what", "where", "remedy"),
    [
        ("mak", "there is no `mak` in `app.py`", (DEFINES,), "did you mean rxmetronome run app.py:make?"),
        ("value", "`app.py:value` is of type int, not a Flow nor a function that returns one", (DEFINES,),
         'make one there: flow = rxm.Flow("main")'),
        ("needs", "`app.py:needs` cannot be called without arguments: missing a required argument: 'interval'", (),
         "give them defaults, or write a function without any: def make_flow(): return needs(...)"),
        ("nothing", "`app.py:nothing` returned nothing, not a Flow", (), "end it with `return flow`"),
        ("number", "`app.py:number` returned something of type int, not a Flow", (),
         'make one there: flow = rxm.Flow("main")'),
        ("later", "`app.py:later` returned something of type coroutine, not a Flow", (),
         'make one there: flow = rxm.Flow("main")'),
        ("runs", "`app.py:runs` runs its flow", ("app.py:9 in runs", '    def runs(): rxm.Flow("x").run()'),
         "let it return the flow; rxmetronome run does the rest"),
        ("fails", "`app.py:fails` failed: ZeroDivisionError: division by zero",
         ("app.py:10 in fails", "    def fails(): return 1 / 0"), ""),
    ],
)  # fmt: skip
def test_a_name_that_is_no_flow_is_explained(write, name, what, where, remedy):
    write("app.py", MAKER)
    assert refused(f"app.py:{name}") == (what, where, remedy)


def test_a_flow_that_is_run_at_import_is_refused_and_runs_again_afterwards(write):
    import rxmetronome as rxm

    write("app.py", FLOW + 'flow.source("s", rxm.metronome("1s")) >> flow.sink("p", print)\nflow.run()\n')
    assert refused("app.py") == (
        "`app.py` runs its flow while it is imported",
        ("app.py:4", "    flow.run()"),
        'put it under `if __name__ == "__main__":`, or leave it out',
    )
    flow = rxm.Flow("after")
    flow.source("beat", rxm.metronome("1s"))
    with flow.run(clock=rxm.VirtualClock()) as run:
        assert run.status == "running"


def test_a_file_that_is_not_python_is_shown_at_the_place(write):
    write("app.py", "x = 1\ndef f(:\n    pass\n")
    assert refused("app.py") == (
        "`app.py` is not valid Python: SyntaxError: invalid syntax", ("app.py:2", "    def f(:", "          ^"), ""
    )  # fmt: skip
    write("app.py", "import broken\n")
    write("broken.py", "if 1:\nx = 1\n")
    assert refused("app.py")[:2] == (
        "`broken.py` is not valid Python: IndentationError: expected an indented block after 'if' statement on line 1",
        ("broken.py:2", "    x = 1", "    ^"),
    )
    write("app.py", "eval('1 +')\n")
    assert refused("app.py") == (
        "`app.py` cannot be imported: SyntaxError: invalid syntax", ("app.py:1", "    eval('1 +')"), ""
    )  # fmt: skip


def test_a_module_that_is_not_installed_says_for_which_python(write):
    write("app.py", "import no_such_library.part\n")
    assert refused("app.py") == (
        "`app.py` cannot be imported: ModuleNotFoundError: No module named 'no_such_library'",
        ("app.py:1", "    import no_such_library.part"),
        f"install it where this Python finds it: {sys.executable} -m pip install no_such_library",
    )
    assert refused("no_such_library.part") == ("there is no module `no_such_library`", (), "name a file: app.py")


def test_an_argument_that_this_package_refuses_is_shown_at_the_users_line(write):
    write("app.py", 'import rxmetronome as rxm\nbeat = rxm.metronome("1 parsec")\n')
    what, where, remedy = refused("app.py")
    assert what.startswith(
        "`app.py` cannot be imported: metronome(interval='1 parsec'): expected a duration whose unit"
    )
    assert (where, remedy) == (("app.py:2", '    beat = rxm.metronome("1 parsec")'), "")


def test_a_file_that_ends_the_program_is_refused_unless_a_parser_of_its_arguments_does(write):
    write("app.py", "import sys\nsys.exit(4)\n")
    assert refused("app.py") == (
        "`app.py` ends the program while it is imported: exit(4)",
        ("app.py:2", "    sys.exit(4)"),
        'put it under `if __name__ == "__main__":`, or leave it out',
    )
    write("app.py", "import argparse\nargparse.ArgumentParser().parse_args()\n")
    with pytest.raises(SystemExit) as leaving:
        load("run", "app.py", ["--help"])
    assert leaving.value.code == 0


ODD = """\
class Odd({base}):
    def __str__(self):
        return self.args[0].decode()
    __repr__ = __str__

def make():
    raise Odd("text")
"""


@pytest.mark.parametrize("base", ["Exception", "BaseException", "GeneratorExit"])
def test_whatever_the_app_raises_is_one_block_with_its_line(write, base):
    write("app.py", ODD.format(base=base))
    what, where, _ = refused("app.py:make")
    assert (what, where) == (
        "`app.py:make` failed: Odd: <exception str() failed>", ("app.py:7 in make", '    raise Odd("text")')
    )  # fmt: skip
    write("at_import.py", ODD.format(base=base) + "make()\n")
    what, where, _ = refused("at_import.py")
    assert what == "`at_import.py` cannot be imported: Odd: <exception str() failed>"
    assert where == ("at_import.py:7 in make", '    raise Odd("text")')
    write("ends.py", ODD.format(base=base) + "raise SystemExit(Odd('text'))\n")
    assert refused("ends.py")[0].startswith("`ends.py` ends the program while it is imported: exit(<Odd whose repr")


def test_a_file_that_failed_is_imported_anew(write):
    write("app.py", "1 / 0\n")
    refused("app.py")
    write("app.py", FLOW)
    assert found("app.py") == "main"


FLOW_LOADING_REMEDIES = 'import rxmetronome as rxm\nflow = rxm.Flow("main")\nflow.source("s", rxm.metronome("1s")) >> flow.sink("o", print)\n'  # noqa: E501


@pytest.fixture
def package(write) -> None:
    for folder in ("pkg", "pkg/sub"):
        write(f"{folder}/__init__.py", "")
    write("pkg/helper.py", "X = 1\n")
    write("pkg/sub/app.py", "from ..helper import X\n" + FLOW_LOADING_REMEDIES)


@pytest.mark.parametrize(
    ("folder", "target"),
    [
        (".", "pkg/sub/app.py"), ("pkg", "sub/app.py"), ("pkg/sub", "app.py"), ("pkg", "sub.app"), ("pkg/sub", "app"),
        ("other", "../pkg/sub/app.py"),
    ],
)  # fmt: skip
def test_a_module_of_a_package_is_named_from_above_the_package(
    package, command, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, folder: str, target: str
) -> None:
    (tmp_path / folder).mkdir(exist_ok=True)
    monkeypatch.chdir(tmp_path / folder)
    done = command("check", target)
    start = "" if folder == "." else f", started in {tmp_path}"
    assert done.status == 1
    assert done.err[-1] == f"remedy: name it as a module of its package: pkg.sub.app{start}"


@pytest.mark.parametrize(("folder", "target"), [(".", "pkg/sub/app.py"), ("pkg", "sub/app.py")])
def test_a_package_that_imports_itself_by_name_is_not_to_be_installed(
    package, write, command, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, folder: str, target: str
) -> None:
    write("pkg/sub/app.py", "from pkg.helper import X\n" + FLOW_LOADING_REMEDIES)
    monkeypatch.chdir(tmp_path / folder)
    assert "remedy: name it as a module of its package: pkg.sub.app" in command("check", target).err[-1]


def test_the_advice_works(package, command) -> None:
    assert command("check", "pkg.sub.app").status == 0


def test_a_file_of_no_package_is_not_given_a_package(write, command) -> None:
    write("app.py", "from .helper import X\n" + FLOW_LOADING_REMEDIES)
    remedy = "it belongs to no package: make __init__.py and name it so, or import without a leading dot"
    assert command("check", "app.py").err[-1] == f"remedy: {remedy}"


@pytest.mark.parametrize("make", ['rxm.Flow("main")', 'Flow("main")', 'rxm.Flow(\n        "main"\n    )'])
@pytest.mark.parametrize("guard", ['if __name__ == "__main__":', "if '__main__' == __name__:"])
@pytest.mark.parametrize("target", ["app.py", "app.py:flow", "app"])
def test_a_flow_under_the_guard_is_said_to_be_hidden_by_it(write, command, make, guard, target) -> None:
    write(
        "app.py",
        f"import rxmetronome as rxm\nfrom rxmetronome import Flow\n\n{guard}\n    flow = {make}\n    flow.run()\n",
    )
    done = command("run", target)
    place = target.partition(":")[0]
    assert done.status == 1
    assert done.err == [
        f'error: the flow of `{place}` is made under `if __name__ == "__main__":`, which hides it',
        "    app.py:5",
        f"        flow = {make.splitlines()[0]}",
        "remedy: make it before that line, and leave only flow.run() under it",
    ]


def test_a_name_that_the_guard_does_not_bind_is_not_blamed_on_it(write, command) -> None:
    write("app.py", FLOW_LOADING_REMEDIES + 'if __name__ == "__main__":\n    other = rxm.Flow("other")\n')
    assert command("check", "app.py").status == 0
    assert "there is no `flw`" in command("check", "app.py:flw").err[0]
    assert "which hides it" in command("check", "app.py:other").err[0]


def test_a_guard_that_makes_no_flow_is_not_mentioned(write, command) -> None:
    write("app.py", 'if __name__ == "__main__":\n    print("no")\n')
    assert "there is no flow in `app.py`" in command("check", "app.py").err[0]
