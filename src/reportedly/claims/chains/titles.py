"""Whose words a title or a line announces: "Statement by X on ...", "X's speech at ..."."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Literal

from reportedly.gazetteer.accounts import open_accounts
from reportedly.gazetteer.actors import open_actors
from reportedly.gazetteer.names import text_words
from reportedly.gazetteer.outlets import open_outlets
from reportedly.gazetteer.sources import open_sources


@dataclass(frozen=True)
class Speaker:
    """Who is announced, under the name that a chain gives him."""

    name: str
    kind: Literal["person", "office", "body"]


_CAPITAL = r"[A-Z0-9À-Þ][\w.’'&/-]*"
_SMALL = "of for the and de al el bin van von der".split()
TESTIFY = frozenset({"testimony", "remarks", "statement", "speech", "transcript", "comments"})
"""Genres after which "of" leads in a person of no office."""
LONGEST_BEFORE = 9
"""Words of "X's" before a genre: offices and lists of states are shorter than a clause."""


@cache
def run_of() -> str:
    """The pattern of a name or an office with what belongs to it.

    "Foreign Ministers of Canada, Norway and Ghana", "army spokesman Colonel Lee Hart".
    """
    joint = rf"(?:{'|'.join((*_SMALL, *sorted(open_sources().people['official'])))})"
    return rf"{_CAPITAL}(?:,?\s+(?:{joint}\s+){{0,3}}{_CAPITAL})*"


def announced(title: str) -> Speaker | None:
    """The speaker whom a title announces, if it does."""
    for told in _genre().finditer(title):
        found = _possessor(title, told) or _led_in(title, told)
        if found is not None:
            return found
    met = _interviewed().search(title)
    name = person(met["who"]) if met is not None else None
    return Speaker(name, "person") if name is not None else None


@cache
def _interviewed() -> re.Pattern[str]:
    """ "Daily interviews relief worker Ann Hart"."""
    return re.compile(
        rf"(?i:\b(?:interviews|interviewing))\s+(?:[a-z-]+\s+){{0,5}}(?P<who>{run_of()})"
    )


def delivered(line: str) -> Speaker | None:
    """The speaker whom a line before the words names: "Delivered by X", "By X, Minister of Y"."""
    told = _delivered().match(line)
    if told is not None:
        return who(told["who"])
    told = _byline().match(line)
    if told is not None and is_office_in(told["who"]):
        return who(told["who"])
    return None


def headed(lines: list[str]) -> Speaker | None:
    """The speaker of a head of lines: his name, his office below or before it, then his words."""
    for line, below in pairwise(lines):
        name = person(line) if re.fullmatch(run_of(), line) else None
        of = is_office_in(line) or (re.fullmatch(run_of(), below) and is_office_in(below))
        if name is not None and of:
            return Speaker(name, "person")
    return None


def is_own_genre(title: str) -> bool:
    """True where a title calls a text somebody's words without saying whose."""
    return _genre().search(title) is not None


@cache
def _byline() -> re.Pattern[str]:
    return re.compile(rf"(?:By|BY)\s+(?P<who>{run_of()})\s*$")


@cache
def _genre() -> re.Pattern[str]:
    words = sorted(open_accounts().genres, key=lambda w: (-len(w), w))
    return re.compile(rf"(?i:\b(?:{'|'.join(map(re.escape, words))})(?!\w))")


@cache
def _lead() -> re.Pattern[str]:
    words = "|".join(sorted(open_accounts().speakers))
    return re.compile(
        rf"(?:[^,;:]{{0,40}}?\s(?i:(?P<by>{words}))\s+|(?P<colon>:)\s*)"
        rf"(?:(?i:the|our|their)\s+)?(?P<who>{run_of()})"
    )


@cache
def _delivered() -> re.Pattern[str]:
    words = sorted(open_accounts().delivered, key=lambda w: (-len(w), w))
    either = "|".join(map(re.escape, words))
    return re.compile(rf"(?i:(?:as\s+)?(?:{either})):?\s+(?i:the\s+)?(?P<who>{run_of()})")


def _possessor(title: str, told: re.Match[str]) -> Speaker | None:
    """ "X's statement on ...": who stands before the genre, from the head of the title on."""
    words = open_accounts()
    after = title[told.end() :].lstrip(" ")
    follows = after[:1] in ("", ":", "–", "—", "-", ",") or after.split()[0].lower() in words.topics
    before = re.sub(r"^(?:the)\s+", "", title[: told.start()], flags=re.IGNORECASE).split()
    while before and before[-1].lower() in words.manners:
        before.pop()
    if not follows or not 0 < len(before) <= LONGEST_BEFORE:
        return None
    run = re.sub(r"['’]s?$", "", " ".join(before))
    if told.group().lower() in words.verbs and run == " ".join(before):
        return None  # "Minister X comments on ..." tells what he does.
    lower = run.split()[-1].islower() and _speaks(run.split()[-1])
    run_of_names = run.rsplit(" ", 1)[0] if lower else run
    if re.fullmatch(run_of(), run_of_names) is None or not _speaks(run):
        return None
    return who(run)


