"""What is fired and at whom: owners of weapons, and what was struck by them."""

from __future__ import annotations

from reportedly.claims.clauses.phrases import after, classes_of, referent
from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.matches.matching import Match
from reportedly.claims.nouns.doers import (
    AGAINST_STATES,
    MEANS,
    crew_of,
    names_actor,
    names_party,
    owners_of,
)
from reportedly.gazetteer.party_words import open_party_words


def owner_of_means(sheet: Sheet, i: int) -> list[int]:
    """Whose a weapon that hits is: its owner, else itself as a body ("Russian missiles")."""
    i = referent(sheet, i)
    own = sheet.kinds.classes.get(sheet.tokens[i].lemma, frozenset())
    if names_actor(sheet, i) or (own & {"forces", "fighters", "police"} and not own & MEANS):
        return [i]
    owned = [
        o for o in owners_of(sheet, i) if sheet.tokens[o].lemma not in open_party_words().of_weapons
    ]
    return (
        owned
        or crew_of(sheet, i)
        or shooters(sheet, i)
        or [n for c in sheet.parse.children[i] for n in sender(sheet, c)]
    )


def shooters(sheet: Sheet, i: int) -> list[int]:
    """Who fired it, by the verb that it is the object of ("fired rockets that hit the camp")."""
    token = sheet.tokens[i]
    verbs = [token.head] if token.dep == "dobj" else []
    verbs += [c for c in sheet.parse.children[i] if sheet.tokens[c].dep == "relcl"]
    return [
        n
        for v in verbs
        if sheet.tokens[v].lemma in LAUNCH
        for n in sheet.parse.children[v]
        if sheet.tokens[n].dep == "nsubj" and names_party(sheet, n)
    ]


def sender(sheet: Sheet, c: int) -> list[int]:
    """Who let a weapon go, by a participle after it ("launched by the army", "fired from X")."""
    if sheet.tokens[c].dep != "acl" or sheet.tokens[c].tag != "VBN":
        return []
    return [
        p
        for b in sheet.parse.children[c]
        if sheet.tokens[b].lemma in ("by", "from")
        for p in sheet.parse.children[b]
        if sheet.tokens[p].dep == "pobj" and names_sender(sheet, p)
    ]


def names_sender(sheet: Sheet, i: int) -> bool:
    """True for an actor, or a side or land that is named by one ("the Houthi side").

    What is fired from a land may be anybody's.
    """
    if sheet.tokens[sheet.tokens[i].head].lemma == "from" and "country" in classes_of(sheet, i):
        return False
    return names_party(sheet, i) or any(names_party(sheet, c) for c in sheet.parse.children[i])


def holders(sheet: Sheet, i: int) -> list[int]:
    """Who loses a place by its own words ("rebel-held town", "an army base", "IS positions")."""
    found: list[int] = []
    if names_actor(sheet, i):
        return found
    for c in sheet.parse.children[i]:
        token = sheet.tokens[c]
        if token.lemma in HELD and token.dep in ("amod", "acl"):
            found.extend(n for n in sheet.parse.children[c] if sheet.tokens[n].dep in BY_WHOM)
            found.extend(n for n in after(sheet, c, {"by"}) if names_party(sheet, n))
            if not found and c > 0 and sheet.tokens[c - 1].head == i and names_party(sheet, c - 1):
                found.append(c - 1)  # "a Russian controlled town"
        elif c < i and token.dep == "compound" and "place" not in classes_of(sheet, i):
            own = sheet.kinds.classes.get(token.lemma, frozenset())
            if own & {"forces", "fighters", "government"} or names_actor(sheet, c):
                found.append(c)
    return found


HELD = frozenset("hold control occupy".split())
BY_WHOM = frozenset("npadvmod amod compound nmod".split())


def is_armed(sheet: Sheet, i: int) -> bool:
    """True for forces, fighters and named bodies."""
    return bool(classes_of(sheet, i) & {"armed", "actor"})


def not_where(sheet: Sheet, match: Match, tokens: list[int]) -> list[int]:
    """Whom an attack is aimed at without the place it was in, where somebody is named besides."""
    family = match.frame.kind.partition(".")[0]
    if match.frame.kind in ROBBED:
        return [n for i in tokens for n in robbed(sheet, match, i)]
    if family in ("territory", "battle"):
        tokens = [n for i in tokens for n in in_control(sheet, i)]
    if match.frame.kind in ON_THE_WAY:
        there = {n for p, n in match.phrases if p == "on"}
        roads = {i for i in tokens if i in there and "thoroughfare" in classes_of(sheet, i)}
        tokens = [i for i in tokens if i not in roads]
    if family == "violence":
        things = [i for i in tokens if "place" not in classes_of(sheet, i)]
        return things or tokens
    if family not in AGAINST_STATES | {"casualties"}:
        return tokens
    places = {i for i in tokens if "place" in classes_of(sheet, i) and is_no_actor(sheet, i)}
    if family == "casualties":
        places |= {i for i in tokens if classes_of(sheet, i) & {"facility"}}
    named = [i for i in tokens if i not in places and classes_of(sheet, i) & {"actor", "people"}]
    return [i for i in tokens if i not in places] if named else tokens


