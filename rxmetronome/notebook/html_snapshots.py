"""Hold plain HTML of one moment: `Snapshot`, which a notebook renders and a file keeps."""

import datetime
import os
from pathlib import Path

from rxmetronome.errors import ArgumentError

_STYLE = (
    ":root{color-scheme:light dark}body{font:14px/1.45 system-ui,sans-serif;margin:1.5rem auto;padding:0 1rem;"
    "max-width:75rem}div{max-width:100%;overflow-x:auto}table{border-collapse:collapse;margin:.6rem 0}"
    "th,td{text-align:left;padding:.2rem .6rem;border-bottom:1px solid #8884}img{max-width:100%;background:#fff}"
    "pre{overflow-x:auto}"
)


class Snapshot:
    """Hold what a view showed at one moment as HTML without a script. A notebook displays it.

    Args:
        title: One line that says what it shows, with its counts.
        html: The HTML; text of events in it is escaped.
        at: The moment, with its time zone; now if left out.

    Example:
        >>> Snapshot("two events", "<p>1, 2</p>")
        <Snapshot: two events>
    """

    def __init__(self, title: str, html: str, at: datetime.datetime | None = None) -> None:
        self.title = title
        self.at = datetime.datetime.now().astimezone() if at is None else at
        self.html = f"<div>{html}<p><small>as of {self.at:%Y-%m-%d %H:%M:%S %Z}</small></p></div>"

    def save(self, path: str | os.PathLike[str]) -> Path:
        """Write it as a page of one file, which needs no network; return the path.

        Args:
            path: The file, which is replaced if it exists.

        Raises:
            ArgumentError: If `path` cannot be a path.
            OSError: If it cannot be written.

        Example:
            >>> import tempfile
            >>> with tempfile.TemporaryDirectory() as folder:
            ...     file = Snapshot("two events", "<p>1, 2</p>").save(f"{folder}/seen.html")
            ...     "<p>1, 2</p>" in file.read_text(encoding="utf-8")
            True
        """
        if not isinstance(path, (str, os.PathLike)):
            raise ArgumentError("save", "path", "the path of a file", path, 'table.snapshot().save("seen.html")')
        target = Path(path).expanduser()
        target.write_text(self.page(), encoding="utf-8")
        return target

    def page(self) -> str:
        """Return the text of the file that `save` writes."""
        import html  # loads slowly, and only pages need it

        return (
            '<!doctype html><html lang="en"><head><meta charset="utf-8">'
            '<meta name="viewport" content="width=device-width,initial-scale=1">'
            f"<title>{html.escape(self.title)}</title><style>{_STYLE}</style></head><body>{self.html}</body></html>\n"
        )

    def _repr_html_(self) -> str:
        return self.html

    def __repr__(self) -> str:
        return f"<Snapshot: {self.title}>"
