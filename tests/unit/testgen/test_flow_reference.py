"""A test in another file gets hold of a flow. As a whole: see test_freeze.py and test_freeze_in_a_kernel.py."""

import json
from pathlib import Path

import pytest

import rxmetronome as rxm
from rxmetronome.testgen.flow_reference import is_importable, path_from, references_to


@pytest.mark.parametrize(
    ("test", "file", "path"),
    [
        ("/home/me/p/tests/test_a.py", "/home/me/p/app.py", 'Path(__file__).parents[1] / "app.py"'),
        ("/home/me/p/test_a.py", "/home/me/p/src/app.py", 'Path(__file__).parent / "src" / "app.py"'),
        ("/home/me/test_a.py", "/srv/app.py", 'Path("/srv/app.py")'),
        ("/home/test_a.py", '/home/a"; x/a\n.py', 'Path(__file__).parent / \'a"; x\' / "a\\n.py"'),
    ],
)
def test_a_path_is_written_from_the_test_on_where_they_share_a_folder(test: str, file: str, path: str):
    assert path_from(Path(test), Path(file)) == path


def test_a_flow_of_an_installed_module_is_imported_from_it():
    mine = rxm.Flow("mine")
    mine.origin = mine.origin._replace(filename=json.__file__, module="json", names={"mine": mine}, callers=())
    (found,) = references_to(mine, Path("tests/test_seen.py"), set(), None)
    assert (found.imports, found.loads, found.flow) == (("from json import mine",), (), "mine")


def test_a_flow_that_is_bound_to_nothing_is_refused():
    made = [rxm.Flow("nameless")]
    made[0].origin = made[0].origin._replace(function="<module>", callers=())
    with pytest.raises(rxm.RunError, match=r"has no name in its module, so no test can import it.*flow = ..."):
        references_to(made[0], Path("test_seen.py"), set(), None)


def test_only_installed_modules_are_imported_by_name():
    assert is_importable("json", Path(json.__file__))
    assert is_importable("rxmetronome", Path(rxm.__file__))
    assert not is_importable("my_app", Path(__file__))
    assert not is_importable("my-app", Path(json.__file__))
    assert not is_importable("__main__", Path(json.__file__))


def test_a_file_of_troy_is_loaded_as_one(tmp_path: Path):
    script = tmp_path / "app.troy"
    script.touch()
    mine = rxm.Flow("mine")
    mine.origin = mine.origin._replace(filename=str(script), module="app", names={"mine": mine}, callers=())
    (found,) = references_to(mine, tmp_path / "test_seen.py", set(), None)
    assert found.loads == ('app = troy.load(Path(__file__).parent / "app.troy")',)
    assert found.importing()[2:] == ["from rxmetronome import testing", "from rxmetronome import troy"]
