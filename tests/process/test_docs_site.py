"""The site builds strictly, and needs nothing from elsewhere."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)]
    done = subprocess.run(
        command, cwd=ROOT, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"}, timeout=150, capture_output=True, text=True,
        check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return folder


@pytest.mark.process
@pytest.mark.timeout(180)
def test_pages_load_nothing_from_other_hosts(site):
    pages = list(site.rglob("*.html"))
    assert len(pages) > 30
    for page in pages:
        text = page.read_text(encoding="utf-8")
        loaded = re.findall(r"<(?:script|img|iframe|source)\b[^>]*\bsrc=[\"']?([^\"'\s>]+)", text)
        loaded += re.findall(r"<link\b(?![^>]*rel=[\"']?(?:canonical|next|prev)\b)[^>]*\bhref=[\"']?([^\"'\s>]+)", text)
        assert loaded
        assert [address for address in loaded if re.match(r"(?:\w+:)?//", address)] == [], page
    for sheet in site.rglob("*.css"):
        assert re.findall(r"(?:url\(|@import )[\"']?(?:\w+:)?//[^)]*", sheet.read_text(encoding="utf-8")) == []


@pytest.mark.process
@pytest.mark.timeout(180)
def test_the_reference_shows_signatures_arguments_and_examples(site):
    text = (site / "reference" / "sources.html").read_text(encoding="utf-8")
    assert 'id="rxmetronome.metronome"' in text
    shown = " ".join(re.sub(r"<[^>]+>", "", text).split())
    assert "Emit a Tick every interval, on a grid of absolute times." in shown
    assert "Examples:" in shown
    assert "Source code in" not in shown


@pytest.mark.process
@pytest.mark.timeout(180)
def test_the_search_knows_the_pages(site):
    index = (site / "search" / "search_index.json").read_text(encoding="utf-8")
    assert "guides/calendars.html" in index
