"""The pictures in the documents are what the package draws now."""

import runpy
from pathlib import Path

PICTURES = Path(__file__).parents[2] / "docs" / "pictures"


def test_the_drawings_are_up_to_date(tmp_path):
    for name, drawing in runpy.run_path(str(PICTURES / "draw.py"))["pictures"]().items():
        drawn = drawing.save(tmp_path / name)
        assert (PICTURES / name).read_bytes() == drawn.read_bytes(), f"run: python docs/pictures/draw.py ({name})"
