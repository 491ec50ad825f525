import pytest

from rxmetronome.marbles.naming import Names, written


def test_equal_values_of_one_type_share_a_name_and_others_do_not():
    values = [{"id": 1}, {"id": 1}, [1], (1,), True, 1.0, float("nan"), float("nan")]
    names = Names(values)
    assert [names.of(value) for value in values] == ["a", "a", "b", "c", "d", "e", "f", "f"]


def test_letters_that_name_themselves_are_kept_even_when_they_come_last():
    names = Names([None, "b", "a", 3])
    assert [names.of(value) for value in (None, "b", "a", 3)] == ["c", "b", "a", "3"]
    assert names.table == {"c": None, "3": 3}


def test_the_given_table_wins():
    names = Names([1.5, "a", "t"], {"a": 1.5, "t": "a"})
    assert [names.of(value) for value in (1.5, "a", "t")] == ["a", "t", "b"]
    assert names.table == {"a": 1.5, "t": "a", "b": "t"}


def test_given_names_that_nothing_uses_are_not_told():
    assert Names(["x"], {"a": 1}).table == {}


def test_after_the_letters_come_numbers():
    values = [(number,) for number in range(54)]
    names = Names(values, {"v1": "taken"})
    assert [names.of(value) for value in values[50:]] == ["Y", "Z", "v2", "v3"]


def test_a_value_that_was_not_announced_has_no_name():
    with pytest.raises(KeyError):
        Names([1]).of(2)


def test_a_long_name_is_written_in_quotes():
    assert (written("a"), written("tick")) == ("a", "'tick'")
