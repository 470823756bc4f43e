"""Pronouns with the actor that they go back to."""

from __future__ import annotations

from functools import cache

from reportedly.gazetteer.kinds import open_kinds
from reportedly.gazetteer.party_words import open_party_words
from reportedly.mentions.attacked import attacked, is_plural
from reportedly.mentions.claimants import claimants
from reportedly.mentions.ground import Draft, Ground
from reportedly.mentions.memory import Fits, Memory, again, settle, span_of
from reportedly.mentions.owners import owners, owns_body
from reportedly.mentions.spokesmen import spoken_for
from reportedly.mentions.tellers import befalls_others, is_many, speakers_before, tellers
from reportedly.mentions.voices import is_same_actor, speaker_of
from reportedly.records.mentions import Actor
from reportedly.records.values import ActorType

REACH = 2
"""Sentences back in which the antecedent of a pronoun is sought."""
PERSON = ("he", "she", "him", "her", "his", "hers")
GROUP = ("they", "them", "their")
SPEAKER = ("i", "me", "my")
SPOKEN = 30
"""Sentences back in which the speaker of "I" is sought: a statement may run over a page."""
MEN = ("spokesman", "king", "prince", "mr", "chairman", "father", "brother", "son", "husband")
WOMEN = ("spokeswoman", "queen", "mrs", "ms", "miss", "chairwoman", "mother", "sister", "wife")
ONE: frozenset[ActorType] = frozenset(
    (
        "state",
        "government",
        "armed_group",
        "military",
        "police",
        "international",
        "organisation",
        "outlet",
        "agency",
    )
)
EMPTY_VERBS = ("be", "seem", "appear", "rain", "snow", "take")


def pronoun(ground: Ground, memory: Memory, i: int) -> Draft | None:
    """A pronoun with the actor it goes back to; None where it goes back to none."""
    token = ground.tokens[i]
    word = token.text.lower()
    draft = Draft(i, i, i, Actor(None, None, "unknown"))
    if word in ("who", "whom") and token.tag in ("WP", "WP$"):
        return _relative(ground, memory, draft)
    fits = _fitting(ground, i, word)
    if fits is None:
        return None
    if told := claimants(ground, memory, i) or tellers(ground, memory, i):
        return settle(ground, draft, told, "pronoun", told[0].actor.type)
    if word in ("its", "their") and owns_body(ground, i):
        told = owners(ground, memory, i, REACH)
        return settle(ground, draft, told, "pronoun", "state") if told else None
    doers = own_subjects(ground, i)
    own = [d for d in memory.by_sentence.get(token.sentence, ()) if d.head in doers]
    voice = speaker_of(ground, memory, i) if word in PERSON else None
    told = memory.last(
        i,
        SPOKEN if word in SPEAKER else REACH,
        lambda d: (
            fits(d)
            and d.head not in doers
            and not any(goes_back_to(ground, *pair) for o in own for pair in ((o, d), (d, o)))
            and not (voice and is_same_actor(d, voice))
        ),
    )
    told = spoken_for(ground, memory, i, REACH, fits) or told
    if word == "they" and told and befalls_others(ground, i, told[0]):
        told = memory.last(i, REACH, lambda d: is_many(ground, d)) or told
    if word == "they" and told:
        told = speakers_before(ground, memory, i, told[0]) or told
    if word == "they" and told:
        told = attacked(ground, memory, i, told[0]) or told
    if word in PERSON and told and ground.tokens[told[0].head].sentence != token.sentence:
        told = one_beside(ground, memory, i) or told
    if word in ("he", "she") and told and ground.tokens[i].dep == "nsubj":
        told = holder_over(ground, memory, told[0]) or told
    if word == "it" and told and is_of_place(ground, i, told[0]):
        return None
    if not told and word in PERSON:
        told = memory.last(i, REACH, lambda d: is_one_man(ground, d) and d.head not in doers)
    if not told:
        return None
    return settle(ground, draft, told, "pronoun", told[0].actor.type)


