"""Simulate a flow for a while, and write what it did as a test."""

from collections.abc import Sequence
from typing import Any

from rxmetronome.cli.app_loading import load
from rxmetronome.cli.error_report import CommandError, option_error, shown_path, wants_tracebacks
from rxmetronome.cli.simulate_command import span
from rxmetronome.cli.terminal import Printer, counted, log_lines
from rxmetronome.durations import text
from rxmetronome.errors import ArgumentError, ExistsError, RunError, printable
from rxmetronome.flow.steps import SinkStep
from rxmetronome.protocols import BlockingSink
from rxmetronome.testgen.generate import freeze_named

_OPTIONS = {"path": ("--out", "tests/test_seen.py"), "ports": ("--port", "main/out")}


def freeze(
    target: str, arguments: Sequence[str], duration: str, start: str | None, out: str, ports: Sequence[str], *,
    overwrite: bool,
) -> int:  # fmt: skip
    """Run a flow in virtual time, without its sinks that write, and write a test of it; return 0."""
    length_ns, clock = span("freeze", duration, start)
    loaded = load("freeze", target, arguments)
    printer, name = Printer(), printable(loaded.flow.name)
    silent: dict[str, Any] = {
        name: lambda _: None
        for name, step in loaded.flow.steps.items()
        if isinstance(step, SinkStep) and isinstance(step.observer, BlockingSink)
    }
    with (
        log_lines(printer, tracebacks=wants_tracebacks()),
        loaded.flow.run(clock=clock, sinks=silent, record=text(length_ns)) as run,
    ):
        clock.run_to_ns(clock.now_ns + length_ns)
        try:
            frozen = freeze_named(
                run, out, last=None, ports=list(ports) or None, overwrite=overwrite, named=(loaded.module, loaded.name)
            )
        except RunError as error:
            remedy = "choose another path, or add --overwrite" if isinstance(error, ExistsError) else error.remedy
            raise CommandError(f"flow `{name}` was not frozen: {error.happened}", (), remedy) from error
        except ArgumentError as error:
            option, value = _OPTIONS.get(error.argument, (error.argument, ""))
            example = f"rxmetronome freeze {loaded.target} {option} {value}"
            raise option_error(option, str(error.got), error, example) from error
    shown, expected = shown_path(frozen.path), printable(", ".join(frozen.ports))
    printer.line(f"{shown}: {counted(frozen.events, 'event')} entered flow `{name}`, and {expected} are expected")
    for difference in frozen.differences:
        printer.line(f"    not as it was seen: {printable(difference)}", "yellow")
    printer.line(f"run it: pytest {shown}", "dim")
    return 0
