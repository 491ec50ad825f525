"""Draw the pictures of the documents: `python docs/pictures/draw.py`. A test compares the files."""

import re
import runpy
from pathlib import Path

import rxmetronome as rxm
from rxmetronome.drawing.diagram import Drawing

HERE = Path(__file__).parent


def pictures() -> dict[str, Drawing]:
    """Return the drawings by the names of their files."""
    page = runpy.run_path(str(HERE.parents[1] / "examples" / "metronome.py"))["flow"]
    return {"page.svg": page.draw(), "first-beat.svg": first_beat().draw()}


def first_beat() -> rxm.Flow:
    """Return the flow of app.py on the page "The first beat"."""
    text = (HERE.parent / "start" / "first-beat.md").read_text(encoding="utf-8")
    (program,) = re.findall(r"<!-- run: save as app.py -->\n```python\n(.*?)```", text, re.DOTALL)
    names = {"__name__": "app"}  # as if it were imported, so that it does not run
    exec(compile(program, "app.py", "exec"), names)
    return names["flow"]


if __name__ == "__main__":
    for name, drawing in pictures().items():
        drawing.save(HERE / name)
