"""The persistent store, `KV`, on SQLite: its methods, its commands as a step of a flow, its file."""
