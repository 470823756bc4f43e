"""Who acts and who is acted on: the parties of a matched frame."""

from __future__ import annotations

from reportedly.claims.aims import attackers, holders, is_armed, not_where, owner_of_means, struck
from reportedly.claims.behind import behind
from reportedly.claims.doers import AGAINST_STATES, doers, hyphenated, joined, names_party, owners
from reportedly.claims.matching import DRIVEN, Match
from reportedly.claims.pairs import both
from reportedly.claims.phrases import (
    after,
    classes_of,
    conjuncts,
    extent,
    named_before,
    named_in_apposition,
    referent,
)
from reportedly.claims.sheet import Sheet
from reportedly.claims.spoken import bearers, may_be_meant, spoken_to
from reportedly.gazetteer.kinds import Slot
from reportedly.records.claims import Party
from reportedly.records.mentions import Mention
from reportedly.records.values import ActorType

NOBODY = frozenset(
    (
        "person other body casualty toll number victim life dead wounded injured one some "
        "many more several dozen hundred thousand most none anyone everyone it that this what "
        "there occasion time case"
    ).split()
)
"""Words that name nobody: a figure counts them, no party is made of them."""


def parties(sheet: Sheet, match: Match, slot: Slot) -> tuple[Party, ...]:
    """The parties that the frame's arguments put into a slot, in text order."""
    tokens: list[int] = []
    if match.frame.subject == slot:
        kind = match.frame.kind
        tokens.extend(doers(sheet, match.subjects, kind) if slot == "agent" else match.subjects)
    if match.frame.object == slot:
        tokens.extend(match.objects)
    elif slot == "target" and match.frame.kind.partition(".")[0] in AGAINST_STATES:
        aimed = {"country", "facility"} if match.frame.object == "at" else {"country"}
        tokens.extend(o for o in match.objects if aimed & classes_of(sheet, o))
    if slot == "target" and not tokens and match.frame.kind in TAKEN:
        tokens.extend(n for p, n in match.phrases if p == DRIVEN and is_armed(sheet, n))
        tokens.extend(h for o in match.objects for h in holders(sheet, o) if not tokens)
    if slot == "target" and not tokens and match.frame.kind in OF_PLACES:
        tokens.extend(o for o in match.objects if STRIKABLE & classes_of(sheet, o))
    if slot == "target" and match.frame.kind == "battle.repelled":
        tokens = [a for o in match.objects for a in attackers(sheet, o)]
    if match.frame.affected == slot:
        tokens.extend(match.affected)
    for preposition, n in match.phrases:
        if match.frame.prepositions.get(preposition) == slot:
            tokens.append(n)
    if slot == "agent" and not tokens and match.frame.subject == "theme":
        tokens.extend(o for s in match.subjects for o in owner_of_means(sheet, s))
    if slot == "agent" and not tokens and (match.frame.subject == slot or len(match.words) > 1):
        own = [o for n in own_nouns(sheet, match) for o in owners(sheet, n)]
        tokens.extend(o for o in own if o not in match.objects)
    if slot == "agent":
        tokens = bearers(sheet, match) or tokens
    if slot == "target":
        tokens = struck(sheet, match, tokens) or spoken_to(sheet, match)
        tokens = not_where(sheet, match, tokens)
    tokens = joined(sheet, tuple(dict.fromkeys(tokens)))
    if match.frame.kind.partition(".")[0] in BEFALLS | {"violence"}:
        tokens = [n for i in tokens for n in row_behind(sheet, i)]
    each = [n for i in tokens for n in modifiers_in_row(sheet, i)]
    found = [party(sheet, i) for i in each]
    for i, one in zip(each, tuple(found), strict=True):
        if one is None and slot == "target" and match.frame.kind.partition(".")[0] in BEFALLS:
            found.extend(party(sheet, n) for n in included(sheet, i))
    told = [p for i in each for p in both(sheet, i)]
    if told:
        return distinct(told)
    if slot == "target" and match.frame.kind.partition(".")[0] in ("statement", "pledge"):
        each = [n for i in each for n in examples(sheet, i)]
        spoken_of = [(i, p) for i in each for p in owned(sheet, i, party(sheet, i))]
        return distinct([p for i, p in spoken_of if may_be_meant(sheet, match, i, p)])
    return distinct([p for p in found if p is not None])


