"""The page's application, as `rxmetronome demo` shows it."""

import re

import pytest

from rxmetronome.cli.demo_command import _COUNTED, _PROGRAM


def test_it_shows_the_program_the_ticks_the_file_and_the_status(command, tmp_path):
    """A tick that is due before the run stops still comes, so on a busy machine there may be more."""
    shown = command("demo", "--interval", "10ms", "--count", "4", "--file", "out.log")
    assert (shown.status, shown.err) == (0, [])
    program = _PROGRAM.format(interval='"10ms"', file='"out.log"', leaving=_COUNTED % 4) + "flow.run()"
    assert shown.out[:10] == [f"    {line}" if line else "" for line in program.splitlines()]
    assert shown.out[10] == ""
    ticks = [line for line in shown.out if line.startswith("tick ")]
    count = len(ticks)
    assert count >= 4
    for number, line in enumerate(ticks):
        due = r"due \d\d:\d\d:\d\d\.\d{3}"
        assert re.fullmatch(rf"tick {number:<4} {due}   \d+\.\d{{3}} ms late(, \d+ missed before it)?", line)
    assert shown.out[-7].startswith(f"every_second   {count} ticks, lag p99 ")
    assert shown.out[-6:-2] == [
        f"out.log        {count} lines, {count * 12} bytes",
        *['               "triggered"'] * 3,
    ]
    assert shown.out[-2:] == [f"               ... and {count - 3} more", "exit status    0"]
    assert shown.out.count('"triggered"') == count
    assert (tmp_path / "out.log").read_text() == '"triggered"\n' * count


def test_the_program_that_is_shown_is_the_one_that_ran(command, write, tmp_path):
    """What stands on the screen, pasted into a file, leaves the same."""
    shown = command("demo", "--interval", "1ms", "--file", 'a "quoted" ü.log')
    program = "\n".join(line[4:] for line in shown.out[:10]).replace("flow.run()", "")
    write("pasted.py", program)
    (tmp_path / 'a "quoted" ü.log').unlink()
    assert command("simulate", "-q", "pasted.py") == (0, ['"triggered"'], [])
    assert (tmp_path / 'a "quoted" ü.log').read_text() == '"triggered"\n'


def test_an_old_file_is_replaced(command, tmp_path):
    (tmp_path / "out.log").write_text("old\n" * 100)
    command("demo", "--interval", "1ms")
    assert set((tmp_path / "out.log").read_text().splitlines()) == {'"triggered"'}


@pytest.mark.parametrize(
    ("arguments", "block"),
    [
        (("--interval", "fast"), [
            "error: --interval 'fast': expected a duration such as 250ms, 1.5s or \"2h 30min\"",
            "remedy: for example: rxmetronome demo --interval 250ms"]),
        (("--interval", "1us"), [
            "error: --interval '1us': expected a duration of at least 100us",
            "remedy: for example: rxmetronome demo --interval 250ms"]),
        (("--interval", "0s"), [
            "error: --interval '0s': expected a duration above zero",
            "remedy: for example: rxmetronome demo --interval 250ms"]),
        (("--count", "0"), [
            "error: --count '0': expected a whole number of 1 or more",
            "remedy: for example: rxmetronome demo --count 3"]),
        (("--count", "1.5"), [
            "error: --count '1.5': expected a whole number of 1 or more",
            "remedy: for example: rxmetronome demo --count 3"]),
        (("--file", ""), [
            "error: --file '': expected a path, as text or Path",
            "remedy: for example: rxmetronome demo --file out.log"]),
    ],
)  # fmt: skip
def test_an_option_that_cannot_be_read_is_named_before_anything_runs(command, arguments, block):
    assert command("demo", *arguments) == (2, [], block)


def test_a_file_that_cannot_be_written_is_one_block(command):
    shown = command("demo", "--file", "no/such/out.log")
    assert shown.status == 1
    assert shown.err[0].startswith("error: flow `demo` did not run: sink `file` could not start: ")
    assert shown.err[1] == 'remedy: create the folder: Path("no/such").mkdir(parents=True)'


@pytest.mark.process
def test_in_a_process_the_ticks_come_live_and_nothing_is_coloured(process):
    running = process("demo", "--interval", "20ms", "--count", "3")
    lines = []
    while not (lines and lines[-1].startswith("exit status")):
        lines.append(running.line("out"))
    done = running.end()
    assert (done.status, done.out, done.err) == (0, [], [])
    assert "\x1b" not in "".join(lines)
    first = next(number for number, line in enumerate(lines) if line.startswith("tick 0"))
    assert [re.sub(r" due .*", "", line).rstrip() for line in lines[first : first + 6]] == [
        "tick 0", '"triggered"', "tick 1", '"triggered"', "tick 2", '"triggered"'
    ]  # fmt: skip
