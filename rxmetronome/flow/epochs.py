"""Epochs: what a run holds between two events, made durable in a folder, so that a later process goes on from there.

At an epoch, between two events, the run pickles the states and positions of its steps, and puts a mark into each
outbox. When every sink has written and synced all that stands before its mark, one transaction of SQLite makes the
epoch true, with the lengths that the files have then. Later bytes are cut by the next process, and made again.

Source: K. M. Chandy and L. Lamport, "Distributed Snapshots" (1985), in which one thread needs no markers between steps.
"""

import functools
import os
import pickle
import queue
import re
import sqlite3
import threading
import time
from collections.abc import Collection, Iterable
from pathlib import Path
from typing import Any

from rxmetronome import arguments, durations
from rxmetronome.clocks import Clock, RealClock, VirtualClock
from rxmetronome.durations import Duration
from rxmetronome.errors import ArgumentError, RunError, StepError, error_text, is_interrupt
from rxmetronome.flow.nodes import Node, SinkNode, SourceNode
from rxmetronome.flow.steps import Step
from rxmetronome.state import State
from rxmetronome.state.databases import Database
from rxmetronome.state.expiring_map import StateChanges

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

_EXAMPLE = 'flow.run(resume="var/orders", epoch="1s")'
_SCHEMA = """
CREATE TABLE IF NOT EXISTS runs (number INTEGER PRIMARY KEY, began_ns INTEGER, process INTEGER);
CREATE TABLE IF NOT EXISTS epoch (only INTEGER PRIMARY KEY CHECK (only = 1), number INTEGER, run INTEGER,
                                  now_ns INTEGER, wall_ns INTEGER, moments BLOB);
CREATE TABLE IF NOT EXISTS steps (name TEXT PRIMARY KEY, shape TEXT, data BLOB) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS files (name TEXT PRIMARY KEY, data BLOB) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS keys (state TEXT, id INTEGER, place INTEGER, data BLOB, PRIMARY KEY (state, id))
                                  WITHOUT ROWID;
"""
_APPLICATION = 0x72786D65
"""`rxme`, where SQLite keeps the application that a file belongs to."""
_HOLDER = re.compile(rb"(process \d+, flow `.*`\n)*", re.DOTALL)
"""The content of a lock."""
_STATELESS = ("_map", "_filter", "_do", "_pluck", "_ignoreelements")
_AT_ONCE = 1_000
"""The keys of a State that are encoded before other threads have a turn."""


