"""Epochs: what a run holds between two events, made durable in a folder, so that a later process goes on from there.

At an epoch, between two events, the run pickles the states and positions of its steps, and puts a mark into each
outbox. When every sink has written and synced all that stands before its mark, one transaction of SQLite makes the
epoch true, with the lengths that the files have then. Later bytes are cut by the next process, and made again.

Source: K. M. Chandy and L. Lamport, "Distributed Snapshots" (1985), in which one thread needs no markers between steps.
"""

import functools
import pickle
import queue
import sqlite3
import threading
import time
from collections.abc import Collection, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rxmetronome import arguments, durations
from rxmetronome.clocks import Clock, RealClock, VirtualClock
from rxmetronome.durations import Duration
from rxmetronome.errors import ArgumentError, RunError, StepError, error_text, is_interrupt
from rxmetronome.flow.epoch_folder import Changes, Epoch, EpochFolder, Resumed
from rxmetronome.flow.kept_keys import KEYS, KeyedStates, operator_number, states_of_keys, states_of_operators, thawed
from rxmetronome.flow.kept_states import Entries, KeptState, SavedState, let_others_run
from rxmetronome.flow.nodes import Node, SinkNode
from rxmetronome.flow.source_nodes import SourceNode
from rxmetronome.flow.steps import Step
from rxmetronome.state import State
from rxmetronome.tapes.initial_states import InitialStates, StateKeys, StatesHead, StepState

if TYPE_CHECKING:
    from rxmetronome.state import KV

_EXAMPLE = 'flow.run(resume="var/orders", epoch="1s", snapshot="30s")'
_STATELESS = ("_map", "_filter", "_do", "_pluck", "_ignoreelements")
_ANSWERED_WITHIN_S = 1.0
"""How long an epoch waits for the stores to answer."""
_STALLED_S = 10.0
"""How long the end of a run waits for an epoch of which nothing more is written."""
_LONGEST_S = 60.0
"""How long the end of a run waits for its last epoch at the most."""
_OFTEN_S = 0.05
_SHARE = 20
"""Epochs take one part in so many of the flow's time, at the most."""
_SHORTEST_PART_NS = 2_000_000
"""The time between two looks for changed keys, at the least."""


