"""The several parties that one noun stands for: rows before, behind and beside it."""

from __future__ import annotations

from reportedly.claims.clauses.coordination import conjuncts
from reportedly.claims.clauses.phrases import after, classes_of, referent
from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.nouns.doers import names_party
from reportedly.gazetteer.party_words import open_party_words
from reportedly.records.claims import Party
from reportedly.records.mentions import Mention


def group_of(sheet: Sheet, i: int) -> Party | None:
    """The named group that nameless armed men are from: "the rebel group, the Salt Front",
    "gunmen from the Salt Front"; None where no group is named."""
    own = sheet.mention(i, "actor")
    if own is None or not own.actor or own.actor.name or own.actor.type not in OF_GROUPS:
        return None
    beside = [c for c in sheet.parse.children[i] if sheet.tokens[c].dep == "appos"]
    for n in [*beside[:1], *after(sheet, i, {"from", "with"})[:1]]:
        named = sheet.mention(n, "actor")
        if named is None or not named.actor or not named.actor.name:
            named = name_behind(sheet, n)
        if named is None or not named.actor or not named.actor.name:
            continue
        if named.actor.type in OF_GROUPS:
            actor = named.actor
            return Party(named.text, named.start, named.end, actor.id, actor.name, actor.type)
    return None


def name_behind(sheet: Sheet, i: int) -> Mention | None:
    """The name right behind "the group", which the parser may hang elsewhere."""
    if "organisation" not in sheet.kinds.classes.get(sheet.tokens[i].lemma, frozenset()):
        return None
    last = i + 1 >= len(sheet.tokens)
    return None if last or sheet.tokens[i + 1].pos != "PROPN" else sheet.mention(i + 1, "actor")


OF_GROUPS = frozenset({"armed_group", "military", "organisation"})


def described(sheet: Sheet, i: int) -> Party | None:
    """People told by nothing but what they did: "those who fled", "those killed in Aden"."""
    if sheet.tokens[i].text.lower() != "those":
        return None
    told = [c for c in sheet.parse.children[i] if sheet.tokens[c].dep in ("relcl", "acl") and c > i]
    if not told:
        return None
    below = [n for n in sheet.parse.subtree(i) if n >= i]
    last = next((n - 1 for n in range(i, below[-1] + 1) if sheet.tokens[n].text == ","), below[-1])
    start, end = sheet.tokens[i].start, sheet.tokens[max(last, told[0])].end
    return Party(sheet.text[start:end], start, end, None, None, "person")


def row_behind(sheet: Sheet, i: int) -> list[int]:
    """The row that a quantity is of ("dozens of women and girls"); else the token itself."""
    there = referent(sheet, i)
    row = conjuncts(sheet, there) if there != i and sheet.tokens[i].tag[0] != "W" else [i]
    return row if len(row) > 1 else [i]


def each_of(sheet: Sheet, i: int) -> list[int]:
    """ "US and Iraqi forces": each of the parties that share one head; else the head alone."""
    for c in sheet.parse.children[i]:
        if sheet.tokens[c].dep not in ("compound", "amod", "nmod"):
            continue
        row = [n for n in conjuncts(sheet, c) if n < i and names_party(sheet, n)]
        if len(row) > 1 and len({_actor_at(sheet, n) for n in row}) == len(row):
            return row
    return named_one_by_one(sheet, i) or of_several(sheet, i) or [i]


def named_one_by_one(sheet: Sheet, i: int) -> list[int]:
    """ "Two organisers, Ann Lee and Bo Ray": each of the persons named beside a plural."""
    if sheet.tokens[i].tag != "NNS":
        return []
    rows = [conjuncts(sheet, c) for c in sheet.parse.children[i] if sheet.tokens[c].dep == "appos"]
    row = rows[0] if len(rows) == 1 else []
    return row if len(row) > 1 and all(is_person(sheet, n) for n in row) else []


def is_person(sheet: Sheet, i: int) -> bool:
    """True for a person's name."""
    mention = sheet.mention(i, "actor")
    return bool(mention and mention.actor and mention.actor.type == "person")


def of_several(sheet: Sheet, i: int) -> list[int]:
    """ "The foreign ministers of Togo and Benin": the states, each of which sends its own."""
    if sheet.tokens[i].tag != "NNS" or not classes_of(sheet, i) & OFFICE:
        return []
    row = after(sheet, i, {"of", "from", "in"})
    named = all("country" in classes_of(sheet, n) for n in row)
    return row if len(row) > 1 and named else []


OFFICE = frozenset({"officials", "leaders", "parties"})


def _actor_at(sheet: Sheet, i: int) -> tuple[int, int]:
    """The stretch of the actor or demonym that covers a token."""
    mention = sheet.mention(i, "actor") or sheet.mention(i, "place")
    assert mention
    return mention.start, mention.end


def whose_men(sheet: Sheet, i: int) -> int:
    """The last word of "soldiers from the 5th Brigade", "fighters loyal to the general"."""
    if not classes_of(sheet, i) & {"armed"}:
        return i
    for c in sheet.parse.children[i]:
        faithful = c == i + 1 and sheet.tokens[c].lemma in open_party_words().faithful
        if faithful or (c == i + 1 and sheet.tokens[c].lemma == "from"):
            below = [n for n in sheet.parse.subtree(c) if sheet.tokens[n].dep in NAMING]
            row = range(c, c + len(below) + 1)
            return max((n for n in below if n in row), default=i)
    return i


def led_by(sheet: Sheet, i: int) -> str | None:
    """The id of the group or army of "fighters of the Salt Front", "the front's fighters"."""
    if not classes_of(sheet, i) & {"armed"}:
        return None
    owners = [c for c in sheet.parse.children[i] if sheet.tokens[c].dep == "poss"]
    for n in (owners or _of_whom(sheet, i))[:1]:
        own = sheet.mention(n, "actor")
        if (
            own is not None
            and own.actor
            and own.actor.type in ("armed_group", "military", "police")
        ):
            return own.actor.id
    return None


def _of_whom(sheet: Sheet, i: int) -> list[int]:
    """What stands behind "of"; in a row of unlike men ("soldiers and fighters of the Salt Front")
    it is told of the last ones alone, on whichever the parser hangs it."""
    first = i
    while sheet.tokens[first].dep == "conj":
        first = sheet.tokens[first].head
    row = conjuncts(sheet, first)
    if i not in row or len(row) < 2:
        return after(sheet, i, {"of"})
    behind = [n for member in row for n in after(sheet, member, {"of"}) if n > row[-1]]
    last = sheet.tokens[row[-1]].lemma
    unlike = sheet.kinds.classes.get(last) != sheet.kinds.classes.get(sheet.tokens[i].lemma)
    if behind and unlike and i != row[-1]:
        return []
    return behind or after(sheet, i, {"of"})


NAMING = frozenset({"prep", "pobj", "det", "compound", "amod", "nummod", "poss", "case"})
"""Labels of the words that go on to say whose men they are."""
