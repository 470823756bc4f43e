"""What the finders of actors look at: tokens, registry names, places and states by token."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from reportedly.gazetteer.actors import Actors, Holder, State, StateName
from reportedly.gazetteer.names import Word, text_words
from reportedly.gazetteer.outlets import Outlets
from reportedly.records.mentions import Actor, Mention
from reportedly.records.parses import Parse, Token
from reportedly.records.reports import Page
from reportedly.records.values import Why

POSSESSIVES = ("'s", "’s", "'", "’")
HOME = 0.5
"""Share of an article's places that a state must hold for "the army" to be its army."""
HYPHENS = ("-", "‐", "‑", "–")


@dataclass(frozen=True)
class Draft:
    """An actor at tokens `first` to `last` (inclusive), headed by `head`."""

    first: int
    last: int
    head: int
    actor: Actor
    why: Why = "stated"

    def overlaps(self, other: Draft) -> bool:
        """True when the two share a token."""
        return self.first <= other.last and other.first <= self.last


@dataclass(frozen=True)
class Run:
    """A noun phrase's core on the surface: from its first modifier to the end of its name."""

    first: int
    head: int
    last: int


@dataclass
class Hits:
    """Names of the registry by their first token: (last token, entries)."""

    entries: dict[int, tuple[int, tuple[Actor, ...]]] = field(default_factory=dict)
    states: dict[int, tuple[int, StateName]] = field(default_factory=dict)
    holders: dict[int, tuple[int, tuple[Holder, ...]]] = field(default_factory=dict)


