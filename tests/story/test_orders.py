"""The story added in any order, judged, undone, replayed and read anew: the same ledger."""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, partial
from pathlib import Path

import pytest

from reportedly import api
from reportedly.records.readings import Kept
from reportedly.records.reports import Source
from reportedly.records.standing import Standing
from reportedly.runs import asking
from reportedly.runs.adding import add
from reportedly.runs.engines import Serial
from reportedly.runs.inputs import entries_in, gathered, gazetteer_of
from reportedly.runs.ledgers import Ledger
from reportedly.runs.reading import Item, Outcome
from tests.story.kept import RULES, STORY, ledger

TRIED, LONG = 5, 50
"""Random orders in `make test`, and in all with those of `make soak`."""


class Again(Serial):
    """Gives every report the reading that it had before; nothing is parsed twice."""

    def read(self, items: Iterable[Item]) -> Iterator[Outcome]:
        for item in items:
            assert isinstance(item, Source)
            yield read_before()[item.key]


@cache
def sources() -> tuple[Source, ...]:
    """The reports in order of arrival."""
    found = gathered([STORY / "reports.jsonl"])
    return tuple(one for one in found if isinstance(one, Source))


@cache
def read_before() -> dict[str, Kept]:
    """The readings by the keys of their sources."""
    outcomes = Serial(gazetteer_of(RULES)).read(sources())
    return {one.source: one for one in outcomes if isinstance(one, Kept)}


def filled(path: Path, order: Sequence[Source]) -> Ledger:
    """A ledger with the reports in this order and the entries of the story's."""
    opened = api.open(path)
    with api.open(ledger()) as told:
        entries = entries_in(told.dump())
    engine = Again(gazetteer_of(RULES))
    opened.add([])  # Makes the file.
    list(add(order, opened._write(), engine, gazetteer_of(RULES)))
    opened.replay(entries)
    return opened


def derived(opened: Ledger) -> object:
    """All that is derived: who holds what, incidents with figures, flows, judgements."""
    return asking.rows(opened._held(RULES, None), None)


@pytest.fixture(scope="module")
def expected() -> tuple[list[bytes], object]:
    with api.open(ledger()) as opened:
        return list(opened.dump()), derived(opened)


def mixed(seed: int) -> list[Source]:
    order = list(sources())
    random.Random(seed).shuffle(order)
    return order


@pytest.mark.parametrize("seed", range(TRIED))
def test_any_order_gives_the_same_ledger(
    seed: int, tmp_path: Path, expected: tuple[list[bytes], object]
) -> None:
    with filled(tmp_path / "l.sqlite", mixed(seed)) as opened:
        assert list(opened.dump()) == expected[0]
        assert derived(opened) == expected[1]


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(TRIED, LONG))
def test_many_orders_give_the_same_ledger(
    seed: int, tmp_path: Path, expected: tuple[list[bytes], object]
) -> None:
    test_any_order_gives_the_same_ledger(seed, tmp_path, expected)


@pytest.fixture
def copy(tmp_path: Path) -> Iterator[Ledger]:
    """A copy of the story's ledger."""
    with api.open(ledger()) as opened:
        opened.counts()
    path = tmp_path / "copy.sqlite"
    for part in ledger().parent.glob(f"{ledger().name}*"):
        shutil.copy(part, tmp_path / part.name.replace(ledger().name, path.name))
    with api.open(path) as opened:
        yield opened


def claim(opened: Ledger, report: str, kind: str) -> str:
    """The first claim of that kind in a report."""
    return next(
        f.claim.id for f in opened.claims() if f.report.id == report and f.claim.kind == kind
    )


def judged(opened: Ledger) -> list[str]:
    """Enter one judgement of each sort; their ids."""
    desk = opened.desk("Ada Roe")
    find = partial(claim, opened)
    killed = find("s15", "casualties.killed")
    told = next(f.claim for f in opened.claims() if f.claim.id == killed)
    place = next(p for p in told.places if p.id)
    day, taken = "2031-09-20", "territory.captured"
    entered = [
        desk.same(find("s26", "strike.air"), find("s29", "strike.air"), "One raid.", day),
        desk.not_same(find("s10", taken), find("s11", taken), "Two.", day),
        desk.figure(killed, told.figures[0].id, "A slip.", low=10, high=10, at=day),
        desk.place(killed, place.text or "", "gn:151711", "It was there.", day),
    ]
    return [one.judgement.id for one in entered]


def test_judged_and_undone_it_is_as_before(
    copy: Ledger, expected: tuple[list[bytes], object]
) -> None:
    keys = judged(copy)
    assert derived(copy) != expected[1]
    for key in keys:
        copy.desk("Ada Roe").undo(key, "Not so.", "2031-09-21")
    assert derived(copy) == expected[1]


def test_replayed_in_another_ledger_it_is_the_same(copy: Ledger, tmp_path: Path) -> None:
    keys = judged(copy)
    copy.desk("Ada Roe").undo(keys[1], "They are one.", "2031-09-21")
    dumped = list(copy.dump())
    with filled(tmp_path / "other.sqlite", mixed(99)) as other:
        other.replay(reversed(entries_in(dumped)))
        assert list(other.dump()) == dumped
        assert derived(other) == derived(copy)


def test_read_anew_with_a_changed_rule_every_judgement_is_accounted_for(
    copy: Ledger, tmp_path: Path
) -> None:
    keys = judged(copy)
    before: tuple[Standing, ...] = copy.judgements()
    changed = tmp_path / "rules"
    shutil.copytree(RULES, changed)
    with (changed / "actors" / "armed_groups.toml").open("a", encoding="utf-8") as file:
        file.write('aliases = ["the Lake rebels"]\n')
    done = list(copy.rereading(rules=changed))
    assert len(done) == len(sources())
    told = copy.accounts(before)
    assert told.stands + told.undone + told.review == len(before) == len(keys)
    assert {one.judgement.id for one in copy.judgements()} == set(keys)
