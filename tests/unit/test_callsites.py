"""Call sites: functions as `name at file:line`, the frame of an exception, the calling frame."""

import functools
import json
import operator
import site
import sys
import types
from typing import Any

import pytest
import reactivex as rx

from rxmetronome.callsites import caller, describe, user_frame
from rxmetronome.operators.mapping import select


def line_of(function: types.FunctionType) -> int:
    return function.__code__.co_firstlineno


def double(n: int) -> int:
    return n * 2


def logged(function):
    @functools.wraps(function)
    def wrapper(*args):
        return function(*args)

    return wrapper


@logged
def decorated(n: int) -> int:
    return n


class Doubler:
    def __call__(self, n: int) -> int:
        return n * 2

    def method(self, n: int) -> int:
        return n * 2

    @classmethod
    def made(cls) -> "Doubler":
        return cls()

    @staticmethod
    def still(n: int) -> int:
        return n


def test_a_function_is_its_name_file_and_line() -> None:
    assert describe(double) == f"double at test_callsites.py:{line_of(double)}"


def test_a_lambda_is_named_with_its_line() -> None:
    first = lambda n: n
    second = lambda n: n
    line = line_of(first)
    assert describe(first) == f"<lambda> at test_callsites.py:{line}"
    assert describe(second) == f"<lambda> at test_callsites.py:{line + 1}"


def test_partials_are_the_function_inside() -> None:
    assert describe(functools.partial(functools.partial(double), 1)) == describe(double)


def test_methods_are_found_where_they_are_defined() -> None:
    assert describe(Doubler().method) == f"method at test_callsites.py:{line_of(Doubler.method)}"
    assert describe(Doubler.made) == f"made at test_callsites.py:{line_of(Doubler.made.__func__)}"
    assert describe(Doubler.still) == f"still at test_callsites.py:{line_of(Doubler.still)}"


def test_a_decorated_function_is_the_one_its_author_wrote() -> None:
    """A decorator's wrapper is in a library's file."""
    assert describe(decorated) == f"decorated at test_callsites.py:{line_of(decorated.__wrapped__)}"
    assert describe(functools.lru_cache(double)) == describe(double)


@pytest.mark.parametrize(
    ("function", "expected"),
    [
        (len, "len"),
        ("text".upper, "upper"),
        (operator.itemgetter(1), "itemgetter"),
        (Doubler, "Doubler"),
        (Doubler(), "Doubler"),
        (functools.partial(int, base=2), "int"),
        (functools.partial(Doubler()), "Doubler"),
        (42, "int"),
    ],
)
def test_what_has_no_line_is_its_name_or_its_class(function: object, expected: str) -> None:
    assert describe(function) == expected


def test_a_cell_of_a_notebook_is_named_by_its_prompt(monkeypatch: pytest.MonkeyPatch) -> None:
    named = {double.__code__.co_filename: ("Cell", "In[3]")}
    shell = types.SimpleNamespace(compile=types.SimpleNamespace(format_code_name=named.get))
    monkeypatch.setitem(sys.modules, "IPython", types.SimpleNamespace(get_ipython=lambda: shell))
    assert describe(double) == f"double at Cell In[3]:{line_of(double)}"
    assert describe(logged) == f"logged at Cell In[3]:{line_of(logged)}"
    assert describe(json.loads).startswith("loads at __init__.py:")


def raised_by(function, *args) -> BaseException:
    with pytest.raises(Exception) as raised:  # noqa: PT011  each test asks for its own kind
        function(*args)
    return raised.value


def test_an_exception_blames_the_innermost_line_that_its_reader_can_change() -> None:
    """Not RxPY's frames, not this package's, and not the library that the function called."""
    errors: list[Exception] = []
    rx.of("{").pipe(select(lambda text: json.loads(text)["n"])).subscribe(print, errors.append)
    place = user_frame(errors[0])
    line = line_of(test_an_exception_blames_the_innermost_line_that_its_reader_can_change) + 3
    assert isinstance(errors[0], json.JSONDecodeError)
    assert place == f"<lambda> at test_callsites.py:{line}"


def test_an_exception_blames_the_line_that_raised_not_the_line_that_called() -> None:
    def inner() -> None:
        raise ValueError

    error = raised_by(lambda: [inner()])
    assert user_frame(error) == f"inner at test_callsites.py:{line_of(inner) + 1}"


def test_an_exception_without_a_traceback_has_no_function() -> None:
    assert user_frame(ValueError("made, never raised")) == ""


def test_where_every_frame_is_installed_the_innermost_is_blamed() -> None:
    error = raised_by(json.loads, "{")
    error.__traceback__ = error.__traceback__.tb_next.tb_next  # without this file's frames
    assert user_frame(error).startswith("raw_decode at decoder.py:")


@pytest.mark.parametrize("folder", [*site.getsitepackages(), site.getusersitepackages()])
def test_a_library_is_one_wherever_it_is_installed(folder: str) -> None:
    names: dict[str, Any] = {"__name__": "library"}
    exec(compile("def fails(): raise ValueError", f"{folder}/library.py", "exec"), names)
    line = sys._getframe().f_lineno + 1
    error = raised_by(lambda: [names["fails"]()])
    assert user_frame(error) == f"<lambda> at test_callsites.py:{line}"


def test_the_caller_is_the_line_that_called() -> None:
    assert caller() == f"test_callsites.py:{line_of(test_the_caller_is_the_line_that_called) + 1}"
