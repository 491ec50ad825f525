"""The calendar in virtual time: how long a year of many daily jobs takes, and how late a job is on the wall."""

import random
import threading
import time
from collections.abc import Iterator

from measuring import Figure, Found, benchmark, percentile, seconds, sized

import rxmetronome as rxm

ENTRIES, SECONDS_A_DAY = sized(10_000), 86_400
FIRINGS = max(2, round(seconds(15)))
# What is loaded on first use belongs to the benchmark of imports.
assert rxm.crononome

DAYS = 73


def daily(number: int) -> rxm.Entry:
    """A daily job at a second of its own, so that no two entries share a schedule."""
    minute, second = divmod(random.Random(number).randrange(SECONDS_A_DAY // 8) * 8 + number % 8, 60)
    return rxm.Entry(f"job {number}", f"{second} {minute % 60} {minute // 60} * * *", payload=number)


@benchmark("calendar", f"{ENTRIES:,} daily jobs with seconds of their own, a year on a VirtualClock; lag on the wall")
def calendar() -> Iterator[Found]:
    for tz in ("UTC", "Europe/Berlin"):
        triggers = 0

        def on_trigger(_: rxm.Trigger) -> None:
            nonlocal triggers
            triggers += 1

        began = time.process_time()
        jobs = rxm.crononome([daily(number) for number in range(ENTRIES)], tz=tz)
        made_s = time.process_time() - began
        clock = rxm.VirtualClock("2026-01-01T00:00:00+00:00")
        jobs.subscribe(on_trigger, scheduler=clock)
        began = time.process_time()
        clock.advance(f"{DAYS}d")
        took_s = time.process_time() - began
        if abs(triggers - DAYS * ENTRIES) > ENTRIES:
            raise RuntimeError(f"{triggers:,} triggers came, and not {DAYS * ENTRIES:,}")
        yield Figure(f"{ENTRIES:,} entries made and read, {tz}", "s", made_s)
        note = f"five times {DAYS} days with {triggers:,} triggers"
        yield Figure(f"CPU of a year of them, {tz}", "s", took_s * 365 / DAYS, at_most=60, cpu="time", note=note)
        yield Figure(f"CPU of a trigger, {tz}", "µs", took_s / triggers * 1e6)
    yield from _on_the_wall()


def _on_the_wall() -> Iterator[Found]:
    lags: list[int] = []
    done = threading.Event()

    def on_trigger(trigger: rxm.Trigger) -> None:
        lags.append(trigger.lag_ns)
        if len(lags) == FIRINGS:
            done.set()

    with rxm.RealClock() as clock:
        rxm.crononome([rxm.Entry("every second", "* * * * * *")]).subscribe(on_trigger, scheduler=clock)
        if not done.wait(FIRINGS + 30):
            raise RuntimeError(f"only {len(lags)} of {FIRINGS} triggers came")
    yield Figure(f"lag of {FIRINGS} triggers on the wall, p50", "ms", percentile(lags, 50) / 1e6)
    yield Figure("the latest of them", "ms", max(lags) / 1e6)
