"""Where a flow was made."""

import rxmetronome as rxm


def make_flow() -> rxm.Flow:
    return rxm.Flow("made")


def test_a_flow_knows_the_file_the_function_and_the_names_of_the_module_it_was_made_in():
    origin = make_flow().origin
    assert (origin.filename, origin.function, origin.module) == (__file__, "make_flow", __name__)
    assert origin.at == "test_origins.py:7"
    assert origin.names["make_flow"] is make_flow


def test_a_flow_made_by_a_script_knows_that_it_is_one():
    names = {"__name__": "__main__", "__spec__": None}
    exec(compile("import rxmetronome as rxm\nflow = rxm.Flow('scripted')", "app.py", "exec"), names)
    origin = names["flow"].origin
    assert (origin.filename, origin.at, origin.function, origin.module) == (
        "app.py", "app.py:2", "<module>", "__main__",
    )  # fmt: skip
