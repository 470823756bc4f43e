"""Who acts and who is acted on: the parties of a matched frame."""

from __future__ import annotations

from reportedly.claims.clauses.appositions import counted_before, named_in_apposition
from reportedly.claims.clauses.phrases import classes_of, extent, named_before, referent
from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.matches.aims import (
    attackers,
    holders,
    is_armed,
    not_where,
    owner_of_means,
    struck,
)
from reportedly.claims.matches.matching import DRIVEN, Match
from reportedly.claims.nouns.behind import behind, in_whose, is_hold, of_pact
from reportedly.claims.nouns.doers import (
    AGAINST_STATES,
    doers,
    is_craft,
    joint,
    owners,
)
from reportedly.claims.nouns.hyphens import first_of_name, joined
from reportedly.claims.nouns.members import (
    described,
    each_of,
    group_of,
    led_by,
    row_behind,
    whose_men,
)
from reportedly.claims.nouns.pairs import both
from reportedly.claims.nouns.slain import is_slain
from reportedly.claims.nouns.spoken_of import examples, included, without_own
from reportedly.claims.parties.once import distinct
from reportedly.claims.parties.spoken import (
    asked_doers,
    bearers,
    may_be_meant,
    mourned,
    spoken_to,
    spoken_with,
    written_by,
)
from reportedly.claims.parties.wording import (
    as_many,
    does_something,
    names_nobody,
    opens_word,
    told_with,
    uncut,
)
from reportedly.gazetteer.kinds import Slot
from reportedly.gazetteer.party_words import open_party_words
from reportedly.records.claims import Party
from reportedly.records.mentions import Mention
from reportedly.records.values import ActorType


def parties(sheet: Sheet, match: Match, slot: Slot) -> tuple[Party, ...]:
    """The parties that the frame's arguments put into a slot, in text order."""
    tokens: list[int] = []
    kind = match.frame.kind
    if match.frame.subject == slot:
        tokens.extend(doers(sheet, match.subjects, kind) if slot == "agent" else match.subjects)
        if slot == "agent" and not (match.nominal or match.passive):
            tokens.extend(joint(sheet, match.i, match.subjects))
    if match.frame.object == slot:
        tokens.extend(o for o in match.objects if not does_something(sheet, o))
    elif slot == "target" and kind.partition(".")[0] in AGAINST_STATES:
        aimed = {"country", "facility"} if match.frame.object == "at" else {"country"}
        tokens.extend(o for o in match.objects if aimed & classes_of(sheet, o))
    if slot == "target" and not tokens and match.frame.kind in TAKEN:
        tokens.extend(n for p, n in match.phrases if p == DRIVEN and is_armed(sheet, n))
        tokens.extend(h for o in match.objects for h in holders(sheet, o) if not tokens)
    in_it = sheet.tokens[match.words[-1]].lemma == "in"
    if slot == "target" and not tokens and match.frame.kind in OF_PLACES and not in_it:
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
        own = (o for n in own_nouns(sheet, match) for o in owners(sheet, n) or in_whose(sheet, n))
        tokens.extend(o for o in own if o not in match.objects)
    if slot == "agent" and not tokens and kind.startswith("agreement."):
        tokens.extend(n for p, n in match.phrases if p == "between")
        tokens.extend(of_pact(sheet, kind, match.objects))
    if slot == "target" and not tokens and kind.startswith("talks."):
        tokens.extend(spoken_with(sheet, match))
    if slot == "agent":
        tokens = bearers(sheet, match) or [written_by(sheet, n) for n in tokens]
    if slot == "target":
        tokens = struck(sheet, match, tokens) or spoken_to(sheet, match)
        tokens = not_where(sheet, match, tokens)
    tokens = joined(sheet, tuple(dict.fromkeys(tokens)))
    if match.frame.kind.partition(".")[0] in BEFALLS | {"violence"}:
        tokens = [n for i in tokens for n in row_behind(sheet, i)]
    return as_parties(sheet, match, slot, [n for i in tokens for n in each_of(sheet, i)])


