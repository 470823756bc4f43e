"""What somebody is known for: deeds told of the person whom the news is about, not as news."""

from __future__ import annotations

from reportedly.claims.clauses.phrases import classes_of
from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.contexts.apart import is_definite
from reportedly.claims.drafts import Draft
from reportedly.claims.settings.whereabouts import is_event
from reportedly.gazetteer.setting_words import open_setting_words
from reportedly.records.claims import Party

DEEDS = frozenset(
    "battle strike bombing violence mobilisation pledge casualties detention movement territory "
    "talks".split()
)
TAKEN = frozenset({"detention", "casualties", "strike", "violence", "battle", "bombing"})
"""Families of events whose target a report goes on to describe."""


def is_record(sheet: Sheet, one: Draft, earlier: list[Draft]) -> bool:
    """True for what is told of a person taken, killed or sought before, as his record.

    "The commander coordinated attacks", "he is linked to a bombing that killed four": it came
    before the news, wherever and whenever the news was.
    """
    if one.family not in DEEDS:
        return False
    if _tells_who(sheet, one) or _tells_his_ways(sheet, one, earlier) or _is_habit(sheet, one):
        return True
    subject = _subject(sheet, one)
    if subject is None or subject in one.match.objects:
        return False
    words = open_setting_words()
    said = _said(sheet, one)
    if said & words.known_for:
        return _is_he(sheet, subject, earlier) or _are_they(sheet, subject, earlier)
    if _tells_day(one) or not _is_many(sheet, one) or not _is_he(sheet, subject, earlier):
        return False
    return one.match.nominal or bool(said & words.roles)


def _tells_who(sheet: Sheet, one: Draft) -> bool:
    """True for the raid in "a leader who was responsible for Tuesday's raid": it says who he is."""
    i = laid_at(sheet, one)
    for a in (i, *sheet.parse.ancestors(i)) if i is not None else ():
        head = sheet.tokens[sheet.tokens[a].head]
        if sheet.tokens[a].dep in ("relcl", "acl", "amod"):
            return head.tag == "NN" and "people" in classes_of(sheet, head.i)
    return False


def _tells_his_ways(sheet: Sheet, one: Draft, earlier: list[Draft]) -> bool:
    """True for "the capture of a leader, who used bombers in attacks": what he was known to do."""
    clause = next((a for a in _above(sheet, one) if sheet.tokens[a].dep == "relcl"), None)
    if clause is None or not _is_many(sheet, one):
        return False
    if _tells_day(one) and not _behind_comma(sheet, one):
        return False
    head = sheet.tokens[sheet.tokens[clause].head]
    told = any(t.start is not None and t.start <= head.start < (t.end or 0) for t in _all(earlier))
    who = any(sheet.tokens[c].lemma == "who" for c in sheet.parse.children[clause])
    said = {sheet.tokens[a].lemma for a in _above(sheet, one)}
    ways = open_setting_words().roles
    return told and who and head.tag in ("NN", "NNP") and bool(said & ways)


def _is_habit(sheet: Sheet, one: Draft) -> bool:
    """True for "the man coordinates attacks", "he directs raids": what one does as a rule."""
    deeds = (n for n in (*one.match.words, *joined(sheet, one.match.i)) if is_event(sheet, n))
    deed = next((n for n in deeds if sheet.tokens[n].tag == "NNS"), None)
    if deed is None or _tells_day(one) or is_definite(sheet, deed):
        return False
    if any(f.stated for f in one.figures):
        return False
    noun = one.match.i
    while one.match.nominal and sheet.tokens[noun].dep == "conj":
        noun = sheet.tokens[noun].head
    verb = sheet.tokens[sheet.tokens[noun].head if one.match.nominal else noun]
    while verb.tag != "VBZ" and verb.dep == "conj":
        verb = sheet.tokens[verb.head]
    if verb.tag != "VBZ" or verb.lemma not in open_setting_words().roles:
        return False
    above = [verb.i, *(a for a in sheet.parse.ancestors(verb.i) if sheet.tokens[a].pos == "VERB")]
    doing = (c for v in above for c in sheet.parse.children[v] if sheet.tokens[c].dep == "nsubj")
    subject = next(doing, None)
    if subject is None:
        return False
    he = sheet.tokens[subject].text.lower() in ("he", "she", "who")
    man = sheet.tokens[subject].tag == "NN" and "people" in classes_of(sheet, subject)
    return he or man


def joined(sheet: Sheet, i: int) -> list[int]:
    """Nouns that an "and" joins to one: the "attacks" of "explosive device and fire attacks"."""
    return [c for c in sheet.parse.children[i] if sheet.tokens[c].dep == "conj"]


def _behind_comma(sheet: Sheet, one: Draft) -> bool:
    """True for the day of "captured a leader who led attacks, in X, Saturday": of the capture."""
    start = one.when.start if one.when is not None else None
    return start is not None and sheet.text[:start].rstrip().endswith(",")


def _above(sheet: Sheet, one: Draft) -> list[int]:
    return [one.match.i, *sheet.parse.ancestors(one.match.i)]