STRIKABLE = frozenset({"actor", "people", "place", "facility", "settlement", "area"})
TAKEN = frozenset({"territory.captured", "territory.recaptured", "territory.entered"})
OF_PLACES = frozenset({"battle.siege", "battle.assault", "battle.invasion", "battle.operation"})
"""Kinds whose place is what is attacked, where no party is."""


def row_behind(sheet: Sheet, i: int) -> list[int]:
    """The row that a quantity is of ("dozens of women and girls"); else the token itself."""
    there = referent(sheet, i)
    row = conjuncts(sheet, there) if there != i and sheet.tokens[i].tag[0] != "W" else [i]
    return row if len(row) > 1 else [i]


def included(sheet: Sheet, i: int) -> list[int]:
    """Who is named among a bare number: "twenty more, including a reporter"."""
    return after(sheet, i, {"include"})


def own_nouns(sheet: Sheet, match: Match) -> list[int]:
    """The nouns of an expression whose owner does it ("fell under rebel control")."""
    if match.frame.kind.partition(".")[0] in BEFALLS:
        return []
    return [n for n in match.words if sheet.tokens[n].pos == "NOUN"]


BEFALLS = frozenset({"casualties", "detention", "displacement"})
"""Families whose nouns belong to whom it befell ("her arrest")."""


def modifiers_in_row(sheet: Sheet, i: int) -> list[int]:
    """ "US and Iraqi forces": each of the parties that share one head; else the head alone."""
    for c in sheet.parse.children[i]:
        if sheet.tokens[c].dep not in ("compound", "amod", "nmod"):
            continue
        row = [n for n in conjuncts(sheet, c) if n < i and names_party(sheet, n)]
        if len(row) > 1 and len({_actor_at(sheet, n) for n in row}) == len(row):
            return row
    return [i]


def _actor_at(sheet: Sheet, i: int) -> tuple[int, int]:
    """The stretch of the actor or demonym that covers a token."""
    mention = sheet.mention(i, "actor") or sheet.mention(i, "place")
    assert mention
    return mention.start, mention.end


def examples(sheet: Sheet, i: int) -> list[int]:
    """Those named of a kind of party ("groups like Hamas"), and beside one that is a party."""
    named = [
        n
        for c in sheet.parse.children[i]
        if c > i and sheet.tokens[c].lemma in ("like", "include", "including", "as")
        for p in sheet.parse.children[c]
        if sheet.tokens[p].dep == "pobj"
        for n in conjuncts(sheet, p)
        if names_party(sheet, n)
    ]
    return named if named and sheet.tokens[i].lemma in KINDS else [i, *named]


KINDS = frozenset("group actor country nation state organisation organization other body".split())


def owned(sheet: Sheet, i: int, one: Party | None) -> list[Party]:
    """Whose deed it is that is spoken of ("its treatment of ..."), or whom a matter binds."""
    if one is None:
        return []
    classes = classes_of(sheet, i)
    who = classes & {"people", "actor"} and "document" not in classes
    if sheet.tokens[i].pos != "NOUN" or who:
        return [one]
    if one.name is not None and one.start == sheet.tokens[i].start:
        return [one]
    found = distinct([p for p in (party(sheet, n) for n in behind(sheet, i)) if p is not None])
    return list(found) or [one]


