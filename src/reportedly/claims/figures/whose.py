"""Of whom a number is: the words of the counted noun, its own or those told before it."""

from __future__ import annotations

from reportedly.claims.clauses.phrases import extent, flown_before
from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.figures.counted_nouns import counted_noun, figures_on
from reportedly.claims.figures.levels import TOTALS, put_at
from reportedly.claims.figures.parts import told_last
from reportedly.gazetteer.language import numbers
from reportedly.records.mentions import Mention


def elided(sheet: Sheet, mention: Mention, n: int) -> tuple[str, ...]:
    """Whom "nine local" counts in "nine local and five foreign fighters": the words of its own.

    Empty where the number stands with the noun that it counts.
    """
    first = sheet.covered(mention.start, mention.end)[-1] + 1
    last = first
    while last < len(sheet.tokens) and sheet.tokens[last].pos == "ADJ":
        last += 1
    behind = sheet.tokens[last : last + 2]
    joined = len(behind) == 2 and behind[0].dep == "cc"
    if last == first or not joined or sheet.mention(last + 1, "figure") is None:
        return ()
    return (sheet.slice(first, last - 1),) if n >= first else ()


def whom(sheet: Sheet, n: int) -> tuple[str, ...]:
    """The counted noun as the text says it, without its number; members with what they are of."""
    token = sheet.tokens[n]
    if token.pos not in ("NOUN", "PROPN"):
        named = named_before(sheet, n)
        named = _put_at(sheet, n) if named is None else named
        named = flown_before(sheet, n) if named is None and token.pos == "NUM" else named
        return () if named is None else whom(sheet, named)
    belongs = token.lemma in numbers().scopes.belonging
    first, last = extent(sheet, n, with_of=belongs)
    numbered = [k + 1 for k in range(first, n) if sheet.mention(k, "figure") is not None]
    first = max(numbered, default=first)  # "At the time 60 men": the men alone.
    while first < n and (
        sheet.mention(first, "figure") is not None
        or sheet.tokens[first].pos in ("DET", "NUM", "ADV", "ADP", "PUNCT", "SCONJ", "PRON")
    ):
        first += 1
    return (sheet.slice(first, max(n, last if belongs else n)),)


def _put_at(sheet: Sheet, n: int) -> int | None:
    """The men of "put the number of men killed there at six"; None where no number is put."""
    acts = [a for a in sheet.parse.ancestors(n) if sheet.tokens[a].dep == "acl"]
    if not acts or n not in put_at(sheet, acts[0]):
        return None
    noun = sheet.tokens[acts[0]].head
    return None if sheet.tokens[noun].lemma in TOTALS else noun


def named_before(sheet: Sheet, n: int) -> int | None:
    """The noun of the clause that this one goes on with: "four men died and nine were hurt"."""
    verb = next((a for a in sheet.parse.ancestors(n) if sheet.tokens[a].pos == "VERB"), None)
    if verb is None or sheet.tokens[verb].dep != "conj":
        return None
    told = [
        c
        for c in sheet.parse.children[sheet.tokens[verb].head]
        if c < n
        and sheet.tokens[c].dep in ("nsubj", "nsubjpass", "dobj")
        and sheet.tokens[c].pos == "NOUN"
        and figures_on(sheet, c)
    ]
    return told[-1] if told else None


def of_those(sheet: Sheet, mention: Mention) -> tuple[str, ...]:
    """Of whom "one of whom", "two of which" are: those counted before it."""
    behind = sheet.covered(mention.start, mention.end)[-1] + 1
    told = [t.lemma for t in sheet.tokens[behind : behind + 2]]
    if told not in (["of", "whom"], ["of", "which"]):
        return ()
    before = told_last(sheet, mention)
    whole = (
        None if before is None else sheet.mention(sheet.covered(before, before + 1)[0], "figure")
    )
    if whole is None:
        return ()
    return whom(sheet, counted_noun(sheet, sheet.covered(whole.start, whole.end)[-1]))
