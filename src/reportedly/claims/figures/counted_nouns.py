"""Where in a clause the counted nouns stand, and which numbers stand on a noun."""

from __future__ import annotations

from reportedly.claims.clauses.coordination import conjuncts
from reportedly.claims.clauses.phrases import classes_of, referent
from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.matches.matching import Match
from reportedly.gazetteer.language import numbers
from reportedly.gazetteer.nouns import lemma_of
from reportedly.records.mentions import Mention, Number

ON_A_NOUN = frozenset("nummod amod det quantmod nmod predet advmod compound".split())
"""Labels of a number's words under the noun that they count."""
INSIDE = ON_A_NOUN | {"poss", "npadvmod"}
NOUNS = ("NOUN", "PROPN")


def figures_on(sheet: Sheet, i: int) -> list[Mention]:
    """Number mentions on a noun: on the token, on its modifiers, or on what it is told "of"."""
    found = []
    own = sheet.mention(i, "figure")
    if own is not None:
        found.append(own)
    for c in sheet.parse.children[i]:
        below = sheet.mention(c, "figure") if sheet.tokens[c].dep in ON_A_NOUN else None
        if below is not None and below not in found:
            found.extend([*_part_before(sheet, c), below])
    found = found or _numbering(sheet, i)
    return found or _deeper(sheet, i) or _above(sheet, i)


def _numbering(sheet: Sheet, i: int) -> list[Mention]:
    """The 60 of "rebels, numbering more than 60, stormed the fort"."""
    row = sheet.tokens[i + 1 : i + 3]
    if row and row[0].text == ",":
        row = row[1:]
    told = row and (row[0].text.lower() == "numbering" or row[0].lemma == "estimate")
    if not told or sheet.tokens[i].tag not in ("NNS", "NNP"):
        return []
    behind = (sheet.mention(k, "figure") for k in range(row[0].i + 1, row[0].i + 5))
    return [m for m in behind if m is not None][:1]


def _part_before(sheet: Sheet, i: int) -> list[Mention]:
    """The part that stands before its whole in one number: "28 of 29 drones"."""
    beside = [c for c in sheet.parse.children[i] if sheet.tokens[c].dep == "quantmod"]
    if not any(sheet.tokens[c].lemma == "of" for c in beside):
        return []
    own = sheet.mention(i, "figure")
    told = (sheet.mention(c, "figure") for c in beside)
    return [m for m in told if m is not None and m is not own]


def _deeper(sheet: Sheet, i: int) -> list[Mention]:
    """A number that the parser hangs on a word of the noun's name ("several Ulan Front men")."""
    lemma, rows = lemma_of(sheet.tokens[i]), []
    for c in sheet.parse.children[i]:
        if c < i and sheet.tokens[c].dep in INSIDE:
            for d in sheet.parse.subtree(c):
                mention = sheet.mention(d, "figure")
                number = mention.figure if mention is not None else None
                if not isinstance(number, Number) or mention in rows:
                    continue
                if _is_measure(sheet, d, c):
                    continue
                if number.noun in (lemma, lemma_of(sheet.tokens[c])):
                    rows.append(mention)
    return [m for m in rows if m is not None]


def _is_measure(sheet: Sheet, number: int, i: int) -> bool:
    """True for "five-storey": how large one thing is. A "three-truck convoy" has three trucks."""
    behind = sheet.tokens[number + 1] if number + 1 < len(sheet.tokens) else None
    joined = behind is not None and behind.text in ("-", "‑", "‐")
    return joined and not {"people", "vehicle", "vessel", "aircraft"} & classes_of(sheet, i)


def _above(sheet: Sheet, i: int) -> list[Mention]:
    """The number of "thousands of casualties", "three cases of looting" on the noun after "of"."""
    of = sheet.tokens[sheet.tokens[i].head]
    if sheet.tokens[i].dep != "pobj" or of.lemma != "of" or _are_known(sheet, i):
        return []
    head = of.head
    is_act = sheet.tokens[head].lemma in numbers().counted.acts
    if is_act or sheet.mention(head, "figure") is not None:
        return figures_on(sheet, head)
    return []


def _are_known(sheet: Sheet, i: int) -> bool:
    """True for "13 of those abducted", "five of the pupils taken": the number is of a part."""
    said = {sheet.tokens[i].lemma, *(sheet.tokens[c].lemma for c in sheet.parse.children[i])}
    return bool(said & {"the", "those", "these"}) and any(
        sheet.tokens[c].dep in ("acl", "relcl") for c in sheet.parse.children[i]
    )


def _is_argument(sheet: Sheet, i: int) -> bool:
    """True where another verb tells of the number that a noun stands behind."""
    of = sheet.tokens[sheet.tokens[i].head]
    return of.lemma == "of" and sheet.tokens[of.head].dep in ("nsubj", "nsubjpass", "dobj")


