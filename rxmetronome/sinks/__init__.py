"""Where events end: observers whose names load on first use."""

from typing import TYPE_CHECKING

from rxmetronome.lazy_names import load_on_use

if TYPE_CHECKING:
    from rxmetronome.sinks.console import stdout as stdout
    from rxmetronome.sinks.evicting import evict as evict
    from rxmetronome.sinks.exiting import exit as exit  # noqa: A004  the page's own word
    from rxmetronome.sinks.files import file as file
    from rxmetronome.sinks.memory import frame as frame
    from rxmetronome.sinks.memory import latest as latest
    from rxmetronome.sinks.memory import ring as ring
else:
    __getattr__, __dir__, __all__ = load_on_use(
        __name__,
        {
            "console": ("stdout",),
            "evicting": ("evict",),
            "exiting": ("exit",),
            "files": ("file",),
            "memory": ("frame", "latest", "ring"),
        },
    )