class Ground:
    """A parsed page with look-ups by token."""

    def __init__(
        self, page: Page, parse: Parse, actors: Actors, outlets: Outlets, places: Sequence[Mention]
    ) -> None:
        self.page = page
        self.parse = parse
        self.tokens = parse.tokens
        self.actors = actors
        self.outlets = outlets
        self.starts = [t.start for t in self.tokens]
        self.places = {i: m for m in places for i in self.covered(m.start, m.end)}

    def covered(self, start: int, end: int) -> range:
        """Indexes of the tokens that lie in a stretch of the text."""
        first = bisect_left(self.starts, start)
        if first > 0 and self.tokens[first - 1].end > start:
            first -= 1
        return range(first, bisect_right(self.starts, end - 1))

    def words(self, first: int, last: int) -> str:
        """The text of tokens `first` to `last` (inclusive)."""
        return self.page.text[self.tokens[first].start : self.tokens[last].end]

    def mention(self, draft: Draft) -> Mention:
        """The draft as a mention of the page."""
        start, end = self.tokens[draft.first].start, self.tokens[draft.last].end
        text = self.page.text[start:end]
        return Mention(start, end, text, "actor", draft.why, actor=draft.actor)

    def bounds(self, i: int) -> tuple[int, int]:
        """First token of the sentence of token `i`, and the one after its last."""
        sentence = self.parse.sentences[self.tokens[i].sentence]
        return sentence.first, sentence.last

    def before(self, i: int) -> Token | None:
        """The token before `i` in its sentence."""
        return self.tokens[i - 1] if i > self.bounds(i)[0] else None

    def after(self, i: int) -> Token | None:
        """The token after `i` in its sentence."""
        return self.tokens[i + 1] if i + 1 < self.bounds(i)[1] else None

    def in_headline(self, i: int) -> bool:
        """True when most words of the token's sentence are written in capitals."""
        return self.tokens[i].sentence in self.headlines

    @cached_property
    def headlines(self) -> frozenset[int]:
        """Sentences in headline case, whose capitals tell no name."""
        found = set()
        for n, sentence in enumerate(self.parse.sentences):
            run = self.tokens[sentence.first : sentence.last]
            long = [t for t in run if len(t.text) > 3 and t.text[0].isalpha()]
            capitals = sum(t.text[0].isupper() for t in long)
            closed = run[-1].text == "."  # "The Eastern Shield left Bria on Friday." is none.
            if len(long) >= 4 and capitals >= 0.8 * len(long) and not closed:
                found.add(n)
        return frozenset(found)

    @cached_property
    def hits(self) -> Hits:
        """All names of the registry in the page, longest first from the left."""
        hits = Hits()
        known = (self.actors.names, self.outlets.names, self.actors.holders)
        opening = [names.openers for names in (*known, self.actors.state_names)]
        for sentence in self.parse.sentences:
            words = text_words(self.page.text, sentence.start, sentence.end)
            i = 0
            while i < len(words):
                word = words[i].folded
                opens = any(word in openers for openers in opening)
                i += (self._hit(words, i, hits) if opens else 0) or 1
        return hits

    def _hit(self, words: Sequence[Word], i: int, hits: Hits) -> int:
        """Store the longest name at a word; returns its number of words."""
        text = self.page.text
        a, entries = self.actors.names.at(text, words, i)
        b, outlets = self.outlets.names.at(text, words, i)
        c, holders = self.actors.holders.at(text, words, i)
        d, states = self.actors.state_names.at(text, words, i)
        longest = max(a, b, c, d)
        if not longest:
            return 0
        tokens = self.covered(words[i].start, words[i + longest - 1].end)
        if not tokens or self._is_part_of_word(words[i], tokens):
            return longest
        first, last = tokens[0], tokens[-1]
        if longest in (a, b):
            named = (entries if longest == a else ()) + (outlets if longest == b else ())
            hits.entries[first] = (last, named)
        elif longest == c:
            hits.holders[first] = (last, holders)
        else:
            hits.states[first] = (last, self._state_reading(states, tokens))
        return longest

    def _is_part_of_word(self, word: Word, tokens: range) -> bool:
        """True where the name begins inside a longer token ("non-IS", "anti-US")."""
        return self.tokens[tokens[0]].start != word.start

    def _state_reading(self, names: tuple[StateName, ...], tokens: range) -> StateName:
        """The name as noun or adjective, where the same word is both."""
        last = self.tokens[tokens[-1]]
        wanted = "people" if last.tag in ("NNPS", "NNS") else "adjective"
        kinds = {n.kind: n for n in reversed(names)}
        if "adjective" in kinds and "name" in kinds:
            follows = self.after(tokens[-1])
            modifies = follows is not None and follows.pos in ("NOUN", "PROPN", "ADJ")
            return kinds["adjective" if modifies else "name"]
        return kinds.get(wanted, names[0])  # type: ignore[call-overload, no-any-return]

    @cached_property
    def countries(self) -> dict[str, int]:
        """How often each state (lower-case ISO code) is named in any way."""
        counts: dict[str, int] = {}
        for _, name in self.hits.states.values():
            counts[name.state.id] = counts.get(name.state.id, 0) + 1
        for mention in self.places.values():
            code = mention.place.country_code if mention.place else None
            if code:
                counts[code.lower()] = counts.get(code.lower(), 0) + 1
        return counts

    def home(self, article: int) -> State | None:
        """The state in which most places of an article lie, where no other comes near it."""
        return self.homes.get(article)

    @cached_property
    def homes(self) -> dict[int, State]:
        """By article: the state that holds HOME of its named places, at least two of them, or one
        where the page names an armed group of that state."""
        counts: dict[int, Counter[str]] = {}
        seen = set()
        for i, mention in self.places.items():
            place = mention.place or None
            code = place.country_code if place else None
            if not place or not code or self.tokens[i].start != mention.start:
                continue
            article = self.parse.sentences[self.tokens[i].sentence].article
            # A town told again is no second witness: it may be another land's of that name.
            again = (article, place.id) in seen and place.feature != "country"
            seen.add((article, place.id))
            if mention.why not in ("demonym", "unknown_name") and not again:
                counts.setdefault(article, Counter())[code.lower()] += 1
        found = {}
        for article, codes in counts.items():
            code, most = codes.most_common(1)[0]
            state = self.actors.states.get(f"actor:{code}")
            seconded = most >= 2 or (len(codes) == 1 and code in self.lands_of_groups)
            if state is not None and seconded and most >= HOME * codes.total():
                found[article] = state
        return found

    @cached_property
    def lands_of_groups(self) -> frozenset[str]:
        """The countries (lower case) of the armed groups that the page names: where the only town
        named lies in one, the report is of that country."""
        named = (actor for actor in self.entry_at.values() if actor.type == "armed_group")
        return frozenset(actor.country_code.lower() for actor in named if actor.country_code)

    @cached_property
    def state_at(self) -> dict[int, StateName]:
        """Every token of a state's name, adjective, people or capital."""
        return {
            i: name
            for first, (last, name) in self.hits.states.items()
            for i in range(first, last + 1)
        }

    @cached_property
    def entry_at(self) -> dict[int, Actor]:
        """Every token of an entry's or outlet's name, where it stands for one only."""
        table = {}
        for first, (last, entries) in self.hits.entries.items():
            actor = self.one_of(entries)
            if actor is not None:
                for i in range(first, last + 1):
                    table[i] = actor
        return table

    def one_of(self, entries: tuple[Actor, ...]) -> Actor | None:
        """The only entry, or the only one whose country the page names; else None."""
        if len(entries) == 1:
            return entries[0]
        here = [e for e in entries if (e.country_code or "").lower() in self.countries]
        return here[0] if len(here) == 1 else None

    def run(self, head: int) -> Run:
        """The noun phrase's core that ends in `head`, by surface: modifiers, names, possessors."""
        first, low = head, self.bounds(head)[0]
        while first > low and self._joins(first - 1, first):
            first -= 1
        while first < head and self.tokens[first].text in (*POSSESSIVES, *HYPHENS):
            first += 1
        return Run(first, head, head)

    def _joins(self, i: int, right: int) -> bool:
        """True where a token belongs to the phrase of its right neighbour."""
        token = self.tokens[i]
        if token.text in POSSESSIVES and token.pos in ("PART", "PUNCT"):
            return i - 1 in self.state_at or i - 1 in self.entry_at
        if token.text in HYPHENS:
            return token.end == self.tokens[right].start
        if right < len(self.tokens) and self.tokens[right].text in HYPHENS:
            return token.end == self.tokens[right].start
        if token.pos in ("PROPN", "NOUN"):
            return token.dep not in ("nsubj", "dobj", "pobj") or token.head >= right
        if token.pos == "NUM" and token.text[0].isalpha():
            return "-" in token.text  # "F-16", "MiG-29": what a craft is called.
        if token.pos == "ADJ":
            return token.tag not in ("JJR", "JJS") and token.lemma not in VAGUE
        return i in self.state_at or (token.tag in ("VBN", "VBG") and token.dep == "amod")


VAGUE = frozenset("many several more most other few such same own last next first second".split())
