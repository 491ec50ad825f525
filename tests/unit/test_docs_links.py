"""Every link of a document or a notebook to a file, and to a heading in it, leads somewhere."""

import json
import re
from collections import Counter
from pathlib import Path

import pytest
from pymdownx.slugs import slugify

ROOT = Path(__file__).parents[2]
DOCUMENTS = sorted(
    [
        *ROOT.glob("*.md"),
        *ROOT.glob("docs/**/*.md"),
        *ROOT.glob("js/*.md"),
        *ROOT.glob("notebooks/*.ipynb"),
        *ROOT.glob(".github/**/*.md"),
    ]
)

_LINK = re.compile(r"\]\((?!\w+:)([^)#\s]*)(?:#([^)\s]+))?\)")
_FENCED = re.compile(r"^( *)(`{3,}|~{3,})[^\n]*\n.*?^\1\2[^\n]*$", re.MULTILINE | re.DOTALL)
_CODE = re.compile(r"(`+).+?\1")


def prose_of(file: Path) -> str:
    """Return a document without its blocks of code."""
    text = file.read_text(encoding="utf-8")
    if file.suffix == ".ipynb":
        cells = json.loads(text)["cells"]
        text = "\n\n".join("".join(cell["source"]) for cell in cells if cell["cell_type"] == "markdown")
    return _FENCED.sub("", text)


def anchors_of(file: Path) -> set[str]:
    """Return the anchors of headings, as GitHub and the site make them, and the entries of the reference."""
    prose = prose_of(file)
    slug = slugify(case="lower")
    seen: Counter[str] = Counter()
    anchors = set(re.findall(r"^::: (\S+)$", prose, re.MULTILINE))
    for heading in re.findall(r"^#{1,6} +(.*?) *$", prose, re.MULTILINE):
        name = slug(re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading).replace("`", ""), "-")
        anchors.add(f"{name}-{seen[name]}" if seen[name] else name)
        seen[name] += 1
    return anchors


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_links_lead_to_files_and_headings(document):
    wrong = []
    for link, anchor in _LINK.findall(_CODE.sub("", prose_of(document))):
        target = (document.parent / link).resolve() if link else document
        if not target.exists():
            wrong.append(f"{link}: no such file")
        elif target.suffix == ".png" and anchor in ("only-light", "only-dark"):
            continue  # the site shows one of two pictures
        elif anchor and anchor not in anchors_of(target):
            wrong.append(f"{link}#{anchor}: no such heading")
    assert wrong == []


def test_anchors_are_those_of_the_forge(tmp_path):
    file = tmp_path / "a.md"
    file.write_text("# `run()` always, Run!\n## A\n```\n# no\n```\n## A\n::: rxmetronome.file\n")
    assert anchors_of(file) == {"run-always-run", "a", "a-1", "rxmetronome.file"}
