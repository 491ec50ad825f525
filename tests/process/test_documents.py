"""Every command and code block of the documents runs as it is printed.

    ```python             the blocks of a document run from the top in one namespace, one folder; `>>>` blocks show
                          what they print
    ```console, ```sh     lines after `$ ` run in that folder, and print what stands below them (`...`: anything);
                          without any `$ ` every line is a command; `make` is not run, but its targets must exist
    ```troy               a whole text in tremor's language: it can be translated
    ```text, mermaid ...  pictures and data, listed in `PICTURES`; any other word is a mistake

A comment on the line before a block changes that:

    <!-- run: skip because it needs a browser -->     not run, for a reason
    <!-- run: save as app.py -->                      written into the folder, for the commands that follow
    <!-- run: prints -->                              a ```text block: what the python block before it has printed
    <!-- run: both print -->                          the same, of each of the two python blocks before it
    <!-- file: examples/a.py -->                      not run: an exact copy of the file
"""

import contextlib
import doctest
import io
import os
import re
import runpy
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from rxmetronome import troy
from rxmetronome.errors import RxMetronomeError

ROOT = Path(__file__).parents[2]
ARCHITECTURE = (ROOT / "docs" / "how" / "architecture.md").read_text(encoding="utf-8")
DOCUMENTS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("notebooks/*.md")])
BESIDE = ("examples", "notebooks")
"""Folders of the project that the commands of a document use."""

PYTHON = {"python", "py"}
SHELL = {"console", "sh", "bash", "shell"}
PICTURES = {"", "text", "mermaid", "toml", "json", "yaml", "csv", "html", "make", "ini", "dockerfile", "troy"}

PRINTS = {"prints": 1, "both print": 2}
"""Of how many python blocks before it a block shows the output, by its order."""

FLAGS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE

_FENCE = re.compile(r"^(?P<indent>\s*)(?P<fence>`{3,}|~{3,})\s*(?P<language>[\w-]*)")
_COMMENT = re.compile(r"^\s*<!-- (?P<kind>run|file): (?P<order>.*?) -->\s*$")


class Block(NamedTuple):
    """A fenced block: the number of its first line, its language, its text, and the comment before it."""

    line: int
    language: str
    text: str
    order: str
    file: str = ""


class WrongDocumentError(Exception):
    """Report a block that does not do what the document says; the message begins with file:line."""


def blocks_of(text: str) -> Iterator[Block]:
    lines = text.splitlines()
    at = 0
    while at < len(lines):
        opening = _FENCE.match(lines[at])
        at += 1
        if opening is None:
            continue
        comment = _COMMENT.match(lines[at - 2]) if at >= 2 else None
        first = at
        while at < len(lines) and lines[at].strip() != opening["fence"]:
            at += 1
        body = "".join(f"{line.removeprefix(opening['indent'])}\n" for line in lines[first:at])
        said = {comment["kind"]: comment["order"]} if comment else {}
        yield Block(first + 1, opening["language"], body, said.get("run", ""), said.get("file", ""))
        at += 1


def run_document(document: Path, folder: Path, makefile: str) -> int:
    """Run a document in a folder; return how many blocks were run or checked.

    Raises:
        WrongDocumentError: For the first block that fails.
    """
    reader = _Reader(document, folder, makefile)
    for block in blocks_of(document.read_text(encoding="utf-8")):
        reader.follow(block)
    return reader.done