ON_THE_WAY = frozenset({"battle.assault", "battle.ambush", "violence.attacked", "violence.killed"})
"""Kinds of attack that are made on a road upon those who are under way there."""


def in_control(sheet: Sheet, i: int) -> list[int]:
    """Whose the control, rule or hands are from which a place is taken ("from rebel control")."""
    if "control_word" not in sheet.kinds.classes.get(sheet.tokens[i].lemma, frozenset()):
        return [i]
    return owners_of(sheet, i)


ROBBED = frozenset({"violence.looted", "aid.looted"})


def robbed(sheet: Sheet, match: Match, i: int) -> list[int]:
    """Who was robbed of a thing; the thing, where its owner would be the robber ("their")."""
    found = keepers(sheet, i)
    doers = [n for s in match.subjects for n in (sheet.mention(s, "actor"),) if n is not None]
    own = {m.actor.name or m.text for m in doers if m.actor}
    told = [sheet.mention(n, "actor") for n in found]
    return [i] if any(m and m.actor and (m.actor.name or m.text) in own for m in told) else found


def keepers(sheet: Sheet, i: int) -> list[int]:
    """Whose a looted thing was, where the words say so ("vans from the agency"); else the thing."""
    if classes_of(sheet, i) & {"people", "actor", "place"}:
        return [i]
    named = [n for n in [*owners_of(sheet, i), *after(sheet, i, {"from"})] if names_party(sheet, n)]
    known = [n for n in named if sheet.mention(n, "place") is None or names_actor(sheet, n)]
    return known or [i]


def is_no_actor(sheet: Sheet, i: int) -> bool:
    """True for a word that is in no actor's name."""
    return sheet.mention(i, "actor") is None


def attackers(sheet: Sheet, i: int) -> list[int]:
    """Who is beaten back: of an attack whose it is, else the noun itself."""
    return owners_of(sheet, i) if "attack" in classes_of(sheet, i) else [i]


def struck(sheet: Sheet, match: Match, tokens: list[int]) -> list[int]:
    """Targets of an attack: not what was fired, where the words say at what."""
    if match.frame.kind.partition(".")[0] not in AGAINST_STATES:
        return tokens
    hit = [
        n
        for preposition, n in match.phrases
        if preposition in AIMED and classes_of(sheet, n) & {"actor", "people", "place", "facility"}
    ]
    fired = [i for i in tokens if is_fired(sheet, i)]
    hit += [n for i in match.objects for n in aimed_at(sheet, i) if is_fired(sheet, i)]
    if len(fired) < len(tokens):
        return [i for i in tokens if i not in fired]
    if fired and sheet.tokens[match.i].lemma in LAUNCH:
        return hit
    return tokens or set_upon(sheet, match)


LAUNCH = frozenset(
    "fire firing launch launching lob shoot rain unleash send use drop direct hurl fly".split()
)
"""Verbs whose object is what was fired."""


def set_upon(sheet: Sheet, match: Match) -> list[int]:
    """The building, vehicle or convoy at or near which a bomb went off or an attack was made."""
    near = NEARBY if match.frame.kind.startswith("bombing.") else AT
    if match.frame.object != "target":
        return []
    return [n for p, n in match.phrases if p in near and classes_of(sheet, n) & SET_UPON][:1]


AT = frozenset({"at"})
NEARBY = AT | {"near", "outside", "inside", "in", "beside"}
SET_UPON = frozenset({"facility", "vehicle", "convoy_word", "forces"})


AIMED = frozenset({"at", "on", "upon", "against", "into", "toward", "towards"})


def aimed_at(sheet: Sheet, i: int) -> list[int]:
    """What stands after "at" and the like below a noun or below what is of it."""
    found: list[int] = []
    for c in sheet.parse.subtree(i):
        if sheet.tokens[c].lemma in AIMED and sheet.tokens[c].dep == "prep" and c > i:
            found.extend(p for p in sheet.parse.children[c] if sheet.tokens[p].dep == "pobj")
    return [n for n in found if classes_of(sheet, n) & {"actor", "people", "place", "facility"}]


FIRED = frozenset({"weapon", "projectile"})


def is_fired(sheet: Sheet, i: int) -> bool:
    """True for a weapon that no actor's name covers."""
    return bool(classes_of(sheet, i) & FIRED) and sheet.mention(i, "actor") is None
