"""Marble diagrams as text: reading, printing and comparing recordings. Pure: no clock and no Rx inside.

language.py    parse, parse_subscription: text into records
naming.py      short names for values
printing.py    to_marbles: records into text that is parsed back to them
comparing.py   whether two recordings are the same, and where they first differ
"""

from rxmetronome.marbles.parser import SimulatedError, Subscription, parse, parse_subscription
from rxmetronome.marbles.printer import PrintedMarbles, to_marbles

__all__ = ["PrintedMarbles", "SimulatedError", "Subscription", "parse", "parse_subscription", "to_marbles"]
