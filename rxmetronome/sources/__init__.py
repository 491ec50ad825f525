"""Where events begin: observables whose names load on first use."""

from typing import TYPE_CHECKING

from rxmetronome.lazy_names import load_on_use

if TYPE_CHECKING:
    from rxmetronome.sources.calendar import Entry as Entry
    from rxmetronome.sources.calendar import cron as cron
    from rxmetronome.sources.calendar import crononome as crononome
    from rxmetronome.sources.dataframe_rows import rows as rows
    from rxmetronome.sources.file_lines import lines as lines
    from rxmetronome.sources.iterables import from_iterable as from_iterable
    from rxmetronome.sources.journals import durable as durable
    from rxmetronome.sources.metronomes import metronome as metronome
    from rxmetronome.sources.polling import poll as poll
else:
    __getattr__, __dir__, __all__ = load_on_use(
        __name__,
        {
            "calendar": ("Entry", "cron", "crononome"),
            "dataframe_rows": ("rows",),
            "file_lines": ("lines",),
            "iterables": ("from_iterable",),
            "journals": ("durable",),
            "metronomes": ("metronome",),
            "polling": ("poll",),
        },
    )
