"""The clause table: each predicate with voice-free roles, standing words and what it hangs on."""

from __future__ import annotations

from dataclasses import dataclass, replace

from reportedly.claims.clauses.adjuncts import prepositions
from reportedly.claims.clauses.coordination import conjuncts
from reportedly.claims.clauses.gapped import with_gapped
from reportedly.claims.clauses.gaps import (
    astray,
    believed,
    below_of,
    beside_other_verb,
    beside_verb,
    by_agents,
    called,
    has_gap,
    is_doer_read_as_root,
    is_hearsay,
    is_helped,
    is_naming_what,
    is_verbal_noun,
    let_go,
    own_objects,
    seen_in,
    subject_astray,
    turned_about,
    whose_feat,
)
from reportedly.claims.clauses.headings import is_heading
from reportedly.claims.clauses.judged import goes_on_to_say, what_is_judged
from reportedly.claims.clauses.negations import is_negated, is_of_none
from reportedly.claims.clauses.phrases import RELATIVE, referent
from reportedly.claims.clauses.reciprocals import mutual
from reportedly.claims.clauses.sharing import (
    FINITE,
    doers_after,
    first_of_row,
    is_but_a_state,
    read_as_phrase,
    same_form,
    what_is_held,
    without_next_subjects,
)
from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.clauses.voice import HAVE, PASSIVE_SUBJECT, SUBJECT, is_passive
from reportedly.gazetteer.lemmas import open_lemmas

OF_ANOTHER = frozenset(
    "accuse blame suspect criticise criticize condemn prevent stop keep charge convict thank "
    "praise commend congratulate punish reward".split()
)
"""Verbs whose "of doing" or "for doing" is done by their object."""


@dataclass(frozen=True)
class Clause:
    """One predicate. Doers and undergoers are head tokens, whatever the voice."""

    i: int
    subjects: tuple[int, ...]
    objects: tuple[int, ...]
    prepositions: tuple[tuple[str, int], ...]
    """(preposition, head of its object), in text order."""
    passive: bool
    negated: bool
    modals: tuple[str, ...]
    perfect: bool
    infinitive: bool
    mark: str | None
    """The word that subordinates it: "if", "after", "because"."""
    relation: str
    """Its dependency label: "ROOT", "ccomp", "relcl", ..."""
    above: int | None
    """The predicate that it hangs on, if any."""


def clause_table(sheet: Sheet) -> dict[int, Clause]:
    """All clauses of a report by the token that heads them, heads before dependents."""
    table: dict[int, Clause] = {}
    pending = [t.i for t in sheet.tokens if is_predicate(sheet, t.i)]
    pending.sort(key=lambda i: (sheet.tokens[i].sentence, depth(sheet, i), i))
    for i in pending:
        table[i] = clause(sheet, i, table)
    return with_gapped(sheet, shared_objects(sheet, without_next_subjects(sheet, table)))


def is_predicate(sheet: Sheet, i: int) -> bool:
    """Verbs that head a clause, and forms of "be" that are no auxiliary."""
    token = sheet.tokens[i]
    if token.pos == "VERB":
        return token.dep not in ("amod", "aux", "auxpass", "compound", "prep")
    return token.pos == "AUX" and token.dep not in ("aux", "auxpass")


def depth(sheet: Sheet, i: int) -> int:
    """How many heads stand above a token."""
    return sum(1 for _ in sheet.parse.ancestors(i))


