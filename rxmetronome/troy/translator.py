"""Translate flows in tremor's language into Python: the program that is printed is the one that runs."""

import re
from collections.abc import Sequence, Set
from itertools import chain, count
from typing import Any, TypeAlias

from rxmetronome.errors import TroyError, near
from rxmetronome.troy.connectors import Part, connector, instead
from rxmetronome.troy.expressions import MODULES, Code, Expressions, quoted
from rxmetronome.troy.reader import Tree, parse

Lines: TypeAlias = list[tuple[str, int]]
"""Lines of Python, each with the line of the text that it stands for, 0 for none."""

_LONGEST_LINE = 100
_HEADER = ("import rxmetronome as rxm", "from rxmetronome import troy")


def translate(text: str, name: str) -> Lines:
    """Return the lines of the program that a text is.

    Raises:
        TroyError: With every mistake of the text.
    """
    flows = _Flows()
    lines = flows.program(parse(text, name))
    if flows.mistakes:
        raise TroyError(name, sorted(set(flows.mistakes)))
    helped = any(re.search(r"\btroy\.", line) for line, _ in lines)
    return [*((line, 0) for line in _HEADER[: 1 + helped]), ("", 0), *lines]


def _statements(tree: Tree, data: str) -> list[Tree]:
    return [one for one in tree.children if getattr(one, "data", "") == data]


