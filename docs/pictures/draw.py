"""Draw the pictures of the documents: `python docs/pictures/draw.py`. A test compares the files."""

import runpy
from pathlib import Path

from rxmetronome.drawing.diagram import Drawing

HERE = Path(__file__).parent


def pictures() -> dict[str, Drawing]:
    """Return the drawings by the names of their files."""
    page = runpy.run_path(str(HERE.parents[1] / "examples" / "metronome.py"))["flow"]
    return {"page.svg": page.draw()}


if __name__ == "__main__":
    for name, drawing in pictures().items():
        drawing.save(HERE / name)