class _Reader:
    def __init__(self, document: Path, folder: Path, makefile: str) -> None:
        self.document, self.folder, self.makefile = document, folder, makefile
        self.namespace: dict[str, Any] = {"__name__": "__main__"}
        self.printed: list[str] = []  # by each of the python blocks that stand directly before this one
        self.done = 0

    def follow(self, block: Block) -> None:
        order, _, argument = block.order.partition(" ")
        printed = self.printed
        if block.language not in PYTHON:
            self.printed = []
        if order == "skip":
            if not argument.startswith("because "):
                raise self.wrong(block.line, "a block is skipped without a reason; write `skip because ...`")
            return
        if block.order.startswith("save as "):
            (self.folder / block.order.removeprefix("save as ")).write_text(block.text, encoding="utf-8")
            return
        if block.order in PRINTS:
            self.compare_printed(block, printed, PRINTS[block.order])
        elif order:
            raise self.wrong(block.line, f"`run: {block.order}` is no order; see tests/process/test_documents.py")
        elif block.file or block.language == "troy":
            (self.check_file if block.file else self.check_troy)(block)
        elif block.language in PYTHON:
            self.run_python(block)
        elif block.language in SHELL:
            for line, command, expected in _commands(block):
                self.run_command(line, command, expected)
        elif block.language in PICTURES:
            return
        else:
            raise self.wrong(block.line, f"no block may be in `{block.language}`; see tests/process/test_documents.py")
        self.done += 1

    def run_python(self, block: Block) -> None:
        printed = io.StringIO()
        with contextlib.chdir(self.folder), contextlib.redirect_stdout(printed):
            if ">>> " in block.text:
                self.run_session(block)
            else:
                padded = "\n" * (block.line - 1) + block.text  # so that a traceback names the document's line
                try:
                    exec(compile(padded, str(self.document), "exec"), self.namespace)
                except SystemExit as exiting:
                    if exiting.code not in (None, 0):
                        raise self.wrong(block.line, f"it ends with status {exiting.code}") from exiting
                except Exception as error:
                    line = _line_in(error, str(self.document)) or block.line
                    raise self.wrong(line, f"{type(error).__name__}: {error}") from error
        self.printed.append(printed.getvalue())

    def check_troy(self, block: Block) -> None:
        try:
            troy.to_python(block.text, f"{self.document.name}:{block.line}")
        except RxMetronomeError as error:
            raise self.wrong(block.line, str(error)) from error

    def check_file(self, block: Block) -> None:
        file = self.folder / block.file
        if not file.is_file():
            raise self.wrong(block.line, f"there is no file `{block.file}`")
        if file.read_text(encoding="utf-8") != block.text:
            raise self.wrong(block.line, f"this is not what `{block.file}` has; copy the file here")

    def run_session(self, block: Block) -> None:
        name = f"{self.document.name}:{block.line}"
        test = doctest.DocTestParser().get_doctest(block.text, self.namespace, name, str(self.document), 0)
        test.globs = self.namespace  # the parser copies it, and names must reach the blocks below
        report: list[str] = []
        runner = doctest.DocTestRunner(optionflags=FLAGS, verbose=False)
        runner.run(test, out=report.append, clear_globs=False)
        if runner.failures:
            raise self.wrong(block.line, "".join(report))

    def run_command(self, line: int, command: str, expected: str) -> None:
        if re.match(r"make\b", command):
            self.check_targets(line, command)
            return
        environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
        environment.pop("CI", None)  # a reader's screen is meant: in CI pytest says failures twice and at full length
        environment |= {"COLUMNS": "100", "NO_COLOR": "1", "TERM": "dumb"}
        if not (self.folder / "pytest.ini").exists():
            environment["PYTEST_ADDOPTS"] = "-p no:asyncio"  # without a configuration some of its versions warn
        done = subprocess.run(
            ["bash", "-c", command], cwd=self.folder, env=environment, timeout=120, check=False,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        )  # fmt: skip
        if done.returncode:
            raise self.wrong(line, f"`{command}` ends with status {done.returncode}:\n{done.stdout}")
        if expected:
            self.compare(line, expected, done.stdout)

    def check_targets(self, line: int, command: str) -> None:
        targets = set(re.findall(r"^([\w-]+):(?!=)", self.makefile, re.MULTILINE))
        words = command.partition("#")[0].split()[1:]
        for word in words:
            if not word.startswith("-") and "=" not in word and word not in targets:
                raise self.wrong(line, f"`{command}`: the Makefile has no target `{word}`")

    def compare_printed(self, block: Block, printed: list[str], blocks: int) -> None:
        if len(printed) < blocks:
            number = "no python block stands" if blocks == 1 else f"no {blocks} python blocks stand"
            raise self.wrong(block.line, f"{number} before this one")
        for text in printed[-blocks:]:
            self.compare(block.line, block.text, text)

    def compare(self, line: int, expected: str, got: str) -> None:
        if not doctest.OutputChecker().check_output(expected, got, FLAGS):
            raise self.wrong(line, f"expected\n{expected}but got\n{got}")

    def wrong(self, line: int, what: str) -> WrongDocumentError:
        return WrongDocumentError(f"{self.document.name}:{line}: {what}")