def counted_noun(sheet: Sheet, i: int) -> int:
    """The noun that a number token counts: its head, or itself where it stands alone."""
    token = sheet.tokens[i]
    head = sheet.tokens[token.head]
    if token.dep in ("nummod", "amod", "det", "quantmod") and head.pos in NOUNS:
        return head.i
    return referent(sheet, i)


def coordinated(sheet: Sheet, heads: tuple[int, ...]) -> tuple[int, ...]:
    """Nouns with those coordinated with them, each once, in the order given."""
    found = [n for i in heads for n in (i, *conjuncts(sheet, i), *going_on(sheet, i))]
    return tuple(dict.fromkeys(found))


def going_on(sheet: Sheet, i: int) -> list[int]:
    """The other numbers of "two tanks, a howitzer and 100 rifles", "a school, a clinic and ten
    houses": to the parser an apposition."""
    below = [c for c in sheet.parse.children[i] if sheet.tokens[c].dep == "appos" and c > i]
    rows = {c: (c, *conjuncts(sheet, c)) for c in below}
    joint = {c: [d for k in row for d in sheet.parse.children[k]] for c, row in rows.items()}
    lists = [c for c in below if any(sheet.tokens[d].dep == "cc" for d in joint[c])]
    if not lists:
        return []
    told = [n for c in lists for n in conjuncts(sheet, c) if figures_on(sheet, n)]
    if sheet.tokens[i].tag == "NNS" and figures_on(sheet, i):
        return told
    known = any(sheet.tokens[c].lemma == "the" for c in sheet.parse.children[i])
    listed = _is_a(sheet, lists[0]) and not known  # "The man, a courier, and three others"
    return [n for n in told if listed and sheet.tokens[n].tag == "NNS"]


def _is_a(sheet: Sheet, i: int) -> bool:
    """True for a noun in the singular behind "a"."""
    before = (sheet.tokens[c].lemma for c in sheet.parse.children[i] if c < i)
    return sheet.tokens[i].tag == "NN" and any(word in ("a", "an") for word in before)


TOLD = frozenset("with report leave count record confirm find see list say".split())
"""Words that a list of the harmed hangs on: "with 15 guards and nine clerks killed"."""


def listed_before(sheet: Sheet, match: Match) -> tuple[int, ...]:
    """The earlier members of a numbered list whose last one carries the participle."""
    found: list[int] = []
    for i in match.objects if sheet.tokens[match.i].dep == "acl" else ():
        while sheet.tokens[i].dep == "conj" and figures_on(sheet, i):
            i = sheet.tokens[i].head
            found.append(i)
        above = sheet.tokens[sheet.tokens[i].head]
        if above.lemma not in TOLD and above.i != i:
            return ()
    return tuple(sorted(found))


TOGETHER = frozenset({"along", "together", "alongside"})


def companions(sheet: Sheet, match: Match) -> tuple[int, ...]:
    """Those taken or hit besides the object: "the commander along with three aides"."""
    above = {match.i, *match.words, *match.objects}
    found: list[int] = []
    for i in sorted({c for a in above for c in sheet.parse.children[a]}):
        row = [i, *sheet.parse.children[i]]
        before = sheet.tokens[i - 1].lemma if i else ""
        if sheet.tokens[i].lemma not in TOGETHER and before not in TOGETHER:
            continue
        for c in row:
            if sheet.tokens[c].lemma in ("with", "alongside"):
                pobj = [p for p in sheet.parse.children[c] if sheet.tokens[p].dep == "pobj"]
                found.extend(coordinated(sheet, tuple(pobj)))
    return tuple(dict.fromkeys(found))


def members(sheet: Sheet, i: int) -> tuple[int, ...]:
    """Of whom a group is made: "a family of five", "a patrol of 30 rangers"."""
    if sheet.tokens[i].lemma not in numbers().counted.groups:
        return ()
    below = (p for c in sheet.parse.children[i] for p in sheet.parse.children[c])
    return tuple(
        p
        for p in below
        if sheet.tokens[sheet.tokens[p].head].lemma == "of" and _is_numbered(sheet, p)
    )


def sized(sheet: Sheet, i: int) -> tuple[int, ...]:
    """How many a group is said to be: "the group, which was abducted in May, numbered 17"."""
    token = sheet.tokens[i]
    if token.dep != "nsubj" or sheet.tokens[token.head].lemma not in numbers().rows.size:
        return ()
    below = sheet.parse.children[token.head]
    return tuple(
        c for c in below if sheet.tokens[c].dep in ("dobj", "attr") and figures_on(sheet, c)
    )


