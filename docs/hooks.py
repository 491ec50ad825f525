"""Build the site's pages that stand elsewhere in the repository: CONTRIBUTING.md and others.

Documents link to files of the repository, as on any forge; in the site such a link leads to a page, or to a copy of
the file.
"""

import posixpath
import re
from pathlib import Path
from typing import Any

from mkdocs.structure.files import File

ROOT = Path(__file__).parents[1]
PAGES = {
    "CONTRIBUTING.md": "project/contributing.md",
    "js/README.md": "project/front-ends.md",
    "SECURITY.md": "project/security.md",
    "CHANGELOG.md": "project/changelog.md",
}
"""Documents outside `docs/`, and the pages that they are in the site."""

_LINK = re.compile(r"(\]\()([^)#\s:]+)((?:#[^)\s]*)?\))")


def on_files(files: Any, config: Any) -> Any:
    """Add the pages, and a copy of each file that a document links to outside `docs/`."""
    for source, page in PAGES.items():
        text = (ROOT / source).read_text(encoding="utf-8")
        files.append(File.generated(config, page, content=_with_links(text, source, page)))
    texts = {
        f"docs/{file.src_uri}": file.content_string for file in files.documentation_pages() if not file.generated_by
    }
    texts |= {source: (ROOT / source).read_text(encoding="utf-8") for source in PAGES}
    for target in sorted({target for source, text in texts.items() for target in _copied(text, source)}):
        files.append(File.generated(config, f"files/{target}", abs_src_path=str(ROOT / target)))
    return files


def on_page_markdown(markdown: str, page: Any, **_: Any) -> str:
    """Lead the links of a page in `docs/` to where their targets are in the site."""
    source = page.file.src_uri
    return markdown if page.file.generated_by else _with_links(markdown, f"docs/{source}", source)


def _target(link: str, source: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(source), link))


def _copied(text: str, source: str) -> list[str]:
    targets = (_target(link, source) for _, link, _ in _LINK.findall(text))
    return [
        target
        for target in targets
        if not target.startswith(("docs/", "..")) and target not in PAGES and (ROOT / target).is_file()
    ]


def _with_links(text: str, source: str, page: str) -> str:
    def moved(match: re.Match[str]) -> str:
        before, link, after = match.groups()
        target = _target(link, source)
        if target.startswith("docs/"):
            there = target.removeprefix("docs/")
        elif target in PAGES:
            there = PAGES[target]
        elif (ROOT / target).is_file():
            there = f"files/{target}"
        else:
            return match.group()  # mkdocs says what is wrong with it
        return before + posixpath.relpath(there, posixpath.dirname(page) or ".") + after

    return _LINK.sub(moved, text)
