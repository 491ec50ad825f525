"""The files beside the programs of the guide *A service* fit to the programs, which test_documents.py runs."""

import configparser
import json
import re
from pathlib import Path

import yaml

from rxmetronome import durations

GUIDE = (Path(__file__).parents[2] / "docs" / "guides" / "service.md").read_text(encoding="utf-8")


def saved(name: str) -> str:
    """Return the text of the block that the guide saves under this name."""
    found = re.search(rf"<!-- run: save as {re.escape(name)} -->\n```\w+\n(.*?)```", GUIDE, re.DOTALL)
    assert found is not None
    return found[1]


def drain_ns() -> int:
    """Return how long the program may drain."""
    found = re.search(r'drain="(\w+)"', saved("service.py"))
    assert found is not None
    return durations.parse(found[1], call="Flow", argument="drain")


def test_systemd_starts_the_program_again_and_never_kills_a_drain():
    unit = configparser.ConfigParser(strict=False, interpolation=None)
    unit.optionxform = str  # systemd's keys have capitals
    unit.read_string(saved("load.service"))
    service = unit["Service"]
    assert service["ExecStart"].endswith("python /opt/load/service.py")
    assert service["Restart"] == "on-failure"
    assert "KillSignal" not in service  # SIGTERM, which drains
    assert durations.parse(service["TimeoutStopSec"], call="unit", argument="TimeoutStopSec") > drain_ns()


def test_docker_sends_its_signal_to_the_program_and_waits_for_the_drain():
    (command,) = re.findall(r"^CMD (.*)$", saved("Dockerfile"), re.MULTILINE)
    assert json.loads(command) == ["python", "service.py"]
    service = yaml.safe_load(saved("compose.yaml"))["services"]["load"]
    assert durations.parse(service["stop_grace_period"], call="compose", argument="stop_grace_period") > drain_ns()


def test_the_environment_of_the_files_is_the_one_that_the_program_reads():
    (names,) = re.findall(r"names = \((.*?)\)", saved("service.py"))
    read = {f"LOAD_{name.upper()}" for name in re.findall(r'"(\w+)"', names)}
    assert set(re.findall(r"\bLOAD_[A-Z]+\b", saved("load.service") + saved("Dockerfile"))) <= read