def clause(sheet: Sheet, i: int, table: dict[int, Clause]) -> Clause:
    """The clause headed by a token, with what it shares with the clause above it."""
    tokens, children = sheet.tokens, sheet.parse.children[i]
    above = next((a for a in sheet.parse.ancestors(i) if a in table), None)
    over = table.get(above) if above is not None else None
    as_above = over is not None and over.passive
    passive = is_passive(sheet, i, over.i if over is not None else None, as_above=as_above)
    doing = [c for c in children if tokens[c].dep in SUBJECT] or turned_about(sheet, i)
    subjects = [n for n in _expand(sheet, doing) if n not in doing or not is_heading(sheet, n)]
    objects = _expand(sheet, own_objects(sheet, i))
    objects += astray(sheet, i, objects[-1]) if objects else called(sheet, i)
    sufferers = _expand(sheet, [c for c in children if tokens[c].dep in PASSIVE_SUBJECT])
    if passive and not sufferers:
        sufferers, subjects = subjects, []
    if passive:
        objects = sufferers + objects
        subjects = _expand(sheet, by_agents(sheet, i))
    elif not (subjects or sufferers) and is_verbal_noun(sheet, i):
        # "fleeing shelling of the town by the army": done by whom "by" names.
        doers = _expand(sheet, by_agents(sheet, i))
        subjects = [b for b in doers if sheet.mention(b, "actor") is not None]
        objects = objects or below_of(sheet, i)
    else:
        subjects = subjects or sufferers
    meant = believed(sheet, i)
    if meant is not None:
        passive, subjects, objects = True, [], conjuncts(sheet, meant)
    if not (subjects or passive) and (lost := beside_verb(sheet, i)) is not None:
        subjects = [lost]
    behind = read_as_phrase(sheet, i) if not subjects and not sufferers else None
    if behind is not None:
        subjects = conjuncts(sheet, behind)
    if not objects and tokens[i].lemma == "let":
        objects = _expand(sheet, let_go(sheet, i))
    datives = _expand(sheet, [c for c in children if tokens[c].dep == "dative"])
    if tokens[i].dep == "relcl" and subjects and not objects and has_gap(sheet, i):
        objects = [n for n in [referent(sheet, tokens[i].head)] if n not in table]
    if not subjects and not (passive and objects):
        shared_subjects, shared = _shared(sheet, i, passive, above, table)
        subjects = subjects or shared_subjects
        objects = objects or shared
    elif passive and is_but_a_state(sheet, objects) and tokens[i].dep in ("conj", "acl", "xcomp"):
        objects = _shared(sheet, i, passive, above, table)[1] + objects
    return Clause(
        i=i,
        subjects=tuple(subjects),
        objects=tuple(mutual(sheet, objects, subjects)),
        prepositions=prepositions(sheet, i)
        + seen_in(sheet, i, over.subjects if over is not None else ())
        + tuple(("to", d) for d in datives if tokens[d].pos != "ADP"),
        passive=passive,
        negated=is_negated(sheet, i) or is_of_none(sheet, i),
        modals=tuple(tokens[c].lemma for c in children if tokens[c].tag == "MD"),
        perfect=is_perfect(sheet, i, over),
        infinitive=any(tokens[c].tag == "TO" for c in children),
        mark=_mark(sheet, i),
        relation=tokens[i].dep,
        above=above,
    )


def is_perfect(sheet: Sheet, i: int, over: Clause | None) -> bool:
    """True for "has killed", and for both verbs of "has killed ten and driven out thousands"."""
    below = [sheet.tokens[c] for c in sheet.parse.children[i]]
    if any(t.lemma in HAVE and t.dep == "aux" for t in below):
        return True
    token = sheet.tokens[i]
    participle = token.tag == "VBN" or token.text.endswith("ed")  # The tagger takes one for a past.
    joined = token.dep == "conj" and participle
    helped = any(t.dep in ("aux", "auxpass") or t.dep in SUBJECT for t in below)
    return joined and not helped and over is not None and over.perfect