def _commands(block: Block) -> Iterator[tuple[int, str, str]]:
    """Yield each command of a block with its line and the text below it."""
    lines = block.text.splitlines()
    prompted = any(line.startswith("$ ") for line in lines)
    at = 0
    while at < len(lines):
        first, command = at, lines[at]
        at += 1
        if prompted and not command.startswith("$ "):
            continue  # before the first prompt
        while command.endswith("\\") and at < len(lines):
            command = f"{command}\n{lines[at]}"
            at += 1
        below = at
        while prompted and at < len(lines) and not lines[at].startswith("$ "):
            at += 1
        command = command.removeprefix("$ ").strip()
        if command and not command.startswith("#"):
            yield block.line + first, command, "".join(f"{line}\n" for line in lines[below:at])


def _line_in(error: BaseException, filename: str) -> int | None:
    if isinstance(error, SyntaxError) and error.filename == filename:
        return error.lineno
    found, traceback = None, error.__traceback__
    while traceback is not None:
        if traceback.tb_frame.f_code.co_filename == filename:
            found = traceback.tb_lineno
        traceback = traceback.tb_next
    return found


ALLOWED = {"streamz.md": pytest.mark.leaks_allowed(reason="streamz keeps its event loop for the whole process")}


@pytest.mark.process
@pytest.mark.timeout(300)
@pytest.mark.parametrize(
    "document",
    [pytest.param(path, marks=ALLOWED.get(path.name, ())) for path in DOCUMENTS],
    ids=[path.relative_to(ROOT).as_posix() for path in DOCUMENTS],
)
def test_a_document_does_what_it_says(document: Path, tmp_path: Path) -> None:
    for name in BESIDE:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__", ".*"))
    run_document(document, tmp_path, (ROOT / "Makefile").read_text(encoding="utf-8"))


# The reader itself, on made-up documents.


def read(folder: Path, text: str, makefile: str = "demo: x\n\techo\n") -> int:
    document = folder / "guide.md"
    document.write_text(text, encoding="utf-8")
    return run_document(document, folder, makefile)


