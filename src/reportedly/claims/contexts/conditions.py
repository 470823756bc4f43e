"""On what a planned or promised event depends, in the words of the report."""

from __future__ import annotations

from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.drafts import Draft
from reportedly.gazetteer.sources import open_sources
from reportedly.records.claims import About


def depend(sheet: Sheet, one: Draft, drafts: list[Draft]) -> None:
    """ "He will support it if needed": the claim points at the words after it, or their claim."""
    if one.modality != "conditional":
        return
    for above in dict.fromkeys((one.match.i, one.match.clause)):
        for child in sheet.parse.children[above] if above is not None else ():
            if sheet.tokens[child].dep == "advcl" and _opens(sheet, child):
                _point(sheet, one, child, drafts)


def _opens(sheet: Sheet, verb: int) -> bool:
    """True for a clause that a word for a condition opens."""
    conditions = open_sources().words["conditions"]
    return any(
        sheet.tokens[c].dep == "mark" and sheet.tokens[c].text.lower() in conditions
        for c in sheet.parse.children[verb]
    )


def _point(sheet: Sheet, one: Draft, verb: int, drafts: list[Draft]) -> None:
    words = [i for i in sheet.parse.subtree(verb) if not sheet.tokens[i].text.isspace()]
    start, end = sheet.tokens[words[0]].start, sheet.tokens[words[-1]].end
    held = next((d.id for d in drafts if d is not one and d.match.i == verb), None)
    one.about.append(About("on_condition", held, sheet.text[start:end], start, end))