def _is_numbered(sheet: Sheet, p: int) -> bool:
    """True for a number alone and for a noun that a numeral stands on."""
    if sheet.tokens[p].pos == "NUM":
        return sheet.mention(p, "figure") is not None
    numerals = (c for c in sheet.parse.children[p] if sheet.tokens[c].dep == "nummod")
    return any(sheet.mention(c, "figure") is not None for c in numerals)


def elsewhere(sheet: Sheet, match: Match) -> tuple[int, ...]:
    """The others of "six died on the spot and four others in hospital", told of the same verb."""
    if match.nominal:
        return ()
    others = [n for _, n in match.phrases if sheet.tokens[n].lemma in OTHERS]
    if sheet.tokens[match.i].tag != "VBN":
        others += [c for c in sheet.parse.children[match.i] if sheet.tokens[c].pos == "NUM"]
    joined = (n for n in others if sheet.tokens[n].dep == "conj")
    return tuple(n for n in joined if figures_on(sheet, n))


def is_part_of(sheet: Sheet, i: int) -> bool:
    """True for the two of "two of the five attackers": of the five, no more is told."""
    whole = referent(sheet, i)
    own, other = sheet.mention(i, "figure"), figures_on(sheet, whole)
    return whole != i and own is not None and any(m is not own for m in other)


def among_them(sheet: Sheet, match: Match) -> tuple[int, ...]:
    """Who is told in "among the dead were four children", "two clerks were among those who died":
    numbered subjects of the "be" above."""
    above = list(sheet.parse.ancestors(match.i))[:4]
    among = next((a for a in above if sheet.tokens[a].lemma == "among"), None)
    if among is None or sheet.tokens[sheet.tokens[among].head].lemma != "be":
        return ()
    below = sheet.parse.children[sheet.tokens[among].head]
    told = [c for c in below if sheet.tokens[c].dep in ("nsubj", "attr")]
    return tuple(n for n in coordinated(sheet, tuple(told)) if figures_on(sheet, n))


OTHERS = frozenset({"other", "more"})


def beside(sheet: Sheet, match: Match) -> tuple[int, ...]:
    """The numbered noun right before a participle that the parser hangs elsewhere.

    "with 20 guards and 15 clerks killed", "21 injured as a shell hits": in text order.
    """
    tag = sheet.tokens[match.i].tag
    if match.nominal or match.i == 0 or (tag != "VBN" and (tag != "VBD" or match.objects)):
        return ()
    sentence = sheet.parse.sentences[sheet.tokens[match.i].sentence]
    last = match.i - 1
    while last > sentence.first and sheet.tokens[last].pos == "ADV":
        if sheet.mention(last, "figure") is None:
            return ()
        last -= 1  # "Dozens more injured"
    if last < sentence.first or sheet.tokens[last].pos not in (*NOUNS, "NUM"):
        return ()
    if _are_known(sheet, last) and _is_argument(sheet, last):
        return ()  # "Five of the pupils abducted in May were freed"
    head = last
    while (up := _up(sheet, head)) is not None:
        head = up
    nouns = coordinated(sheet, (head,))
    numbered = [n for n in nouns if n < match.i and figures_on(sheet, n) and not _is_toll(sheet, n)]
    whole = sheet.parse.subtree(head)
    return tuple(numbered) if numbered and last in whole else ()


def _is_toll(sheet: Sheet, i: int) -> bool:
    """True for the bodies of "23 bodies and 70 wounded": a noun that tells its own losses."""
    frames = sheet.kinds.nouns.get(lemma_of(sheet.tokens[i]), ())
    return any(f.kind.startswith("casualties.") for words, f in frames if len(words) == 1)


def alone_before(sheet: Sheet, match: Match) -> tuple[int, ...]:
    """A number without a noun before a verb that has no subject ("twenty more, all boys, died")."""
    if match.nominal or match.subjects or match.objects:
        return ()
    first = sheet.parse.sentences[sheet.tokens[match.i].sentence].first
    for i in range(match.i - 1, first - 1, -1):
        if sheet.tokens[i].tag in ("VBD", "VBZ", "VBP"):
            if sheet.tokens[i].head != match.i:
                return ()
            continue
        mention = sheet.mention(i, "figure")
        number = mention.figure if mention is not None else None
        alone = isinstance(number, Number) and number.noun in (None, *OTHERS)
        if alone and isinstance(number, Number) and number.of_what == "people":
            return (i,)
    return ()


def _up(sheet: Sheet, i: int) -> int | None:
    """The first of a list, or the number that a noun stands after with "of" ("hundreds of men")."""
    above = sheet.tokens[sheet.tokens[i].head]
    if sheet.tokens[i].dep == "conj" and above.pos in (*NOUNS, "NUM"):
        return above.i
    is_number = above.lemma == "of" and sheet.mention(above.head, "figure") is not None
    return above.head if is_number and above.head < i else None
