"""Marble diagrams as text: reading, printing and comparing recordings. Pure: no clock and no Rx inside.

parser       parse, parse_subscription: text into records
printer      to_marbles: records into text that is parsed back to them
symbols      short names for values
values_file  values in a file of JSON Lines
diff         equality of values and recordings, and their first difference
"""

from typing import TYPE_CHECKING

from rxmetronome.lazy_names import load_on_use

if TYPE_CHECKING:
    from rxmetronome.marbles.parser import SimulatedError as SimulatedError
    from rxmetronome.marbles.parser import Subscription as Subscription
    from rxmetronome.marbles.parser import parse as parse
    from rxmetronome.marbles.parser import parse_subscription as parse_subscription
    from rxmetronome.marbles.printer import PrintedMarbles as PrintedMarbles
    from rxmetronome.marbles.printer import to_marbles as to_marbles
else:
    __getattr__, __dir__, __all__ = load_on_use(
        __name__,
        {
            "parser": ("SimulatedError", "Subscription", "parse", "parse_subscription"),
            "printer": ("PrintedMarbles", "to_marbles"),
        },
    )
