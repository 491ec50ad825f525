"""Poll metadata and merge it with events and with state: orders in euros, and the sum for each currency."""

from typing import Any

import rxmetronome as rxm

CURRENCIES = ("EUR", "USD", "GBP")


def fetch_rates() -> dict[str, float]:
    """Return the rates; a real program would ask a server or read a file."""
    return {"EUR": 1.0, "USD": 0.5, "GBP": 1.25}


def in_euros(order: dict[str, Any], rates: dict[str, float] | None) -> dict[str, Any]:
    return {**order, "eur": order["price"] * (rates or {})[order["currency"]]}


def total(order: dict[str, Any]) -> float:
    return float(totals.get(order["currency"], 0) + order["eur"])


totals = rxm.State()
flow = rxm.Flow("poll_and_merge")
ticks = flow.source("every_second", rxm.metronome("1s"))
orders = ticks >> rxm.select(lambda tick: {"currency": CURRENCIES[tick.id % 3], "price": 10 * tick.id})
priced = orders >> rxm.latest_of(rxm.poll(fetch_rates, every="10s"), into=in_euros)
merged = priced >> rxm.update(totals, key="currency", value=total) >> rxm.select(lambda _: totals.copy())
merged >> rxm.take(4) >> rxm.stdout()
flow.main()
