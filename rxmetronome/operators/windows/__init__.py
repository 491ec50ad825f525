"""Windows: events gathered by time, number or silence, per group, and what is computed from them."""
