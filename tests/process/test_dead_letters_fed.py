"""`rxmetronome replay --dead-letters`: a real process fails, another one feeds what failed to the mended app."""

import pytest

pytestmark = pytest.mark.process

APP = """\
import rxmetronome as rxm

flow = rxm.Flow("shop")
orders = flow.source("orders", rxm.lines("orders.jsonl", codec="json"))
price = flow.pipeline("price", rxm.select(lambda order: {{"id": order["id"], "cents": {price}}}))
orders >> price >> flow.sink("priced", rxm.file("priced.jsonl"))
flow.err >> flow.sink("dead", rxm.file("dead.jsonl"))
"""


def test_what_failed_is_fed_to_the_mended_app_once(process, write, tmp_path):
    write("app.py", APP.format(price='int(order["price"] * 100)'))
    write("orders.jsonl", '{"id":0,"price":1.5}\n{"id":1,"price":"2,50"}\n{"id":2}\n{"id":3,"price":3}\nno order\n')
    assert process("run", "-q", "app.py").end().status == 0
    assert len((tmp_path / "dead.jsonl").read_text().splitlines()) == 3
    write("app.py", APP.format(price='int(float(str(order["price"]).replace(",", ".")) * 100)'))
    done = process("replay", "--dead-letters", "dead.jsonl", "app.py").end()
    assert done.status == 1  # for the line that the source could not read
    said = "\n".join(done.err)
    assert "the dead letters are in dead.jsonl.replayed from now on" in said
    assert "price   2 dead letters fed" in said
    assert "line 3 is not fed: it came from the source `orders`, which takes no events" in said
    assert "1 line not fed" in said
    priced = (tmp_path / "priced.jsonl").read_text().splitlines()
    assert priced == ['{"id":0,"cents":150}', '{"id":3,"cents":300}', '{"id":1,"cents":250}']
    again = (tmp_path / "dead.jsonl").read_text().splitlines()
    assert len(again) == 1
    assert '"event":{"id":2}' in again[0]
    assert len((tmp_path / "dead.jsonl.replayed").read_text().splitlines()) == 3
