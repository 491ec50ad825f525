"""The death of a worker: its states are put back in a new process, and a batch that kills it again is halved."""

from rxmetronome.errors import RunError, StepError
from rxmetronome.protocols import ERR
from rxmetronome.workers.batches import SentBatch, WorkerRecord, silent, without_states
from rxmetronome.workers.part_host import BatchRequest, StepSpec, dumps
from rxmetronome.workers.worker_process import WorkerDiedError, WorkerProcess, Workers, ready, result_of, send_to

_RESTORES = 10


def restored(worker: WorkerRecord, spec: StepSpec, workers: Workers) -> tuple[WorkerProcess, int]:
    """Return a process that has what the worker had after its last reply, and how many batches that took.

    Raises:
        RunError: If processes die of it.
    """
    before = [batch for batch in list(worker.log) if batch.is_answered]
    requests = [silent(without_states(batch)) for batch in before]
    if saved := worker.saved:
        requests.insert(0, dumps(tuple(BatchRequest(worker.saved_ns, 0, [], [], load=saved))))
    for _ in range(_RESTORES):
        process = ready(workers.spawn(spec), spec, workers)
        try:
            sent = [process.send(data) for data in requests]
            if sent:  # a death from here on is that of a batch without a reply
                result_of(process, sent[-1])
        except WorkerDiedError:
            process.kill()
        else:
            return process, len(before)
    happened = f"worker {worker.number} of step `{spec.name}` died {_RESTORES} times while its keys were restored"
    raise RunError(spec.flow, happened, "give it more memory, or have more workers share the keys")


def send_again(worker: WorkerRecord, process: WorkerProcess) -> int:
    """Send the batches without a reply to the process that takes the worker's place; return how many there are."""
    waiting = [batch for batch in worker.log if not batch.is_answered]
    worker.in_flight.clear()
    worker.in_flight.extend(waiting)
    one_by_one = any(batch.is_suspect for batch in waiting)
    for at, batch in enumerate(waiting):
        if one_by_one and at:  # beside a suspect each waits for the one before, which its death could not tell
            batch.sent = None
        else:
            batch.sent = send_to(process, without_states(batch))
    return len(waiting)


def halve(worker: WorkerRecord, batch: SentBatch) -> None:
    """Divide a batch that kills its worker; make a failure of the one event that does."""
    at = worker.log.index(batch)
    del worker.log[at]
    request = batch.request
    if len(request.events) <= 1:
        for number, event in zip(request.numbers, request.events, strict=True):
            error = StepError(
                "an event that the operators of its key can handle", event, "its worker died of it three times"
            )
            batch.round.failures.append(((request.now_ns, number), ERR, (event, error, None)))
        halves = [request._replace(numbers=[], events=[])]
    else:
        half = len(request.events) // 2
        halves = [
            request._replace(numbers=request.numbers[:half], events=request.events[:half], completes=False),
            request._replace(numbers=request.numbers[half:], events=request.events[half:]),
        ]
    for number, one in enumerate(halves):
        made = SentBatch(one, dumps(tuple(one)), batch.round)
        made.is_suspect = bool(one.events)
        worker.log.insert(at + number, made)
    batch.round.waiting += len(halves) - 1
