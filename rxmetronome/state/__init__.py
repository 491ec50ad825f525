"""What a flow remembers between its events: `State` in memory, and `KV` on disk.

Nothing is imported here, so that an import of `State` does not load SQLite.
"""