def party(sheet: Sheet, i: int) -> Party | None:
    """The party that a token heads, or None where the words name nobody."""
    i = named_in_apposition(sheet, i)
    i = named_in_apposition(sheet, referent(sheet, i))
    token = sheet.tokens[i]
    actor = sheet.mention(i, "actor")
    if actor is not None and actor.actor and actor.actor.name:
        return _of_actor(sheet, i, actor)
    if (
        token.pos in ("PRON", "NUM", "PUNCT", "SYM", "X")
        or token.lemma in NOBODY
        or sheet.mention(i, "time")
    ):
        return None
    place = sheet.mention(i, "place")
    first, last = extent(sheet, i)
    first = min(_after_numbers(sheet, first, i), hyphenated(sheet, i)[0])
    start, end = sheet.tokens[first].start, sheet.tokens[last].end
    name = place.place.name if place is not None and place.place else None
    identifier = place.place.id if place is not None and place.place else None
    if place is not None and place.why == "demonym":
        identifier = None
        if place.place and place.place.feature != "country":
            name = None  # "Kurdish fighters" are not Kurdistan.
    if place is not None and place is not (told := named_before(sheet, place)):
        start, end = told.start, told.end
    kind = actor_type(sheet, i, actor)
    if name is None and token.dep in ("amod", "compound") and kind in ("civilians", "armed_group"):
        name = None if token.lemma in OF_MANY else f"{token.lemma}s"
    return Party(sheet.text[start:end], start, end, identifier, name, kind)


OF_MANY = frozenset("opposition resistance enemy insurgency people".split())
"""Nouns that mean many as they are; others before an event noun do so too ("rebel attack")."""


def _of_actor(sheet: Sheet, i: int, mention: Mention) -> Party:
    actor = mention.actor
    assert actor
    if sheet.tokens[i].pos == "PRON" and actor.chain is not None:
        start, end = actor.chain  # A coder writes whom "they" goes back to.
        return Party(sheet.text[start:end], start, end, actor.id, actor.name, actor.type)
    first, last = extent(sheet, i, with_of=False)
    first = _after_numbers(sheet, first, i)
    start = min(sheet.tokens[first].start, mention.start)
    end = max(sheet.tokens[last].end, mention.end)
    return Party(sheet.text[start:end], start, end, actor.id, actor.name, actor.type)


def _after_numbers(sheet: Sheet, first: int, head: int) -> int:
    """Skip the article and the figure before a noun: they are no part of its name."""
    while first < head and (
        sheet.tokens[first].pos in ("DET", "NUM", "PUNCT", "SCONJ", "ADP", "ADV")
        or sheet.tokens[first].tag in ("PRP$", "JJR", "JJS", "RB", "CD", "SYM", "WDT", "WP", "VBD")
        or sheet.mention(first, "figure") is not None
    ):
        first += 1
    return first


def actor_type(sheet: Sheet, i: int, mention: Mention | None) -> ActorType:
    """What kind of party a noun is, by its mention, else by the class of its word."""
    if mention is not None and mention.actor:
        return mention.actor.type
    classes = classes_of(sheet, i)
    if "country" in classes:
        return "state"
    for name, kind in KINDS_OF_PARTY:
        if name in classes:
            return kind
    return "thing" if sheet.tokens[i].pos == "NOUN" else "unknown"


KINDS_OF_PARTY: tuple[tuple[str, ActorType], ...] = (
    ("police", "police"),
    ("fighters", "armed_group"),
    ("forces", "military"),
    ("civilians", "civilians"),
    ("people", "person"),
    ("organisation", "organisation"),
    ("place", "place"),
    ("settlement", "place"),
    ("area", "place"),
    ("facility", "place"),
)


def distinct(found: list[Party]) -> tuple[Party, ...]:
    """Parties without those named twice."""
    kept: list[Party] = []
    for one in found:
        if not any(is_same(one, k) for k in kept):
            kept.append(one)
    return tuple(kept)


def is_same(one: Party, told: Party) -> bool:
    """True for one name, and for a bare noun that ends the words told ("another contractor")."""
    if (one.name or one.text) == (told.name or told.text):
        return True
    return one.name is None and " " not in one.text and told.text.endswith(f" {one.text}")
