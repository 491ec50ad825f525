"""Write the list of the package's files into CONTRIBUTING.md: run `python docs/listing.py`."""

import ast
from pathlib import Path

ROOT = Path(__file__).parents[1]
BEGIN, END = "<!-- listing -->\n", "<!-- end of the listing -->\n"


def listing(package: Path) -> str:
    """Return a table for each folder, with a row for each file: its name and the first sentence of its docstring."""
    tables = []
    for folder in sorted({file.parent for file in package.rglob("*.py")}):
        about = [folder.relative_to(package.parent).as_posix() + "/", first_sentence(folder / "__init__.py")]
        files = [file for file in sorted(folder.glob("*.py")) if file.name != "__init__.py"]
        rows = "".join(f"| `{file.name}` | {first_sentence(file)} |\n" for file in files)
        tables.append(f"**{': '.join(filter(None, about))}**\n\n| file | |\n|---|---|\n{rows}")
    return "\n".join(tables)


def first_sentence(file: Path) -> str:
    """Return the first sentence of a module's docstring, on one line of Markdown; empty if there is none."""
    documentation = ast.get_docstring(ast.parse(file.read_text(encoding="utf-8"))) or ""
    sentence = " ".join(documentation.partition("\n\n")[0].split()).partition(". ")[0].rstrip(".")
    return sentence.replace("|", "\\|").replace("<", "&lt;")


def with_listing(text: str, package: Path) -> str:
    """Return a document whose list is that of the package."""
    before, rest = text.split(BEGIN)
    return f"{before}{BEGIN}\n{listing(package)}\n{END}{rest.split(END)[1]}"


if __name__ == "__main__":
    document = ROOT / "CONTRIBUTING.md"
    document.write_text(with_listing(document.read_text(encoding="utf-8"), ROOT / "rxmetronome"), encoding="utf-8")
