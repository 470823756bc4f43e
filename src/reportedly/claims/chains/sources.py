"""One source as a link of a chain: who may be one, its role, its manner, who issued a document."""

from __future__ import annotations

from reportedly.claims.clauses.appositions import named_in_apposition
from reportedly.claims.clauses.phrases import after, extent, referent
from reportedly.claims.clauses.sheet import Sheet
from reportedly.gazetteer.sources import open_sources
from reportedly.records.claims import Link
from reportedly.records.mentions import Mention
from reportedly.records.values import SourceManner, SourceRole

TOLD = frozenset({"outlet", "agency"})


def writer_of(sheet: Sheet, n: int) -> int | None:
    """Who made a document: "a statement by X", "X's statement"."""
    documents = open_sources().documents
    if sheet.tokens[n].lemma not in documents["nouns"] | documents["video"]:
        return None
    for c in sheet.parse.children[n]:
        if sheet.tokens[c].dep == "poss" and sheet.mention(c, "time") is None:
            return c
        place = sheet.mention(c, "place")
        if place is not None and place.why == "demonym" and c < n:
            return c  # "The Turkish statement"
        if sheet.tokens[c].lemma in ("by", "from", "of") or (
            sheet.tokens[c].lemma in MADE and sheet.tokens[c].tag == "VBN"
        ):
            for p in sheet.parse.subtree(c)[1:]:
                if sheet.tokens[p].dep == "pobj" and is_source(sheet, p):
                    return p
    return issuer(sheet, n)


MADE = frozenset(
    "release issue publish compile collect gather prepare provide supply produce keep".split()
)
"""What is done with figures and papers by whom they come from: "figures compiled by X"."""
ISSUE = frozenset(
    "release issue publish make give deliver write send adopt pass approve endorse".split()
)


def issuer(sheet: Sheet, n: int) -> int | None:
    """Who issued a document: the subject of "released a statement"."""
    token = sheet.tokens[n]
    if token.dep == "nsubjpass" and sheet.tokens[token.head].lemma in ISSUE:
        makers = after(sheet, token.head, frozenset({"by"}))
        return makers[0] if makers else None
    if token.dep != "dobj" or sheet.tokens[token.head].lemma not in ISSUE:
        return None
    verb = sheet.tokens[token.head]
    verbs = [verb.i, verb.head] if verb.dep == "xcomp" else [verb.i]
    below = (c for i in verbs for c in sheet.parse.children[i])
    return next((c for c in below if sheet.tokens[c].dep == "nsubj"), None)


def is_source(sheet: Sheet, i: int) -> bool:
    """A source is a person, organisation, state or listed role noun, never "the plan"."""
    i = referent(sheet, i)
    token = sheet.tokens[i]
    words = open_sources()
    if is_nobody(sheet, i):
        return False
    if sheet.mention(i, "actor") is not None:
        return True
    if token.pos == "PROPN":
        return sheet.mention(i, "time") is None
    if token.pos == "PRON":
        return token.lemma in PRONOUNS
    if token.dep == "nsubj" and token.text[:1].isupper() and not sheet.parse.children[i]:
        # A surname at the head of a sentence is often taken for a common noun.
        return token.pos == "NOUN"
    if any(token.lemma in nouns for nouns in (*words.people.values(), *words.documents.values())):
        return True
    classes = sheet.kinds.classes.get(token.lemma, frozenset())
    return "people" in classes or "organisation" in classes or sheet.mention(i, "place") is not None


def is_nobody(sheet: Sheet, i: int) -> bool:
    """True for "no one", "nobody", "no group": what nobody said has no source."""
    if sheet.tokens[i].lemma in ("nobody", "none", "neither"):
        return True
    return any(sheet.tokens[c].lemma == "no" for c in sheet.parse.children[i])


PRONOUNS = frozenset("he she they it who i we one some many other".split())
"""Pronouns that can stand for who says something."""


