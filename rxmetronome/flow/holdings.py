"""What the parts of a step still hold, for the report of a drain that ran out of time."""

from collections.abc import Callable

from reactivex import abc
from reactivex.disposable import Disposable

from rxmetronome.errors import error_text, is_interrupt


class Holdings:
    """Whom to ask what is held. Calling it is `Context.holds`.

    Example:
        >>> holds = Holdings()
        >>> told = holds(lambda: "3 unanswered requests")
        >>> holds.told("had not completed")
        'had not completed, and held 3 unanswered requests'
        >>> told.dispose()
        >>> holds.told("had not completed")
        'had not completed'
    """

    def __init__(self) -> None:
        self._describe: tuple[Callable[[], str], ...] = ()

    def __call__(self, describe: Callable[[], str]) -> abc.DisposableBase:
        """Ask `describe` too, until what comes back is disposed."""
        self._describe += (describe,)

        def leave() -> None:
            self._describe = tuple(other for other in self._describe if other is not describe)

        return Disposable(leave)

    def told(self, said: str) -> str:
        """What was said of a step, and what it holds; empty where there is neither."""
        held = ", ".join(filter(None, [_asked(describe) for describe in self._describe]))
        if not held:
            return said
        return f"{said}, and held {held}" if said else f"held {held}"


def _asked(describe: Callable[[], str]) -> str:
    try:
        return str(describe())
    except BaseException as error:
        if is_interrupt(error):
            raise
        return f"what it could not say ({error_text(error)})"
