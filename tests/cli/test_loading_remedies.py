"""What is advised where an app cannot be loaded helps: the advice is followed here."""

from pathlib import Path

import pytest

FLOW = 'import rxmetronome as rxm\nflow = rxm.Flow("main")\nflow.source("s", rxm.metronome("1s")) >> flow.sink("o", print)\n'  # noqa: E501


@pytest.fixture
def package(write) -> None:
    for folder in ("pkg", "pkg/sub"):
        write(f"{folder}/__init__.py", "")
    write("pkg/helper.py", "X = 1\n")
    write("pkg/sub/app.py", "from ..helper import X\n" + FLOW)


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
    write("pkg/sub/app.py", "from pkg.helper import X\n" + FLOW)
    monkeypatch.chdir(tmp_path / folder)
    assert "remedy: name it as a module of its package: pkg.sub.app" in command("check", target).err[-1]


def test_the_advice_works(package, command) -> None:
    assert command("check", "pkg.sub.app").status == 0


def test_a_file_of_no_package_is_not_given_a_package(write, command) -> None:
    write("app.py", "from .helper import X\n" + FLOW)
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
    write("app.py", FLOW + 'if __name__ == "__main__":\n    other = rxm.Flow("other")\n')
    assert command("check", "app.py").status == 0
    assert "there is no `flw`" in command("check", "app.py:flw").err[0]
    assert "which hides it" in command("check", "app.py:other").err[0]


def test_a_guard_that_makes_no_flow_is_not_mentioned(write, command) -> None:
    write("app.py", 'if __name__ == "__main__":\n    print("no")\n')
    assert "there is no flow in `app.py`" in command("check", "app.py").err[0]