def _led_in(title: str, told: re.Match[str]) -> Speaker | None:
    """ "Statement by X", "Interview with X": who stands behind the genre."""
    lead = _lead().match(title, told.end())
    if lead is None:
        return None
    genre, by, run = told.group().lower(), (lead["by"] or "").lower(), lead["who"]
    talk = genre in open_accounts().talks
    if by == "with" and (not talk or open_outlets().named(run)):
        return None
    if by == "of" and not (_speaks(run) or (genre in TESTIFY and person(run) is not None)):
        return None
    if _genre().search(run) is not None:
        return None  # "Transcript of the Weekly Briefing by X": another leads him in.
    if lead["colon"] is not None and not is_office_in(run) and not (talk and person(run)):
        return None
    return who(run)


def who(run: str) -> Speaker | None:
    """The person, else the body, else the office that a run of capitals names."""
    words = open_accounts()
    run = _until_topic(re.sub(r"['’]s?$", "", run.strip(" ,.")).strip(" ,."))
    first = run.partition(",")[0]
    one, *others = first.split(" and ")
    if others and person(one) is not None:
        return Speaker(run, "body")
    if (name := person(first)) is not None:
        return Speaker(name, "person")
    if {w.strip(".'’").lower() for w in run.replace(",", "").split()} & words.bodies:
        return Speaker(run, "body")
    if (name := next((n for p in run.split(",") if (n := person(p))), None)) is not None:
        return Speaker(name, "person")
    if entry := _registered(run):
        return Speaker(entry, "body")
    return Speaker(first, "office") if is_office_in(first) else Speaker(run, "body")


def _until_topic(run: str) -> str:
    """The run without what a title in capitals goes on with ("Ambassador Ann Hart At a Talk")."""
    ends = open_accounts().topics - {"for", "to"}
    parts = run.split()
    last = next((k for k, w in enumerate(parts) if k and w.lower() in ends), len(parts))
    return " ".join(parts[:last])


def person(run: str) -> str | None:
    """The person at the end of a run of titles; None where it ends in an office or a body."""
    actors, words = open_actors().words, open_accounts()
    heads = {h for nouns in actors.organisations.values() for h in nouns} | words.bodies
    name: list[str] = []
    titled = False
    for word in run.split():
        lower = word.strip(".,'’").lower()
        told = is_office(lower) or lower in actors.portfolios or _is_rank(word)
        if told or lower in heads or lower in words.honorifics or (word[0].islower() and not name):
            name, titled = [], titled or told or lower in words.honorifics
        elif word[0].islower() and lower not in actors.particles:
            return None
        else:
            name.append(re.sub(r"['’]s?$", "", word.strip(",'’")))
            if name[-1] != word.strip(",'’"):
                break
    if any(n.lower() in actors.never_persons for n in name):
        return None
    if not name or len(name) > 4 or _registered(" ".join(name)) or any(c in _DIGITS for c in run):
        return None
    if len(name) == 1 and (not titled or run.split()[-1].isupper()):
        return None
    return None if _is_state(" ".join(name)) else " ".join(name)


_DIGITS = frozenset("0123456789")


def is_office_in(run: str) -> bool:
    """True where a run tells an office ("Minister of Health", "PM")."""
    return any(is_office(w.strip(".,'’").lower()) for w in run.split())


def is_styled(run: str) -> bool:
    """True for a title and a name: "MR KIRBY", "Secretary General Nordby", "Lord Hart"."""
    words = [w.strip(".") for w in run.lower().split()]
    return len(words) > 1 and words[0] in open_accounts().styled


def is_office(word: str) -> bool:
    """True for a word, in lower case, for who holds an office, one or many of them."""
    official, words = open_sources().people["official"], open_accounts()
    return word in official or word in words.offices or word.removesuffix("s") in official


def _is_rank(word: str) -> bool:
    """True for "Adm.", "Gen.": longer than an initial."""
    return word.endswith(".") and len(word) > len("A.") and word[0].isupper()


def _speaks(run: str) -> bool:
    """True for an office, a body of the registry or one whose noun says that it is one."""
    lower = {w.strip(".,'’").lower() for w in run.split()}
    known = is_office_in(run) or (person(run) is not None and is_styled(run))
    known = known or bool(lower & open_accounts().bodies) or _registered(run) is not None
    return known or re.fullmatch(r"[A-Z]\d{1,2}", run) is not None  # G7, E3


def _registered(run: str) -> str | None:
    """The registry's name of a body that the whole run names, if it does."""
    words = text_words(run, 0, len(run))
    if not words:
        return None
    length, found = open_actors().names.at(run, words, 0)
    return found[0].name if length == len(words) else None


def _is_state(run: str) -> bool:
    """True for the name of a state."""
    words = text_words(run, 0, len(run))
    length, found = open_actors().state_names.at(run, words, 0) if words else (0, ())
    return bool(found) and length == len(words)


def is_part(one: str, other: str) -> bool:
    """True where one name has all words of the other ("the members of the Security Council")."""
    a, b = ({w.folded for w in text_words(n, 0, len(n))} - set(_SMALL) for n in (one, other))
    return bool(a and b) and (a <= b or b <= a)
