"""A total for each user, in place or on two workers of Ray: the same file of results.

python examples/keyed_workers.py           here
python examples/keyed_workers.py --ray     on a Ray that is started for the run (pip install 'rxmetronome[ray]')
"""

import sys
from typing import Any

import rxmetronome as rxm


def order(tick: rxm.Tick) -> dict[str, Any]:
    return {"user": f"user {tick.id % 5}", "amount": tick.id}


def add(total: dict[str, Any], event: dict[str, Any]) -> dict[str, Any]:
    return {"user": event["user"], "total": total["total"] + event["amount"]}


flow = rxm.Flow("totals")
orders = flow.source("orders", rxm.metronome("100ms", count=30))
per_user = flow.pipeline("per_user", rxm.scan(add, {"total": 0}), by="user", idle="1h")
orders >> rxm.select(order) >> per_user >> rxm.stdout()

if __name__ == "__main__":
    run = flow.run(workers=rxm.ray(2) if "--ray" in sys.argv else None, wait=True)
    print(run.stats()[["events", "keys", "parts", "restarts"]].dropna(how="all"), file=sys.stderr)
