"""The process of a worker: what it must do for the exchange, and how one is started for a step."""

from typing import Any, Protocol

from rxmetronome.errors import RunError
from rxmetronome.workers.part_host import StepSpec

DEATHS = 3
"""A worker that dies so often while it starts does not start; a batch that kills its worker so often is halved."""


class WorkerDiedError(Exception):
    """A worker ended before it replied."""


class WorkerProcess(Protocol):
    """A process that handles the requests of one step, in the order in which they were sent."""

    def wait_until_ready(self) -> None:
        """Wait until it has the step.

        Raises:
            WorkerDiedError: If the process has ended.
            RunError: If it cannot make the step.
        """

    def send(self, data: bytes) -> Any:
        """Send a request; return what `result` takes."""

    def result(self, sent: Any) -> bytes:
        """Wait for a reply; raise `WorkerDiedError` if the process has ended."""

    def kill(self) -> None:
        """End the process."""


class Workers(Protocol):
    """Run the keyed steps of a run on workers."""

    number: int
    ordered: bool | None
    is_kept: bool
    """True where the run is kept in a folder: then the states of the keys are asked for at the end, too."""

    def spawn(self, spec: StepSpec) -> WorkerProcess:
        """Start a process for a step."""


def started(spec: StepSpec, workers: Workers, count: int) -> list[WorkerProcess]:
    """Start so many processes at once; end those that have started where one cannot.

    Raises:
        RunError: If one cannot make the step.
    """
    made = [workers.spawn(spec) for _ in range(count)]
    try:
        for at, process in enumerate(made):
            made[at] = ready(process, spec, workers)
    except BaseException:
        for process in made:
            process.kill()
        raise
    return made


def ready(process: WorkerProcess, spec: StepSpec, workers: Workers) -> WorkerProcess:
    """Return the process when it is ready, or another one where it dies before.

    Raises:
        RunError: If all die, or one cannot make the step.
    """
    for _ in range(DEATHS):
        try:
            process.wait_until_ready()
        except WorkerDiedError:
            process = workers.spawn(spec)
        else:
            return process
    raise RunError(spec.flow, f"step `{spec.name}`: {DEATHS} workers died while starting", "look at Ray's logs")


def send_to(process: WorkerProcess, data: bytes) -> Any:
    """Send a request; return None where the process has ended, so that its reply is missed at once."""
    try:
        return process.send(data)
    except WorkerDiedError:
        return None


def result_of(process: WorkerProcess, sent: Any) -> bytes:
    """Wait for a reply; a request that could not be sent has none."""
    if sent is None:
        raise WorkerDiedError
    return process.result(sent)
