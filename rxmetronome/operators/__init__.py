"""Operators between sources and sinks; RxPY's own operators work beside these."""
