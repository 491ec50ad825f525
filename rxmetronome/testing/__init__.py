"""Marbles, virtual time and faults for the tests of flows."""
