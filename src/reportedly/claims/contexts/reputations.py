"""What somebody is known for: deeds told of the person whom the news is about, not as news."""

from __future__ import annotations

from reportedly.claims.clauses.phrases import classes_of
from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.contexts.apart import is_definite
from reportedly.claims.drafts import Draft

DEEDS = frozenset(
    {"battle", "strike", "bombing", "violence", "mobilisation", "pledge", "casualties"}
)
LEADS = frozenset(
    "plan coordinate direct lead oversee organise organize manage supervise facilitate mastermind "
    "command orchestrate finance fund supply provide distribute transport smuggle procure acquire "
    "conduct coordinate participate help assist aid emplace build construct recruit handle run "
    "specialise specialize".split()
)
"""Verbs of somebody's role: with a plural and no day they tell what he used to do."""
BLAME = frozenset(
    "responsible involve link tie connect associate suspect accuse believe wanted".split()
)
"""Words by which deeds are laid to a person who is told of already."""
TAKEN = ("detention.captured", "detention.arrested", "casualties.killed", "battle.operation")
"""Kinds whose target a report goes on to describe."""


def is_record(sheet: Sheet, one: Draft, earlier: list[Draft]) -> bool:
    """True for what is told of a person taken, killed or sought before, as his record.

    "The commander coordinated attacks", "he is linked to a bombing that killed four": it came
    before the news, wherever and whenever the news was.
    """
    if one.family in DEEDS and _tells_who(sheet, one):
        return True
    if one.family not in DEEDS or one.background:
        return False
    subject = _subject(sheet, one)
    if subject is None or not _is_he(sheet, subject, earlier):
        return False
    root = sheet.tokens[subject].head
    if {sheet.tokens[n].lemma for n in (root, *sheet.parse.children[root])} & BLAME:
        return True
    verbs = {sheet.tokens[n].lemma for n in _verbs(sheet, one, root)}
    return bool(verbs & LEADS) and not _tells_day(one) and _is_many(sheet, one)


def _tells_who(sheet: Sheet, one: Draft) -> bool:
    """True for the raid in "a leader who was responsible for Tuesday's raid": it says who he is."""
    i = laid_at(sheet, one)
    for a in (i, *sheet.parse.ancestors(i)) if i is not None else ():
        head = sheet.tokens[sheet.tokens[a].head]
        if sheet.tokens[a].dep in ("relcl", "acl", "amod"):
            return head.tag == "NN" and "people" in classes_of(sheet, head.i)
    return False


def laid_at(sheet: Sheet, one: Draft) -> int | None:
    """The word above a claim by which it is laid to somebody ("responsible for", "linked to")."""
    for i in (one.match.i, *sheet.parse.ancestors(one.match.i)):
        said = {sheet.tokens[i].lemma} if i != one.match.i else set()
        said |= {sheet.tokens[c].lemma for c in sheet.parse.children[i] if _is_said_of(sheet, c)}
        if said & KNOWN_FOR:
            return i
    return None


def _is_said_of(sheet: Sheet, c: int) -> bool:
    return sheet.tokens[c].dep in ("acomp", "attr", "oprd")


KNOWN_FOR = frozenset({"responsible", "wanted", "involve", "link", "tie", "connect", "implicate"})
"""Words by which one person is told from others by a deed of his."""


def _subject(sheet: Sheet, one: Draft) -> int | None:
    """The subject of the main clause of the claim's sentence."""
    sentence = sheet.parse.sentences[one.sentence]
    above = [one.match.i, *sheet.parse.ancestors(one.match.i)]
    root = above[-1]
    found = [c for c in sheet.parse.children[root] if sheet.tokens[c].dep in ("nsubj", "nsubjpass")]
    return found[0] if found and found[0] >= sentence.first else None


def _is_he(sheet: Sheet, i: int, earlier: list[Draft]) -> bool:
    """True for a single person, told as known, whom an earlier event was aimed at."""
    token = sheet.tokens[i]
    targets = [t for d in earlier if d.kind in TAKEN for t in d.target]
    targets = [t for t in targets if t.start is not None and t.start < token.start]
    if not targets or token.tag in ("NNS", "NNPS"):
        return False
    if token.text.lower() in ("he", "she"):
        return True
    if token.tag == "NNP":
        return any(token.text in (t.text, t.name) for t in targets)
    last_words = {t.text.split()[-1].lower() for t in targets}
    return is_definite(sheet, i) and token.text.lower() in last_words


def _verbs(sheet: Sheet, one: Draft, root: int) -> list[int]:
    """The verbs from the main clause down to the claim."""
    above = [one.match.i, *sheet.parse.ancestors(one.match.i)]
    verbs = [n for n in above if sheet.tokens[n].pos in ("VERB", "AUX")]
    return [*verbs, root]


def _tells_day(one: Draft) -> bool:
    start = one.when.start if one.when is not None else None
    return start is not None and one.evidence.start <= start < one.evidence.end


def _is_many(sheet: Sheet, one: Draft) -> bool:
    """True for a present tense or for deeds in the plural without a number."""
    tokens = (one.match.i, *one.match.words, *one.match.objects)
    present = any(sheet.tokens[n].tag in ("VBZ", "VBP") for n in tokens)
    plural = any(sheet.tokens[n].tag in ("NNS", "NNPS") for n in tokens)
    return present or (plural and not any(f.stated for f in one.figures))
