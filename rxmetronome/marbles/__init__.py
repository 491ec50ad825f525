"""Marble diagrams as text: reading, printing and comparing recordings. Pure: no clock and no Rx inside.

parser       parse, parse_subscription: text into records
printer      to_marbles: records into text that is parsed back to them
symbols      short names for values
values_file  values in a file of JSON Lines
diff         equality of values and recordings, and their first difference
"""

from rxmetronome.marbles.parser import SimulatedError, Subscription, parse, parse_subscription
from rxmetronome.marbles.printer import PrintedMarbles, to_marbles

__all__ = ["PrintedMarbles", "SimulatedError", "Subscription", "parse", "parse_subscription", "to_marbles"]
