"""Whether a verb is passive, said or not: "was killed", "staff killed in Gao", "left wounded"."""

from __future__ import annotations

from reportedly.claims.clauses.gaps import RESOLVED, is_teller, is_to
from reportedly.claims.clauses.sheet import Sheet
from reportedly.gazetteer.lemmas import open_lemmas

SUBJECT = frozenset({"nsubj", "csubj"})
PASSIVE_SUBJECT = frozenset({"nsubjpass", "csubjpass"})
OBJECT = frozenset({"dobj", "oprd"})


def is_passive(sheet: Sheet, i: int, above: int | None, *, as_above: bool) -> bool:
    """Passive by auxiliary, by subject, by participle after a noun, or as the verb above is.

    `above` is the verb that it hangs on, `as_above` whether that one is passive.
    """
    tokens, children = sheet.tokens, sheet.parse.children[i]
    deps = {tokens[c].dep for c in children if not is_teller(sheet, i, c)}
    if tokens[i].lemma in RESOLVED and any(is_to(sheet, c) for c in children if c > i):
        return False
    if "auxpass" in deps or deps & PASSIVE_SUBJECT or ("agent" in deps and not deps & OBJECT):
        return True
    if tokens[i].dep == "acl" and tokens[i].tag == "VBD":
        if tokens[i].lemma in open_lemmas().intransitive:
            return False  # "Fifty fighters capitulated": no noun with a participle.
        return not deps & (OBJECT | SUBJECT | {"aux", "ccomp"})  # "one peacekeeper killed"
    bare = tokens[i].tag in ("VBD", "VBN") and not deps & (OBJECT | {"aux"})
    if bare and any(tokens[c].dep == "mark" and tokens[c].lemma == "with" for c in children):
        return True  # "with ten men detained"
    if tokens[i].tag == "VBD" and tokens[i].lemma in open_lemmas().undergone:
        return deps & SUBJECT != set() and _acts_on_nothing(sheet, i)
    if tokens[i].tag != "VBN" or any(
        tokens[c].dep == "aux" and tokens[c].lemma in HAVE for c in children
    ):
        return False
    seen = tokens[i].dep == "ccomp" and tokens[tokens[i].head].lemma in SEEING
    if (seen or tokens[i].dep in ("oprd", "xcomp")) and not deps & (OBJECT | {"aux"}):
        return True  # "were found killed"
    if (
        tokens[i].dep == "relcl"
        and i
        and tokens[i - 1].text == "("
        and not deps & (OBJECT | SUBJECT)
    ):
        return True  # "19 civilians (killed)"
    if tokens[i].dep in ("acl", "acomp", "attr") or (
        tokens[i].dep == "advcl" and not deps & SUBJECT
    ):
        return True
    if tokens[i].dep == "conj" and above is not None and above == tokens[i].head:
        owned = any(tokens[c].dep in SUBJECT for c in children)
        if owned and not deps & (OBJECT | {"aux"}):
            # "Nine were dead and 20 injured", "his car was hit and his driver killed".
            return as_above or tokens[above].lemma in ("be", "leave")
        return as_above and not deps & SUBJECT
    # "Twenty killed as ...": a headline's bare participle, with nothing that it could act on.
    return tokens[i].dep == "ROOT" and not deps & (OBJECT | {"aux", "ccomp"})


HAVE = frozenset({"have", "having"})
"""Of the perfect; the parser gives "Having taken the town, ..." no other dictionary form."""
SEEING = frozenset({"see", "leave", "witness", "find"})
"""Verbs of "the day saw ten men killed"."""


def _acts_on_nothing(sheet: Sheet, i: int) -> bool:
    """True for a verb of one's own clause with no object, number or clause that it could act on."""
    if sheet.tokens[i].dep not in ("ROOT", "conj", "ccomp"):
        return False
    verbs = [i, *(c for c in sheet.parse.children[i] if sheet.tokens[c].dep == "conj")]
    behind = [sheet.tokens[c] for v in verbs for c in sheet.parse.children[v] if c > i]
    return not any(t.dep in OBJECT | {"ccomp", "dative"} or t.tag == "CD" for t in behind)