def _shared(
    sheet: Sheet, i: int, passive: bool, above: int | None, table: dict[int, Clause]
) -> tuple[list[int], list[int]]:
    """(subjects, objects) that a clause without its own subject takes from what it hangs on."""
    token = sheet.tokens[i]
    head = token.head
    if token.dep in ("relcl", "acl"):
        noun = [n for n in [referent(sheet, head)] if n not in table]
        if token.dep == "relcl" and _pronoun_is_object(sheet, i):
            return [], noun
        return ([], noun) if passive else (noun, [])
    if token.dep == "conj" and not passive and is_doer_read_as_root(sheet, i):
        return [head], []
    if above is None:
        return [], []
    parent = table[above]
    if token.dep == "conj":
        own = beside_other_verb(sheet, i)
        if own is not None:
            return ([], conjuncts(sheet, own)) if passive else (conjuncts(sheet, own), [])
        parent = table[same_form(sheet, i, above, table)]
        if parent.passive and passive:
            return list(parent.subjects), list(parent.objects)
        if passive and not parent.passive:
            return [], list(parent.subjects)  # "The convoy left and was attacked."
        return (list(parent.objects), []) if parent.passive else (list(parent.subjects), [])
    if token.dep == "ccomp" and parent.relation == "relcl" and is_hearsay(sheet, i, above):
        meant = referent(sheet, sheet.tokens[above].head)
        return ([], [meant]) if passive else ([meant], [])
    if token.dep == "ccomp" and is_helped(sheet, i):
        # "One man, believed to be ill, was held, he said": no speaker is held.
        noun = [n for n in [subject_astray(sheet, i)] if n is not None]
        return ([], noun) if passive else (noun, [])
    if token.dep == "ccomp" and i < above and token.tag in FINITE:
        return [], []  # "Killed nine, activists said": who tells it has not done it.
    if token.dep in ("xcomp", "ccomp"):
        doers = list(parent.objects) or list(parent.subjects)
        return ([], doers) if passive else (doers, [])
    if (owner := whose_feat(sheet, i)) is not None:
        return ([], conjuncts(sheet, owner)) if passive else (conjuncts(sheet, owner), [])
    if token.dep == "pcomp" and is_naming_what(sheet, above) and parent.above in table:
        above, parent = parent.above, table[parent.above]  # "Accused what it calls X of doing it."
    if token.dep == "pcomp" and sheet.tokens[above].lemma in OF_ANOTHER and parent.objects:
        return ([], list(parent.objects)) if passive else (list(parent.objects), [])
    if token.dep == "pcomp" and parent.passive and sheet.tokens[head].dep == "agent":
        return [], []  # "Killed by shelling": not by their own.
    if passive and token.dep == "advcl" and sheet.tokens[above].lemma == "leave":
        return [], list(parent.objects)  # "Left nine villagers wounded"
    if (judged := what_is_judged(sheet, i, parent)) and not passive:
        return judged, []
    if (higher := goes_on_to_say(sheet, i, parent, table)) is not None:
        parent = table[higher]
    if token.dep in ("advcl", "pcomp", "acomp", "attr"):
        doers = list(parent.objects if parent.passive else parent.subjects)
        return ([], doers) if passive else (doers, [])
    return [], []


def _pronoun_is_object(sheet: Sheet, i: int) -> bool:
    """True for "the town that they took": the relative clause has a subject of its own."""
    return any(sheet.tokens[c].dep in SUBJECT for c in sheet.parse.children[i])


def _mark(sheet: Sheet, i: int) -> str | None:
    for c in sheet.parse.children[i]:
        token = sheet.tokens[c]
        if token.dep == "mark" or (token.dep == "advmod" and token.tag == "WRB"):
            return token.lemma
    token = sheet.tokens[i]
    if token.dep == "pcomp":
        return sheet.tokens[token.head].lemma
    return None


def _expand(sheet: Sheet, heads: list[int]) -> list[int]:
    """Each head with its conjuncts; relative pronouns replaced by what they stand for."""
    found: list[int] = []
    for head in heads:
        if sheet.tokens[head].lemma in RELATIVE:
            row = conjuncts(sheet, first_of_row(sheet, head))
            found.extend(n for n in row if n <= head)  # "A nurse who was ill, and two others"
        else:
            found.extend(conjuncts(sheet, head))
    return found


def shared_objects(sheet: Sheet, table: dict[int, Clause]) -> dict[int, Clause]:
    """ "shelled and captured the town": the first verb takes the object of the second."""
    for i, row in list(table.items()):
        if row.passive and not row.subjects:
            table[i] = replace(row, subjects=doers_after(sheet, table, i))
        if row.objects or row.passive or sheet.tokens[i].lemma in open_lemmas().intransitive:
            continue
        for c in sheet.parse.children[i]:
            other = table.get(c)
            if (
                other is not None
                and sheet.tokens[c].dep == "conj"
                and other.objects
                and not other.passive
                and c - i <= 3
                and all(sheet.tokens[n].lemma != "or" for n in sheet.parse.children[i])
            ):
                table[i] = replace(row, objects=what_is_held(sheet, other.objects))
                break
    return table
