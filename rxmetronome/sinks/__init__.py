"""Where events end."""