def named_behind(sheet: Sheet, i: int) -> int | None:
    """ "the head of the mill, Ann Brown", "the spokesman for the army Lee Hart": the one named.

    A name that a preposition or a title leads in belongs to another ("the spokesman for Mr Hart").
    """
    own = sheet.mention(i, "actor")
    if (own is not None and own.actor and own.actor.name) or sheet.tokens[i].pos == "PRON":
        return None
    below = sheet.parse.subtree(i)
    last = i
    for k in below[below.index(i) + 1 :]:
        if k != last + 1 and k not in below:
            break
        last = k
        mention = sheet.mention(k, "actor")
        if mention is None or not mention.actor or mention.actor.type not in NAMED:
            continue
        if sheet.tokens[k].start != mention.start:
            continue
        before = sheet.tokens[k - 1]
        if before.text == ",":
            return _last_of(sheet, k)
        another = sheet.mention(k - 1, "actor")
        where = sheet.mention(k - 1, "place")  # "The coordinator for Haiti Ann Lee"
        parted = (another is not None and another is not mention) or where is not None
        if mention.actor.type == "person" and parted:
            return _last_of(sheet, k)
        return None
    return _named_beside(sheet, last)


def _named_beside(sheet: Sheet, last: int) -> int | None:
    """The person between commas right behind a phrase, wherever the parser hangs the name."""
    n = len(sheet.tokens)
    if last + 2 >= n or sheet.tokens[last + 1].text != ",":
        return None
    mention = sheet.mention(last + 2, "actor")
    if mention is None or not mention.actor or mention.actor.type != "person":
        return None
    if mention.start != sheet.tokens[last + 2].start or sheet.tokens[last + 2].pos == "PRON":
        return None
    end = _last_of(sheet, last + 2)
    closed = end + 1 < n and sheet.tokens[end + 1].text in (",", ".", ":")
    single = sheet.tokens[last].tag in ("NN", "NNP")
    return end if closed and single else None


NAMED = frozenset({"person", "outlet", "agency"})


def _named_before(sheet: Sheet, i: int) -> int:
    """The outlet's name in "the Times newspaper"; else the token."""
    if sheet.mention(i, "actor") is not None or not is_media(sheet, i):
        return i
    named = (c for c in sheet.parse.children[i] if sheet.tokens[c].dep in ("compound", "nmod"))
    return next((c for c in named if c < i and is_media(sheet, c)), i)


def _last_of(sheet: Sheet, k: int) -> int:
    """The last token of the actor named from token `k` on."""
    mention = sheet.mention(k, "actor")
    while k + 1 < len(sheet.tokens) and sheet.mention(k + 1, "actor") is mention:
        k += 1
    return k


def is_media(sheet: Sheet, i: int) -> bool:
    """True for an outlet, an agency and who works for one."""
    mention = sheet.mention(i, "actor")
    if mention is not None and mention.actor:
        return mention.actor.type in TOLD
    if sheet.tokens[i].lemma in OF_MEDIA and any(
        sheet.tokens[c].dep in ("poss", "compound") and is_media(sheet, c)
        for c in sheet.parse.children[i]
    ):
        return True  # "the BBC's Hausa service"
    return sheet.tokens[i].lemma in open_sources().words["media"]


OF_MEDIA = frozenset(
    "service programme program channel radio bureau newsroom website television".split()
)
"""What an outlet has and speaks through."""


def link_of(sheet: Sheet, i: int) -> Link:
    """A source as a link of the chain, in the registry's name where it has one."""
    i = referent(sheet, i)
    author = writer_of(sheet, i)
    manner = manner_of(sheet, i)
    if author is not None:
        i = referent(sheet, author)
    i = _named_before(sheet, i)
    role = role_of(sheet, i)
    i = named_in_apposition(sheet, i)
    beside = named_behind(sheet, i)
    i = i if beside is None else beside
    mention = sheet.mention(i, "actor")
    first, last = extent(sheet, i)
    start, end = sheet.tokens[first].start, sheet.tokens[last].end
    identifier = name = parent = office = None
    if mention is not None:
        start, end = min(start, mention.start), max(end, mention.end)
        if mention.actor and not _ends_name(sheet, i, mention):
            identifier, name = mention.actor.id, mention.actor.name
            parent, office = mention.actor.part_of, mention.actor.office
    else:
        place = sheet.mention(i, "place")
        if place is not None and place.place and place.place.feature == "country":
            name = place.place.name
    if identifier is None and parent is None:
        whose = after(sheet, i, frozenset({"of", "for"}))
        parent = spoken_for(sheet, (*range(first, last + 1), *whose), mention)
    text = sheet.text[start:end]
    if name is None and role != "unnamed" and sheet.tokens[i].pos != "PRON":
        name = without_article(text)
    return Link(text, start, end, identifier, name, role, manner, part_of=parent, office=office)


