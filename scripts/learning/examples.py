"""Claims as the rules leave them, each with its traits and what the gold says of it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import msgspec

from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.extract import claim, drafts_in
from reportedly.claims.traits import setting, traits
from reportedly.evaluation.claims import is_core, is_junk
from reportedly.evaluation.matching import Row, align, restates
from reportedly.evaluation.readings import as_source
from reportedly.evaluation.sets import Item
from reportedly.gazetteer.shelf import Gazetteer
from reportedly.mentions.clocks import dispatches
from reportedly.runs.stages import Work, divide, find, parse, screen


@dataclass(frozen=True)
class Example:
    """One claim: what is true of it, and the claim of the gold that it is matched to, if any."""

    document: str
    traits: tuple[str, ...]
    core: bool
    again: bool
    """The rules take it for a restatement."""
    matched: bool
    news: bool
    """Matched to a claim that is neither background nor a restatement."""


def examples(items: Sequence[Item], gazetteer: Gazetteer) -> list[Example]:
    """The examples of some items, in their order."""
    return [one for item in items for one in examples_of(item, gazetteer)]


def examples_of(item: Item, gazetteer: Gazetteer) -> Iterator[Example]:
    """The claims that the rules find in one text, in text order."""
    work = Work(as_source(item), gazetteer, "")
    for stage in (divide, screen, parse, find):
        stage(work)
    if not work.tells:
        return
    sheet = Sheet(
        *(work.page, work.parse, work.mentions, gazetteer.kinds),
        *(work.clocks, dispatches(work.page, work.clocks)),
    )
    clauses, drafts, _ = drafts_in(sheet, gazetteer.atlas)
    around = setting(sheet, clauses, drafts)
    mine: list[Row] = [json.loads(msgspec.json.encode(claim(sheet, d, ""))) for d in drafts]
    gold = [row for row in item.gold if not is_junk(row)]
    partner = {j: gold[i] for i, j in align(gold, mine)}
    for j, (one, row) in enumerate(zip(drafts, mine, strict=True)):
        told = partner.get(j)
        yield Example(
            document=item.id,
            traits=traits(around, one),
            core=is_core(row),
            again=restates(row),
            matched=told is not None,
            news=told is not None and not told.get("background") and not restates(told),
        )
