"""The persistent store: keys and values in an SQLite file, shared by flows, threads and processes."""
