"""Texts in tremor's language: some that are right, some broken at random, and the way to run one."""

import random
import re

from rxmetronome import troy
from rxmetronome.errors import RxMetronomeError, TroyError

COUNTER = """\
define flow main
flow
  use std::time::nanos;
  use tremor::connectors;
  ### a beat, and its end
  define connector beat from metronome with config = {"interval": nanos::from_millis(250)} end;
  define pipeline numbers
  pipeline
    select {"n": event.id, "text": "tick #{ event.id + 1 } of \\"3\\"",} from in into out;
  end;
  define pipeline third
  into out, err
  pipeline
    select { "exit": 0 } from in where event.id == 2 into out;
  end;
  define connector lines from file
  with
    config = {"path": "out.log", "mode": "append"}, codec = "json-sorted", postprocessors = ["separate"]
  end;
  create connector beat;
  create connector out from lines;
  create connector exit from connectors::exit;
  create pipeline numbers;
  create pipeline third;
  connect /connector/beat to /pipeline/numbers;
  connect /connector/beat/out to /pipeline/third/in;
  connect /pipeline/numbers to /connector/out;
  connect /pipeline/third to /connector/exit;
end;
deploy flow main;
"""
CALENDAR = """\
define flow jobs flow
  use tremor as t; use integration; use tremor::pipelines as p;
  define connector cron from crononome with config = {"entries": [
    {"name": "often", "expr": "*/10 * * * * *", "payload": {"n": 1_0, "s": [true, null, -1.5e3, 0xff]}},
    {"name": "hourly", "expr": "0 0 * * * MON-FRI"}
  ]} end;
  define pipeline route into big, small, err pipeline
    select event.trigger.payload.n * 2 / 4 - -1 from in
      where present event.trigger.payload and not absent event["trigger"] and (event.id > 0 or false) into big;
    select "#{event.trigger.name}:#{event.id}" from in where event.trigger.name != "often" into small;
    select event.nothing[0] from in where event.id < 3 into err;
  end;
  define connector nil from `null`;
  create connector cron; create connector nil; create connector screen from t::connectors::console;
  create connector log from integration::write_file; create pipeline route; create pipeline pass from p::passthrough;
  connect /connector/cron to /pipeline/route;
  connect /pipeline/route/big to /connector/log;
  connect /pipeline/route/small to /pipeline/pass;
  connect /pipeline/pass to /connector/screen/stdout;
  connect /pipeline/route/err to /connector/nil;
end;
deploy flow jobs from jobs;
"""
REQUESTS = """\
define flow web flow
  define connector beat from metronome with config = {"interval": 1000} end;
  define connector web from http_client with codec = {"name": "json", "config": {"mode": "sorted"}}, config = {
    "url": "http://127.0.0.1:9/", "method": "get", "headers": {"Accept": "application/json"}, "timeout": 1000000000
  } end;
  define connector screen from stdio with codec = "json" end;
  define pipeline ask pipeline select event from in where event.id < 1 + 1 into out end;
  define pipeline pass pipeline select [event, {"a": [1] + [2], "b": "x" + "y"}] from in into out; end;
  create connector beat; create connector web; create connector screen; create pipeline ask; create pipeline pass;
  connect /connector/beat to /pipeline/ask;
  connect /pipeline/ask to /connector/web;
  connect /connector/web to /pipeline/pass;
  connect /connector/web/err to /pipeline/pass;
  connect /pipeline/pass to /connector/screen;
end;
deploy flow web;
"""
TEXTS = (COUNTER, CALENDAR, REQUESTS)
_TOKENS = re.compile(r"\s+|\w+|[^\w\s]")
_ODD = [
    *"{}[]()\"\\#;:,./=<>!-+*`\n\0\x1b\u202e\ud7ff\U0001f600%$&^~|", "#{", "::", "end", "event", "select", "not ", "-",
    "((", "\\u", "\\ud800", "99999999999999999999", "1e999", "1.", "0x", "null", "true", '""', "\r\n", "script", "let",
    "state", "é", " ",
]  # fmt: skip


def broken(seed: int) -> str:
    """Return a text with one to six mutations of its words, its characters or its lines."""
    chance = random.Random(seed)
    words = _TOKENS.findall(chance.choice(TEXTS))
    others = _TOKENS.findall(chance.choice(TEXTS))
    for _ in range(chance.choice((1, 1, 1, 2, 3, 6))):
        at, size = chance.randrange(len(words)), chance.choice((1, 1, 1, 2, 5, 40))
        way = chance.randrange(7)
        if way == 0:
            del words[at : at + size]
        elif way == 1:
            words[at:at] = words[at : at + size] * chance.choice((1, 1, 2, 60))
        elif way == 2:
            words[at] = chance.choice(_ODD)
        elif way == 3:
            words[at:at] = [chance.choice(_ODD)] * chance.choice((1, 1, 3, 200))
        elif way == 4:
            words[at] = chance.choice(others)
        elif way == 5:
            one = words[at]
            cut = chance.randrange(len(one) + 1)
            words[at] = one[:cut] + chance.choice(_ODD) + one[cut + chance.randrange(2) :]
        else:
            del words[at:]
        if not words:
            words = [" "]
    return "".join(words)


def outcome(text: str) -> str:
    """Translate a text and make its flow; return how that ended, and raise what no text may raise."""
    try:
        program = troy.to_python(text, "text.troy")
    except TroyError as error:
        check_places(error, text)
        return "refused"
    names: dict[str, object] = {"__name__": "text"}
    try:
        exec(compile(program, "text.troy", "exec"), names)
    except RxMetronomeError:
        if "kv" not in text:  # a store that cannot be opened
            raise
    return "made"


def check_places(error: TroyError, text: str) -> None:
    """Check that each mistake has a place in the text, and says what to do."""
    assert error.mistakes, text
    for line, column, problem, remedy in error.mistakes:
        assert 1 <= line <= len(text.split("\n")), (error.mistakes, text)
        assert 1 <= column <= len(text.split("\n")[line - 1]) + 1, (error.mistakes, text)
        assert problem, text
        assert remedy, (error.mistakes, text)
