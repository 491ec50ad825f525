"""The workers of keyed steps as actors of Ray, started for the run or of an existing cluster."""

import contextlib
import gc
import importlib
import importlib.util
import logging
import os
import signal
import sys
import threading
import time
from pathlib import Path
from typing import Any

from rxmetronome.errors import RunError
from rxmetronome.flow.graph import Graph
from rxmetronome.flow.validation import Problem
from rxmetronome.workers.part_host import PartHost, StepSpec
from rxmetronome.workers.worker_pools import WorkerPool
from rxmetronome.workers.worker_process import WorkerDiedError

_LOG = logging.getLogger("rxmetronome")
_INSTALL = "install it: pip install 'rxmetronome[ray]'"
_LOOPBACK = "127.0.0.2"
"""Ray replaces 127.0.0.1 by the address of the machine."""
_STARTED: list["RayPool"] = []
"""The runs that use the Ray that this process has started."""
_ATTEMPTS = 4
_STARTS_S = 120.0
"""An actor that has not started after so long does not start."""
_lock = threading.Lock()


class RayPool(WorkerPool):
    """The workers that `ray` returns."""

    def __init__(self, number: int, address: str | None, ordered: bool | None) -> None:
        super().__init__(number, ordered)
        self.address = address
        self._flow = ""

    def __repr__(self) -> str:
        address = "" if self.address is None else f", address={self.address!r}"
        ordered = "" if self.ordered is None else f", ordered={self.ordered}"
        return f"ray({self.number}{address}{ordered})"

    def copy(self) -> "RayPool":
        """Return the same without a run."""
        return RayPool(self.number, self.address, self.ordered)

    def problems(self, graph: Graph) -> list[Problem]:
        """Return what of the keyed steps cannot go to the workers.

        Raises:
            RunError: If Ray is not installed.
        """
        if importlib.util.find_spec("ray") is None:
            raise RunError(graph.name, "workers=rxm.ray(...) needs Ray, which is not installed", _INSTALL)
        return super().problems(graph)

    def pickler(self) -> Any:
        """Return the class that writes functions and classes by value."""
        return _import_ray().cloudpickle.Pickler

    def start(self, flow: str) -> None:
        """Start a Ray, or connect to the one at the address; say so, because it takes seconds."""
        ray_module = _import_ray()
        self._flow = flow
        with _lock:
            if ray_module.is_initialized() and not _STARTED:  # by the user, who ends it
                return
            _STARTED.append(self)
            if ray_module.is_initialized():
                return
            began_s = time.monotonic()
            _LOG.info("flow `%s`: Ray is starting, which takes some seconds", flow, extra={"flow": flow})
            show = sys.stderr.isatty()
            if show:
                sys.stderr.write("Ray is starting ...\r")
            options: dict[str, Any] = {
                "logging_level": logging.ERROR,
                "log_to_driver": False,
                "configure_logging": False,
            }
            if self.address is None:
                options |= {"num_cpus": max(os.cpu_count() or 1, self.number), "include_dashboard": False,
                            "_node_ip_address": _LOOPBACK}  # fmt: skip
            else:
                options["address"] = self.address
            try:
                self._init(ray_module, options)
            except BaseException as error:
                _STARTED.remove(self)
                with contextlib.suppress(Exception):
                    ray_module.shutdown()
                if not isinstance(error, Exception):
                    raise
                where = "could not start" if self.address is None else f"at {self.address} could not be reached"
                raise RunError(flow, f"Ray {where}: {error}", "see the logs of Ray under /tmp/ray") from error
            finally:
                if show:
                    sys.stderr.write(" " * 30 + "\r")
            _LOG.info("flow `%s`: Ray is ready after %.1f s", flow, time.monotonic() - began_s, extra={"flow": flow})

    def _init(self, ray_module: Any, options: dict[str, Any]) -> None:
        """Start Ray, again where it was not ready after its own limit of 30 s, as on a busy machine.

        The handler of SIGTERM, in whose place Ray puts its own, is put back.
        """
        on_sigterm = signal.getsignal(signal.SIGTERM)
        try:
            for attempt in range(1, _ATTEMPTS + 1):
                try:
                    ray_module.init(**options)
                except Exception as error:
                    if "timed out" not in str(error) or attempt == _ATTEMPTS:
                        raise
                    _LOG.warning("flow `%s`: Ray was not ready in 30 s, and is started once more", self._flow)
                    ray_module.shutdown()
                else:
                    return
        finally:
            if threading.current_thread() is threading.main_thread():
                signal.signal(signal.SIGTERM, on_sigterm)

    def spawn(self, spec: StepSpec) -> "RayActor":
        """Start an actor for a step."""
        return RayActor(spec)

    def release(self) -> None:
        """End the Ray with the last run that uses it."""
        with _lock:
            if self in _STARTED:
                _STARTED.remove(self)
                if not _STARTED:
                    _import_ray().shutdown()


