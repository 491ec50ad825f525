"""One odd value is said in its place, and everything beside and after it goes on, in the page as in the kernel."""

import pytest

CELL = """
import rxmetronome as rxm, time
from reactivex.subject import Subject
events = Subject()
class Panic(BaseException): ...
class Panics:
    def __repr__(self): raise Panic("as pyo3 does")
class Interrupted:
    def __repr__(self): raise KeyboardInterrupt
class Query:
    calls = 0
    def __repr__(self):
        Query.calls += 1
        time.sleep(2)
        return "rows"
rxm.widgets.EventTable(events, label="odd")
"""
BESIDE = "beat = rxm.metronome('100ms')\nrxm.widgets.EventTable(beat, label='beside')"


@pytest.fixture
def tables(open_notebook):
    notebook = open_notebook(CELL, BESIDE)
    notebook.run_all()
    notebook.page.locator(".rxm-table").nth(1).wait_for()
    return notebook


def row(notebook, text: str) -> None:
    """Wait for a row of the first table."""
    odd = notebook.page.locator(".rxm-table").first.locator(".rxm-space [role=row]:visible")
    odd.filter(has_text=text).first.wait_for(timeout=10_000)


@pytest.mark.parametrize(
    ("event", "text"),
    [
        ("{'v': Panics()}", "<Panics whose repr raised Panic>"),
        ("{'v': Interrupted()}", "<Interrupted whose repr raised KeyboardInterrupt>"),
        ("{'\\ud800k': 'half'}", "half"),
        ("{'v': 10**5000}", "≈1.000e+5000"),
    ],
    ids=["panic", "interrupt", "surrogate", "huge"],
)
def test_an_odd_event_has_its_row_and_what_follows_too(tables, event: str, text: str) -> None:
    tables.execute(f"events.on_next({event})")
    row(tables, text)
    tables.execute("events.on_next({'v': 'what follows'})")
    row(tables, "what follows")
    tables.execute("beat.interval = '300ms'; events.on_next({'v': 'at last'})")
    row(tables, "at last")
    assert tables.page.locator(".rxm-note:not([hidden])").count() == 0
    tables.execute("rxm.widgets.EventTable(beat, label='new')")
    tables.page.locator(".rxm-table").nth(2).locator(".rxm-space [role=row]:visible").first.wait_for()


@pytest.mark.real_time
def test_a_repr_of_two_seconds_keeps_the_others_for_no_longer_and_is_asked_once(tables) -> None:
    tables.page.evaluate(
        """() => {
          window.changes = [performance.now()]; window.gone = 0;
          const beside = document.querySelectorAll('.rxm-table')[1];
          new MutationObserver(() => window.changes.push(performance.now()))
            .observe(beside, {childList: true, subtree: true, characterData: true});
          setInterval(() => { window.gone += document.querySelectorAll('.rxm-note:not([hidden])').length; }, 50);
        }"""
    )
    tables.execute("for n in range(3): events.on_next({'v': Query(), 'n': n})")
    row(tables, "<Query, repr too slow>")
    tables.execute("events.on_next({'v': 'what follows'})")
    row(tables, "what follows")
    longest, gone = tables.page.evaluate(
        "() => [Math.max(...window.changes.slice(1).map((at, n) => at - window.changes[n])), window.gone]"
    )
    assert gone == 0
    assert longest < 4_000, "two seconds, and what a busy machine needs"
    assert tables.value("Query.calls") == "1"