class Keeper:
    """Takes epochs of a run, and puts the last one back at its start.

    Args:
        run: The run, as `flow.run.Run`.
        path: The folder.
        epoch_ns: The time between two epochs.
        snapshot_ns: The time between two snapshots of a State, at the least.
        fresh: The names of steps that begin afresh; True for all that cannot go on.
    """

    def __init__(self, run: Any, path: Path, epoch_ns: int, snapshot_ns: int, fresh: Any) -> None:
        self._run, self._path, self._epoch_ns, self._fresh = run, path, epoch_ns, fresh
        self._folder: EpochFolder | None = None
        self._loaded: Epoch | None = None
        self._start: Any = None  # what the folder has before the first event
        self._number = 0
        self._steps: dict[str, tuple[str, bytes]] = {}
        self._files: dict[str, Any] = {}
        keyed = states_of_keys(run.nodes.values())
        named: list[tuple[str, State | KeyedStates]] = [*keyed, *states_of(run.nodes.values())]
        self._states = [KeptState(name, state, snapshot_ns) for name, state in named]
        self._snapshot_ns = snapshot_ns
        self._keyed = {name.rpartition("/")[0] for name, _ in keyed}
        """The steps whose states are those of their keys alone, which are kept as a State is."""
        self._with_states = {kept.name.rpartition("/")[0] for kept in self._states}
        self._stores = _stores_of(run.nodes.values(), run._graph.closing)
        self._begun: list[KV] = []
        self._lock = threading.Lock()
        self._due_ns = 0
        self._gone_states: list[str] = []
        self._moved: list[tuple[str, str, bytes]] = []
        self._waiting = 0  # epochs that are not true yet
        self._is_over = False
        self._timer: Any = None
        self._part_timer: Any = None
        self._is_spaced_out, self._slowest = False, ""
        self._part_ns, self._part_is_due = epoch_ns, False
        self._commits: queue.SimpleQueue[Epoch | None] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None
        self._written = 0  # grows as long as an epoch is being written
        self._has_written_all = self._is_left = False
        self.is_closing = False
        """True while the end of the run waits for its last epoch."""
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
        self._folder = EpochFolder(run.name, self._path, self._note_progress)
        epoch = self._folder.load()
        self._check(epoch)
        put_back = self._begin_stores(epoch)
        if epoch is None:
            for sink in self._sinks():
                self._restore_file(sink, None)
            return
        self._loaded, self._number, self._steps = epoch, epoch.number, dict(epoch.steps)
        self.resumed = Resumed(epoch.number, epoch.wall_ns)
        self.resumed.put_back = put_back
        self.resumed.fresh = [name for name in epoch.steps if self._begins_afresh(name)]
        if isinstance(clock, RealClock) and run._owns_clock:
            clock.begin_after(epoch.now_ns)
        elif isinstance(clock, VirtualClock) and clock.now_ns < epoch.now_ns and not clock.pending:
            clock.run_to_ns(epoch.now_ns)
        self.resumed.downtime_ns = max(0, clock.now_ns - epoch.now_ns)
        for sink in self._sinks():
            saved = None if self._begins_afresh(sink.step) else epoch.files.get(sink.step)
            self.resumed.cut[sink.step] = self._restore_file(sink, saved)

    def _begin_stores(self, epoch: Epoch | None) -> dict[str, int]:
        """Put back what the keys of the stores held at the epoch; return how many of each were changed."""
        found = {}
        for name, store in self._stores:
            put_back = epoch is not None and not self._begins_afresh(name)
            try:
                count = store.begin_epochs(
                    self._folder.identity,  # type: ignore[union-attr]
                    0 if epoch is None else epoch.number,
                    put_back=put_back,
                )
            except StepError as error:
                raise RunError(self._run.name, f"{store!r} cannot go on: {error.happened}", error.remedy) from error
            self._begun.append(store)
            found[store.path.name] = count
        return found

    def note_files(self) -> None:
        """Make it true how long the files are before anything is written: a kill before the first epoch is one too.

        Raises:
            RunError: If it cannot be written.
        """
        epoch = self._start = self._loaded or Epoch(0, *self._run.clock.read_ns())
        changes = Changes()
        try:
            for sink in self._sinks():
                commit = getattr(sink.spec.observer, "commit", None)
                epoch.files[sink.step] = None if commit is None else commit()
        except (OSError, StepError) as error:
            raise self._cannot_start(error) from error
        changes.files = [(name, pickle.dumps(found, 5)) for name, found in epoch.files.items()]
        self._write_start(epoch, changes)
        self._files = dict(epoch.files)

    def _write_start(self, epoch: Epoch, changes: Changes) -> None:
        try:
            self._folder.write(epoch, changes)  # type: ignore[union-attr]
        except (OSError, StepError, sqlite3.Error) as error:
            raise self._cannot_start(error) from error

    def _cannot_start(self, error: Exception) -> RunError:
        happened = f"its start could not be noted in {self._path}: {error_text(error)}"
        return RunError(self._run.name, happened, "make room there, and run again")

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

    def begins_with(self, nodes: Iterable[Node]) -> InitialStates | None:
        """Return what `load_all` and `load` will put back, for the tape of the run; None if it begins afresh.

        Raises:
            RunError: If it cannot be read.
        """
        epoch = self._loaded
        if epoch is None:
            return None
        names = {kept.name for kept in self._states if isinstance(kept.state, State)}
        states = [
            StateKeys(name, epoch.moments.get(name, 0), self._entries_of(name, saved))
            for name, saved in epoch.states.items()
            if (name in names or operator_number(name) is not None) and not self._begins_afresh(name.rpartition("/")[0])
        ]
        ordered = sorted(nodes, key=lambda node: isinstance(node, SourceNode))  # sources last
        steps = [
            self._step_state(epoch, node)
            for node in ordered
            if node.step in epoch.steps and not self._begins_afresh(node.step)
        ]
        passed_ns = max(0, self._run.clock.now_ns - epoch.now_ns)
        keys = {one.name: len(one.entries) for one in states if one.name in names}
        return InitialStates(StatesHead(epoch.number, epoch.wall_ns, passed_ns, len(steps), keys), [*states, *steps])

    def _step_state(self, epoch: Epoch, node: Node) -> StepState:
        shape, data = epoch.steps[node.step]
        if f"{node.step}/{KEYS}" in epoch.states:
            try:
                data = pickle.dumps(_states_of_keys(epoch, node), 5)
            except BaseException as error:  # code of the user's classes may raise
                if is_interrupt(error):
                    raise
                raise self._cannot_load(node.step, error) from error
        return StepState(node.step, shape, data)

    def _entries_of(self, name: str, saved: SavedState) -> Entries:
        try:
            return saved.entries
        except BaseException as error:  # code of the user's classes may raise
            if is_interrupt(error):
                raise
            raise self._cannot_load(name.rpartition("/")[0], error) from error

    def load_all(self, nodes: Iterable[Node]) -> None:
        """Put back the keys of the States, and then the states of the steps that are no sources.

        On the clock's thread, after they have started; the last step first, so that what one emits is taken.

        Raises:
            RunError: If they do not fit.
        """
        epoch = self._loaded
        self._begin_states(epoch)
        if epoch is None:
            return
        for name, node in self._run.nodes.items():
            node.begins_again = name not in epoch.steps and not self._begins_afresh(name)
        for node in nodes:
            if not isinstance(node, SourceNode):
                self.load(node)

    def _begin_states(self, epoch: Epoch | None) -> None:
        """Put the keys of the States back, and those of the steps, and note what changes of them from now on."""
        by_key = states_of_operators(self._run.nodes.values())  # which have subscribed by now
        self._states += [KeptState(name, states, self._snapshot_ns) for name, states in by_key]
        for kept in self._states:
            saved, moment_ns, passed_ns = None, 0, 0
            if epoch is not None and not self._begins_afresh(kept.name.rpartition("/")[0]):
                saved = epoch.states.pop(kept.name, None)
                moment_ns = epoch.moments.get(kept.name, 0)
                passed_ns = max(0, self._run.clock.now_ns - epoch.now_ns)
            try:
                kept.begin(saved, moment_ns, passed_ns)
            except StepError as error:
                raise RunError(self._run.name, f"it cannot be kept: {error.happened}", error.remedy) from error
            except BaseException as error:  # code of the user's classes may raise
                if is_interrupt(error):
                    raise
                raise self._cannot_load(kept.name.rpartition("/")[0], error) from error
        if epoch is not None:
            self._gone_states = [*epoch.states]

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
            if saved is None:  # its keys were kept as a State is
                if node.step in self._keyed:
                    return
                saved = self._move_keys(epoch, node)
            found = node.keep_state.load(saved)
        except BaseException as error:  # code of the user's classes may raise
            if is_interrupt(error):
                raise
            raise self._cannot_load(node.step, error) from error
        if isinstance(node, SourceNode) and self.resumed is not None:
            missed = [one for one in found if isinstance(one, int)]
            if missed:
                self.resumed.missed[node.step] = sum(missed)

    def _move_keys(self, epoch: Epoch, node: Node) -> list[Any]:
        """Return the states of the keys of a step that has workers now, as it keeps them itself; note them as such."""
        saved = _states_of_keys(epoch, node)
        self._moved.append((node.step, shape_of(node.spec), pickle.dumps(saved, 5)))
        return saved

    def _cannot_load(self, step: str, error: BaseException) -> RunError:
        remedy = f"change it back, or have it begin afresh: flow.run(resume=..., fresh={[step]})"
        return RunError(self._run.name, f"step `{step}` cannot go on from {self._path}: {error_text(error)}", remedy)

    def begin(self) -> None:
        """Take epochs from now on. On the clock's thread, before the first event.

        Raises:
            RunError: If the disk cannot be written to.
        """
        self._note_positions()
        self._loaded = self._start = None  # its memory is free
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
        self._collect_in_parts()

    def _note_positions(self) -> None:
        """Make true where sources begin that no epoch has, and which steps are afresh: a kill may come before one."""
        epoch, changes = self._start, Changes()
        changes.gone_steps = [name for name in epoch.steps if self._begins_afresh(name)]
        changes.gone_states, changes.steps = self._gone_states, self._moved
        for name, node in self._run.nodes.items():
            is_new = isinstance(node, SourceNode) and (name not in epoch.steps or self._begins_afresh(name))
            if is_new and len(node.keep_state):
                try:
                    changes.steps.append((name, shape_of(node.spec), pickle.dumps(node.keep_state.save(), 5)))
                except BaseException as error:  # code of the user's classes may raise
                    if is_interrupt(error):
                        raise
                    self._run._log.debug("the start of source `%s` cannot be written; its first epoch says why", name)
        if changes.steps or changes.gone_steps or changes.gone_states:
            self._write_start(epoch, changes)
            self._steps = {name: one for name, one in self._steps.items() if name not in changes.gone_steps}
            self._steps |= {name: (shape, data) for name, shape, data in changes.steps}

    # --- epochs ---

    def _sinks(self) -> list[SinkNode]:
        return [node for node in self._run.nodes.values() if isinstance(node, SinkNode)]

    def _take_due(self, clock: Clock, _: object) -> None:
        if self._is_over:
            return
        now_ns = clock.now_ns
        self._due_ns += ((now_ns - self._due_ns) // self._epoch_ns + 1) * self._epoch_ns
        try:
            if not self._waiting:  # else a disk is slow: one epoch at a time
                began_ns = time.thread_time_ns()
                self.take()
                self._space_out(now_ns, 0 if clock.is_virtual else time.thread_time_ns() - began_ns)
            else:
                self._collect_in_parts()
        finally:
            clock.rearm(self._timer, self._due_ns)

    def _space_out(self, now_ns: int, work_ns: int) -> None:
        """Have the next epoch later where this one was so much work that epochs would take a large part of the time."""
        due_ns = now_ns + work_ns * _SHARE
        if due_ns > self._due_ns + self._epoch_ns:
            self._due_ns = due_ns
            if not self._is_spaced_out:
                self._is_spaced_out = True
                self._run._log.warning(
                    "flow `%s`: an epoch takes %d ms of the flow's time, so the next one comes after %s; the state of "
                    "step `%s` takes most of it", self._run.name, work_ns // 10**6,
                    durations.text(work_ns * _SHARE // 10**6 * 10**6), self._slowest,
                )  # fmt: skip

    def take(self) -> None:
        """Take an epoch now. On the clock's thread, between two events."""
        run = self._run
        run.settle_workers()  # before the stores are asked: what comes back may write to them
        self._number += 1  # also where it is not taken: what the stores note from now on is of the next one
        try:
            is_answered = self._answer_all()
            for store in self._begun if is_answered else ():
                store.note_for(self._number + 1)
        except StepError as error:
            self.problem = f"a store cannot be kept: {error_text(error)}"
            return
        if not is_answered:
            self._number -= 1
            self.problem = f"a store has not answered in {_ANSWERED_WITHIN_S:g} s"
            return
        epoch = Epoch(self._number, *run.clock.read_ns())
        saving = [(name, functools.partial(self._save, epoch, name)) for name in run.nodes]
        saving += [
            (kept.name.rpartition("/")[0], functools.partial(self._take_keys, epoch, kept)) for kept in self._states
        ]
        most_ns, began_ns = 0, time.thread_time_ns()
        for name, save in saving:
            try:
                save()
            except BaseException as error:  # code of the user's classes may raise
                if is_interrupt(error):
                    raise
                remedy = "keep plain values there: numbers, text, lists, dicts, dataclasses; no functions, no files"
                expected = "a state that pickle can write, for the epochs of resume="
                run.record_failure(run.nodes[name], None, StepError(expected, error_text(error), remedy), None)
                self.problem = f"the state of step `{name}` cannot be written: {error_text(error)}"
                return
            ended_ns = time.thread_time_ns()
            if ended_ns - began_ns > most_ns:
                most_ns, self._slowest = ended_ns - began_ns, name
            began_ns = ended_ns
        self._collect_in_parts()
        sinks = self._sinks()
        epoch.awaited = {sink.step for sink in sinks}
        with self._lock:
            self._waiting += 1
        if not sinks:
            self._ready(epoch)
        for sink in sinks:
            sink.when_synced(functools.partial(self._answered, epoch, sink))

    def _save(self, epoch: Epoch, name: str) -> None:
        node = self._run.nodes[name]
        if len(node.keep_state) or name in self._with_states:
            saved = None if name in self._keyed else node.keep_state.save()
            epoch.steps[name] = shape_of(node.spec), pickle.dumps(saved, 5)

    def _take_keys(self, epoch: Epoch, kept: KeptState) -> None:
        kept.take(epoch.number, is_alone=not self._waiting)
        epoch.moments[kept.name] = kept.moment_ns

    def _answer_all(self) -> bool:
        """Have the stores answer the commands under way: what they changed is of this epoch, and so are the answers."""
        until = time.monotonic() + _ANSWERED_WITHIN_S
        found: list[bool | None] = [None]
        while None in found and False not in found:  # an answer may be a command to the next store
            left_s = max(0.0, until - time.monotonic())
            found = [store.answer_all(self._run.clock, left_s) for store in self._begun]
        return False not in found

    def _collect_in_parts(self) -> None:
        """Look for changed keys so many times in an epoch, as a look at very many would hold the flow."""
        parts = max((kept.parts for kept in self._states), default=1)
        self._part_ns = max(_SHORTEST_PART_NS, self._epoch_ns // parts)
        due_ns = self._run.clock.now_ns + self._part_ns
        if parts == 1 or self._run.clock.is_virtual or self._is_over or due_ns >= self._due_ns:
            return  # in virtual time nothing waits for a look
        if self._part_timer is None:
            self._part_timer = self._run.clock.schedule_ns(due_ns, self._collect_part)
        elif not self._part_is_due:
            self._run.clock.rearm(self._part_timer, due_ns)
        self._part_is_due = True

    def _collect_part(self, clock: Clock, _: object) -> None:
        self._part_is_due = False
        if self._is_over:
            return
        try:
            for kept in self._states:
                if kept.parts > 1:
                    kept.collect()
        except BaseException as error:  # code of the user's classes may raise
            if is_interrupt(error):
                raise
            self._run._log.debug("flow `%s`: a state cannot be written; its next epoch says which", self._run.name)
        due_ns = clock.now_ns + self._part_ns
        if due_ns < self._due_ns:
            self._part_is_due = True
            clock.rearm(self._part_timer, due_ns)

    def finish(self) -> None:
        """Take the last epoch: nothing is sent any more, and what is made from now on will be made again."""
        if not self._is_over:
            self._is_over = True
            self._dispose_timers()
            if self._folder is not None and self._timer is not None:
                self.take()

    def _dispose_timers(self) -> None:
        for timer in (self._timer, self._part_timer):
            if timer is not None:
                timer.dispose()

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
        with self._lock:
            self._has_written_all, is_left = True, self._is_left
        if is_left:
            self._release()

    def _commit(self, epoch: Epoch) -> None:
        try:
            if not epoch.has_failed and self._folder is not None:
                self._write(epoch)
                self.problem = ""
                for store in self._begun:
                    store.forget_epoch(epoch.number)
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
        folder, pause = self._folder, self._let_others_run
        assert folder is not None  # noqa: S101  `_commit` has looked
        try:
            for store in self._begun:
                store.sync()
            for kept in self._states:
                changes.states[kept.name] = kept.rows(epoch.number, epoch.now_ns, folder.numbers, pause)
            folder.write(epoch, changes)
            self._note_progress()
        except BaseException:
            for kept in self._states:
                kept.failed()
            raise
        self._steps, self._files = epoch.steps, epoch.files
        for kept in self._states:
            kept.wrote(epoch.number, changes.states[kept.name], epoch.now_ns, pause)

    def _let_others_run(self) -> None:
        self._written += 1
        if self._thread is not None and not self._is_over:  # at the end nothing else is to be done
            let_others_run()

    def close(self) -> None:
        """Wait until the last epoch is true, and release the folder.

        It waits as long as something is written, a minute at the most; what takes longer is written without it.
        """
        self._is_over = True
        self._dispose_timers()
        if self._thread is not None and self._thread is not threading.current_thread():
            self._commits.put(None)
            self._await_commits(self._thread)
            with self._lock:
                self._is_left = not self._has_written_all
            if self._is_left:
                self.problem = "its last epoch was not written in time: the next run may go on from the one before"
                self._run._log.warning("flow `%s`: %s", self._run.name, self.problem)
                return
        self._release()

    def _await_commits(self, thread: threading.Thread) -> None:
        began = moved = time.monotonic()
        seen, self.is_closing = self._written, True
        while thread.is_alive():
            thread.join(_OFTEN_S)
            now = time.monotonic()
            if self._written != seen:
                seen, moved = self._written, now
            if now - moved > _STALLED_S or now - began > _LONGEST_S:
                break
        self.is_closing = False

    def _release(self) -> None:
        folder, self._folder = self._folder, None
        if folder is not None:
            folder.close()
            for kept in self._states:
                kept.end()
            for store in self._begun:
                store.end_epochs()

    def _note_progress(self) -> None:
        self._written += 1


def _states_of_keys(epoch: Epoch, node: Node) -> list[Any]:
    """Return the states of the keys of a step, which were kept as a State is, as the step itself saves them."""
    entries = epoch.states[f"{node.step}/{KEYS}"].entries
    return [[[key, values, last_ns] for key, values, last_ns, _ in thawed(entries)]]


def states_of(nodes: Collection[Node]) -> list[tuple[str, State]]:
    """Return the States that the steps of a flow name, each under the first step that names it."""
    found: dict[int, tuple[str, State]] = {}
    for node in nodes:
        for at, part in enumerate(node.spec.parts):
            state = _state_in(part)
            if isinstance(state, State):
                found.setdefault(id(state), (f"{node.step}/{at}", state))
    return list(found.values())


def _stores_of(nodes: Collection[Node], closing: Iterable[Any]) -> list[tuple[str, "KV"]]:
    """Return the stores of a flow, each under the first step that names it: operators, and what the flow closes."""
    named = [(node.step, one) for node in nodes for part in node.spec.parts for one in (part, _state_in(part))]
    found: dict[int, tuple[str, Any]] = {}
    for name, one in (*named, *(("", one) for one in closing)):
        if hasattr(one, "begin_epochs"):  # a test of the class would load it for every flow
            found.setdefault(id(one), (name, one))
    return list(found.values())


def _state_in(part: Any) -> Any:
    return getattr(part, "state", None)


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


def keeper_of(run: Any, resume: object, epoch: Duration, snapshot: Duration, fresh: Collection[str] | bool) -> Keeper:
    """Check the arguments of `Flow.run` that are about epochs; return the keeper.

    Raises:
        ArgumentError: If one is out of its bounds.
    """
    path = arguments.path(resume, call="run", example=_EXAMPLE)
    epoch_ns = durations.parse(epoch, call="run", argument="epoch", shortest_ns=10_000_000, example=_EXAMPLE)
    snapshot_ns = durations.parse(snapshot, call="run", argument="snapshot", shortest_ns=10_000_000, example=_EXAMPLE)
    if isinstance(fresh, str) or not isinstance(fresh, (bool, Collection)):
        raise ArgumentError(
            "run", "fresh", "a list of names of steps, or True", fresh, 'run(resume="var", fresh=["a"])'
        )
    return Keeper(run, Path(path), epoch_ns, snapshot_ns, fresh)