class RayActor:
    """One actor, which handles the requests of a step in their order."""

    def __init__(self, spec: StepSpec) -> None:
        self._ray = ray_module = _import_ray()
        blob = ray_module.cloudpickle.dumps(tuple(spec))
        make = ray_module.remote(num_cpus=0, max_restarts=0, max_task_retries=0)(ActorHost)
        self._actor = make.remote(blob, [str(Path(path).resolve()) for path in sys.path])
        self._flow, self._step = spec.flow, spec.name
        errors = ray_module.exceptions
        self._died = errors.RayActorError, errors.OutOfMemoryError, errors.WorkerCrashedError

    def wait_until_ready(self) -> None:
        """Wait until the actor has the step.

        Raises:
            WorkerDiedError: If its process has ended.
            RunError: If it cannot make the step: a module of its functions is missing there, for example.
        """
        try:
            self._ray.get(self._actor.pid.remote(), timeout=_STARTS_S)
        except self._died as error:
            if "creation task" not in str(error):
                raise WorkerDiedError(str(error)) from error
            why = str(error).strip().splitlines()[-1].strip()
            remedy = "install it there, or define the functions in the script"
            raise RunError(self._flow, f"a worker cannot make step `{self._step}`: {why}", remedy) from error
        except self._ray.exceptions.GetTimeoutError as error:
            happened = f"a worker of step `{self._step}` has not started in {_STARTS_S:.0f} s"
            raise RunError(self._flow, happened, "see the logs of Ray under /tmp/ray") from error

    def send(self, data: bytes) -> Any:
        """Send a request."""
        try:
            return self._actor.handle.remote(data)
        except self._died as error:
            raise WorkerDiedError from error

    def result(self, sent: Any) -> bytes:
        """Wait for a reply."""
        try:
            return bytes(self._ray.get(sent))
        except self._died as error:
            raise WorkerDiedError(str(error)) from error

    def pid(self) -> int:
        """Return the process of the actor; raise `WorkerDiedError` if it has ended."""
        try:
            return int(self._ray.get(self._actor.pid.remote()))
        except self._died as error:
            raise WorkerDiedError(str(error)) from error

    def kill(self) -> None:
        """End the actor."""
        with contextlib.suppress(Exception):
            self._ray.kill(self._actor, no_restart=True)


class ActorHost:
    """The operators of an actor's keys.

    Args:
        blob: The step.
        paths: Where the caller finds modules. Those of these folders that are here are looked into last, for functions
            of a module that a notebook has found by a `sys.path.append` of its own.
    """

    def __init__(self, blob: bytes, paths: list[str]) -> None:
        sys.path += [path for path in paths if path not in sys.path and Path(path).is_dir()]
        self._host = PartHost(StepSpec(*_import_ray().cloudpickle.loads(blob)))
        gc.freeze()  # new keys have the garbage collector look through all objects, and Ray has loaded 190,000

    def handle(self, data: bytes) -> bytes:
        """Handle a request."""
        return self._host.handle(data)

    def pid(self) -> int:
        """Return the process."""
        return os.getpid()


def _import_ray() -> Any:
    """Import Ray, with its reports to its makers off, and `print` as it is."""
    os.environ.setdefault("RAY_TQDM_PATCH_PRINT", "0")
    os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")
    os.environ.setdefault("RAY_ACCEL_ENV_VAR_OVERRIDE_ON_ZERO", "0")
    os.environ.setdefault("RAY_ENABLE_AUTO_CONNECT", "0")  # a late call must not start a Ray that nothing ends
    logging.getLogger("ray._private.authentication").setLevel(logging.ERROR)  # that it asks for its token
    return importlib.import_module("ray")
