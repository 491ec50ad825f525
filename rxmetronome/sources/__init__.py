"""Where events begin."""