class _Flows(Expressions):
    """Translate the flows of a text."""

    def program(self, text: Tree) -> Lines:
        """Return the lines of the deployed flow, and its start; the others are read for their mistakes."""
        flows, deploys, lines = self._named(text, "define_flow"), self._named(text, "deploy"), list[tuple[str, int]]()
        for name, deploy in deploys.items():
            target = deploy.children[1].children[-1] if deploy.children[1] else deploy.children[0]
            if target in flows:
                lines = self._flow(text, flows.pop(target), name)
            else:
                self.report(target, f"there is no flow `{target}`", instead(target, flows))
        for name, deploy in list(deploys.items())[1:]:
            self.report(deploy, f"flow `{name}` is the second that is deployed", "put it into a separate file")
        if not deploys:
            self.report(text, "no flow is deployed", f"deploy flow {next(iter(flows), 'main')};")
        for name, flow in flows.items():
            self._flow(text, flow, name)
        return [*lines, ("", 0), ("flow.main()", 0)]

    def _named(self, tree: Tree, data: str) -> dict[str, Tree]:
        """Return the statements of a kind by the names that they give."""
        named: dict[str, Tree] = {}
        for one in _statements(tree, data):
            name = one.children[0]
            first = named.setdefault(str(name), one)
            if first is not None and first is not one:
                self.report(name, f"`{name}` is there already, at line {first.meta.line}", "give it another name")
        return named

    def _flow(self, text: Tree, tree: Tree, name: str) -> Lines:
        """Return the lines of a flow."""
        self._use(*_statements(text, "use"), *_statements(tree, "use"))
        defined = {kind: self._named(tree, f"define_{kind}") for kind in ("connector", "pipeline")}
        for kind, definitions in defined.items():
            for definition in definitions.values():
                self._part(kind, definition)  # also those that are not created have their mistakes
        created: dict[str, dict[str, Part | None]] = {"connector": {}, "pipeline": {}}
        creates = [(create, *create.children) for create in _statements(tree, "create")]
        made = {path.children[-1] if path else own for _, _, own, path in creates}
        for create, kind, own, path in creates:
            if own in created[kind]:
                self.report(own, f"{kind} `{own}` is created already", "give it another name")
            created[kind][own] = part = self._create(kind, path.children if path else [own], defined[kind], made)
            if part is not None:
                part.name, part.line = str(own), create.meta.line
        links = []
        for connect in _statements(tree, "connect"):
            origin, port = self._end(connect.children[0], "out", created, defined)
            target, _ = self._end(connect.children[1], "in", created, defined)
            if {address.children[0] for address in connect.children} == {"connector"}:
                self.report(connect, "a connector is connected to a connector", "put a pipeline between them")
            elif origin and target:
                links.append((origin, port, target, connect.meta.line))
                target.feeders.append((origin, port))
        parts = [part for kind in ("pipeline", "connector") for part in created[kind].values() if part]
        lines = [(f"flow = rxm.Flow({quoted(name)})", tree.meta.line), *self._steps(parts)]
        for origin, port, target, line in links:
            names = [step for step, fed, _ in origin.steps if fed == port]
            names += [f"{step}/err" for step, _, _ in origin.steps if port == "err"]
            lines += [(f"flow.connect({quoted(one)}, {quoted(end)})", line) for one in names for end in target.entries]
        return lines

    def _use(self, *uses: Tree) -> None:
        self.uses = {}
        for use in uses:
            path, alias = use.children
            whole = "::".join(path.children)
            modules = dict.fromkeys(known.rpartition("::")[0] for known in MODULES)
            if not any(f"{known}::".startswith(f"{whole}::") for known in MODULES):
                self.report(path, f"there is no module `{whole}`", instead(whole, modules))
            self.uses[str(alias or path.children[-1])] = whole

    def _create(self, kind: str, path: Sequence[Any], defined: dict[str, Tree], made: Set[str]) -> Part | None:
        """Return what a path stands for: a definition of the flow, or of a module; `made` are created elsewhere."""
        if len(path) == 1 and path[0] in defined:
            return self._part(kind, defined[path[0]])
        known = [*defined, *(whole for whole, text in MODULES.items() if text.startswith(f"define {kind}"))]
        whole = "::".join([self.uses.get(path[0], path[0]), *path[1:]])
        if whole in known:
            return self._part(kind, parse(MODULES[whole], whole, f"define_{kind}"))
        left = [name for name in defined if name not in made]
        meant = near(whole, defined) or (left[0] if left and len(path) == 1 else "")
        remedy = f"`{meant}` is, at line {defined[meant].meta.line}: create {kind} {meant};" if meant else ""
        ending = next((one for one in known if one.endswith(f"::{whole}")), "")
        remedy = remedy or (f"use {ending.rpartition('::')[0]};" if ending else instead(whole, known))
        self.report(path[0], f"no {kind} `{whole}` is defined", remedy)
        return None

    def _part(self, kind: str, definition: Tree) -> Part | None:
        """Return what a definition makes."""
        if kind == "connector":
            return connector(self, definition)
        name, ports, *selects = definition.children
        outputs = [*map(str, ports.children if ports else ["out"]), "err"]
        part = Part("pipeline", ("in",), list(dict.fromkeys(outputs)))
        part.selects = [select for select in selects if select is not None]
        if not part.selects:
            self.report(name, f"pipeline `{name}` selects nothing", "select event from in into out;")
        self.event = "event"
        for value, origin, condition, target in (select.children for select in part.selects):
            for tree in (value, condition):
                if tree is not None:
                    self.code(tree)
            for stream, known, ports_ in ((origin, ["in"], ("out",)), (target, part.outputs, ("in",))):
                port, inner = stream.children
                if port not in known:
                    self.report(port, f"pipeline `{name}` has no port `{port}`", instead(port, known))
                elif inner not in (None, *ports_):
                    self.report(inner, f"`{port}` has no port `{inner}`", f"write `{port}`")
        return part

    def _end(
        self,
        address: Tree,
        default: str,
        created: dict[str, dict[str, Part | None]],
        defined: dict[str, dict[str, Tree]],
    ) -> tuple[Part | None, str]:
        """Return what an address stands for, and its port."""
        kind, name, port = address.children
        if name not in created[kind]:
            meant, definition = near(name, created[kind]), defined[kind].get(name)
            remedy = f"did you mean `{meant}`?" if meant else f"there are: {', '.join(created[kind]) or 'none'}"
            if definition is not None:
                remedy = f"it is defined, at line {definition.meta.line}: create {kind} {name};"
            self.report(name, f"no {kind} `{name}` is created", remedy)
            return None, ""
        part, port = created[kind][name], port or default
        if part is None:
            return None, ""
        known = part.outputs if default == "out" else part.inputs
        if port not in known:
            way = "gives" if default == "out" else "takes"
            self.report(address, f"{kind} `{name}` {way} nothing at a port `{port}`", instead(port, known))
            return None, ""
        fed = {select.children[3].children[0] for select in part.selects} | {"err"}
        if part.selects and default == "out" and port not in fed:
            self.report(address, f"pipeline `{name}` selects nothing into `{port}`", instead(port, sorted(fed)))
        return part, str(port)

    def _steps(self, parts: Sequence[Part]) -> Lines:
        """Return the lines that make the steps; pipelines keep their names where a connector has the same."""
        lines: Lines = []
        taken: set[str] = set()

        def free(*names: str) -> str:
            numbered = (f"{names[-1]}_{number}" for number in count(2))
            name = next(name for name in chain(names, numbered) if name not in taken)
            taken.add(name)
            return name

        for part in parts:
            name = free(part.name, f"{part.type}_{part.name}" if part.selects else f"connector_{part.name}")
            if part.selects:
                is_ticks = part.feeders and all(feeder.type == "metronome" for feeder, _ in part.feeders)
                self.event = "tick" if is_ticks else "event"
                for select in part.selects:
                    value, _, condition, target = select.children
                    step = name if not part.steps else free(f"{name}_{target.children[0]}")
                    emitted = self.code(value)
                    where = f"rxm.where(lambda event: {self.code(condition).text})" if condition else ""
                    mapped = f"rxm.select(lambda event: {emitted.text})" if emitted.text != "event" else ""
                    arguments = list(filter(None, [quoted(step), where, mapped]))
                    made = [f"flow.pipeline({', '.join(arguments)})"]
                    if len(made[0]) > _LONGEST_LINE:
                        made = ["flow.pipeline(", *(f"    {argument}," for argument in arguments), ")"]
                    lines += [(line, select.meta.line) for line in made]
                    part.steps.append((step, str(target.children[0]), emitted))
                part.entries = [step for step, _, _ in part.steps]
                continue
            method = "source" if not part.inputs else "sink" if not part.outputs else "pipeline"
            if part.note:
                lines.append((f"# {part.note}", part.line))
            lines.append((f"flow.{method}({quoted(name)}, {part.code})", part.line))
            part.steps, part.entries = [(name, "out", Code(""))], [name]
            convert = _conversion(part)
            if convert:
                part.entries = [free(f"{name}_event")]
                step = quoted(part.entries[0])
                lines.append((f"flow.pipeline({step}, rxm.select(lambda event: {convert}))", part.line))
                lines.append((f"flow.connect({step}, {quoted(name)})", part.line))
        return sorted(lines, key=lambda line: not line[0].startswith(("flow.source", "# ")))  # sources come first


def _conversion(part: Part) -> str:
    """Return what a sink's events go through: tremor's `exit` counts nanoseconds, its codec `string` writes JSON."""
    codes = [code for feeder, port in part.feeders for _, fed, code in feeder.steps if port in (fed, "err")]
    if part.type == "exit" and (part.delay_ns or any('"delay"' in one.text or "event" in one.text for one in codes)):
        return f"troy.exit_event(event, {part.delay_ns})" if part.delay_ns else "troy.exit_event(event)"
    is_text = part.codec == "text" and not part.outputs
    return "troy.text(event)" if is_text and any(one.type != "text" for one in codes) else ""
