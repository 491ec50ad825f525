"""The graph as written, and its execution."""