def spoken_for(sheet: Sheet, told: tuple[int, ...], own: Mention | None) -> str | None:
    """Id of the body whose office it is: "its spokesman", "a spokesman for the group"."""
    for k in told:
        body, token = sheet.mention(k, "actor"), sheet.tokens[k]
        if body is None or body is own or not body.actor or not body.actor.id:
            continue
        office = sheet.tokens[token.head]
        if token.dep == "pobj" and office.lemma in ("of", "for"):
            office = sheet.tokens[office.head]
        elif token.dep != "poss":
            continue
        spoken = office.lemma in open_sources().people["official"]
        if spoken and body.actor.type in SPOKEN_FOR:
            return body.actor.id
    return None


SPOKEN_FOR = frozenset({"armed_group", "military", "state", "government", "organisation"})
"""Types of body for whom an office speaks."""


def _ends_name(sheet: Sheet, i: int, mention: Mention) -> bool:
    """True where a state is the last word of a longer name that nobody knows ("Media Congo")."""
    if not mention.actor or mention.actor.type != "state":
        return False
    before = sheet.covered(mention.start, mention.end)[0] - 1
    token = sheet.tokens[before] if before >= 0 else None
    return token is not None and (token.pos, token.dep, token.head) == ("PROPN", "compound", i)


def without_article(text: str) -> str:
    """The words without a leading article."""
    head, _, rest = text.partition(" ")
    return rest if rest and head.lower() in ("the", "a", "an") else text


def role_of(sheet: Sheet, i: int) -> SourceRole:
    """What kind of source it is, by the registry, else by its noun."""
    mention = sheet.mention(i, "actor")
    lemma = sheet.tokens[i].lemma
    people = open_sources().people
    kind = mention.actor.type if mention is not None and mention.actor else None
    if kind == "agency":
        return "agency"
    if kind == "outlet":
        return "outlet"
    if kind == "armed_group":
        return "party"
    if kind in ("state", "government", "military", "police", "office"):
        return "official"
    if kind in ("international", "organisation"):
        return "organisation"
    if kind == "person":
        office = (mention.actor.office or "") if mention is not None and mention.actor else ""
        if office.lower().split()[-1:] and office.lower().split()[-1] in people["witness"]:
            return "witness"  # "Jonas Kallon, a resident, said"
        return "official" if office else "person"
    if lemma in open_sources().documents["nouns"]:
        return "document"
    for role in ("unnamed", "official", "witness", "recorder", "expert"):
        if lemma in people[role]:
            return role
    return "person" if sheet.tokens[i].pos in ("PROPN", "PRON") else "unnamed"


def manner_of(sheet: Sheet, i: int) -> SourceManner:
    """Whether the source spoke, or a document, a post or a video told it."""
    documents = open_sources().documents
    lemma = sheet.tokens[i].lemma
    if lemma in documents["social"]:
        return "social"
    if lemma in documents["video"]:
        return "video"
    return "document" if lemma in documents["nouns"] else "indirect"


def nameless(sheet: Sheet, i: int) -> Link:
    """The link for "reportedly" and for a passive "is said to": somebody whom nothing calls.

    Its span is of the words that tell so; they are no source's, and so no text of the link.
    """
    token = sheet.tokens[i]
    return Link(None, token.start, token.end, None, None, "unnamed", "indirect")
