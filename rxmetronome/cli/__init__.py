"""Offer the command line: run, simulate, freeze, draw and check a flow, see one at work, open and read notebooks.

Command NAME is the function NAME here, which declares its arguments and calls NAME in `NAME_command.py`. That file is
imported when the command runs, so that `--help` is quick.
"""

import sys
from collections.abc import Sequence
from typing import Annotated, Any

import typer

app = typer.Typer(
    name="rxmetronome",
    add_completion=False,
    no_args_is_help=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)

_App = Annotated[
    str,
    typer.Argument(
        metavar="APP", help="app.py, app.py:name, package.module, package.module:name or page.troy", show_default=False
    ),
]
_Arguments = Annotated[
    list[str] | None,
    typer.Argument(metavar="-- ARGS", help="What the app finds in sys.argv.", show_default=False),
]
_Start = Annotated[
    str | None, typer.Option(metavar="WHEN", help="When it begins: 2026-03-29T00:00+00:00. 1970 if not given.")
]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; return the status that the process should end with.

    Args:
        arguments: The words after the program's name; `sys.argv[1:]` when not given.

    Returns:
        0, the flow's own exit status, 1 for an error, 2 for a command that cannot be understood, 130 after Ctrl-C
        had to stop something at once.

    Example:
        >>> main(["--version"])
        rxmetronome 0.1.0
        0
    """
    from rxmetronome.cli import error_report

    given = list(sys.argv[1:] if arguments is None else arguments)
    own = given[: given.index("--")] if "--" in given else given  # the rest is the app's
    words = [word for word in own if word != "--traceback"] + given[len(own) :]
    error_report.has_traceback_option.set("--traceback" in own)
    try:
        error_report.check_arguments(own)
        command = typer.main.get_command(app)
        status = int(command.main(args=words, prog_name="rxmetronome", standalone_mode=False) or 0)
    except SystemExit as exiting:
        if isinstance(exiting.__context__, BrokenPipeError):  # the parser's own answer to it is status 1
            exiting.code = 141
        raise
    except Exception as error:
        return error_report.report(error, given)
    try:
        if sys.stdout is not None:
            with error_report.printing():
                pass
    except SystemExit:  # the reader of standard output has ended, which changes no status
        return status
    except error_report.CommandError as error:
        return status or error_report.report(error, ())
    return status


@app.callback(invoke_without_command=True)
def _begin(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False,
    traceback: Annotated[  # noqa: ARG001  `main` has taken it out, wherever it stood
        bool, typer.Option("--traceback", help="Show tracebacks of errors; so does RXMETRONOME_TRACEBACK=1.")
    ] = False,
) -> None:
    """Time as a dial: flows that beat on the wall clock, or in virtual time, with the same result.

    \b
    rxmetronome demo                      see one at work
    rxmetronome run app.py                run yours; Ctrl-C ends it
    rxmetronome simulate app.py --for 1d  a day of it in seconds
    rxmetronome lab                       the notebooks, in JupyterLab
    """  # noqa: D301  \b keeps the parser from filling the lines
    if version:
        from importlib import metadata

        typer.echo(f"rxmetronome {metadata.version('rxmetronome')}")
        raise typer.Exit
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())


@app.command(
    short_help="See a metronome at work: a line, a file, an exit.",
    epilog="Example: rxmetronome demo --interval 250ms --count 4",
)
def demo(
    interval: Annotated[str, typer.Option(metavar="DURATION", help="Between two ticks: 250ms, 1.5s, 1min.")] = "1s",
    count: Annotated[str, typer.Option(metavar="N", help="How many ticks: the last one ends it.")] = "1",
    file: Annotated[str, typer.Option(metavar="PATH", help="The file to write; an old one is replaced.")] = "out.log",
) -> int:
    """Run the application of the page "The metronome Connector": a tick, a pipeline, stdout, a file, exit."""
    from rxmetronome.cli import demo_command

    return demo_command.demo(interval, count, file)


@app.command(short_help="Run a flow; the exit status is the flow's.", epilog="Example: rxmetronome run app.py")
def run(
    target: _App,
    arguments: _Arguments = None,
    tape: Annotated[
        str | None, typer.Option(metavar="PATH", help="Keep what comes in, to replay it.", show_default=False)
    ] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No first line and no summary.")] = False,
    resume: Annotated[
        str | None,
        typer.Option(metavar="FOLDER", help="Keep the run here, and go on from the last one.", show_default=False),
    ] = None,
    epoch: Annotated[str, typer.Option(metavar="DURATION", help="With --resume: how often it is kept.")] = "1s",
    snapshot: Annotated[
        str, typer.Option(metavar="DURATION", help="With --resume: how often a State is written as a whole.")
    ] = "30s",
    fresh: Annotated[
        list[str] | None,
        typer.Option(
            "--begin-afresh",
            metavar="STEP",
            help="With --resume: a step that begins afresh; again for more.",
            show_default=False,
        ),
    ] = None,
) -> int:
    """Run a flow until its end; the exit status is the flow's.

    Ctrl-C, SIGTERM and SIGHUP let what is under way arrive, then end it; a second Ctrl-C stops it at once.

    APP makes a Flow: the one named `flow`, or the only one in it, or the one named after a colon, or what the
    function named there returns. Its own flow.run() belongs under `if __name__ == "__main__":`.
    """
    from rxmetronome.cli import run_command

    options: dict[str, Any] = {} if tape is None else {"tape": tape}
    if resume is not None:
        options |= {"resume": resume, "epoch": epoch, "snapshot": snapshot, "fresh": fresh or ()}
    return run_command.run(target, arguments or (), quiet=quiet, **options)


@app.command(
    short_help="Run a flow again on what a tape has kept, or on dead letters.",
    epilog="Example: rxmetronome replay app.py monday.tape --speed 10",
)
def replay(
    target: _App,
    path: Annotated[
        str | None,
        typer.Argument(metavar="TAPE", help="What `run --tape` has written: monday.tape.", show_default=False),
    ] = None,
    arguments: _Arguments = None,
    speed: Annotated[str, typer.Option(metavar="TIMES", help="max, or how many times as fast as life: 10.")] = "max",
    check: Annotated[bool, typer.Option("--check", help="Play it twice, and name what differs.")] = False,
    same_sinks: Annotated[bool, typer.Option("--same-sinks", help="Write files and output again.")] = False,
    dead_letters: Annotated[
        str | None,
        typer.Option(metavar="FILE", help="Feed the failures in a file to their steps, in life.", show_default=False),
    ] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No summary.")] = False,
) -> int:
    """Run a flow in virtual time on the events of a tape; nothing is written or sent again.

    With --check it is played twice on two copies of the app: the first port whose events differ depends on more than
    the tape, on `datetime.now()`, `random` or a global, and the command says so with status 1.

    With --dead-letters, and no tape, each event of a file that `step.err >> rxm.file("dead.jsonl")` wrote enters the
    step that failed. Sinks write and requests are sent, as in life. What fits no step is named, and the status is 1.
    """
    from rxmetronome.cli import replay_command

    if dead_letters is not None:
        given = [*([] if path is None else [path]), *(arguments or ())]
        return replay_command.feed(target, dead_letters, given, quiet=quiet)
    return replay_command.replay(target, path, arguments or (), speed, same_sinks=same_sinks, check=check, quiet=quiet)


@app.command(
    short_help="Say what is on a tape, or write it in another form.",
    epilog="Example: rxmetronome tape monday.tape --to csv --source beat",
)
def tape(
    path: Annotated[
        str, typer.Argument(metavar="TAPE", help="What `run --tape` has written: monday.tape.", show_default=False)
    ],
    to: Annotated[str | None, typer.Option(metavar="FORM", help="jsonl, csv or parquet.", show_default=False)] = None,
    source: Annotated[str | None, typer.Option(metavar="NAME", help="Only this source.", show_default=False)] = None,
    out: Annotated[
        str | None, typer.Option(metavar="PATH", help="A new file, in place of standard output.", show_default=False)
    ] = None,
    run: Annotated[
        int | None,
        typer.Option(metavar="N", help="The run on the tape; the last one if not given.", show_default=False),
    ] = None,
) -> int:
    """Say what a tape holds; with --to, write its events."""
    from rxmetronome.cli import tape_command

    return tape_command.tape(path, to, source, out, run)


@app.command(short_help="Run a flow in virtual time.", epilog="Example: rxmetronome simulate app.py --for 7d")
def simulate(
    target: _App,
    arguments: _Arguments = None,
    duration: Annotated[str, typer.Option("--for", metavar="DURATION", help="How much time: 90s, 2h 30min.")] = "1d",
    start: _Start = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress bar and no summary.")] = False,
) -> int:
    """Run a flow in virtual time, as fast as it goes; an exit of the flow ends it early."""
    from rxmetronome.cli import simulate_command

    return simulate_command.simulate(target, arguments or (), duration, start, quiet=quiet)


@app.command(
    short_help="Write what a flow does as a test.",
    epilog="Example: rxmetronome freeze app.py --for 10s --out tests/test_seen.py",
)
def freeze(
    target: _App,
    arguments: _Arguments = None,
    duration: Annotated[str, typer.Option("--for", metavar="DURATION", help="How much time: 10s, 2min.")] = "10s",
    out: Annotated[str, typer.Option(metavar="PATH", help="The test to write.")] = "test_seen.py",
    port: Annotated[
        list[str] | None,
        typer.Option(metavar="PORT", help="A port to expect, as main/out; again for more.", show_default=False),
    ] = None,
    start: _Start = None,
    overwrite: Annotated[bool, typer.Option("--overwrite", help="Replace an older test.")] = False,
) -> int:
    """Run a flow in virtual time and write what it did as a test, which fails when the flow does something else.

    Its files and standard output are not written to.
    """
    from rxmetronome.cli import freeze_command

    return freeze_command.freeze(target, arguments or (), duration, start, out, port or (), overwrite=overwrite)


@app.command(short_help="Draw a flow, as Mermaid or as SVG.", epilog="Example: rxmetronome graph app.py --svg flow.svg")
def graph(
    target: _App,
    arguments: _Arguments = None,
    svg: Annotated[str | None, typer.Option(metavar="PATH", help="Write it as a picture.", show_default=False)] = None,
    mermaid: Annotated[bool, typer.Option("--mermaid", help="Print Mermaid, also beside --svg.")] = False,
) -> int:
    """Draw a flow without running it: as Mermaid text, or as an SVG file."""
    from rxmetronome.cli import graph_command

    return graph_command.graph(target, arguments or (), svg, mermaid=mermaid)


@app.command(
    short_help="Say what is wrong with a flow, and what is risky.", epilog="Example: rxmetronome check app.py --strict"
)
def check(
    target: _App,
    arguments: _Arguments = None,
    strict: Annotated[bool, typer.Option("--strict", help="End with status 1 for risks, too.")] = False,
) -> int:
    """Say what is wrong with a flow and what is risky, without running it; status 1 if it cannot run."""
    from rxmetronome.cli import check_command

    return check_command.check(target, arguments or (), strict=strict)


@app.command(
    short_help="Translate a flow in tremor's language into Python.",
    epilog="Example: rxmetronome troy page.troy --to python > page.py",
)
def troy(
    text: Annotated[str, typer.Argument(metavar="TEXT", help="A file: page.troy.", show_default=False)],
    to: Annotated[str, typer.Option(metavar="LANGUAGE", help="What to print: python.")] = "python",
) -> int:
    """Print a flow in the language of tremor 0.12 as a Python program, ready to run.

    The other commands take such a file in place of APP: rxmetronome run page.troy.
    """
    from rxmetronome.cli import troy_command

    return troy_command.troy(text, to)


@app.command(
    short_help="Open the notebooks in JupyterLab.", epilog="Example: rxmetronome lab my-notebooks -- --port 9999"
)
def lab(
    folder: Annotated[
        str, typer.Argument(metavar="FOLDER", help="Where the notebooks are copied to.")
    ] = "rxmetronome-notebooks",
    arguments: Annotated[
        list[str] | None,
        typer.Argument(metavar="-- ARGS", help="What JupyterLab is given.", show_default=False),
    ] = None,
    copy_only: Annotated[bool, typer.Option("--copy-only", help="Copy them, and open nothing.")] = False,
    overwrite: Annotated[bool, typer.Option("--overwrite", help="Replace notebooks that are there.")] = False,
) -> int:
    """Copy the notebooks that teach rxmetronome to a folder of yours, and open JupyterLab on the first.

    Notebooks that are there already stay as they are. Ctrl-C goes to JupyterLab.
    """
    from rxmetronome.cli import lab_command

    return lab_command.lab(folder, arguments or (), opens=not copy_only, overwrite=overwrite)


@app.command(
    short_help="Run a notebook, and put its widgets' last pictures into it.",
    epilog="Example: rxmetronome snapshot report.ipynb -o report-read.ipynb --wait 5s",
)
def snapshot(
    notebook: Annotated[str, typer.Argument(metavar="NOTEBOOK", help="A notebook: report.ipynb.", show_default=False)],
    out: Annotated[
        str, typer.Option("-o", "--out", metavar="OUT", help="Where to write it; the notebook itself if not given.")
    ] = "",
    wait: Annotated[
        str, typer.Option(metavar="DURATION", help="How long its flows go on after the last cell: 0s, 5s.")
    ] = "2s",
    saved: Annotated[
        bool, typer.Option("--saved", help="Do not run it: keep what was saved, without the live widgets.")
    ] = False,
) -> int:
    """Run a notebook from top to bottom and write it with what each widget showed last, as plain HTML.

    So GitHub, viewers and nbconvert show the tables, panels and marbles, for which there is no kernel. The widgets
    are live again as soon as the cells are run.
    """
    from rxmetronome.cli import snapshot_command

    return snapshot_command.snapshot(notebook, out, wait, is_run=not saved)
