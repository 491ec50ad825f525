"""How a test in another file gets hold of a flow. Notebooks: see test_freezing_in_a_kernel.py."""

import json
from pathlib import Path
from typing import Any

import pytest

import rxmetronome as rxm
from rxmetronome.flow.frozen.ways import identifier, is_importable, path_from, way_to

APP = """\
import rxmetronome as rxm

flow = rxm.Flow("here")

def make_flow():
    return rxm.Flow("made")
"""


@pytest.fixture
def app(tmp_path: Path) -> dict[str, Any]:
    """The names of a script beside which there is a folder of tests."""
    file = tmp_path / "my_app.py"
    file.write_text(APP, encoding="utf-8")
    names = {"__name__": "__main__"}
    exec(compile(APP, str(file), "exec"), names)
    return names


def test_a_flow_of_a_script_is_found_by_the_path_from_the_test_and_its_name(app, tmp_path):
    way = way_to(app["flow"], app["flow"].origin, tmp_path / "tests" / "test_seen.py", set())
    assert way.imports == ["from pathlib import Path", "from rxmetronome.testing.replaying import load"]
    assert way.loads == ['my_app = load(Path(__file__).parents[1] / "my_app.py")']
    assert (way.flow, way.prefix) == ("my_app.flow", "my_app.")


def test_a_flow_without_a_name_is_made_by_the_function_that_made_it(app, tmp_path):
    made = app["make_flow"]()
    way = way_to(made, made.origin, tmp_path / "test_seen.py", set())
    assert way.flow == "flow_of(my_app.make_flow)"
    assert way.imports[-1] == "from rxmetronome.testing.replaying import flow_of"


def test_a_flow_of_an_installed_module_is_imported_from_it():
    mine = rxm.Flow("mine")
    mine.origin = mine.origin._replace(filename=json.__file__, module="json", names={"mine": mine})
    way = way_to(mine, mine.origin, Path("tests/test_seen.py"), set())
    assert (way.imports, way.loads, way.flow, way.module) == (["from json import mine"], [], "mine", "json")


def test_a_flow_that_is_bound_to_nothing_is_refused():
    made = [rxm.Flow("nameless")]
    with pytest.raises(rxm.RunError, match=r"has no name in its module, so no test can import it.*flow = ..."):
        way_to(made[0], made[0].origin._replace(function="<module>"), Path("test_seen.py"), set())


@pytest.mark.parametrize(
    ("test", "file", "path"),
    [
        ("/home/me/p/tests/test_a.py", "/home/me/p/app.py", 'Path(__file__).parents[1] / "app.py"'),
        ("/home/me/p/test_a.py", "/home/me/p/src/app.py", 'Path(__file__).parent / "src" / "app.py"'),
        ("/home/me/test_a.py", "/srv/app.py", 'Path("/srv/app.py")'),
    ],
)
def test_a_path_is_written_from_the_test_on_where_they_share_a_folder(test: str, file: str, path: str):
    assert path_from(Path(test), Path(file)) == path


def test_only_what_any_python_of_this_environment_finds_is_importable():
    assert is_importable("json", Path(json.__file__))
    assert is_importable("rxmetronome", Path(rxm.__file__))
    assert not is_importable("my_app", Path(__file__))
    assert not is_importable("rxmetronome", Path(__file__))
    assert not is_importable("__main__", Path(__file__))


@pytest.mark.parametrize(
    ("text", "name"),
    [("app", "app"), ("my-app 2", "my_app_2"), ("2nd", "_2nd"), ("class", "class_"), ("é", "é"), ("/", "_")],
)
def test_any_text_makes_a_name(text: str, name: str):
    assert identifier(text) == name
    assert name.isidentifier()
