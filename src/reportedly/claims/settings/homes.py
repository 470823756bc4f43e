"""Places that only the people told of name: who lives there, whose men are called up."""

from __future__ import annotations

from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.matches.matching import Match
from reportedly.claims.settings.whereabouts import JOINED
from reportedly.gazetteer.setting_words import open_setting_words
from reportedly.records.mentions import Mention


def home_of(sheet: Sheet, n: int) -> list[int]:
    """The place before those who live there: "Xabad residents fled"."""
    if sheet.tokens[n].lemma not in open_setting_words().dwellers:
        return []
    below = [c for c in sheet.parse.children[n] if sheet.tokens[c].dep in JOINED and c < n]
    below += [d for c in below for d in sheet.parse.children[c] if sheet.tokens[d].dep in JOINED]
    return [c for c in below if sheet.mention(c, "place") is not None]


def called_from(sheet: Sheet, match: Match) -> list[Mention]:
    """The land whose men are called up: "300,000 Lusanian reservists"."""
    if match.frame.kind != "mobilisation.called_up":
        return []
    below = (c for o in match.objects for c in sheet.parse.children[o])
    named = (sheet.mention(c, "place") for c in below if sheet.tokens[c].dep == "amod")
    return [m for m in named if m is not None and m.why == "demonym"]