def as_parties(sheet: Sheet, match: Match, slot: Slot, each: list[int]) -> tuple[Party, ...]:
    """The parties that tokens name in a slot: both of "both sides", those among a number."""
    family = match.frame.kind.partition(".")[0]
    told = [p for i in each for p in both(sheet, i)]
    if told:
        return distinct(told)
    if slot == "agent":
        return distinct([p for i in each if (p := party(sheet, i)) is not None])
    if family in ("talks", "statement", "pledge", "aid"):
        each = [n for i in each for n in examples(sheet, i)]
    if family in ("statement", "pledge", "aid"):
        each = [n for i in each for n in asked_doers(sheet, match, i) or [i]]
        each = without_own(sheet, each)
        spoken_of = [(i, p) for i in each for p in owned(sheet, i, suffering(sheet, i))]
        heard = [p for i, p in spoken_of if may_be_meant(sheet, match, i, p)]
        return distinct(heard or mourned(sheet, match, each))
    if family in BEFALLS:
        each = [n for i in each for n in (i, *included(sheet, i))]
    return distinct([p for i in each if (p := suffering(sheet, i)) is not None])


def suffering(sheet: Sheet, i: int) -> Party | None:
    """The party that a target's token heads, told by a name or by what befell it."""
    return described(sheet, i) or party(sheet, i)


STRIKABLE = frozenset({"actor", "people", "place", "facility", "settlement", "area"})
TAKEN = frozenset({"territory.captured", "territory.recaptured", "territory.entered"})
OF_PLACES = frozenset({"battle.siege", "battle.assault", "battle.invasion", "battle.operation"})
"""Kinds whose place is what is attacked, where no party is."""


def own_nouns(sheet: Sheet, match: Match) -> list[int]:
    """The nouns of an expression whose owner does it ("fell under rebel control")."""
    befalls = match.frame.kind.partition(".")[0] in BEFALLS
    nouns = [n for n in match.words if sheet.tokens[n].pos == "NOUN"]
    return [n for n in nouns if not befalls or is_hold(sheet, n)]


BEFALLS = frozenset({"casualties", "detention", "displacement"})
"""Families whose nouns belong to whom it befell ("her arrest")."""


def owned(sheet: Sheet, i: int, one: Party | None) -> list[Party]:
    """Whose deed it is that is spoken of ("its treatment of ..."), or whom a matter binds."""
    if one is None:
        return []
    classes = classes_of(sheet, i)
    who = classes & WHO and "document" not in classes
    if sheet.tokens[i].pos != "NOUN" or who or "sanction" in classes:
        return [one]  # "Syria sanctions" are not Syria's.
    if one.name is not None and one.start == sheet.tokens[i].start:
        return [one]
    if befalls(sheet, i):
        return [one]  # "Their release": they are no doers.
    found = distinct([p for p in (party(sheet, n) for n in behind(sheet, i)) if p is not None])
    return list(found) or [one]


WHO = frozenset({"people", "actor", "parties", "organisation", "government"})
"""Classes of nouns that name somebody, not what is somebody's."""


def befalls(sheet: Sheet, i: int) -> bool:
    """True for a noun whose possessor it befell: "her arrest", "the envoy's murder"."""
    rows = sheet.kinds.nouns.get(sheet.tokens[i].lemma, ())
    kinds = [f.kind for w, f in rows if len(w) == 1]
    owned = [c for c in sheet.parse.children[i] if sheet.tokens[c].dep == "poss"]
    return any(k.partition(".")[0] in BEFALLS for k in kinds) or any(
        is_slain(sheet, k, c) for k in kinds for c in owned
    )


