"""What a flow knows between its events: `State` in memory, which forgets, and `KV` on disk.

    expiring.py     State: writing, evicting, its dials, its files
    views.py        what it shows of itself: mapping, table, text
    orders.py       what is stale, and who leaves first; fronts.py finds it without walking
    announcing.py   its evictions as an observable
    timekeeping.py  whose time it keeps
    limits.py       its limits, as people write them
    snapshots.py    it as a file
    store.py        KV, with what stands beside it: commands, keys, commits, entries, answering, opening

Nothing is imported here: who wants a State is not to wait for SQLite.
"""
