"""Write the list of the package's files into CONTRIBUTING.md: run `python docs/listing.py`."""

import ast
from pathlib import Path

ROOT = Path(__file__).parents[1]
BEGIN, END = "<!-- listing -->\n", "<!-- end of the listing -->\n"


def listing(package: Path) -> str:
    """Return a table for each folder, with a row for each file: its name and the first sentence of its docstring."""
    folders: dict[Path, list[Path]] = {}
    for file in sorted(package.rglob("*.py")):
        folders.setdefault(file.parent, []).append(file)
    tables = []
    for folder, files in sorted(folders.items()):
        name = folder.relative_to(package.parent).as_posix()
        rows = [f"| `{file.name}` | {first_sentence(file)} |" for file in files if file.name != "__init__.py"]
        tables.append(
            f"**{name}/**: {first_sentence(folder / '__init__.py')}\n\n| file | |\n|---|---|\n" + "\n".join(rows)
        )
    return "\n\n".join(tables) + "\n"


def first_sentence(file: Path) -> str:
    """Return the first sentence of a module's docstring, on one line of Markdown."""
    documentation = ast.get_docstring(ast.parse(file.read_text(encoding="utf-8"))) or ""
    sentence = " ".join(documentation.partition("\n\n")[0].split()).partition(". ")[0].rstrip(".")
    return f"{sentence}.".replace("|", "\\|").replace("<", "&lt;")


def with_listing(text: str, package: Path) -> str:
    """Return a document whose list is that of the package."""
    before, rest = text.split(BEGIN)
    return f"{before}{BEGIN}\n{listing(package)}\n{END}{rest.split(END)[1]}"


if __name__ == "__main__":
    document = ROOT / "CONTRIBUTING.md"
    document.write_text(with_listing(document.read_text(encoding="utf-8"), ROOT / "rxmetronome"), encoding="utf-8")
