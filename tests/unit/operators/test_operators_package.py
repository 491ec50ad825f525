"""`from rxmetronome import operators`: the public operators under a name of their own, loaded on first use."""

import subprocess
import sys

import pytest

import rxmetronome as rxm
from rxmetronome import operators


def test_it_has_every_public_operator_and_no_other_name() -> None:
    from rxmetronome import _HOMES

    public = {name for home, names in _HOMES.items() if home.startswith("operators.") for name in names}
    assert set(operators.__all__) == public
    assert public <= set(dir(operators))


@pytest.mark.parametrize("name", operators.__all__)
def test_each_is_the_one_of_the_package(name: str) -> None:
    assert getattr(operators, name) is getattr(rxm, name)


def test_what_is_none_is_said_in_python_s_words() -> None:
    with pytest.raises(AttributeError, match=r"module 'rxmetronome.operators' has no attribute 'fold'"):
        operators.fold  # noqa: B018
    with pytest.raises(ImportError, match="cannot import name 'fold'"):
        from rxmetronome.operators import fold  # noqa: F401


def test_nothing_is_loaded_before_it_is_used() -> None:
    source = "import sys, rxmetronome.operators as o; o.select; print('rxmetronome.operators.rates' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", source], capture_output=True, text=True, check=True, timeout=50)
    assert done.stdout == "False\n"