def party(sheet: Sheet, i: int) -> Party | None:
    """The party that a token heads, or None where the words name nobody."""
    i = counted_before(sheet, i) if sheet.tokens[i].pos == "NUM" else uncut(sheet, i)
    i = named_in_apposition(sheet, i)
    i = named_in_apposition(sheet, referent(sheet, i))
    if (group := group_of(sheet, i)) is not None:
        return group
    token = sheet.tokens[i]
    actor = sheet.mention(i, "actor")
    if actor is not None and is_inside_thing(sheet, i, actor):
        return Party(token.text, token.start, token.end, None, None, "unknown")
    if actor is not None and actor.actor and actor.actor.name:
        return _of_actor(sheet, i, actor)
    if (
        token.pos in ("PRON", "NUM", "PUNCT", "SYM", "X")
        or names_nobody(sheet, i)
        or sheet.mention(i, "time")
    ):
        return None
    place = sheet.mention(i, "place")
    first, last = extent(sheet, i)
    first = min(_after_numbers(sheet, first, i), first_of_name(sheet, i))
    last = max(last, whose_men(sheet, i))
    start, end = sheet.tokens[first].start, sheet.tokens[last].end
    known = place.place if place is not None and place.place else None
    if known is not None and known.count is not None:
        known = None  # "Two villages" of a province are not the province.
    name, identifier = (known.name, known.id) if known is not None else (None, None)
    if place is not None and place.why == "demonym":
        identifier = None
        if place.place and place.place.feature != "country":
            name = None  # "Kurdish fighters" are not Kurdistan.
    if place is not None and place is not (told := named_before(sheet, place)):
        start, end = told.start, told.end
    elif place is not None:
        start, end = min(start, place.start), max(end, place.end)
    kind = actor_type(sheet, i, actor)
    if name is None and token.dep in BEFORE and kind in ("civilians", "armed_group"):
        name = None if token.lemma in open_party_words().of_many else as_many(token)
        if (first := told_with(sheet, i)) != i:  # "armed group" of an armed group attack
            start, name = sheet.tokens[first].start, name and f"{sheet.tokens[first].lemma} {name}"
    return Party(sheet.text[start:end], start, end, identifier or led_by(sheet, i), name, kind)


BEFORE = frozenset({"amod", "compound", "npadvmod"})


def is_inside_thing(sheet: Sheet, i: int, mention: Mention) -> bool:
    """True for the body that a thing is named after ("ICC" of "the ICC investigation")."""
    if not mention.actor or mention.actor.type != "thing":
        return False
    return sheet.tokens[i].pos == "PROPN" and sheet.tokens[i].end < mention.end


def _of_actor(sheet: Sheet, i: int, mention: Mention) -> Party:
    actor = mention.actor
    assert actor
    told_before = sheet.tokens[i].pos == "PRON" or mention.why == "definite_description"
    if told_before and actor.chain is not None:
        start, end = actor.chain  # A coder writes whom "they" goes back to.
        return Party(sheet.text[start:end], start, end, actor.id, actor.name, actor.type)
    first, last = extent(sheet, i, with_of=False)
    first = _after_numbers(sheet, first, i)
    start = min(sheet.tokens[first].start, mention.start)
    end = max(sheet.tokens[last].end, mention.end)
    return Party(sheet.text[start:end], start, end, actor.id, actor.name, actor.type)


def _after_numbers(sheet: Sheet, first: int, head: int) -> int:
    """Skip the article and the figure before a noun: they are no part of its name."""
    while (
        first < head
        and not opens_word(sheet, first)
        and (
            sheet.tokens[first].pos in ("DET", "NUM", "PUNCT", "SCONJ", "ADP", "ADV")
            or sheet.tokens[first].tag
            in ("PRP", "PRP$", "JJR", "JJS", "RB", "CD", "SYM", "WDT", "WP", "VBD")
            or sheet.mention(first, "figure") is not None
        )
    ):
        first += 1
    return first


def actor_type(sheet: Sheet, i: int, mention: Mention | None) -> ActorType:
    """What kind of party a noun is, by its mention, else by the class of its word."""
    if mention is not None and mention.actor:
        craft = mention.actor.name is None and is_craft(sheet, i)
        return "thing" if craft else mention.actor.type
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
