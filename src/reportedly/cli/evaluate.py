"""`reportedly evaluate`: how much of the gold is read right."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from reportedly.cli import options
from reportedly.cli.exits import FLOOR, MEANINGS

if TYPE_CHECKING:
    from reportedly.evaluation.evaluate import Outcome
    from reportedly.evaluation.gate import FloorFile
    from reportedly.evaluation.sets import MeasuringSet


@click.command(epilog=MEANINGS)
@click.option(
    "--set",
    "names",
    multiple=True,
    metavar="NAME",
    help="A set to measure; may be given again. Usual: own, wide, seed, wikinews, isaf. "
    "Others: more, lgl, geovirus, or all.",
)
@click.option("--gate", is_flag=True, help="Fail when a measure is below benchmarks/floors.toml.")
@click.option("--per-claim", is_flag=True, help="A line for every claim found, spare or missed.")
@click.option("--wrong", metavar="FIELD", help="A line for every wrong value of this field.")
@click.option(
    "--compare",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="OLD.jsonl",
    help="Say what was won and lost, claim by claim, against earlier readings (of `read --format "
    "jsonl` or --save).",
)
@click.option(
    "--readings",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Score these readings in place of reading anew.",
)
@click.option(
    "--save",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Keep the readings, but none of what is set aside.",
)
@options.rules
@click.option("--workers", default=1, show_default=True, help="Processes that read.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="Tables for eyes, or one JSON object.",
)
def evaluate(
    names: tuple[str, ...],
    gate: bool,
    per_claim: bool,
    wrong: str | None,
    compare: Path | None,
    readings: Path | None,
    save: Path | None,
    rules: Path | None,
    workers: int,
    form: str,
) -> int:
    """Measure the reading on the project's gold and the coded sets at hand.

    Totals of what is set aside are printed apart; its texts and errors never are.
    """
    from reportedly.evaluation import evaluate as measuring
    from reportedly.evaluation import gate as gates
    from reportedly.evaluation import readings as reader
    from reportedly.evaluation.known import measured
    from reportedly.evaluation.sets import KNOWN, NAMES, USUAL, Absent, open_sets, root

    wanted = NAMES if "all" in names else names or USUAL
    sets, absent = open_sets(tuple(name for name in wanted if name not in KNOWN))
    read = (
        reader.recorded(reader.open_recorded(readings))
        if readings
        else reader.reads(workers, rules)
    )
    wish = measuring.Wish(per_claim, wrong)
    outcomes = [measuring.evaluate(one, read, wish) for one in sets]
    # A recorded reading is no ledger: what many reports make known is measured anew alone.
    asked = [] if readings else [name for name in KNOWN if name in wanted]
    known = [measured(name, root(), workers) for name in asked]
    for one in (*absent, *(one for one in known if isinstance(one, Absent))):
        click.echo(f"{one.name}: not at hand, not measured", err=True)
    floors = gates.open_floors(root() / "benchmarks" / "floors.toml") if gate else None
    moved, told = compared(sets, outcomes, compare) if compare else ({}, {})
    outcomes += [one for one in known if isinstance(one, measuring.Outcome)]
    if save:
        lines = [line for outcome in outcomes for line in outcome.lines]
        save.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    if form == "json":
        click.echo(as_json(outcomes, moved, told))
    else:
        click.echo(as_text(outcomes, moved, told, floors))
    return FLOOR if floors and below(floors, outcomes) else 0


def compared(
    sets: tuple[MeasuringSet, ...], outcomes: list[Outcome], old: Path
) -> tuple[dict[str, dict[str, Any]], dict[str, list[str]]]:
    """What changed in the items that the old readings hold: the measures, and claim by claim."""
    from reportedly.evaluation import evaluate as measuring
    from reportedly.evaluation.changes import per_claim
    from reportedly.evaluation.readings import open_recorded, recorded

    lines = list(open_recorded(old))
    held = {line["report"]["id"] for line in lines if "report" in line}
    earlier = recorded(lines)
    moved, told = {}, {}
    for one, outcome in zip(sets, outcomes, strict=True):
        both = only(one, held)
        if both.items:
            before = measuring.evaluate(both, earlier)
            after = measuring.evaluate(both, recorded(outcome.lines))
            moved[one.name] = measuring.compare(both, before, after)
            told[one.name] = list(per_claim(both, before.lines, after.lines))
    return moved, told


def only(one: MeasuringSet, held: set[str]) -> MeasuringSet:
    """The set with these items alone, and without what is set aside."""
    import msgspec

    items = tuple(item for item in one.items if item.id in held)
    return msgspec.structs.replace(one, items=items, aside=())


def as_text(
    outcomes: list[Outcome],
    moved: dict[str, dict[str, Any]],
    told: dict[str, list[str]],
    floors: FloorFile | None,
) -> str:
    """Notes first, tables after, what changed last."""
    from reportedly.evaluation import tables

    parts = ["\n".join(outcome.notes) for outcome in outcomes if outcome.notes]
    parts += [tables.as_text(outcome, floors) for outcome in outcomes]
    for name, rows in moved.items():
        parts += [tables.changes(name, rows), *(["\n".join(told[name])] if told[name] else [])]
    return "\n\n\n".join(parts)


def as_json(
    outcomes: list[Outcome], moved: dict[str, dict[str, Any]], told: dict[str, list[str]]
) -> str:
    """Every set's totals, those set aside apart, as one JSON object."""
    sets = {
        outcome.name: {
            "documents": outcome.shown.documents,
            "totals": outcome.shown.totals,
            "between": outcome.shown.between,
            "aside": outcome.aside.totals if outcome.aside else None,
            "aside_between": outcome.aside.between if outcome.aside else {},
            "aside_documents": outcome.aside.documents if outcome.aside else 0,
            "topics": outcome.topics,
            "notes": outcome.notes,
        }
        for outcome in outcomes
    }
    return json.dumps({"sets": sets, "changes": moved, "claims": told}, indent=1)


def below(floors: FloorFile, outcomes: list[Outcome]) -> bool:
    """True when a measure is on the wrong side of its bound; says which."""
    from reportedly.evaluation.gate import breaches

    found = breaches(floors, outcomes)
    for breach in found:
        click.echo(f"below its floor: {breach}", err=True)
    return bool(found)
