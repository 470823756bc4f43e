"""Rows that the parser hangs on the wrong member, put right where the words show it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from reportedly.gazetteer.kinds import NO_EVENT, open_kinds
from reportedly.gazetteer.party_words import open_party_words
from reportedly.gazetteer.sources import open_sources
from reportedly.records.parses import Token

Children = Sequence[Sequence[int]]
Change = tuple[int, str, int]
"""(token, its new label, its new head)."""


def between_two(tokens: Sequence[Token], children: Children, first: Token) -> Iterator[Change]:
    """ "Between the government of Mali and the rebels": "between" joins the rebels to the first."""
    if tokens[first.head].lemma != "between" or first.dep != "pobj":
        return
    if any(tokens[c].dep == "conj" for c in children[first.i]):
        return
    second = second_of_two(tokens, children, first)
    if second is not None:
        yield second, "conj", first.i
        return
    inner = first.i
    while True:
        below = [c for c in children[inner] if tokens[c].dep in ("prep", "pobj") and c > inner]
        if not below or tokens[below[0]].lemma in OF_MATTERS:
            return
        inner = below[0]
        rest = [c for c in children[inner] if tokens[c].dep in ("cc", "conj")]
        if rest:
            for c in rest:
                yield c, tokens[c].dep, first.i
            return


def second_of_two(tokens: Sequence[Token], children: Children, first: Token) -> int | None:
    """ "Clashes between A and the army broke out": the army, taken for a second subject."""
    joins = next((c for c in children[first.i] if tokens[c].dep == "cc"), None)
    if joins is None:
        return None
    subject = tokens[tokens[first.head].head]
    if subject.dep not in SUBJECTS or subject.i > first.i:
        return None
    others = [c for c in children[subject.head] if tokens[c].dep in SUBJECTS and c > joins]
    return next((c for c in others if leftmost(children, c) == joins + 1), None)


def finite_behind_gerund(
    tokens: Sequence[Token], children: Children, verb: Token
) -> Iterator[Change]:
    """ "Accused X of rigging the vote and called a strike": who accuses calls it, not X."""
    first = tokens[verb.head]
    if verb.tag != "VBD" or verb.dep != "conj" or first.tag != "VBG" or first.dep != "pcomp":
        return
    if any(tokens[c].dep in ("nsubj", "nsubjpass", "auxpass") for c in children[verb.i]):
        return
    above = tokens[first.head]
    while above.head != above.i and above.tag not in FINITE:
        above = tokens[above.head]
    if above.tag in FINITE and any(tokens[c].dep == "nsubj" for c in children[above.i]):
        yield verb.i, "conj", above.i


FINITE = frozenset({"VBD", "VBZ", "VBP"})


def participle_behind_quotation(
    tokens: Sequence[Token], children: Children, verb: Token
) -> Iterator[Change]:
    """ "He said "all must talk", blaming X": who spoke blames X, nobody in the quotation."""
    inner = tokens[verb.head]
    if verb.tag != "VBG" or verb.dep != "advcl" or inner.dep != "ccomp" or inner.i > verb.i:
        return
    before = {tokens[n].tag for n in range(max(0, verb.i - 2), verb.i)}
    says = tokens[inner.head].lemma in open_sources().verbs["say"]
    if "''" in before and says and inner.head < inner.i:
        yield verb.i, "advcl", inner.head


OF_MATTERS = frozenset({"on", "over", "about", "for", "with"})
"""Prepositions that lead from the two to what lies between them ("on oil and gas")."""


def joined_to_whole(tokens: Sequence[Token], children: Children, name: Token) -> Iterator[Change]:
    """ "The imam of Dori and his two sons": the sons are joined to the imam, not to his town."""
    of = tokens[name.head]
    whole = tokens[of.head]
    if name.pos != "PROPN" or name.dep != "pobj" or of.lemma != "of" or of.head == of.i:
        return
    if not open_kinds().classes.get(whole.lemma, frozenset()) & SOMEBODY:
        return
    joined = [c for c in children[name.i] if tokens[c].dep == "conj"]
    if not joined or not all(_is_another(tokens, children, c) for c in joined):
        return
    for c in children[name.i]:
        if tokens[c].dep in ("cc", "conj"):
            yield c, tokens[c].dep, whole.i


SOMEBODY = frozenset({"people", "organisation", "government", "parties"})


def _is_another(tokens: Sequence[Token], children: Children, i: int) -> bool:
    """True for people with a determiner or number of their own ("his two sons")."""
    own = open_kinds().classes.get(tokens[i].lemma, frozenset()) & SOMEBODY
    opened = any(tokens[c].dep in ("det", "poss", "nummod") for c in children[i])
    return tokens[i].pos == "NOUN" and bool(own) and opened


def told_as_well(tokens: Sequence[Token], children: Children, verb: Token) -> Iterator[Change]:
    """ "He said rebels had shot three and freed four": who is told of freed them, not who says."""
    said = tokens[verb.head]
    if verb.dep != "conj" or said.i > verb.i or said.lemma not in open_sources().verbs["say"]:
        return
    if verb.tag not in ("VBD", "VBN") or verb.lemma not in harmful_verbs():
        return
    told = [c for c in children[said.i] if c < verb.i and tokens[c].dep == "ccomp"]
    if not told and said.dep == "parataxis" and said.head < said.i:
        told = [said.head]
    if not told or any(tokens[c].dep in SUBJECTS for c in children[verb.i]):
        return
    if not any(tokens[c].dep in SUBJECTS for c in children[told[-1]]):
        return
    yield verb.i, "conj", told[-1]


def speaker_in_row(tokens: Sequence[Token], children: Children, said: Token) -> Iterator[Change]:
    """ "... an ambush by gunmen, the mission said": the mission speaks, it is no second doer."""
    if said.lemma not in open_sources().verbs["say"] or said.tag not in ("VBD", "VBZ", "VBP"):
        return
    below = children[said.i]
    if any(tokens[c].dep in SUBJECTS for c in below) or said.i == 0:
        return
    if not any(tokens[c].dep == "ccomp" and c < said.i for c in below):
        return
    name = next(
        (t for t in reversed(tokens[: said.i]) if _may_speak(tokens, children, t, said)), None
    )
    if name is None:
        return
    first = leftmost(children, name.i)
    if first > 0 and tokens[first - 1].text == "," and name.dep in ("conj", "appos"):
        yield name.i, "nsubj", said.i


def _may_speak(tokens: Sequence[Token], children: Children, name: Token, said: Token) -> bool:
    """True for a noun whose words, with what stands in brackets, end right before a verb."""
    if name.pos not in ("NOUN", "PROPN") or name.dep not in ("conj", "appos"):
        return False
    last = max((c for c in descendants(children, name.i)), default=name.i)
    between = [t for t in tokens[last + 1 : said.i] if t.text not in (",", ")", "(")]
    joined = any(tokens[c].dep == "cc" for c in children[name.head])
    return not between and not joined


def verb_behind_own_name(
    tokens: Sequence[Token], children: Children, verb: Token
) -> Iterator[Change]:
    """ "A group calling itself the Delta Sons claimed it": the group claimed, called so or not."""
    naming = tokens[verb.head]
    if verb.tag not in ("VBD", "VBZ", "VBP") or naming.tag != "VBG" or naming.i > verb.i:
        return
    below = {tokens[c].dep: c for c in children[naming.i]}
    group, itself = below.get("nsubj"), below.get("dobj")
    if naming.lemma not in open_party_words().naming or group is None or itself is None:
        return
    if not tokens[itself].text.lower().endswith(("self", "selves")) or group > naming.i:
        return
    yield verb.i, naming.dep, verb.i if naming.head == naming.i else naming.head
    yield group, "nsubj", verb.i
    yield naming.i, "acl", group
    for c in list(children[naming.i]):
        if c > verb.i:
            yield c, tokens[c].dep, verb.i


def clause_behind_which(
    tokens: Sequence[Token], children: Children, which: Token
) -> Iterator[Change]:
    """ "The raid, which rebels blamed on the army, killed 12": the raid killed, not they."""
    verb = tokens[which.head]
    if which.tag != "WDT" or verb.dep != "relcl" or which.i + 1 >= verb.i:
        return
    for c in children[verb.i]:
        if tokens[c].dep != "nsubj" or not which.i < c < verb.i:
            continue
        told = [
            d for d in children[c] if tokens[d].dep == "acl" and tokens[d].tag in ("VBN", "VBD")
        ]
        if not told:
            continue
        noun = tokens[verb.head]
        yield told[0], "relcl", noun.i
        yield c, "nsubj", told[0]
        yield which.i, "dobj", told[0]
        if noun.dep == "ROOT":
            yield verb.i, "ROOT", verb.i
            yield noun.i, "nsubj", verb.i
        return


def name_behind_itself(
    tokens: Sequence[Token], children: Children, name: Token
) -> Iterator[Change]:
    """ "A group calling itself the Delta Sons left": the name is no second one that left."""
    before = [c for c in children[name.head] if tokens[c].dep == "nsubj" and c < name.i]
    for group in before:
        for c in children[group]:
            below = [tokens[d].text.lower() for d in children[c] if tokens[d].dep == "dobj"]
            named = tokens[c].lemma in open_party_words().naming and tokens[c].tag == "VBG"
            if named and any(word.endswith(("self", "selves")) for word in below):
                yield name.i, "oprd", c


def gerund_as_subject(
    tokens: Sequence[Token], children: Children, gerund: Token
) -> Iterator[Change]:
    """ "Shelling by the army killed 20, activists said": the shelling killed them.

    A gerund right before a finite verb without a subject, with no comma between, is its subject.
    """
    verb = tokens[gerund.head]
    if gerund.tag != "VBG" or not gerund.i < verb.i or verb.tag not in ("VBD", "VBZ", "VBP"):
        return
    if any(tokens[c].dep in ANY_SUBJECT for c in children[verb.i]):
        return
    last = max((gerund.i, *descendants(children, gerund.i)))
    if last == verb.i - 1 and tokens[last].text != ",":
        yield gerund.i, "nsubj", verb.i


ANY_SUBJECT = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})


def number_out_of(tokens: Sequence[Token], children: Children, out: Token) -> Iterator[Change]:
    """ "Took 10 out of 14 districts": as "10 of 14 districts", of which the 14 are all."""
    if out.text != "out" or out.i == 0 or out.i + 1 >= len(tokens):
        return
    of, number = tokens[out.i + 1], tokens[out.i - 1]
    if of.text == "of" and number.tag == "CD" and of.head == out.i:
        yield of.i, "prep", number.i
        yield out.i, "advmod", of.i


def trait_as_subject(tokens: Sequence[Token], children: Children, word: Token) -> Iterator[Change]:
    """ "Its paramilitary Salt Front said so": an adjective before the doer is no second one."""
    others = (c for c in children[word.head] if c > word.i and tokens[c].dep == word.dep)
    name = next(others, None)
    if word.tag != "JJ" or name is None or leftmost(children, name) != word.i + 1:
        return
    for c in list(children[word.i]):
        yield c, tokens[c].dep, name
    yield word.i, "amod", name


def leftmost(children: Children, i: int) -> int:
    """First token of what hangs on a token."""
    return min([i, *descendants(children, i)])


def descendants(children: Children, i: int) -> list[int]:
    """All that hangs on a token, however deep."""
    found = list(children[i])
    for c in found:
        found.extend(children[c])
    return found


SUBJECTS = frozenset({"nsubj", "nsubjpass"})
HARM = frozenset(
    {"casualties", "violence", "strike", "bombing", "territory", "detention", "battle"}
)


@cache
def harmful_verbs() -> frozenset[str]:
    """Verbs whose every frame tells of harm: no speaker does it by speaking."""
    kinds = {
        verb: {frame.kind.partition(".")[0] for words, frame in rows if len(words) == 1}
        - {NO_EVENT}
        for verb, rows in open_kinds().verbs.items()
    }
    return frozenset(verb for verb, told in kinds.items() if told and told <= HARM)
