"""`dial`: a number that a pipeline uses, on a slider."""

import math
from typing import Any

import traitlets

from rxmetronome.errors import ArgumentError
from rxmetronome.widgets.turning import Stop, Turned

_EXAMPLE = "dial(0.5, 0, 1)"
_MOST_STOPS = 201


def dial(value: float, min: float, max: float, *, step: float | None = None, label: str = "") -> "Dial":  # noqa: A002
    """A number to be turned while a flow runs: call it, or read `.value`, where the pipeline needs the number.

    Args:
        value: Where it stands first, from `min` to `max`. Whole numbers stay whole where all the arguments are.
        min: The least it can be.
        max: The most, above `min`.
        step: How far an arrow key goes, above 0: 1 for whole numbers, else a hundredth of the way or a round number
            near it. What is typed, or set, need be no multiple of it.
        label: What stands before the slider.

    Raises:
        ArgumentError: For what is no finite number, for bounds that leave no room, and for a value outside of them,
            now and whenever it is set.

    Example:
        >>> import reactivex as rx, rxmetronome as rxm
        >>> above = rxm.widgets.dial(2, 0, 10, label="above")
        >>> numbers = rx.of(1, 2, 3, 4).pipe(rxm.where(lambda number: number > above()))
        >>> _ = numbers.subscribe(print)
        3
        4
        >>> above.value = 3
        >>> _ = numbers.subscribe(print)
        4
        >>> above
        <above: 3>
        >>> above.close()
    """
    for name, number in (("value", value), ("min", min), ("max", max), ("step", 1 if step is None else step)):
        if not _is_number(number):
            raise ArgumentError("dial", name, "a finite number", number, _EXAMPLE)
    if not min < max:
        raise ArgumentError("dial", "max", f"a number above `min`, which is {min}", max, _EXAMPLE)
    if step is not None and step <= 0:
        raise ArgumentError("dial", "step", "a number above zero", step, _EXAMPLE)
    if not min <= value <= max:
        raise ArgumentError("dial", "value", f"a number from {min} to {max}", value, _EXAMPLE)
    is_whole = all(isinstance(number, int) for number in (value, min, max, 1 if step is None else step))
    return Dial(value, min, max, step, label or "value", is_whole)


class Dial(Turned):
    """What `dial` returns: a number, and the slider that turns it. `observe` it as any widget, on `"value"`."""

    value: Any = traitlets.TraitType(0)

    def __init__(self, value: float, least: float, most: float, step: float | None, label: str, is_whole: bool) -> None:
        self.min, self.max, self.is_whole = least, most, is_whole
        self._step = step if step is not None else 1 if is_whole else round_step((most - least) / 100)
        self.set_trait("value", int(value) if is_whole else float(value))
        super().__init__(label, [self._stop(number) for number in self._numbers()])
        self.observe(lambda _: self.changed(), "value")

    def __call__(self) -> Any:
        """The number as it stands."""
        return self.value

    def reads(self) -> Stop:
        """Where it stands."""
        return self._stop(self.value)

    def sets(self, value: float) -> None:
        """Turn it."""
        self.value = value

    def sets_text(self, text: str) -> None:
        """Turn it to a typed number."""
        try:
            number = float(text)
        except ValueError:
            raise self._refusal(text) from None
        self.value = number

    @traitlets.validate("value")
    def _checked(self, proposal: Any) -> float:
        value = proposal["value"]
        whole = self.is_whole and isinstance(value, float) and not value.is_integer()
        if not _is_number(value) or whole or not self.min <= value <= self.max:
            raise self._refusal(value)
        return int(value) if self.is_whole else float(value)

    def _refusal(self, got: object) -> ArgumentError:
        kind = "a whole number" if self.is_whole else "a number"
        return ArgumentError("dial", "value", f"{kind} from {_text(self.min)} to {_text(self.max)}", got)

    def _numbers(self) -> list[float]:
        """From `min` by steps to `max`; so many of them that the slider has a few pixels for each."""
        many = math.ceil((self.max - self.min) / self._step)
        by = self._step * math.ceil(many / (_MOST_STOPS - 1)) if many >= _MOST_STOPS else self._step
        numbers = [self.min + index * by for index in range(math.ceil((self.max - self.min) / by))]
        numbers = [number for number in (float(f"{number:.12g}") for number in numbers) if number < self.max]
        return [*(int(number) if self.is_whole else number for number in numbers), self.max]

    def _stop(self, value: float) -> Stop:
        return Stop(value, _text(value), f"{_text(self.min)} to {_text(self.max)}")


def round_step(step: float) -> float:
    """1, 2 or 5 times a power of ten: the greatest that is not above `step`.

    Example:
        >>> round_step(0.01), round_step(0.034), round_step(7)
        (0.01, 0.02, 5.0)
    """
    power = 10.0 ** math.floor(math.log10(step) + 1e-9)
    return float(f"{next(many for many in (5, 2, 1) if many * power <= step * (1 + 1e-9)) * power:.12g}")


def _is_number(value: object) -> bool:
    """Return True for a number that a float can be near to."""
    try:
        return isinstance(value, (int, float)) and not isinstance(value, bool) and math.isfinite(value)
    except OverflowError:
        return False


def _text(value: float) -> str:
    return f"{value:,}".replace(",", "") if isinstance(value, int) else f"{value:.12g}"
