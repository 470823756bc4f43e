"""The rules of the house that no other tool holds us to."""

from __future__ import annotations

import ast
import re
import subprocess
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[1]
SOURCES = sorted((ROOT / "src" / "reportedly").rglob("*.py"))
HOUSE = tomllib.loads((ROOT / "tests" / "house.toml").read_text(encoding="utf-8"))
LONGEST_MODULE = 300
LONGEST_FUNCTION = 80
PLACES_OF_THIS_MACHINE = re.compile(
    r"(/(work|farm)/|/r[o]ot/|/h[o]me/[a-z]+/|py[p]i\.org|python[h]osted|registry\.np[m]js|deb\.deb[i]an)"
)
NAMES_OF_NOTHING = re.compile(
    r"(manager|handler|helper|utils?|(?<!s)core|misc|common)$", re.IGNORECASE
)


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@cache
def tracked() -> tuple[Path, ...]:
    done = subprocess.run(
        ["git", "-C", str(ROOT), "ls-files", "-z"], capture_output=True, text=True, check=False
    )
    if done.returncode:
        pytest.skip("not a copy with its history")
    found = (ROOT / name for name in done.stdout.split("\0") if name)
    return tuple(path for path in found if path.is_file())


def written(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return ""


def functions() -> list[tuple[str, int]]:
    return [
        (f"{name_of(path)}:{node.lineno} {node.name}", (node.end_lineno or 0) - node.lineno + 1)
        for path in SOURCES
        for node in ast.walk(ast.parse(written(path)))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]


def test_no_file_names_a_place_of_one_machine() -> None:
    wrong = [
        f"{name_of(path)}:{number}"
        for path in tracked()
        for number, line in enumerate(written(path).splitlines(), 1)
        if PLACES_OF_THIS_MACHINE.search(line)
    ]
    assert wrong == []


def test_locks_hold_versions_and_hashes_and_no_address() -> None:
    for path in (ROOT / "requirements").glob("*.txt"):
        lines = written(path).splitlines()
        wrong = [
            line for line in lines if not re.match(r"([a-z0-9._-]+==|    --hash=sha256:)", line)
        ]
        assert wrong == [], path
    assert not (ROOT / "uv.lock").exists()


def test_locks_hold_what_the_project_asks_for() -> None:
    project = tomllib.loads(written(ROOT / "pyproject.toml"))
    asked = project["project"]["dependencies"] + project["dependency-groups"]["build"]
    for lock, names in (("run", asked), ("dev", asked + project["dependency-groups"]["dev"])):
        held = set(re.findall(r"(?m)^([a-z0-9._-]+)==", written(ROOT / f"requirements/{lock}.txt")))
        wanted = {re.split(r"[<>=!~\[; ]", name)[0].lower() for name in names}
        assert wanted <= held


def test_modules_are_one_thought_long() -> None:
    long = {name_of(p) for p in SOURCES if written(p).count("\n") > LONGEST_MODULE}
    assert sorted(long - set(HOUSE["long_modules"])) == []


def test_functions_are_short() -> None:
    lengths = functions()
    assert [name for name, lines in lengths if lines > LONGEST_FUNCTION] == []
    assert sum(lines < 10 for _, lines in lengths) >= 0.5 * len(lengths)
    assert sum(lines < 30 for _, lines in lengths) >= 0.9 * len(lengths)


def test_names_say_what_is_there() -> None:
    named = [(name_of(path), path.stem) for path in SOURCES]
    named += [
        (f"{name_of(path)} {node.name}", node.name)
        for path in SOURCES
        for node in ast.walk(ast.parse(written(path)))
        if isinstance(node, ast.ClassDef)
    ]
    assert [where for where, name in named if NAMES_OF_NOTHING.search(name)] == []


def test_one_blanket_except_and_it_stands_in_the_runner() -> None:
    found = {
        name_of(path)
        for path in SOURCES
        for node in ast.walk(ast.parse(written(path)))
        if isinstance(node, ast.ExceptHandler) and blanket(node) and not raised_again(node)
    }
    assert {path.split("/")[2] for path in found} <= {"runs"}


def blanket(node: ast.ExceptHandler) -> bool:
    named = node.type
    return named is None or (
        isinstance(named, ast.Name) and named.id in ("Exception", "BaseException")
    )


def raised_again(node: ast.ExceptHandler) -> bool:
    last = node.body[-1]
    return isinstance(last, ast.Raise) and last.exc is None


def test_tests_stand_where_the_code_stands() -> None:
    bare = {name_of(path) for path in SOURCES if path.stem != "__init__"} - reached_by_room()
    assert sorted(bare - set(HOUSE["untested_modules"])) == []


def reached_by_room() -> set[str]:
    """Modules that a test of their own room uses, by itself or through others of the room.

    The values that travel are tested wherever they arrive.
    """
    reached: set[str] = set()
    for room in {room_of(path) for path in SOURCES}:
        todo = {module for path in files_of(room) for module in entered(path, room)}
        seen: set[Path] = set()
        while todo:
            here = todo.pop()
            seen.add(here)
            todo |= used(here, room) - seen
        reached |= {name_of(path) for path in seen}
    return reached


def room_of(path: Path) -> Path:
    """The room that a module stands in, whatever part of it; the package itself for its doors."""
    package = ROOT / "src" / "reportedly"
    inside = path.relative_to(package).parts
    return package / inside[0] if len(inside) > 1 else package


def files_of(room: Path) -> list[Path]:
    every = sorted((ROOT / "tests").rglob("*.py"))
    if room.name in ("records", "reportedly"):
        return every
    below = room.relative_to(ROOT / "src" / "reportedly")
    return [path for path in every if path.is_relative_to(ROOT / "tests" / below)]


def entered(path: Path, room: Path) -> frozenset[Path]:
    """Modules of the room that a test enters, itself or by the door."""
    doors = [ROOT / "src/reportedly/api.py", ROOT / "src/reportedly/cli/__init__.py"]
    through = [used(doors[0], room)] if any(used(path, door.parent) for door in doors) else []
    return used(path, room).union(*through)


@cache
def used(path: Path, room: Path) -> frozenset[Path]:
    """Modules of the room that a file imports, at its head or within a function."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(written(path))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            names |= {node.value.partition(":")[0]}
    files = (
        ROOT / "src" / (name.replace(".", "/") + ".py") for name in names if "reportedly" in name
    )
    return frozenset(path for path in files if path.is_file() and room_of(path) == room)


def test_the_docs_are_what_the_code_says() -> None:
    from scripts.docs import files

    stale = [
        name_of(path)
        for path, text in files().items()
        if not path.is_file() or written(path) != text
    ]
    assert stale == [], "run: make docs"


def test_each_option_says_what_it_does() -> None:
    import click

    from reportedly.cli.commands import reportedly

    context = click.Context(reportedly)
    silent = [
        f"{name} {parameter.name}"
        for name in reportedly.list_commands(context)
        for parameter in getattr(reportedly.get_command(context, name), "params", [])
        if isinstance(parameter, click.Option) and not parameter.help
    ]
    assert silent == []


def test_samples_are_valid_readings_and_say_that_they_are_invented() -> None:
    import json

    import jsonschema

    from reportedly import api
    from reportedly.records.readings import json_schema, to_json

    lines = list(api.read_all([ROOT / "samples"], with_text=True))
    checker: Any = jsonschema.Draft202012Validator(json_schema())
    assert len(lines) >= 8
    for line in lines:
        row = json.loads(to_json(line))
        checker.validate(row)
        assert isinstance(line, api.Reading), row
        assert str(line.report.text).startswith("This report is invented")
        first = str(line.report.text).index("\n")
        assert any(u.start == 0 and u.end <= first for u in line.unread)
        assert all(e.start > first for claim in line.claims for e in claim.evidence)
        assert all(line_holds(str(line.report.text), e) for c in line.claims for e in c.evidence)


def line_holds(text: str, evidence: Any) -> bool:
    """True when a quotation is a slice of the text."""
    return bool(text[evidence.start : evidence.end] == evidence.quote)


def test_the_schema_refuses_what_is_wrong() -> None:
    import jsonschema

    from reportedly.records.readings import json_schema

    checker: Any = jsonschema.Draft202012Validator(json_schema())
    error = {"input": "a", "code": "empty", "message": "m", "remedy": "r"}
    checker.validate({"schema": "reportedly.reading/1", "error": error})
    for wrong in ({"code": "no such code"}, {"input": 3}):
        with pytest.raises(jsonschema.ValidationError):
            checker.validate({"schema": "reportedly.reading/1", "error": error | wrong})


def test_nothing_is_shared_with_the_measuring_sets() -> None:
    script = ROOT.parent / "shared" / "score" / "check_overlap.py"
    if not script.is_file():
        pytest.skip("the measuring sets do not lie beside this repository")
    done = subprocess.run(
        ["python3", str(script), str(ROOT)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout
