"""With which clause a joined verb goes, and what both of a row share."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reportedly.claims.clauses.coordination import conjuncts
from reportedly.claims.clauses.gaps import SUBJECTS, below_of, beside_other_verb, by_agents
from reportedly.claims.clauses.phrases import classes_of, referent
from reportedly.claims.clauses.sheet import Sheet

if TYPE_CHECKING:
    from reportedly.claims.clauses.table import Clause


def same_form(sheet: Sheet, i: int, above: int, table: dict[int, Clause]) -> int:
    """ "Alleging that X fled and denouncing it": a participle goes on with one, not with "fled"."""
    tokens = sheet.tokens
    if any(tokens[c].dep == "aux" for c in sheet.parse.children[i]):
        return above
    higher = next((a for a in sheet.parse.ancestors(above) if a in table), above)
    if tokens[i].tag == "VBG" and tokens[above].tag in FINITE:
        return higher if tokens[higher].tag == "VBG" else above
    row = table[above]
    if tokens[i].tag in FINITE and tokens[above].tag == "VB" and (row.modals or row.infinitive):
        # "Said that Chad will send troops, and thanked Kenya", "told us to go and burned it".
        return higher if tokens[higher].tag == tokens[i].tag else above
    return above


def first_of_row(sheet: Sheet, pronoun: int) -> int:
    """What a relative pronoun stands for; both of "A and B that have fled", told by the plural."""
    noun = of_which(sheet, referent(sheet, pronoun))
    verb = sheet.tokens[pronoun].head
    many = any(
        sheet.tokens[c].text.lower() in ("have", "are", "were") and sheet.tokens[c].dep in HELPING
        for c in sheet.parse.children[verb]
    )
    token = sheet.tokens[noun]
    if not many or token.dep != "conj" or token.tag in ("NNS", "NNPS"):
        return noun
    return token.head if sheet.tokens[token.head].pos in ("NOUN", "PROPN") else noun


def of_which(sheet: Sheet, i: int) -> int:
    """The region of "the X region of Ukraine, which they hold"; else the noun itself."""
    prep = sheet.tokens[sheet.tokens[i].head]
    if "country" not in classes_of(sheet, i) or sheet.tokens[i].dep != "pobj":
        return i
    area = "area" in classes_of(sheet, prep.head) and sheet.tokens[prep.head].pos == "NOUN"
    return prep.head if prep.lemma == "of" and area else i


def what_is_held(sheet: Sheet, objects: tuple[int, ...]) -> tuple[int, ...]:
    """ "Attacked and seized control of the town": the town, of what the second verb takes."""
    if len(objects) == 1 and sheet.tokens[objects[0]].lemma in HOLD:
        return tuple(below_of(sheet, objects[0])) or objects
    return objects


HOLD = frozenset({"control", "possession", "charge", "hold", "command"})


FINITE = frozenset({"VBD", "VBZ", "VBP"})


HELPING = frozenset({"aux", "auxpass"})


def doers_after(sheet: Sheet, table: dict[int, Clause], i: int) -> tuple[int, ...]:
    """ "Were dragged off and led away by gunmen": who did the second did the first as well."""
    rows = [
        table[c] for c in sheet.parse.children[i] if sheet.tokens[c].dep == "conj" and c in table
    ]
    named = [r for r in rows if r.passive and r.subjects and by_agents(sheet, r.i)]
    alone = [r for r in named if not _own_subject(sheet, r.i)]
    return alone[0].subjects if alone else ()


def _own_subject(sheet: Sheet, i: int) -> bool:
    return any(sheet.tokens[c].dep in SUBJECTS for c in sheet.parse.children[i])


def without_next_subjects(sheet: Sheet, table: dict[int, Clause]) -> dict[int, Clause]:
    """The table where no verb acts on the next one's subject ("hit Goma and ten were hurt")."""
    for i, row in list(table.items()):
        own = beside_other_verb(sheet, i) if row.relation == "conj" else None
        over = table.get(sheet.tokens[i].head)
        if own is not None and over is not None and own in over.objects:
            mine = conjuncts(sheet, own)
            rest = tuple(o for o in over.objects if o not in mine)
            table[over.i] = replace(over, objects=rest)
    return table


def is_but_a_state(sheet: Sheet, objects: list[int]) -> bool:
    """True for no objects, and for the "dead" of "were shot dead": it tells not whom."""
    return all(sheet.tokens[n].pos == "ADJ" and sheet.tokens[n].dep == "oprd" for n in objects)


def read_as_phrase(sheet: Sheet, i: int) -> int | None:
    """The subject of "after some 40 men, riding in trucks, attacked the base", which the parser
    takes for a phrase of time, and the verb for one more of the clause above."""
    tokens, head = sheet.tokens, sheet.tokens[i].head
    if tokens[i].dep != "conj" or tokens[i].tag not in FINITE or tokens[i - 1].text != ",":
        return None
    if any(tokens[c].dep == "cc" for c in sheet.parse.children[head] if head < c < i):
        return None
    phrases = [c for c in sheet.parse.children[head] if head < c < i and tokens[c].dep == "prep"]
    if not phrases or tokens[phrases[-1]].lemma not in ("after", "before", "when", "as", "since"):
        return None
    below = sheet.parse.children[phrases[-1]]
    named = (n for n in below if tokens[n].dep == "pobj" and "people" in classes_of(sheet, n))
    return next((n for n in named if n < i), None)
