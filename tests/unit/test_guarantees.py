"""Each promise of docs/guarantees.md names a test that exists."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ROWS = [line for line in (ROOT / "docs/guarantees.md").read_text().splitlines() if re.match(r"\| (?!-)", line)]
PROMISES = [row for row in ROWS if not row.endswith("| test |")]


@pytest.mark.parametrize("row", PROMISES, ids=lambda row: row.split("|")[1].strip())
def test_a_promise_names_a_test_that_exists(row: str) -> None:
    cells = [cell.strip() for cell in row.strip("|").split("|")]
    promised, test = cells[1], cells[-1].strip("`")
    if not promised:
        assert not test
        return
    found = [path for path in (ROOT / "tests").rglob("test_*.py") if f"def {test}(" in path.read_text()]
    assert len(found) == 1, f"{test} stands in {found}"


def test_there_are_promises() -> None:
    assert len(PROMISES) > 20
