"""The pictures and lists in the documents are what the package is now."""

import runpy
from pathlib import Path

ROOT = Path(__file__).parents[2]
PICTURES = ROOT / "docs" / "pictures"


def test_the_drawings_are_up_to_date(tmp_path):
    for name, drawing in runpy.run_path(str(PICTURES / "draw.py"))["pictures"]().items():
        drawn = drawing.save(tmp_path / name)
        assert (PICTURES / name).read_bytes() == drawn.read_bytes(), f"run: python docs/pictures/draw.py ({name})"


def test_the_list_of_files_is_up_to_date():
    written = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    now = runpy.run_path(str(ROOT / "docs" / "listing.py"))["with_listing"](written, ROOT / "rxmetronome")
    assert written == now, "run: python docs/listing.py"


def test_each_file_says_what_it_is_in_its_first_sentence():
    first_sentence = runpy.run_path(str(ROOT / "docs" / "listing.py"))["first_sentence"]
    files = [file for file in (ROOT / "rxmetronome").rglob("*.py") if file.name != "__init__.py"]
    assert [file for file in files if len(first_sentence(file)) < 10] == []