def _all(earlier: list[Draft]) -> list[Party]:
    """Whom events were aimed at, as far as told."""
    return [t for d in earlier if d.family in TAKEN for t in d.target]


def laid_at(sheet: Sheet, one: Draft) -> int | None:
    """The word above a claim by which it is laid to somebody ("responsible for", "linked to")."""
    words = open_setting_words().laid_to
    for i in _above(sheet, one):
        said = {sheet.tokens[i].lemma} if i != one.match.i else set()
        said |= {sheet.tokens[c].lemma for c in sheet.parse.children[i] if _is_said_of(sheet, c)}
        if said & words:
            return i
    return None


def _is_said_of(sheet: Sheet, c: int) -> bool:
    return sheet.tokens[c].dep in ("acomp", "attr", "oprd")


def _said(sheet: Sheet, one: Draft) -> set[str]:
    """Lemmas of what the sentence says of its subject, down to the claim."""
    above = _above(sheet, one)
    root = above[-1]
    said = [n for n in above if sheet.tokens[n].pos in ("VERB", "AUX", "ADJ")] + [root]
    said += [c for c in sheet.parse.children[root] if _is_said_of(sheet, c)]
    if sheet.tokens[root].pos == "NOUN":
        # The verb taken for a describing word: "the leader [coordinated attacks]"
        said += [c for c in sheet.parse.children[root] if sheet.tokens[c].tag in ("VBN", "VBD")]
    return {_word(sheet, n) for n in said}


def _word(sheet: Sheet, i: int) -> str:
    """The lemma; "wanted" for who is sought, whom the parser takes for one who wants."""
    token = sheet.tokens[i]
    return "wanted" if token.lemma == "want" and token.tag == "VBN" else token.lemma


def _subject(sheet: Sheet, one: Draft) -> int | None:
    """The subject of the main clause of the claim's sentence, else the noun that opens it."""
    sentence = sheet.parse.sentences[one.sentence]
    root = _above(sheet, one)[-1]
    found = [c for c in sheet.parse.children[root] if sheet.tokens[c].dep in ("nsubj", "nsubjpass")]
    if found:
        return found[0] if found[0] >= sentence.first else None
    if sheet.tokens[sentence.first].tag != "DT":
        return None
    nouns = (t for t in sheet.tokens[sentence.first : one.match.i] if t.tag == "NN")
    return next((t.i for t in nouns if not sheet.tokens[t.i + 1].tag.startswith("NN")), None)


def _is_he(sheet: Sheet, i: int, earlier: list[Draft]) -> bool:
    """True for a single person, told as known, whom an earlier event was aimed at."""
    token = sheet.tokens[i]
    targets = _taken(sheet, i, earlier)
    if not targets or token.tag in ("NNS", "NNPS"):
        return False
    if token.text.lower() in ("he", "she"):
        return True
    if token.tag == "NNP":
        return any(token.text in (*t.text.split(), *(t.name or "").split()) for t in targets)
    last_words = {t.text.split()[-1].lower() for t in targets}
    alike = token.text.lower() in last_words or _is_another_word(sheet, i, targets[-1])
    return is_definite(sheet, i) and alike


def _is_another_word(sheet: Sheet, i: int, target: Party) -> bool:
    """True for "the suspect" of one man taken before, whatever he was called then."""
    if sheet.tokens[i].lemma not in open_setting_words().suspects or target.start is None:
        return False
    last = sheet.covered(target.start, target.end or target.start)[-1]
    return sheet.tokens[last].tag in ("NN", "NNP")


def _are_they(sheet: Sheet, i: int, earlier: list[Draft]) -> bool:
    """True for several people told as known, whom an earlier event was aimed at."""
    token = sheet.tokens[i]
    last_words = {t.text.split()[-1].lower() for t in _taken(sheet, i, earlier)}
    return token.tag == "NNS" and is_definite(sheet, i) and token.text.lower() in last_words


def _taken(sheet: Sheet, i: int, earlier: list[Draft]) -> list[Party]:
    """Whom events were aimed at, as told before a word."""
    return [t for t in _all(earlier) if t.start is not None and t.start < sheet.tokens[i].start]


def _tells_day(one: Draft) -> bool:
    start = one.when.start if one.when is not None else None
    return start is not None and one.evidence.start <= start < one.evidence.end


def _is_many(sheet: Sheet, one: Draft) -> bool:
    """True for a present tense or for deeds in the plural without a number."""
    told_of = (*one.match.subjects, sheet.tokens[one.match.i].head)
    deeds = [s for s in (*told_of, *joined(sheet, one.match.i)) if is_event(sheet, s)]
    tokens = (one.match.i, *one.match.words, *one.match.objects, *deeds)
    present = any(sheet.tokens[n].tag in ("VBZ", "VBP") for n in tokens)
    plural = any(sheet.tokens[n].tag in ("NNS", "NNPS") for n in tokens)
    return present or (plural and not any(f.stated for f in one.figures))
