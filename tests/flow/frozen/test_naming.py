"""How a test names the classes of values."""

import decimal
import sys
from pathlib import Path
from types import ModuleType

import pytest

import rxmetronome as rxm
from rxmetronome.flow.frozen.naming import Own, References, UnwritableError
from rxmetronome.flow.frozen.ways import Way

TEST = Path(__file__).with_name("test_seen.py")


class Mine:
    class Inner:
        pass


def local() -> type:
    class Local:
        pass

    return Local


def test_a_class_of_the_flows_module_is_named_through_it():
    references = References(Way("app.flow", __name__, prefix="app."), TEST)
    assert (references.name_of(Mine), references.name_of(Mine.Inner)) == ("app.Mine", "app.Mine.Inner")
    assert references.imports == set()


def test_a_class_of_an_installed_module_is_imported_and_a_builtin_is_not():
    references = References(Way("flow", "shop.app"), TEST)
    assert references.name_of(decimal.Decimal) == "Decimal"
    assert references.name_of(rxm.Tick) == "Tick"
    assert references.name_of(ValueError) == "ValueError"
    assert references.imports == {"from decimal import Decimal", "from rxmetronome import Tick"}


def test_a_class_of_a_module_beside_the_app_is_loaded_from_its_file(tmp_path: Path, monkeypatch):
    beside = ModuleType("beside")
    beside.__file__ = str(tmp_path / "beside.py")
    Path(beside.__file__).touch()
    monkeypatch.setitem(sys.modules, "beside", beside)
    kind = type("Kind", (), {"__module__": "beside"})
    references = References(Way("app.flow", "app", prefix="app."), tmp_path / "tests" / "test_seen.py")
    assert references.name_of(kind) == "beside.Kind"
    assert references.setup == {"beside": 'beside = load(Path(__file__).parents[1] / "beside.py")'}
    gone = type("Gone", (), {"__module__": "nowhere"})
    with pytest.raises(UnwritableError, match="class Gone is of module nowhere, which has no file"):
        references.name_of(gone)


def test_a_class_of_the_notebook_has_its_name_and_what_that_has_imported_is_not_imported_again():
    way = Way("flow", __name__, cells=["..."], taken=["Tick", "Mine", "Decimal"])
    references = References(way, TEST, {"Tick": rxm.Tick, "Mine": Mine, "Decimal": "something else"})
    assert (references.name_of(Mine), references.name_of(rxm.Tick)) == ("Mine", "Tick")
    assert references.imports == set()
    with pytest.raises(UnwritableError, match="two classes are called Decimal"):
        references.name_of(decimal.Decimal)


def test_a_class_that_only_its_place_could_name_is_refused():
    with pytest.raises(UnwritableError, match=r"class local.<locals>.Local is local to a function"):
        References(Way("flow", "app"), TEST).name_of(local())


def test_a_name_that_the_notebook_has_taken_gets_an_underscore():
    way = Way("flow", "app", cells=["..."], taken=["parse", "parse_", "failure", "tick"])
    own = Own(way)
    assert (own("parse"), own("replay")) == ("parse__", "replay")
    assert [own.is_free(name) for name in ("tick", "replay", "reading")] == [False, False, True]
    own.give("reading")
    assert not own.is_free("reading")
    references = References(way, TEST)
    assert references.helper("failure") == "failure_"
    assert references.imports == {"from rxmetronome.testing.replaying import failure as failure_"}
