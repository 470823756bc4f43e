"""Slips of the parser that the words themselves give away, put right before anything is read.

Each repair holds where English leaves no other reading: a finite verb is no adjective, a name
between a verb and the comma before "X said" is what the verb acts on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import msgspec

from reportedly.gazetteer.sources import open_sources
from reportedly.mentions.clipped import (
    main_behind_participle,
    second_behind_comma,
    two_subjects,
)
from reportedly.mentions.finite import (
    finite_adjective,
    finite_below_its_doer,
    goes_on_behind_day,
    participle_with_object,
    past_taken_for_noun,
    sentence_without_verb,
    subject_before_and,
    verb_before_number,
)
from reportedly.mentions.named_times import is_named_time
from reportedly.mentions.openings import town_before_doer
from reportedly.mentions.rows import (
    Change,
    Children,
    between_two,
    clause_behind_which,
    finite_behind_gerund,
    gerund_as_subject,
    joined_to_whole,
    leftmost,
    name_behind_itself,
    number_out_of,
    participle_behind_quotation,
    speaker_in_row,
    told_as_well,
    trait_as_subject,
    verb_behind_own_name,
)
from reportedly.mentions.soldiers import of_whom, those_who_go, who_did
from reportedly.mentions.spoken_rows import said_by_denier
from reportedly.records.parses import Token


def repaired(tokens: list[Token]) -> list[list[int]]:
    """Put the slips right in place; for each token what hangs on it, in text order."""
    children: list[list[int]] = [[] for _ in tokens]
    for token in tokens:
        if token.head != token.i:
            children[token.head].append(token.i)
    for find, labels in REPAIRS:
        some = tokens if labels is None else [t for t in tokens if t.dep in labels]
        for i, label, head in [c for token in some for c in find(tokens, children, token)]:
            move(tokens, children, i, label, head)
    return children


def move(tokens: list[Token], children: list[list[int]], i: int, label: str, head: int) -> None:
    """Hang a token on another head."""
    old = tokens[i]
    if old.head != i:
        children[old.head].remove(i)
    if head != i:
        children[head].append(i)
        children[head].sort()
    pos = "VERB" if label in HEADS_CLAUSE and old.tag not in ("JJ", "CD") else old.pos
    tokens[i] = msgspec.structs.replace(old, dep=label, head=head, pos=pos)


HEADS_CLAUSE = frozenset({"ROOT", "ccomp"})


def object_before_speaker(
    tokens: Sequence[Token], children: Children, said: Token
) -> Iterator[Change]:
    """ "They took Goma, M23 said": the town is no subject of the saying, the speaker is."""
    if said.lemma not in open_sources().verbs["say"]:
        return
    below = children[said.i]
    subject = next((c for c in below if tokens[c].dep == "nsubj"), None)
    if subject is None or subject > said.i:
        return
    speaker = next((c for c in children[subject] if tokens[c].dep == "appos"), None)
    verb = next((c for c in below if tokens[c].dep == "ccomp" and c < subject), None)
    if speaker is None or verb is None or not subject < speaker < said.i:
        return
    first = leftmost(children, speaker)
    if tokens[first - 1].text != "," or has(tokens, children, verb, "dobj", "nsubjpass"):
        return
    if leftmost(children, subject) != verb + 1 or rightmost(children, speaker) + 1 != said.i:
        return
    yield subject, "dobj", verb
    yield speaker, "nsubj", said.i


def name_as_adverb(tokens: Sequence[Token], children: Children, name: Token) -> Iterator[Change]:
    """ "They besieged Baidoa on Monday": a name right after a verb is its object."""
    if name.dep not in ("advmod", "npadvmod") or name.head != leftmost(children, name.i) - 1:
        return
    verb = tokens[name.head]
    if verb.pos != "VERB" or verb.tag not in ("VBD", "VBZ", "VBP", "VB", "VBG"):
        return
    if not name.tag.startswith("NNP") or is_named_time(name.text) or not verb.text.islower():
        return
    if not has(tokens, children, verb.i, "dobj", "nsubjpass"):
        yield name.i, "dobj", verb.i


def hung_on_auxiliary(tokens: Sequence[Token], children: Children, aux: Token) -> Iterator[Change]:
    """ "Oman is today imposing sanctions": what hangs on the auxiliary belongs to its verb."""
    if aux.dep in ("aux", "auxpass") and tokens[aux.head].pos in ("VERB", "AUX"):
        for c in children[aux.i]:
            yield c, tokens[c].dep, aux.head


def told_in_document(tokens: Sequence[Token], children: Children, told: Token) -> Iterator[Change]:
    """ "They said in a statement posted online that troops fled": what they said, not posted."""
    noun = tokens[told.head]
    if told.dep not in ("acl", "relcl", "ccomp") or told.i < noun.i or noun.i == told.i:
        return
    if noun.tag == "VBN" and noun.dep == "acl":
        noun = tokens[noun.head]
    if noun.lemma not in open_sources().documents["nouns"] or noun.dep != "pobj":
        return
    that = any(tokens[c].text == "that" and tokens[c].dep == "mark" for c in children[told.i])
    above = tokens[tokens[noun.head].head]
    if not that or above.lemma not in open_sources().verbs["say"] or noun.head > noun.i:
        return
    if not has(tokens, children, above.i, "ccomp", "dobj"):
        yield told.i, "ccomp", above.i


def told_of_both(tokens: Sequence[Token], children: Children, said: Token) -> Iterator[Change]:
    """ "Two died and a car burned, a source told X": what stands before "and" is told as well."""
    first = tokens[said.head]
    if said.dep != "conj" or first.dep != "ROOT" or first.i > said.i or first.pos != "VERB":
        return
    if said.lemma not in open_sources().verbs["say"] or first.lemma in open_sources().verbs["say"]:
        return
    told = next((c for c in children[said.i] if tokens[c].dep == "ccomp" and c < said.i), None)
    speaker = next((c for c in children[said.i] if tokens[c].dep == "nsubj"), None)
    if told is None or speaker is None or not first.i < told < speaker < said.i:
        return
    if tokens[leftmost(children, speaker) - 1].text == ",":
        yield said.i, "ROOT", said.i
        yield first.i, "ccomp", said.i
        yield told, "conj", first.i


def listed_in_what_is_said(
    tokens: Sequence[Token], children: Children, verb: Token
) -> Iterator[Change]:
    """ "He said shells killed nine, wounded 20 and displaced 300": all three are said."""
    said, say = tokens[verb.head], open_sources().verbs["say"]
    if verb.dep != "conj" or verb.tag not in ("VBD", "VBN") or said.lemma not in say:
        return
    row = [c for c in children[said.i] if tokens[c].dep == "ccomp" and said.i < c < verb.i]
    comma = tokens[leftmost(children, verb.i) - 1].text == ","
    own = has(tokens, children, verb.i, "nsubj", "nsubjpass", "aux", "auxpass")
    goes_on = has(tokens, children, verb.i, "conj")
    if row and comma and goes_on and not own and verb.lemma not in say:
        yield verb.i, "conj", row[-1]


def participle_taken_for_verb(
    tokens: Sequence[Token], children: Children, verb: Token
) -> Iterator[Change]:
    """ "Debris from drones shot down by the army fell on a house": what fell was not shooting."""
    below = children[verb.i]
    by = any(tokens[c].dep == "agent" and c > verb.i for c in below)
    if verb.tag != "VBD" or not by or has(tokens, children, verb.i, "dobj", "auxpass", "aux"):
        return
    subject = next((c for c in below if tokens[c].dep == "nsubj" and c < verb.i), None)
    told = next((c for c in below if tokens[c].dep == "conj" and tokens[c].tag == "VBD"), None)
    noun = tokens[verb.i - 1]
    if subject is None or told is None or has(tokens, children, verb.i, "cc"):
        return
    if noun.pos not in ("NOUN", "PROPN") or has(tokens, children, told, "nsubj", "nsubjpass"):
        return
    yield told, verb.dep, told if verb.head == verb.i else verb.head
    yield subject, "nsubj", told
    yield verb.i, "acl", noun.i


def name_behind_its_noun(
    tokens: Sequence[Token], children: Children, name: Token
) -> Iterator[Change]:
    """ "In the capital Accra, a bomb killed two": the name ends the opening, the bomb killed."""
    first = leftmost(children, name.i)
    noun = tokens[first - 1] if first else name
    comma = tokens[name.i + 1] if name.i + 1 < len(tokens) else name
    prep = tokens[noun.head]
    opens = noun.dep == "pobj" and prep.dep == "prep" and prep.head == name.head
    if not opens or name.pos != "PROPN" or noun.pos != "NOUN" or comma.text != ",":
        return
    doer = next((c for c in children[name.i] if tokens[c].dep == "appos" and c > comma.i), None)
    if doer is not None and doer < name.head:
        yield doer, name.dep, name.head
        yield name.i, "appos", noun.i


Find = Callable[[Sequence[Token], Children, Token], Iterator[Change]]


def headline_behind_label(
    tokens: Sequence[Token], children: Children, told: Token
) -> Iterator[Change]:
    """ "Governor: 14 dead in Gao": what stands behind the colon is the sentence, not the label."""
    label = tokens[told.head]
    colon = label.i + 1
    if label.dep != "ROOT" or told.tag not in ("JJ", "CD") or not colon < told.i:
        return
    if tokens[colon].text != ":" or label.pos not in ("NOUN", "PROPN"):
        return
    yield told.i, "ROOT", told.i
    for c in list(children[label.i]):
        if c > colon and c != told.i:
            yield c, tokens[c].dep, told.i
    yield label.i, "dep", told.i


REPAIRS: tuple[tuple[Find, frozenset[str] | None], ...] = (
    (object_before_speaker, None),
    (finite_adjective, frozenset({"amod", "compound"})),
    (sentence_without_verb, frozenset({"amod"})),
    (subject_before_and, frozenset({"amod"})),
    (verb_before_number, frozenset({"pobj"})),
    (participle_with_object, frozenset({"acl"})),
    (those_who_go, frozenset({"pcomp"})),
    (of_whom, frozenset({"relcl"})),
    (who_did, frozenset({"relcl"})),
    (town_before_doer, frozenset({"prep"})),
    (name_as_adverb, frozenset({"advmod", "npadvmod"})),
    (name_behind_its_noun, frozenset({"nsubj", "nsubjpass"})),
    (hung_on_auxiliary, frozenset({"aux", "auxpass"})),
    (told_in_document, frozenset({"acl", "relcl", "ccomp"})),
    (told_of_both, frozenset({"conj"})),
    (between_two, frozenset({"pobj"})),
    (joined_to_whole, frozenset({"pobj"})),
    (told_as_well, frozenset({"conj"})),
    (speaker_in_row, None),
    (listed_in_what_is_said, frozenset({"conj"})),
    (participle_taken_for_verb, None),
    (finite_behind_gerund, frozenset({"conj"})),
    (finite_below_its_doer, frozenset({"acl"})),
    (verb_behind_own_name, frozenset({"ccomp", "conj", "dep"})),
    (clause_behind_which, frozenset({"nsubj"})),
    (name_behind_itself, frozenset({"nsubj"})),
    (gerund_as_subject, frozenset({"advcl"})),
    (participle_behind_quotation, frozenset({"advcl"})),
    (past_taken_for_noun, frozenset({"ROOT", "relcl", "ccomp", "conj", "advcl"})),
    (said_by_denier, frozenset({"advcl", "acl"})),
    (headline_behind_label, frozenset({"appos"})),
    (main_behind_participle, frozenset({"acl"})),
    (second_behind_comma, frozenset({"acl"})),
    (two_subjects, frozenset({"ROOT"})),
    (number_out_of, frozenset({"prep", "advmod"})),
    (trait_as_subject, frozenset({"nsubj", "nsubjpass"})),
    (goes_on_behind_day, frozenset({"xcomp"})),
)
"""Each repair with the labels of the tokens that it may begin with (None: any)."""


def has(tokens: Sequence[Token], children: Children, i: int, *labels: str) -> bool:
    """True where one of these hangs on a token."""
    return any(tokens[c].dep in labels for c in children[i])


def rightmost(children: Children, i: int) -> int:
    """Last token of what hangs on a token."""
    return max((rightmost(children, c) for c in children[i] if c > i), default=i)