def test_python_blocks_share_one_namespace_and_one_folder(tmp_path: Path) -> None:
    text = """
```python
from pathlib import Path
Path("a.txt").write_text("here")
```
- in a list:

  ```python
  def f():
      return Path("a.txt").read_text()
  ```

```python
>>> f()
'here'
>>> answer = 42
```
```python
assert answer == 42
```
"""
    assert read(tmp_path, text) == 4
    assert (tmp_path / "a.txt").exists()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "# Title\n\n```python\na = 1\na.b\n```\n",
            "guide.md:5: AttributeError: 'int' object has no attribute 'b'",
        ),
        ("```python\na = = 1\n```\n", "guide.md:2: SyntaxError"),
        ("```python\ndef f():\n    1 / 0\n```\n\n```python\nf()\n```\n", "guide.md:3: ZeroDivisionError"),
        ("```python\nraise SystemExit(3)\n```\n", "guide.md:2: it ends with status 3"),
        ("\n```python\n>>> 1 + 1\n3\n```\n", r"guide.md:3: [\s\S]*Expected:\s+3\s+Got:\s+2"),
        ("```console\n$ true\n$ false\n```\n", "guide.md:3: `false` ends with status 1"),
        ("```console\n$ echo a\nb\n```\n", "guide.md:2: expected\nb\nbut got\na\n"),
        (
            "```sh\ntrue\nno-such-command-at-all\n```\n",
            "guide.md:3: `no-such-command-at-all` ends with status 127",
        ),
        ("```sh\nmake demo\nmake dmeo\n```\n", "guide.md:3: `make dmeo`: the Makefile has no target `dmeo`"),
        ("```pyhton\n1\n```\n", "guide.md:2: no block may be in `pyhton`"),
        ("<!-- run: skip -->\n```python\n1\n```\n", "guide.md:3: a block is skipped without a reason"),
        ("<!-- run: slowly -->\n```python\n1\n```\n", "guide.md:3: `run: slowly` is no order"),
        ("<!-- run: prints -->\n```text\n1\n```\n", "guide.md:3: no python block stands before this one"),
        (
            "```python\nprint(1)\n```\nprints\n<!-- run: prints -->\n```text\n2\n```\n",
            "guide.md:7: expected\n2\nbut got\n1",
        ),
    ],
)
def test_a_wrong_block_fails_with_its_file_and_line(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(WrongDocumentError, match=message):
        read(tmp_path, text)


def test_commands_run_in_the_folder_with_this_interpreter_and_print_the_text_below_them(tmp_path: Path) -> None:
    text = f"""
<!-- run: save as app.py -->
```python
import sys
print("ran", len(sys.argv) - 1, "argument", sys.executable)
```

```console
$ python app.py \\
    one
ran 1 argument {Path(sys.executable).parent}...
$ # nothing but a comment
$ make demo PYTHON=python3.12
$ exit 0
```
"""
    assert read(tmp_path, text) == 1


def test_the_output_of_a_block_can_be_printed_below_it(tmp_path: Path) -> None:
    text = "```python\nprint('a b')\n```\n<!-- run: prints -->\n```text\na ...\n```\n"
    assert read(tmp_path, text) == 2


def test_two_blocks_can_print_the_same(tmp_path: Path) -> None:
    text = "```python\nprint(1)\n```\n\n```python\nprint({})\n```\n<!-- run: both print -->\n```text\n1\n```\n"
    assert read(tmp_path, text.format(1)) == 3
    with pytest.raises(WrongDocumentError, match=r"guide\.md:10: expected"):
        read(tmp_path, text.format(2))
    with pytest.raises(WrongDocumentError, match=r"guide\.md:10: no 2 python blocks stand before this one"):
        read(tmp_path, text.format(1).replace("python", "text", 1))


def test_a_block_can_be_skipped_for_a_reason_and_pictures_are_not_run(tmp_path: Path) -> None:
    text = "<!-- run: skip because it shows a mistake -->\n```python\n1 / 0\n```\n```mermaid\ngraph LR\n```\n"
    assert read(tmp_path, text) == 0


def test_a_block_can_be_a_copy_of_a_file_which_is_not_run_and_must_be_exact(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("1 / 0\n")
    text = "<!-- file: a.py -->\n```python\n1 / 0\n```\n"
    assert read(tmp_path, text) == 1
    with pytest.raises(WrongDocumentError, match=r"guide\.md:3: this is not what `a\.py` has; copy the file here"):
        read(tmp_path, text.replace("0", "1"))
    with pytest.raises(WrongDocumentError, match=r"guide\.md:3: there is no file `b\.py`"):
        read(tmp_path, text.replace("a.py", "b.py"))


def test_a_block_may_exit_with_status_zero(tmp_path: Path) -> None:
    assert read(tmp_path, "```python\nimport sys\nsys.exit()\n```\n```python\nsys.exit(0)\n```\n") == 2


def test_a_longer_fence_may_hold_a_shorter_one(tmp_path: Path) -> None:
    (block,) = blocks_of("````text\n```python\n1 / 0\n```\n````\n")
    assert block == (2, "text", "```python\n1 / 0\n```\n", "", "")
    assert read(tmp_path, "````text\n```python\n1 / 0\n```\n````\n") == 0


def test_the_readme_is_among_the_documents() -> None:
    assert ROOT / "README.md" in DOCUMENTS


# docs/how/architecture.md against the code.


def test_the_architecture_has_the_floors_that_the_import_test_holds() -> None:
    table = re.findall(r"^\| (\d) \| (.*?) \|", ARCHITECTURE, re.MULTILINE)
    floors = {part: int(floor) for floor, parts in table for part in re.findall(r"`(\w+)`", parts)}
    assert floors == runpy.run_path(str(ROOT / "tests" / "unit" / "test_imports.py"))["FLOORS"]


def test_what_the_journeys_of_the_architecture_name_exists() -> None:
    journeys = ARCHITECTURE[ARCHITECTURE.index("## From the metronome") :]
    files = re.findall(r"`([\w/]+\.(?:py|js))`", journeys)
    assert [file for file in files if not any((ROOT / top / file).exists() for top in ("rxmetronome", ""))] == []
    source = "".join(file.read_text(encoding="utf-8") for file in (ROOT / "rxmetronome").rglob("*.py"))
    classes = set(re.findall(r"`([A-Z]\w+)`", journeys))
    assert classes - set(re.findall(r"^class (\w+)", source, re.MULTILINE)) == set()
