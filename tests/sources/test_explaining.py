"""Expressions in words."""

import pytest

from rxmetronome.sources.explaining import explain
from rxmetronome.sources.expressions import parse


@pytest.mark.parametrize(
    ("expr", "words"),
    [
        ("* * * * * *", "Every second"),
        ("*/5 * * * *", "Every fifth minute of every hour"),
        ("@hourly", "At the start of every hour"),
        ("30 4 * * *", "At 04:30 every day"),
        ("15 30 4 * * *", "At 04:30:15 every day"),
        ("0 9 * * MON-FRI", "At 09:00 on Monday through Friday"),
        ("0 0 L * *", "At 00:00 on the last day of every month"),
        ("0 0 22 * *", "At 00:00 on the 22nd day of every month"),
        ("0 0 1,11,31 * *", "At 00:00 on the first, the 11th, and the 31st day of month"),
        ("0 0 31 * MON", "At 00:00 on the 31st day of month or on Monday"),
        ("0 0 1,15 * MON,FRI", "At 00:00 on the first and the 15th day of month or on Monday and Friday"),
        ("0 0 */2 * MON", "At 00:00 on every second day of month if it's on Monday"),
        ("*/45 * * * *", "At minutes 0 and 45 of every hour"),
        ("1-5/10 * * * *", "At minute 1 of every hour"),
        ("0 */23 * * *", "At 00:00 and 23:00 every day"),
        ("0 0 * * 5#2", "At 00:00 on the second Friday of the month"),
        ("0 0 0 1 1 * 2027", "At 00:00 on January 1 in 2027"),
        ("0 0 0 1 1 * 2027-2030,2050", "At 00:00 on January 1 from 2027 through 2030 and in 2050"),
        ("0 0 0 1 1 * 2040/5", "At 00:00 on January 1 every 5 years from 2040 on"),
        ("0 0 0 1 1 * */10", "At 00:00 on January 1 every 10 years"),
    ],
)  # fmt: skip
def test_an_expression_in_words(expr: str, words: str) -> None:
    assert explain(parse("test", expr)) == words
