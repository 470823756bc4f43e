"""Who speaks behind what is said, where the parser takes them for more of those it befell."""

from __future__ import annotations

from reportedly.claims.clauses.sheet import Sheet
from reportedly.gazetteer.sources import open_sources


def tellers_before(sheet: Sheet, i: int) -> int | None:
    """Who speaks in "a raid killed ten people, locals and doctors said": no more of the killed."""
    token = sheet.tokens[i]
    if token.tag not in ("VBD", "VBZ", "VBP") or token.lemma not in open_sources().verbs["say"]:
        return None
    if i < 1 or sheet.tokens[i - 1].dep != "conj" or not is_nominal(sheet, i - 1):
        return None
    for up in (i - 1, *sheet.parse.ancestors(i - 1)):
        if sheet.tokens[up].dep != "conj" or not is_nominal(sheet, up):
            return None
        first = sheet.parse.subtree(up)[0]
        if first > token.head and sheet.tokens[first - 1].text == ",":
            return up
    return None


def is_nominal(sheet: Sheet, i: int) -> bool:
    """True for a noun, a name, a number or a pronoun."""
    return sheet.tokens[i].pos in ("NOUN", "PROPN", "NUM", "PRON")
