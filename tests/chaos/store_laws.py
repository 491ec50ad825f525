"""Laws of a store under every fault, and a store that is open as long as its step is subscribed."""

from pathlib import Path
from typing import Any

from reactivex import Observable, abc
from reactivex.disposable import CompositeDisposable, Disposable

import rxmetronome as rxm

from .harness import Trial

STORE = "store.db"


def stored(path: Path) -> Any:
    """An operator that answers from a store, which it opens when it is subscribed and closes when that ends."""

    def operator(commands: Observable[Any]) -> Observable[Any]:
        def subscribe(
            observer: abc.ObserverBase[Any], scheduler: abc.SchedulerBase | None = None
        ) -> abc.DisposableBase:
            kv = rxm.KV(path, ttl="9s")
            asked = kv(commands).subscribe(observer, scheduler=scheduler)
            return CompositeDisposable(asked, Disposable(kv.close))

        return Observable(subscribe)

    return operator


def a_store_holds_what_it_has_answered(trial: Trial) -> None:
    """Every put that was told is there; a key is asked for only after it was put, so it was found or stale."""
    told = {answer["put"]: answer["value"] for _, answer in trial.records["kv/out"] if "put" in answer}
    if told:
        with rxm.KV(trial.folder / STORE) as kv:
            held = dict(kv.scan())
        assert {key: held.get(key) for key in told} == told
    for _, answer in trial.records["kv/out"]:
        if "get" in answer:
            assert answer["value"] in (None, int(answer["get"]))
            assert answer["correlation"] == {"asked": answer["get"]}
