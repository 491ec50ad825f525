"""A flow simulated for a while, and what it did written as a test."""

from collections.abc import Sequence
from typing import Any

from rxmetronome.cli.app_loading import Loaded
from rxmetronome.cli.error_report import CommandError, option_error, shown_path, wants_tracebacks
from rxmetronome.cli.simulate_command import Span
from rxmetronome.cli.terminal import Printer, counted, log_lines
from rxmetronome.durations import text
from rxmetronome.errors import ArgumentError, RunError, printable
from rxmetronome.flow.steps import SinkStep
from rxmetronome.protocols import BlockingSink
from rxmetronome.testgen.generate import freeze_named

_EXAMPLES = {"path": "--out tests/test_seen.py", "ports": "--port main/out"}


def freeze_app(loaded: Loaded, span: Span, out: str, ports: Sequence[str], *, overwrite: bool) -> int:
    """Run a flow through a span of virtual time and write a test of it; returns 0.

    Sinks that write, to files or to standard output, take no part.

    Args:
        loaded: The flow.
        span: How much time, on which clock.
        out: The test.
        ports: The ports to expect something of; none for those that `rxm.freeze` chooses.
        overwrite: Whether to replace an older test.

    Raises:
        CommandError: If the test cannot be written.
    """
    paper, flow = Printer(), loaded.flow
    silent: dict[str, Any] = {
        name: _nothing
        for name, step in flow.steps.items()
        if isinstance(step, SinkStep) and isinstance(step.observer, BlockingSink)
    }
    with (
        log_lines(paper, tracebacks=wants_tracebacks()),
        flow.run(clock=span.clock, sinks=silent, record=text(span.length_ns)) as run,
    ):
        span.clock.run_to_ns(span.clock.now_ns + span.length_ns)
        try:
            frozen = freeze_named(
                run, out, last=None, ports=list(ports) or None, overwrite=overwrite, named=(loaded.module, loaded.name)
            )
        except RunError as error:
            remedy = error.remedy.replace("freeze with overwrite=True", "add --overwrite")
            raise CommandError(f"flow `{printable(flow.name)}` was not frozen: {error.happened}", (), remedy) from error
        except ArgumentError as error:
            option = {"path": "--out", "ports": "--port"}.get(error.argument, error.argument)
            example = f"rxmetronome freeze {loaded.target} {_EXAMPLES.get(error.argument, '')}"
            raise option_error(option, str(error.got), error, example) from error
    shown = shown_path(frozen.path)
    entered = "1 event entered" if frozen.events == 1 else f"{counted(frozen.events, 'event')} entered"
    paper.line(
        f"{shown}: {entered} flow `{printable(flow.name)}`, and {printable(', '.join(frozen.ports))} are expected"
    )
    for difference in frozen.differences:
        paper.line(f"    not as it was seen: {printable(difference)}", "yellow")
    paper.line(f"run it: pytest {shown}", "dim")
    return 0


def _nothing(_: object) -> None:
    """What becomes of an event that would be written."""
