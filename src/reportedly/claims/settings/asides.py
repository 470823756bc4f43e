"""Times told in passing, of somebody or of a place: they date no event beside them."""

from __future__ import annotations

from reportedly.claims.clauses.phrases import classes_of
from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.clauses.table import Clause
from reportedly.records.mentions import Mention
from reportedly.records.times import When


def is_aside(sheet: Sheet, clauses: dict[int, Clause], mention: Mention, i: int) -> bool:
    """True for a time told of somebody in passing ("who led the force until May")."""
    first = sheet.covered(mention.start, mention.end)[0]
    above = next((n for n in sheet.parse.ancestors(first) if n in clauses), None)
    if above is None or holds(sheet, above, i):
        return False
    if is_of_place_long_ago(sheet, clauses[above], mention):
        return True
    if clauses[above].relation != "relcl":
        return False
    # "The raid, which came on Monday": the clause tells of the event itself; one that ends the
    # sentence more often goes on with the story than describes somebody.
    if sheet.tokens[above].head == i:
        return False
    lasts = sheet.tokens[above].tag in ("VBZ", "VBP")  # "A truce that expires in August"
    return mention.start < sheet.tokens[i].start or lasts or had_happened(sheet, above)


def is_of_place_long_ago(sheet: Sheet, row: Clause, mention: Mention) -> bool:
    """True for the year of "in Baga, a town that rebels overran in 2015": the place's own story."""
    noun = sheet.tokens[row.i].head
    if row.relation not in ("relcl", "acl") or not isinstance(mention.when, When):
        return False
    named = sheet.tokens[noun].head if sheet.tokens[noun].dep == "appos" else noun
    ground = sheet.mention(named, "place") is not None or "settlement" in classes_of(sheet, noun)
    return ground and mention.when.precision in ("month", "year")


def had_happened(sheet: Sheet, verb: int) -> bool:
    """True for "whom it had seized in March": what lay before the events told."""
    return any(
        sheet.tokens[c].lemma == "have" and sheet.tokens[c].tag == "VBD"
        for c in sheet.parse.children[verb]
    )


def holds(sheet: Sheet, clause: int, i: int) -> bool:
    """True for a clause and what stands below it."""
    return i == clause or clause in sheet.parse.ancestors(i)