def one_beside(ground: Ground, memory: Memory, i: int) -> list[Draft]:
    """The one nameless man of the sentence so far, whom "he" takes before a name further back."""
    here = memory.by_sentence.get(ground.tokens[i].sentence, ())
    doers = own_subjects(ground, i)
    men = [d for d in here if d.last < i and is_one_man(ground, d) and d.head not in doers]
    men = [d for d in men if ground.tokens[d.head].dep in DONE_TO]
    return men if len(men) == 1 else []


DONE_TO = ("nsubj", "nsubjpass", "dobj")


def holder_over(ground: Ground, memory: Memory, told: Draft) -> list[Draft]:
    """The nameless holder of an office who met or called a named one: "he" is rather the former."""
    doers = subjects_over(ground, told.head)
    if not any(speaks_with(ground.tokens[ground.tokens[d].head].lemma) for d in doers):
        return []
    rows = memory.by_sentence.get(ground.tokens[told.head].sentence, ())
    return [
        d
        for d in rows
        if d.head in doers
        and d.actor.type == "office"
        and not d.actor.name
        and ground.tokens[d.head].tag in ("NN", "NNP")
    ]


@cache
def speaks_with(verb: str) -> bool:
    """True for the verbs of meeting and calling somebody."""
    return any(f.kind.startswith("talks.") for _, f in open_kinds().verbs.get(verb, ()))


def goes_back_to(ground: Ground, one: Draft, told: Draft) -> bool:
    """True for a pronoun and the words it was found to stand for."""
    return one.actor.chain is not None and one.actor.chain == (
        told.actor.chain or span_of(ground, told)
    )


def is_of_place(ground: Ground, i: int, told: Draft) -> bool:
    """True where a town is told before an "it" that is acted on, and the actor in no nearer one."""
    first = ground.bounds(i)[0]
    if ground.tokens[i].dep not in ("dobj", "pobj") or told.last >= first:
        return False
    classes = open_kinds().classes
    return any(
        t.i in ground.places or classes.get(t.lemma, frozenset()) & PLACES
        for t in ground.tokens[first:i]
        if t.pos in ("NOUN", "PROPN")
    )


PLACES = frozenset({"settlement", "facility", "area", "locality", "vehicle"})


def is_one_man(ground: Ground, draft: Draft) -> bool:
    """True for somebody told by what he is alone ("a soldier", "the driver")."""
    token = ground.tokens[draft.head]
    nameless = not draft.actor.name and not draft.actor.id
    return nameless and token.tag == "NN" and "people" in open_kinds().classes.get(token.lemma, ())


OBJECTS = ("him", "her", "them", "it")


def own_subjects(ground: Ground, i: int) -> frozenset[int]:
    """The subjects of the verb that acts on a pronoun: it is none of them ("they freed them")."""
    if ground.tokens[i].text.lower() not in OBJECTS:
        return frozenset()
    return subjects_over(ground, i)


def subjects_over(ground: Ground, i: int) -> frozenset[int]:
    """The subjects of the verb whose object a token is: somebody else than it."""
    if ground.tokens[i].dep not in ("dobj", "pobj", "iobj", "dative"):
        return frozenset()
    verb = next((a for a in ground.parse.ancestors(i) if ground.tokens[a].pos == "VERB"), None)
    found: list[int] = []
    while verb is not None:
        subjects = [c for c in ground.parse.children[verb] if ground.tokens[c].dep in SUBJECTS]
        found.extend(subjects)
        row = ground.tokens[verb]
        harms = row.dep == "advcl" and row.lemma in open_party_words().impact
        goes_on = harms or row.dep in ("conj", "xcomp")  # "Hit a bus, killing nine of them."
        verb = row.head if goes_on and not subjects else None
    return frozenset(found)


SUBJECTS = ("nsubj", "nsubjpass")


def possessor(ground: Ground, memory: Memory, i: int) -> list[Draft]:
    """The actors that a possessive pronoun at `i` can go back to."""
    if owns_body(ground, i):
        return owners(ground, memory, i, REACH)
    fits = _fitting(ground, i, ground.tokens[i].text.lower())
    return memory.last(i, REACH, fits) if fits else []


