"""Who bears what is said or promised, and whom it is said of or to."""

from __future__ import annotations

import msgspec

from reportedly.claims.chains.sources import issuer, writer_of
from reportedly.claims.clauses.coordination import conjuncts
from reportedly.claims.clauses.gaps import by_agents
from reportedly.claims.clauses.phrases import after, classes_of, referent
from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.matches.matching import Match
from reportedly.claims.nouns.behind import is_party
from reportedly.claims.nouns.doers import names_party, owners, owners_of
from reportedly.claims.parties.pledged import asked_below, pledged_to
from reportedly.gazetteer.speech import open_speech
from reportedly.records.claims import Party
from reportedly.records.figures import Figure
from reportedly.records.values import Counts


def bearers(sheet: Sheet, match: Match) -> list[int]:
    """Who bears a pledge that another tells of, or whose statement it is that condemns."""
    family = match.frame.kind.partition(".")[0]
    if family == "statement":
        nouns = [referent(sheet, s) for s in match.subjects]
        makers = (writer_of(sheet, n) or _passed_by(sheet, n) for n in nouns)
        return [m for m in makers if m is not None]
    if family != "pledge" or match.nominal:
        return []
    writers = [m for s in match.subjects if (m := writer_of(sheet, s)) is not None]
    if writers:
        return writers  # "A statement vowing revenge."
    nouns = [n for n in match.words if sheet.tokens[n].pos == "NOUN"]
    owned = (o for n in nouns for o in owners(sheet, n) if o not in match.objects)
    told = [o for o in owned if sheet.tokens[o].tag != "PRP$"]
    resolved = [n for n in nouns if sheet.tokens[n].lemma in open_speech().resolve]
    return told or [o for n in resolved for o in owners_of(sheet, n) if names_party(sheet, o)]


def written_by(sheet: Sheet, i: int) -> int:
    """Who wrote what is said to act ("a statement vowing to attack"); else the token."""
    maker = writer_of(sheet, i) if sheet.tokens[i].pos == "NOUN" else None
    return i if maker is None else maker


def _passed_by(sheet: Sheet, i: int) -> int | None:
    """The council that adopted the resolution which speaks."""
    if "motion_word" not in classes_of(sheet, i):
        return None
    first = sheet.parse.sentences[max(0, sheet.tokens[i].sentence - BACK)].first
    same = (n for n in range(i, first - 1, -1) if sheet.tokens[n].lemma == sheet.tokens[i].lemma)
    return next((m for n in same if (m := issuer(sheet, n)) is not None), None)


BACK = 2
"""Sentences back in which it was told who adopted a resolution."""


def spoken_to(sheet: Sheet, match: Match) -> list[int]:
    """Targets that stand further down: of a pledge for whom, of an appeal who should act."""
    family = match.frame.kind.partition(".")[0]
    if match.frame.kind.startswith("pledge.sanctions"):
        return [n for o in match.objects for n in after(sheet, o, frozenset({"on", "against"}))]
    if family == "pledge":
        return pledged_to(sheet, match)
    if match.frame.kind in ASKING and not match.spoken:
        below = next((n for w in match.words if (n := asked_below(sheet, w))), [])
        return below or [n for o in match.objects for n in asked_doers(sheet, match, o)]
    return []


def asked_doers(sheet: Sheet, match: Match, i: int) -> list[int]:
    """Who is asked to do what a noun names: "the withdrawal of Chadian troops"."""
    if match.frame.kind != "statement.appealed":
        return []
    kept = [h for n in after(sheet, i, {"of"}) for h in holders_of(sheet, n)]
    if kept:
        return kept
    rows = sheet.kinds.nouns.get(sheet.tokens[i].lemma, ())
    if not rows or any(len(words) == 1 and frame.of != "agent" for words, frame in rows):
        return []
    return [n for n in after(sheet, i, {"of"}) if is_party(sheet, n)]


ASKING = frozenset({"statement.appealed", "statement.accused"})


def holders_of(sheet: Sheet, i: int) -> list[int]:
    """Who holds those whose release is asked for: "hostages held by the rebels"."""
    held = [c for c in sheet.parse.children[i] if sheet.tokens[c].dep == "acl"]
    return [n for c in held for n in by_agents(sheet, c) if is_party(sheet, n)]


def may_be_meant(sheet: Sheet, match: Match, i: int, one: Party) -> bool:
    """False for a mere thing in an appeal or a denial: who is asked or denied is somebody."""
    if match.frame.kind.startswith("aid.") and one.type == "place":
        return False
    told = match.frame.kind in ("statement.appealed", "statement.denied", "statement.warned")
    if not told and match.frame.kind.partition(".")[0] != "pledge":
        return True
    return one.name is not None or one.type not in ("thing", "place") or is_party(sheet, i)


def mourned(sheet: Sheet, match: Match, each: list[int]) -> list[Party]:
    """ "Condolences to the victims": elsewhere they are only counted."""
    if match.frame.kind != "statement.condolences":
        return []
    named = [sheet.tokens[i] for i in each if sheet.tokens[i].lemma == "victim"]
    return [Party(t.text, t.start, t.end, None, None, "person") for t in named]


TO_OTHERS = frozenset({"statement", "talks", "pledge"})
"""Families of what is said or promised to somebody else."""


def without_speaker(
    sheet: Sheet, match: Match, agent: tuple[Party, ...], found: tuple[Party, ...]
) -> list[Party]:
    """The targets; of speech, talks and pledges without whoever speaks himself.

    Nor is "it" or "them" who acts: that would be "itself".
    """
    mutual = bool(set(match.subjects) & set(match.objects))  # "They accused each other."
    if match.spoken or mutual:
        return list(found)
    own = {p.name or p.text for p in agent}
    to_others = match.frame.kind.partition(".")[0] in TO_OTHERS
    pronouns = all(sheet.tokens[o].text.lower() in OTHERS for o in match.objects)
    if not to_others and not (match.objects and pronouns):
        return list(found)
    return [p for p in found if (p.name or p.text) not in own]


OTHERS = frozenset({"it", "him", "her", "them"})
"""Pronouns of whom something is done to, who is never the doer."""


def own_figures(kind: str, found: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """The figures; of a speech act only how many speak or are spoken to, not what it is about.

    Who talk are participants; banks under sanctions are no places.
    """
    family = kind.partition(".")[0]
    if family == "statement":
        return tuple(f for f in found if f.counts in ("participants", "protesters"))
    counts = OWN_COUNTS.get(family)
    if counts is None:
        return found
    return tuple(
        msgspec.structs.replace(f, counts=counts) if f.counts in LOOSE else f for f in found
    )


OWN_COUNTS: dict[str, Counts] = {"talks": "participants", "pledge": "other"}
LOOSE = frozenset({"affected", "places"})
"""Counts that say only that somebody or something is counted."""


def spoken_with(sheet: Sheet, match: Match) -> list[int]:
    """The envoy of "held a conversation on peace in Mali with the envoy", hung on the peace."""
    last = max(match.words)
    return [
        n
        for c in sheet.parse.subtree(last)
        if c > last + 1 and sheet.tokens[c].lemma == "with" and sheet.tokens[c].dep == "prep"
        for p in sheet.parse.children[c]
        if sheet.tokens[p].dep == "pobj"
        for n in conjuncts(sheet, p)
        if classes_of(sheet, n) & {"people", "actor"}
    ]
