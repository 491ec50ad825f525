"""The kinds of columns: the same names in Python and in JavaScript, and the same texts of their values."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from rxmetronome.widgets import column_kinds
from rxmetronome.widgets.column_kinds import cell_of, kind_of

TABLE = Path(__file__).parents[3] / "js" / "table"
CASES = json.loads((TABLE / "kinds.cases.json").read_text(encoding="utf-8"))["cases"]


@pytest.mark.parametrize(("name", "value", "kind", "text"), CASES)
def test_a_value_has_the_kind_and_the_text_that_it_has_in_the_browser(
    name: str, value: Any, kind: str, text: str
) -> None:
    assert kind_of(name, value) == kind
    shown, is_number = cell_of(value, kind)
    assert shown == (f"{text}Z" if kind.startswith("time") else text)  # a page without a script says the zone
    assert is_number == (type(value) in (int, float))


def test_javascript_has_the_same_kinds_and_units() -> None:
    source = (TABLE / "kinds.js").read_text(encoding="utf-8")
    assert tuple(re.findall(r"^  (\w+): \{ isRight", source, re.MULTILINE)) == column_kinds.KINDS
    units = re.search(r"UNITS = \{ (.*?) \}", source)
    assert units is not None
    assert {unit: int(float(size)) for unit, size in re.findall(r"(\w+): ([\de]+)", units[1])} == column_kinds.UNITS
    assert {kind.split(":")[0] for _, _, kind, _ in CASES} - {""} <= set(column_kinds.KINDS)
