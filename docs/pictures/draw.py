"""Draw the pictures of the documents: `python docs/pictures/draw.py`. A test compares the files."""

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
    """Return the flow of the page "The first beat" and of the README."""
    flow = rxm.Flow("main")
    flow.source(rxm.metronome("1s")) >> rxm.select(lambda tick: "triggered") >> [rxm.file("out.log"), rxm.stdout()]
    flow["metronome"] >> rxm.select(lambda tick: {"exit": 0}) >> rxm.exit()
    return flow


if __name__ == "__main__":
    for name, drawing in pictures().items():
        drawing.save(HERE / name)
