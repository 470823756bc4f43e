"""One report laid out for reading: tokens, mentions by token, quotations by token."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property

from reportedly.gazetteer.kinds import Kinds
from reportedly.records.mentions import Mention
from reportedly.records.parses import Parse, Token
from reportedly.records.reports import Page, Quotation
from reportedly.records.times import Clock, Dispatch
from reportedly.records.values import MentionType

HEADING = 10
"""Tokens of the longest heading of places: three or four names with their commas."""
MARKS = frozenset(("/", ",", ":", "–", "—", "-", "and", "&", "(", ")"))


@dataclass(frozen=True)
class Sheet:
    """All that the claim rules look at; rooms below hand it over as records."""

    page: Page
    parse: Parse
    mentions: tuple[Mention, ...]
    kinds: Kinds
    clocks: tuple[Clock, ...] = ()
    """The day from which each article's relative times are reckoned."""
    dispatches: tuple[Dispatch | None, ...] = ()
    """The agency's dateline of each article."""

    def clock(self, article: int) -> Clock:
        """The clock of an article; one without a day where none is known."""
        return self.clocks[article] if article < len(self.clocks) else Clock(None, None)

    def dispatch(self, article: int) -> Dispatch | None:
        """The agency's dateline of an article, if it has one."""
        return self.dispatches[article] if article < len(self.dispatches) else None

    @cached_property
    def classes_told(self) -> dict[int, frozenset[str]]:
        """The classes of nouns looked up so far, by token: many rules ask for the same."""
        return {}

    @cached_property
    def referents_told(self) -> dict[int, int]:
        """What tokens looked up so far stand for, by token."""
        return {}

    @cached_property
    def text(self) -> str:
        return self.page.text

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        return self.parse.tokens

    @cached_property
    def starts(self) -> list[int]:
        """Start offsets of all tokens, for look-up by offset."""
        return [t.start for t in self.tokens]

    @cached_property
    def words(self) -> tuple[frozenset[str], ...]:
        """For each sentence its words, as written in lower case and in their dictionary form."""
        return tuple(
            frozenset(w for t in self.tokens[s.first : s.last] for w in (t.lemma, t.text.lower()))
            for s in self.parse.sentences
        )

    @cached_property
    def by_token(self) -> dict[MentionType, dict[int, Mention]]:
        """For each type of mention: token index to the mention that covers the token."""
        table: dict[MentionType, dict[int, Mention]] = {
            "place": {},
            "actor": {},
            "time": {},
            "figure": {},
        }
        for mention in sorted(self.mentions, key=lambda m: m.start - m.end):
            for i in self.covered(mention.start, mention.end):
                table[mention.type].setdefault(i, mention)
        return table

    @cached_property
    def tells_of_captives(self) -> bool:
        """True for a report in which a word alone says that people were abducted or held."""
        return not self.kinds.of_captives.isdisjoint(t.lemma for t in self.tokens)

    @cached_property
    def of_sentence(self) -> dict[int, list[Mention]]:
        """Mentions by the sentence they start in, in text order."""
        table: dict[int, list[Mention]] = {}
        for mention in sorted(self.mentions, key=lambda m: (m.start, m.end)):
            inside = self.covered(mention.start, mention.end)
            if inside:
                table.setdefault(self.tokens[inside[0]].sentence, []).append(mention)
        return table

    @cached_property
    def headings(self) -> list[int]:
        """Sentences that are the names of places alone: "South Kordofan:", "Sangin/Helmand".

        The first of a page is its dateline or its title, if it has no mark of its own; "ORVEL:" is
        where the news was written.
        """
        found = []
        for n, sentence in enumerate(self.parse.sentences):
            row = range(sentence.first, sentence.last)
            named = len(row) <= HEADING and sentence.first in self.by_token["place"]
            if named and all(i in self.by_token["place"] or self._parts(i) for i in row):
                marked = self.tokens[row[-1]].text == ":" or "/" in self.words[n]
                written = self.page.passages[sentence.passage].kind == "dateline"
                if (n or marked) and not (written and self.tokens[row[0]].text.isupper()):
                    found.append(n)
        return found

    def _parts(self, i: int) -> bool:
        """True for what stands between or behind the names of a heading: "Ituri Province"."""
        classes = self.kinds.classes.get(self.tokens[i].lemma.lower(), ())
        return self.tokens[i].text in MARKS or "area" in classes or "settlement" in classes

    @cached_property
    def quoted(self) -> dict[int, Quotation]:
        """Token index to the quotation the token stands in."""
        return {
            i: quotation
            for quotation in self.page.quotations
            for i in self.covered(quotation.start, quotation.end)
        }

    def covered(self, start: int, end: int) -> range:
        """Indexes of the tokens that lie in a stretch of the text."""
        first = bisect_left(self.starts, start)
        if first > 0 and self.tokens[first - 1].end > start:
            first -= 1
        return range(first, bisect_right(self.starts, end - 1))

    def mention(self, i: int, kind: MentionType) -> Mention | None:
        """The mention of a type that covers a token."""
        return self.by_token[kind].get(i)

    def slice(self, first: int, last: int) -> str:
        """The words from token `first` to token `last`, both included."""
        return self.text[self.tokens[first].start : self.tokens[last].end]