class Resumed:
    """What a run went on from, as `run.resumed` shows it.

    Attributes:
        epoch: The number of the epoch.
        wall_ns: When it was taken, by the wall clock.
        downtime_ns: The time between it and this run.
        missed: The grid points of each metronome that passed meanwhile.
        cut: The bytes of each sink's file that were written after the epoch, and are made again.
        fresh: The steps that began afresh, because the caller said so.
    """

    def __init__(self, epoch: int, wall_ns: int) -> None:
        self.epoch, self.wall_ns, self.downtime_ns = epoch, wall_ns, 0
        self.missed: dict[str, int] = {}
        self.cut: dict[str, int] = {}
        self.fresh: list[str] = []

    def __repr__(self) -> str:
        at = time.strftime("%H:%M:%S", time.gmtime(self.wall_ns // 10**9))
        down = self.downtime_ns // 1_000_000 * 1_000_000
        parts = [f"epoch {self.epoch} of {at}", f"down {durations.text(down)}" if down else "down for less than 1ms"]
        parts += [f"{name}: {number:,} ticks missed" for name, number in self.missed.items() if number]
        parts += [f"{name}: {size:,} bytes cut" for name, size in self.cut.items() if size]
        parts += [f"{name}: begun afresh" for name in self.fresh]
        return "; ".join(parts)


class EpochFolder:
    """The folder of a resumed run: a lock, and a database that holds the last epoch.

    Raises:
        RunError: If another process, or another run, uses it, it cannot be written, or has files of something else.
    """

    def __init__(self, flow: str, path: Path) -> None:
        self.flow, self.path = flow, path
        try:
            path.mkdir(parents=True, exist_ok=True)
            self._lock = (path / "lock").open("a+b")
        except OSError as error:
            remedy = "choose a folder that can be written to"
            raise RunError(flow, f"{path} cannot be used: {error.strerror or error}", remedy) from error
        if fcntl is not None:
            try:
                fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                self._lock.seek(0)
                holder = self._lock.read(200).decode(errors="replace").strip() or "another process"
                self._lock.close()
                remedy = "stop that one, or give each run a folder of its own"
                raise RunError(flow, f"{path} is in use by {holder}", remedy) from None
        try:
            self._check_lock()
            self._open()
            self._lock.truncate(0)
            self._lock.write(f"process {os.getpid()}, flow `{flow}`\n".encode())
            self._lock.flush()
        except BaseException as error:
            self._lock.close()
            if isinstance(error, StepError):
                raise RunError(flow, error.happened, error.remedy) from error
            if isinstance(error, (sqlite3.Error, OSError)):
                remedy = "check the disk, or choose another folder"
                raise RunError(flow, f"{path}/epochs.db cannot be used: {error}", remedy) from error
            raise

    def _check_lock(self) -> None:
        """Refuse a file of something else, which is not to be written into."""
        self._lock.seek(0)
        if not _HOLDER.fullmatch(self._lock.read(1_000)):
            expected, remedy = f"a lock of a run, or nothing, at {self.path / 'lock'}", "choose another folder"
            raise StepError(expected, "a file of something else", f"{remedy}; this file is left as it is")

    def _open(self) -> None:
        self._file = Database(self.path / "epochs.db", "the epochs of a run", _APPLICATION, _SCHEMA, synchronous="FULL")
        self._database = self._file.connection
        self._sync_folders()
        with self._transaction() as database_:
            (last,) = database_.execute("SELECT coalesce(max(number), 0) FROM runs").fetchone()
            self.run = last + 1
            database_.execute("INSERT INTO runs VALUES (?, ?, ?)", (self.run, time.time_ns(), os.getpid()))
            database_.execute("DELETE FROM runs WHERE number < ?", (self.run,))

    def _sync_folders(self) -> None:
        if os.name == "nt":
            return
        for folder in (self.path, self.path.absolute().parent):
            descriptor = os.open(folder, os.O_RDONLY)
            try:
                os.fsync(descriptor)
            finally:
                os.close(descriptor)

    def _transaction(self) -> "_Transaction":
        return _Transaction(self._database)

    def load(self) -> "Epoch | None":
        """Return the last epoch that became true; None if there is none."""
        row = self._database.execute("SELECT number, now_ns, wall_ns, moments FROM epoch").fetchone()
        if row is None:
            return None
        epoch = Epoch(*row[:3])
        epoch.moments = pickle.loads(row[3])  # noqa: S301  of this program, in a folder that it alone writes
        for name, shape, data in self._database.execute("SELECT name, shape, data FROM steps"):
            epoch.steps[name] = (shape, data)
        for name, data in self._database.execute("SELECT name, data FROM files"):
            epoch.files[name] = pickle.loads(data)  # noqa: S301
        for name, number, data in self._database.execute("SELECT state, id, data FROM keys ORDER BY state, place"):
            key, entry = pickle.loads(data)  # noqa: S301
            epoch.states.setdefault(name, {})[key] = entry
            epoch.ids.setdefault(name, {})[key] = number
        return epoch

    def write(self, epoch: "Epoch", changes: "Changes") -> None:
        """Make an epoch true, in one transaction.

        Raises:
            sqlite3.Error: If it cannot be written; the epoch before stays.
            StepError: If the file of the epochs was removed or replaced.
            RunError: If another process has taken the folder over.
        """
        self._file.check_there()
        with self._transaction() as database:
            (last,) = database.execute("SELECT max(number) FROM runs").fetchone()
            if last != self.run:
                raise RunError(self.flow, f"{self.path} was taken over by a later run", "run it once only")
            database.executemany("DELETE FROM steps WHERE name = ?", [(name,) for name in changes.gone_steps])
            database.executemany("INSERT OR REPLACE INTO steps VALUES (?, ?, ?)", changes.steps)
            database.executemany("INSERT OR REPLACE INTO files VALUES (?, ?)", changes.files)
            database.executemany("DELETE FROM keys WHERE state = ? AND id = ?", changes.gone_keys)
            database.executemany("INSERT OR REPLACE INTO keys VALUES (?, ?, ?, ?)", changes.keys)
            row = (epoch.number, self.run, epoch.now_ns, epoch.wall_ns, pickle.dumps(epoch.moments, 5))
            database.execute("INSERT OR REPLACE INTO epoch VALUES (1, ?, ?, ?, ?, ?)", row)

    def close(self) -> None:
        """Close the database, and release the lock."""
        self._database.close()
        self._lock.close()


class _Transaction:
    """One transaction: committed at the end, rolled back by an exception."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database

    def __enter__(self) -> sqlite3.Connection:
        self._database.execute("BEGIN IMMEDIATE")
        return self._database

    def __exit__(self, kind: object, *_: object) -> None:
        if kind is None:
            self._database.execute("COMMIT")
        elif self._database.in_transaction:
            self._database.execute("ROLLBACK")


class Epoch:
    """What a run held at one moment: the states of its steps, the keys of its States, and the lengths of its files."""

    def __init__(self, number: int, now_ns: int, wall_ns: int) -> None:
        self.number, self.now_ns, self.wall_ns = number, now_ns, wall_ns
        self.steps: dict[str, tuple[str, bytes]] = {}
        self.states: dict[str, dict[Any, Any]] = {}
        self.ids: dict[str, dict[Any, int]] = {}
        self.changes: dict[str, StateChanges] = {}
        self.moments: dict[str, int] = {}
        """The time of each State, on its clock."""
        self.files: dict[str, Any] = {}
        self.awaited: set[str] = set()
        self.has_failed = False


class Changes:
    """The rows of an epoch that differ from those of the one before."""

    def __init__(self) -> None:
        self.steps: list[tuple[str, str, bytes]] = []
        self.gone_steps: list[str] = []
        self.files: list[tuple[str, bytes]] = []
        self.keys: list[tuple[str, int, int, bytes]] = []
        self.gone_keys: list[tuple[str, int]] = []


class KeptState:
    """A State of the flow, and the keys of it that the database holds.

    Its entries are in the order of their touches: those that have changed since the epoch before are its last ones.
    """

    def __init__(self, name: str, state: State) -> None:
        self.name, self.state = name, state
        self.written: dict[Any, Any] = {}
        self.ids: dict[Any, int] = {}
        self._next_id = self._next_place = 0
        self._unwritten: list[Any] = []  # keys that left, until the database has that

    def loaded(self, ids: dict[Any, int], wall_ns: int) -> None:
        """Note which keys the database holds, all of which the next epoch writes again, with their new times."""
        self.ids, self._next_id = ids, max(ids.values(), default=0) + 1
        self._next_place = wall_ns  # above every place that an earlier run has used

    def changes(self) -> StateChanges:
        """Return what has changed since the database was written; what left before an epoch that failed included."""
        found = self.state.changes(self.written)
        self._unwritten += found.removed
        return found._replace(removed=list(self._unwritten))

    def rows(self, found: StateChanges, changes: Changes) -> None:
        """Add the rows that make the database hold what the state has."""
        gone = self._gone(found)
        changes.gone_keys += [(self.name, self.ids[key]) for key in gone if key in self.ids]
        for count, (key, entry) in enumerate(found.changed.items(), 1):
            number = self.ids.get(key)
            if number is None:
                number = self.ids[key] = self._next_id
                self._next_id += 1
            self._next_place += 1
            changes.keys.append((self.name, number, self._next_place, pickle.dumps((key, entry), 5)))
            if count % _AT_ONCE == 0:
                time.sleep(0)  # the clock's thread may have its turn

    def wrote(self, found: StateChanges) -> None:
        """Note that the database holds it."""
        gone = self._gone(found)
        self.written.update(found.changed)
        for key in gone:
            self.written.pop(key, None)
            self.ids.pop(key, None)
        del self._unwritten[: len(found.removed)]

    def _gone(self, found: StateChanges) -> set[Any]:
        """Return the keys that the database has and the state has not."""
        gone = self.ids.keys() if found.is_whole else set(found.removed)
        return gone - found.changed.keys() if gone else set()


class Keeper:
    """Takes epochs of a run, and puts the last one back at its start.

    Args:
        run: The run, as `flow.run.Run`.
        path: The folder.
        epoch_ns: The time between two epochs.
        fresh: The names of steps that begin afresh; True for all that cannot go on.
    """

    def __init__(self, run: Any, path: Path, epoch_ns: int, fresh: Collection[str] | bool) -> None:
        self._run, self._path, self._epoch_ns, self._fresh = run, path, epoch_ns, fresh
        self._folder: EpochFolder | None = None
        self._loaded: Epoch | None = None
        self._number = 0
        self._steps: dict[str, tuple[str, bytes]] = {}
        self._files: dict[str, Any] = {}
        self._states = [KeptState(name, state) for name, state in _states_of(run.nodes.values())]
        self._lock = threading.Lock()
        self._waiting = 0  # epochs that are not true yet
        self._is_over = False
        self._timer: Any = None
        self._commits: queue.SimpleQueue[Epoch | None] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None
        self.resumed: Resumed | None = None
        self.problem = ""
        """Why the last epoch did not become true; empty where it did."""

    # --- start ---

    def open(self) -> None:
        """Lock the folder, load the last epoch, refuse a flow that does not fit, and cut the files.

        Raises:
            RunError: If the folder is in use, a step has changed, or a file is not the one that was written.
        """
        run, clock = self._run, self._run.clock
        self._folder = EpochFolder(run.name, self._path)
        epoch = self._folder.load()
        self._check(epoch)
        if epoch is None:
            for sink in self._sinks():
                self._restore_file(sink, None)
            return
        self._loaded, self._number, self._steps = epoch, epoch.number, dict(epoch.steps)
        self.resumed = Resumed(epoch.number, epoch.wall_ns)
        self.resumed.fresh = [name for name in epoch.steps if self._begins_afresh(name)]
        if isinstance(clock, RealClock) and run._owns_clock:
            clock.begin_after(epoch.now_ns)
        elif isinstance(clock, VirtualClock) and clock.now_ns < epoch.now_ns and not clock.pending:
            clock.run_to_ns(epoch.now_ns)
        self.resumed.downtime_ns = max(0, clock.now_ns - epoch.now_ns)
        for sink in self._sinks():
            saved = None if self._begins_afresh(sink.step) else epoch.files.get(sink.step)
            self.resumed.cut[sink.step] = self._restore_file(sink, saved)

    def note_files(self) -> None:
        """Make it true how long the files are before anything is written: a kill before the first epoch is one too.

        Raises:
            RunError: If it cannot be written.
        """
        epoch = self._loaded or Epoch(0, *self._run.clock.read_ns())
        changes = Changes()
        try:
            for sink in self._sinks():
                commit = getattr(sink.spec.observer, "commit", None)
                epoch.files[sink.step] = None if commit is None else commit()
            changes.files = [(name, pickle.dumps(found, 5)) for name, found in epoch.files.items()]
            self._folder.write(epoch, changes)  # type: ignore[union-attr]
        except (OSError, StepError, sqlite3.Error) as error:
            happened = f"its start could not be noted in {self._path}: {error_text(error)}"
            raise RunError(self._run.name, happened, "make room there, and run again") from error
        self._files = dict(epoch.files)

    def _restore_file(self, sink: SinkNode, saved: Any) -> int:
        restore = getattr(sink.spec.observer, "restore", None)
        try:
            return 0 if restore is None else int(restore(saved))
        except (StepError, OSError) as error:
            remedy = getattr(error, "remedy", "") or "mend it, and run again"
            happened = getattr(error, "happened", "") or error_text(error)
            raise RunError(self._run.name, f"sink `{sink.step}` cannot go on: {happened}", remedy) from error

    def _check(self, epoch: Epoch | None) -> None:
        """Refuse steps whose states cannot be saved, and those that have changed since the epoch."""
        mistakes = []
        for name, node in self._run.nodes.items():
            hidden = hidden_state(node.spec)
            if hidden and not self._begins_afresh(name):
                mistakes.append(f"step `{name}`: {hidden}")
            mode = getattr(node.spec.parts[0] if node.spec.parts else None, "mode", "")
            if mode == "overwrite":
                mistakes.append(f'step `{name}`: a file in mode="overwrite" has no end to go on from')
        for name, (shape, _) in (epoch.steps if epoch else {}).items():
            node = self._run.nodes.get(name)
            if self._begins_afresh(name):
                continue
            if node is None:
                mistakes.append(f"step `{name}` is in the epoch ({shape}), and no more in the flow")
            elif shape != shape_of(node.spec):
                mistakes.append(f"step `{name}` was {shape}, and is {shape_of(node.spec)}")
        if mistakes:
            named = sorted({mistake.split("`")[1] for mistake in mistakes})
            remedy = f"change it back, or have it begin afresh: flow.run(resume=..., fresh={named})"
            raise RunError(self._run.name, f"it cannot go on from {self._path}: {'; '.join(mistakes)}", remedy)

    def _begins_afresh(self, name: str) -> bool:
        return self._fresh is True or (not isinstance(self._fresh, bool) and name in self._fresh)

    def load_all(self, nodes: Iterable[Node]) -> None:
        """Put back the keys of the States, and then the states of the steps that are no sources.

        On the clock's thread, after they have started; the last step first, so that what one emits is taken.

        Raises:
            RunError: If they do not fit.
        """
        epoch = self._loaded
        if epoch is None:
            return
        for name, node in self._run.nodes.items():
            node.begins_again = name not in epoch.steps and not self._begins_afresh(name)
        for kept in self._states:
            if kept.name not in epoch.moments or self._begins_afresh(kept.name.rpartition("/")[0]):
                continue
            entries = epoch.states.get(kept.name, {})
            passed_ns = max(0, self._run.clock.now_ns - epoch.now_ns)
            kept.state.hold(epoch.moments.get(kept.name, 0), passed_ns, entries)
            kept.loaded(epoch.ids.get(kept.name, {}), self._run.clock.wall_ns)
        for node in nodes:
            if not isinstance(node, SourceNode):
                self.load(node)

    def load(self, node: Node) -> None:
        """Put the states of a step back. On the clock's thread, after it has started.

        Raises:
            RunError: If they do not fit.
        """
        epoch = self._loaded
        if epoch is None or node.step not in epoch.steps or self._begins_afresh(node.step):
            return
        try:
            saved = pickle.loads(epoch.steps[node.step][1])  # noqa: S301
            found = node.keep_state.load(saved)
        except BaseException as error:  # code of the user's classes may raise
            if is_interrupt(error):
                raise
            remedy = f"change it back, or have it begin afresh: flow.run(resume=..., fresh={[node.step]})"
            happened = f"step `{node.step}` cannot go on from {self._path}: {error_text(error)}"
            raise RunError(self._run.name, happened, remedy) from error
        if isinstance(node, SourceNode) and self.resumed is not None:
            missed = [one for one in found if isinstance(one, int)]
            if missed:
                self.resumed.missed[node.step] = sum(missed)

    def begin(self) -> None:
        """Take epochs from now on. On the clock's thread."""
        self._loaded = None  # its memory is free
        if not self._run.clock.is_virtual:
            self._thread = threading.Thread(target=self._commit_all, name=f"rxmetronome {self._run.name} epochs")
            self._thread.daemon = True
            self._thread.start()
        for node in self._run.nodes.values():
            if isinstance(node, SourceNode) and not len(node.keep_state) and not node.is_finished:
                self._run._log.warning(
                    "flow `%s`: source `%s` cannot give its events again, so a kill loses those since the last epoch; "
                    "rxm.durable(source, path) keeps them", self._run.name, node.step,
                )  # fmt: skip
        self._due_ns = self._run.clock.now_ns + self._epoch_ns
        self._timer = self._run.clock.schedule_ns(self._due_ns, self._take_due)

    # --- epochs ---

    def _sinks(self) -> list[SinkNode]:
        return [node for node in self._run.nodes.values() if isinstance(node, SinkNode)]

    def _take_due(self, clock: Clock, _: object) -> None:
        if self._is_over:
            return
        now_ns = clock.now_ns
        self._due_ns += ((now_ns - self._due_ns) // self._epoch_ns + 1) * self._epoch_ns
        clock.rearm(self._timer, self._due_ns)
        if not self._waiting:  # else a disk is slow: one epoch at a time
            self.take()

    def take(self) -> None:
        """Take an epoch now. On the clock's thread, between two events."""
        run = self._run
        epoch = Epoch(self._number + 1, *run.clock.read_ns())
        for name, node in run.nodes.items():
            if len(node.keep_state):
                try:
                    epoch.steps[name] = shape_of(node.spec), pickle.dumps(node.keep_state.save(), 5)
                except BaseException as error:  # code of the user's classes may raise
                    if is_interrupt(error):
                        raise
                    remedy = "keep plain values there: numbers, text, lists, dicts, dataclasses; no functions, no files"
                    expected = "a state that pickle can write, for the epochs of resume="
                    run.record_failure(node, None, StepError(expected, error_text(error), remedy), None)
                    self.problem = f"the state of step `{name}` cannot be written: {error_text(error)}"
                    return
        for kept in self._states:
            found = epoch.changes[kept.name] = kept.changes()
            epoch.moments[kept.name] = found.now_ns
        self._number = epoch.number
        sinks = self._sinks()
        epoch.awaited = {sink.step for sink in sinks}
        with self._lock:
            self._waiting += 1
        if not sinks:
            self._ready(epoch)
        for sink in sinks:
            sink.when_synced(functools.partial(self._answered, epoch, sink))

    def finish(self) -> None:
        """Take the last epoch: nothing is sent any more, and what is made from now on will be made again."""
        if not self._is_over:
            self._is_over = True
            if self._timer is not None:
                self._timer.dispose()
            if self._folder is not None and self._timer is not None:
                self.take()

    def _answered(self, epoch: Epoch, sink: SinkNode, found: Any) -> None:
        with self._lock:
            if isinstance(found, OSError):
                epoch.has_failed = True
            else:
                epoch.files[sink.step] = found
            epoch.awaited.discard(sink.step)
            is_ready = not epoch.awaited
        if isinstance(found, OSError):
            sink.fail(None, found, getattr(sink.observer, "settle", None))
            self.problem = f"sink `{sink.step}` could not be synced: {error_text(found)}"
        if is_ready:
            self._ready(epoch)

    def _ready(self, epoch: Epoch) -> None:
        if self._thread is None:
            self._commit(epoch)
        else:
            self._commits.put(epoch)

    def _commit_all(self) -> None:
        while (epoch := self._commits.get()) is not None:
            self._commit(epoch)

    def _commit(self, epoch: Epoch) -> None:
        try:
            if not epoch.has_failed and self._folder is not None:
                self._write(epoch)
                self.problem = ""
        except BaseException as error:
            if is_interrupt(error):
                raise
            problem = f"epoch {epoch.number} could not be written to {self._path}: {error_text(error)}"
            if not self.problem:
                self._run._log.error("flow `%s`: %s; the epoch before stays, until one can be", self._run.name, problem)
            self.problem = problem
        finally:
            with self._lock:
                self._waiting -= 1

    def _write(self, epoch: Epoch) -> None:
        changes = Changes()
        if not self._path.is_dir():
            raise FileNotFoundError(2, "the folder was removed", str(self._path))
        for name, (shape, data) in epoch.steps.items():
            if self._steps.get(name) != (shape, data):
                changes.steps.append((name, shape, data))
        changes.gone_steps = [name for name in self._steps if name not in epoch.steps]
        for name, found in epoch.files.items():
            if name not in self._files or self._files[name] != found:
                changes.files.append((name, pickle.dumps(found, 5)))
        for kept in self._states:
            kept.rows(epoch.changes[kept.name], changes)
        self._folder.write(epoch, changes)  # type: ignore[union-attr]
        self._steps, self._files = epoch.steps, epoch.files
        for kept in self._states:
            kept.wrote(epoch.changes[kept.name])

    def close(self, timeout: float) -> None:
        """Write the epochs that are ready, and release the folder."""
        self._is_over = True
        if self._timer is not None:
            self._timer.dispose()
        if self._thread is not None and self._thread is not threading.current_thread():
            self._commits.put(None)
            self._thread.join(timeout)
        folder, self._folder = self._folder, None
        if folder is not None:
            folder.close()


def _states_of(nodes: Collection[Node]) -> list[tuple[str, State]]:
    """Return the States that the steps of a flow name, each under the first step that names it."""
    found: dict[int, tuple[str, State]] = {}
    for node in nodes:
        for at, part in enumerate(node.spec.parts):
            state = getattr(part, "state", None)
            if isinstance(state, State):
                found.setdefault(id(state), (f"{node.step}/{at}", state))
    return list(found.values())


def shape_of(spec: Step) -> str:
    """Return what must stay the same for a step to go on from its states: the kinds of its parts.

    Example:
        >>> import rxmetronome as rxm
        >>> flow = rxm.Flow("main")
        >>> shape_of(flow.pipeline("main", rxm.select(str), rxm.counter()))
        'select, counter'
    """
    return ", ".join(getattr(part, "kind", "") or type(part).__name__ for part in spec.parts)


def hidden_state(spec: Step) -> str:
    """Return why the states of a pipeline cannot be saved: an operator that keeps them out of sight; empty if none.

    Example:
        >>> import rxmetronome as rxm
        >>> from reactivex import operators as ops
        >>> hidden_state(rxm.Flow("main").pipeline("main", ops.map(str), ops.pairwise()))
        'operator 2, `pairwise_` of RxPY, keeps a state that cannot be saved; rxm.scan(...) and its like can'
    """
    if spec.kind != "pipeline":
        return ""
    for at, part in enumerate(spec.parts, 1):
        if getattr(part, "kind", ""):
            continue
        inner = _curried(part)
        module = str(getattr(inner, "__module__", ""))
        if module.startswith("reactivex.operators.") and module.rpartition(".")[2] in _STATELESS:
            continue
        of = " of RxPY" if module.startswith("reactivex") else ""
        name = getattr(inner, "__name__", type(inner).__name__)
        return f"operator {at}, `{name}`{of}, keeps a state that cannot be saved; rxm.scan(...) and its like can"
    return ""


def _curried(part: Any) -> Any:
    """Return the function of RxPY behind an operator."""
    for cell in getattr(part, "__closure__", None) or ():
        held = cell.cell_contents
        if callable(held) and str(getattr(held, "__module__", "")).startswith("reactivex.operators."):
            return held
    return part


def keeper_of(run: Any, resume: object, epoch: Duration, fresh: Collection[str] | bool) -> Keeper:
    """Check the arguments of `Flow.run` that are about epochs; return the keeper.

    Raises:
        ArgumentError: If one is out of its bounds.
    """
    path = arguments.path(resume, call="run", example=_EXAMPLE)
    epoch_ns = durations.parse(epoch, call="run", argument="epoch", shortest_ns=10_000_000, example=_EXAMPLE)
    if isinstance(fresh, str) or not isinstance(fresh, (bool, Collection)):
        raise ArgumentError(
            "run", "fresh", "a list of names of steps, or True", fresh, 'run(resume="var", fresh=["a"])'
        )
    return Keeper(run, Path(path), epoch_ns, fresh)
