"""What a text has named so far, to tell what "the province" or "the country" means."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property

from reportedly.gazetteer.places import Entry, Places
from reportedly.mentions.place_called import told_as
from reportedly.mentions.place_forms import Form
from reportedly.mentions.place_records import as_place
from reportedly.mentions.place_words import place_words
from reportedly.records.mentions import Mention
from reportedly.records.parses import Parse, Token
from reportedly.records.places import Place
from reportedly.records.reports import Page
from reportedly.records.values import Feature

LARGEST = {"town": 700_000, "village": 50_000}
"""People of the largest place that is called so."""
OPEN_AREAS = frozenset({"enclave", "peninsula", "territory", "island", "strip"})
"""Nouns of areas that are no unit of which every town has one."""


class Memory:
    """The named places of a page in order, with what a later description may fall back on."""

    def __init__(
        self,
        page: Page,
        parse: Parse,
        forms: list[Form],
        named: list[Mention],
        places: Places,
        unknown: Sequence[Mention] = (),
    ) -> None:
        self.page, self.parse, self.places = page, parse, places
        self.forms, self.named = forms, named
        self.starts = {f.first: n for n, f in enumerate(forms)}
        self.ends = {f.last: n for n, f in enumerate(forms)}
        self.borders: list[Mention] = []
        self.unknown = sorted(unknown, key=lambda m: m.start)

    def note(self, mention: Mention) -> None:
        """Remember a border that has been told."""
        if mention.place and mention.place.feature == "border":
            self.borders.append(mention)

    def entry(self, n: int) -> Entry | None:
        """The entry of a named mention."""
        place = self.named[n].place
        return self.places.by_id(place.id) if place and place.id else None

    def before(self, start: int) -> list[tuple[Form, Mention, Place]]:
        """Names before a character of the text with what they mean, last first."""
        rows = []
        for form, mention in zip(self.forms, self.named, strict=True):
            if mention.end <= start and mention.place:
                rows.append((form, mention, mention.place))
        return rows[::-1]

    def last(
        self,
        features: tuple[Feature, ...],
        start: int,
        most: int | None = None,
        *,
        whole: bool = False,
    ) -> Place | None:
        """The last place of one of these features, no demonym; finer ones give their area.

        With `most` no capital, and none of more people; with `whole` only what is named itself.
        """
        for form, mention, place in self.before(start):
            if mention.why == "demonym" or place.id is None or self.heads_text(form, features):
                continue
            if place.feature in features:
                if whole and place.country_code is None:
                    continue
                known = self.places.by_id(place.id) if most is not None else None
                if known is not None and (known.is_capital or known.population > (most or 0)):
                    continue
                return place
            for wanted in () if whole else features:
                entry = self.places.by_id(place.id)
                area = self.places.area(entry, wanted) if entry else None
                if area is not None and wanted != "country":
                    return as_place(area, self.places)
        return None

    def heads_text(self, form: Form, wanted: tuple[Feature, ...]) -> bool:
        """True for a place in a dateline where the text names others: it is where it was filed.

        "The district" and "the province" are never the dateline's.
        """
        sentence = self.parse.sentences[self.parse.tokens[form.first].sentence]
        if self.page.passages[sentence.passage].kind == "dateline":
            return self.names_more or {"adm1", "adm2"} >= set(wanted)
        after = self.parse.tokens[form.last] if form.last < len(self.parse.tokens) else None
        dashed = after is not None and after.text in ("-", "–", "—", ":")
        capitals = self.parse.tokens[form.first].text.isupper()
        return form.first == sentence.first and dashed and capitals and len(self.forms) > 1

    @cached_property
    def names_more(self) -> bool:
        """True where the text names places, no peoples, outside its datelines."""
        heads = [p for p in self.page.passages if p.kind == "dateline"]
        return any(
            not any(h.start <= m.start < h.end for h in heads)
            for m in self.named
            if m.why != "demonym"
        )

    def meant(
        self, token: Token, kinds: tuple[Feature, ...] | None, qualifier: str
    ) -> Place | None:
        """The place that a noun of these features comes back to."""
        if token.lemma == "capital":
            return self.capital(token, qualifier)
        if kinds and kinds[0] == "country":
            code = self.country(token, but=self._own_country(token))
            entry = self.places.country(code) if code else None
            return as_place(entry, self.places) if entry else None
        told = told_as(self, token)
        if told is not None:
            return told
        most = LARGEST.get(token.lemma)
        found = self.last(kinds or (), token.start, most, whole=token.lemma in OPEN_AREAS)
        return self.itself(found) if found else None

    def itself(self, place: Place) -> Place:
        """The town that something was said to be near: that is what "the town" means."""
        entry = self.places.by_id(place.id) if place.id and place.precision == "near" else None
        return as_place(entry, self.places) if entry else place

    def _own_country(self, token: Token) -> str | None:
        """That of those who flee to "the country", or who occupy it: it is another's."""
        to, words = self.parse.tokens[token.head], place_words().words
        verb = self.parse.tokens[to.head]
        flight = to.lemma in ("to", "into") and verb.lemma in words.abroad
        if not flight and not (to.lemma == "of" and verb.lemma in words.done_abroad):
            return None
        own = {
            place.country_code
            for form, mention, place in self.before(token.start)
            if mention.why == "demonym" and verb.i in self.parse.ancestors(form.first)
        }
        return own.pop() if len(own) == 1 else None

    def capital(self, token: Token, qualifier: str) -> Place | None:
        """Capital of the country in focus, or the seat of the last province."""
        if qualifier in ("provincial", "regional"):
            area = self.last(("adm1",), token.start)
            entry = self.places.by_id(area.id) if area and area.id else None
            seat = self.places.seat(entry) if entry else None
            return as_place(seat, self.places) if seat else None
        code = self.country(token)
        country = self.places.country(code) if code else None
        seat = self.places.capital(country) if country else None
        return as_place(seat, self.places) if seat else None

    def part_of_country(self, token: Token, part: str) -> Place | None:
        """ "The north": of the country in focus."""
        code = self.country(token)
        entry = self.places.country(code) if code else None
        return as_place(entry, self.places, part=part) if entry else None

    def country(self, token: Token, but: str | None = None) -> str | None:
        """Code of the country in focus: what the text so far is about, then the same sentence.

        A country that the sentence moves away from ("from X") is not meant.
        """
        weights: dict[str, float] = defaultdict(float)
        for n, (form, mention, place) in enumerate(self.before(token.start)):
            if not place.country_code or place.country_code == but:
                continue
            weight = 1.0 if place.feature == "country" else 0.5
            if self.parse.tokens[form.first].sentence == token.sentence:
                weight += self.in_sentence(form, mention)
            weights[place.country_code] += weight / (1 + n / 12)
        for _, mention, place in self.headline():
            if place.country_code and place.country_code != but and mention.start < token.start:
                weights[place.country_code] += 0.5
        if not weights:
            for place in (m.place for m in self.named if m.place):
                if place.country_code and place.country_code != but:
                    weights[place.country_code] += 1.0
        return max(sorted(weights), key=lambda code: weights[code], default=None)

    def in_sentence(self, form: Form, mention: Mention) -> float:
        """Extra weight of a country in the same sentence: owner or doer, not an origin."""
        tokens = self.parse.tokens
        before = tokens[form.first - 1].text.lower() if form.first else ""
        after = tokens[form.last].text if form.last < len(tokens) else ""
        if before == "from":
            return -1.0
        if after in ("'s", "’s") or tokens[form.last - 1].dep in ("nsubj", "nsubjpass"):
            return 2.0
        return 0.3 if mention.why == "demonym" else 0.6

    def headline(self) -> list[tuple[Form, Mention, Place]]:
        """Names in headlines."""
        heads = [p for p in self.page.passages if p.kind == "headline"]
        return [
            (f, m, m.place)
            for f, m in zip(self.forms, self.named, strict=True)
            if m.place and any(h.start <= m.start < h.end for h in heads)
        ]

    def holder(self, i: int) -> Place | None:
        """The place that "in" or "of" after a noun names as its holder."""
        between = place_words().between.words
        for n in range(i + 1, min(i + 6, len(self.parse.tokens))):
            if n in self.starts and n > i + 1:
                named = self.starts[n]
                if self.owns_next(named):
                    named += 1
                place = self.named[named].place
                return place if place and place.id else None
            text = self.parse.tokens[n].text.lower()
            if text not in between or text in (",", "(", "near"):
                return None
        return None

    def is_held_by_name(self, i: int) -> bool:
        """True for "three districts in X", whether or not X is known."""
        tokens = self.parse.tokens
        behind = tokens[i + 1 : i + 3]
        within = len(behind) == 2 and behind[0].text.lower() in ("in", "of", "inside", "across")
        return within and behind[1].text[0].isupper()

    def lies_by(self, i: int) -> bool:
        """True for "two villages near X": they lie in no area that was named before."""
        tokens = self.parse.tokens
        beside = i + 1 < len(tokens) and tokens[i + 1].text.lower() in place_words().words.near
        return beside and any(n in self.starts for n in range(i + 2, i + 3 + NAME_WITHIN))

    def owns_next(self, n: int) -> bool:
        """True for a name in the possessive right before another: "in Nigeria's Zamfara state"."""
        last = self.forms[n].last
        owned = n + 1 < len(self.forms) and self.forms[n + 1].first == last + 1
        return owned and self.parse.tokens[last].text in ("'s", "’s", "'", "’")

    def as_area(self, place: Place) -> Place:
        """The first-level area of a town that counted areas are said to lie in."""
        entry = self.places.by_id(place.id) if place.id else None
        if entry is None or entry.feature != "populated_place":
            return place
        area = self.places.area(entry, "adm1" if entry.is_seat else "adm2")
        return as_place(area, self.places) if area else place

    def names_follow(self, i: int) -> bool:
        """True where the names of the counted areas stand right after the noun: "two towns further
        north, X and Y"."""
        for n in range(i + 1, min(i + 1 + LIST_WITHIN, len(self.parse.tokens))):
            if n in self.starts:
                return True
            word = self.parse.tokens[n].text.lower()
            if (
                word not in (",", ":", "-", "further", "farther")
                and word not in place_words().parts
            ):
                return False
        return False


LIST_WITHIN = 7
"""Tokens within which the names of counted towns begin: "two towns further north-west, X"."""
NAME_WITHIN = 3
"""Tokens after "near" within which a name begins: "near the town of X"."""
