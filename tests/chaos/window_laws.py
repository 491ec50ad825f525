"""Laws of windows under every fault."""

from rxmetronome.flow.nodes import PipelineNode
from rxmetronome.operators.windows.windows import Windows

from .harness import Trial


def each_event_is_in_one_window_or_a_failure(trial: Trial) -> None:
    """Only a pipeline that broke starts again, and says which windows were open then."""
    found = 0
    for name, node in trial.run.nodes.items():
        operators = node.spec.operators if isinstance(node, PipelineNode) else ()
        if not any(isinstance(operator, Windows) for operator in operators):
            continue
        failed = [failure.event for failure in trial.run.failures.last if failure.step == name]
        rows = [event for _, event in trial.records[f"{name}/out"]]
        refused = sum(event == 0 for event in failed)
        broken = any(event != 0 for event in failed)
        for length in {row.get("window") for row in rows}:
            in_windows = sum(row["n"] for row in rows if row.get("window") == length)
            assert in_windows + refused == trial.taken(node) or broken, (name, length)
            assert in_windows + refused <= trial.taken(node), (name, length)
            found += 1
        assert all(row["n"] > 0 and row["start_ns"] <= row["end_ns"] for row in rows), name
        times = [(at_ns, event["end_ns"]) for at_ns, event in trial.records[f"{name}/out"]]
        assert all(at_ns >= end_ns for at_ns, end_ns in times if end_ns <= trial.until_ns), "closed early"
    assert found or trial.run.failures.total, "no window was judged"