def _fitting(ground: Ground, i: int, word: str) -> Fits | None:
    if word in PERSON:
        other = MEN if word in ("she", "her", "hers") else WOMEN
        return lambda d: d.actor.type == "person" and not _is_one_of(d, other)
    if word in GROUP:
        return lambda d: is_plural(ground, d)
    if word in SPEAKER:
        return lambda d: d.actor.type == "person" and speaks(ground, d)
    verb = ground.tokens[ground.tokens[i].head]
    if word == "its" or (word == "it" and not is_empty(ground, verb.i)):
        told = tells(ground, i)
        return lambda d: (
            d.actor.type in ONE
            and not _is_plural_noun(ground, d)
            and not _is_somebody(ground, d)
            and not _is_in_row(ground, d)
            and (told or d.actor.type not in ("outlet", "agency"))
        )
    return None


def _is_in_row(ground: Ground, draft: Draft) -> bool:
    """True for one of several who act together: "it" is none of them alone."""
    token = ground.tokens[draft.head]
    head = ground.tokens[token.head] if token.dep == "conj" else token
    joined = any(ground.tokens[c].dep == "conj" for c in ground.parse.children[head.i])
    return joined and head.dep in SUBJECTS


def _is_somebody(ground: Ground, draft: Draft) -> bool:
    """True for a single nameless man ("a fighter") and for "they": "it" is neither."""
    token = ground.tokens[draft.head]
    if token.text.lower() in GROUP:
        return True
    return not draft.actor.name and token.tag == "NN" and (token.lemma,) in ground.actors.offices


def is_empty(ground: Ground, verb: int) -> bool:
    """True where "it" stands for nobody: "it is feared", "it took hours", but "it took Aden"."""
    lemma = ground.tokens[verb].lemma
    below = [ground.tokens[c].lemma for c in ground.parse.children[verb]]
    if lemma == "be" and not open_party_words().minded.isdisjoint(below):
        return False  # "It was behind the raid", "it is ready to leave".
    if lemma == "be" and any(is_hold(ground, n) for n in ground.parse.subtree(verb)):
        return False  # "It was in full control of Xabad".
    if lemma != "take":
        return lemma in EMPTY_VERBS
    taken = [c for c in ground.parse.children[verb] if ground.tokens[c].dep == "dobj"]
    return not any(ground.tokens[c].lemma not in LASTING for c in taken)


def is_hold(ground: Ground, i: int) -> bool:
    """True for the "control" of "in control of"."""
    token = ground.tokens[i]
    held = "control_word" in open_kinds().classes.get(token.lemma, frozenset())
    return held and token.dep == "pobj" and ground.tokens[token.head].lemma == "in"


LASTING = frozenset(
    "time second minute hour day night week month year decade while effort courage".split()
)


def tells(ground: Ground, i: int) -> bool:
    """True where what "it" does or "its" owns is a telling, which an outlet can do."""
    head = ground.tokens[ground.tokens[i].head]
    return head.lemma in ground.actors.words.verbs["speech"] or head.lemma in OF_AN_OUTLET


OF_AN_OUTLET = frozenset(
    "report reporter correspondent journalist story source website programme broadcast crew "
    "staff office cameraman photographer publish quote cite".split()
)


def speaks(ground: Ground, draft: Draft) -> bool:
    """True where the person is the subject of a verb of speaking, or opens a line ("Lee:")."""
    token = ground.tokens[draft.head]
    follows = ground.after(draft.last)
    if follows is not None and follows.text == ":":
        return True
    said = ground.actors.words.verbs["speech"]
    return token.dep == "nsubj" and ground.tokens[token.head].lemma in said


def _is_one_of(draft: Draft, titles: tuple[str, ...]) -> bool:
    return any(title in (draft.actor.office or "").lower().split() for title in titles)


def _is_plural_noun(ground: Ground, draft: Draft) -> bool:
    return ground.tokens[draft.head].tag in ("NNS",) and draft.actor.type != "outlet"


def _relative(ground: Ground, memory: Memory, draft: Draft) -> Draft | None:
    """ "Who" is the noun that its clause hangs on."""
    verb = ground.tokens[draft.head]
    for above in ground.parse.ancestors(draft.head):
        if verb.dep == "relcl":
            rows = memory.by_sentence.get(verb.sentence, ())
            told = [d for d in rows if d.first <= above <= d.last]
            return again(ground, draft, told[0], "pronoun") if told else None
        verb = ground.tokens[above]
    return None
