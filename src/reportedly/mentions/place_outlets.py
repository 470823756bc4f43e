"""Places inside the name of an outlet, and the country that the report's outlet writes for."""

from __future__ import annotations

from reportedly.gazetteer.outlets import open_outlets
from reportedly.mentions.place_forms import Form
from reportedly.records.parses import Parse, Token
from reportedly.records.reports import Page

REACH = 3
"""Tokens of an outlet's name before or after the place in it ("Agence France - Presse")."""


def in_outlet(parse: Parse, form: Form) -> bool:
    """True for the place in "the Sana Herald" where that is a known outlet."""
    tokens, outlets = parse.tokens, open_outlets()
    for first in range(form.first, max(-1, form.first - REACH - 1), -1):
        if not may_belong(tokens[first]):
            return False
        for last in range(form.last, min(len(tokens), form.last + REACH) + 1):
            if not may_belong(tokens[last - 1]):
                break
            if last - first > form.last - form.first and outlets.named(named(tokens[first:last])):
                return True
    return False


def named(tokens: tuple[Token, ...]) -> str:
    """The words of some tokens as one name."""
    return " ".join(t.text for t in tokens)


def may_belong(token: Token) -> bool:
    """True for a capitalised word, a joint and "of"."""
    return token.text[0].isupper() or token.text in ("-", "–", "of", "the")


def home(page: Page) -> str | None:
    """Country of the report's outlet where the table knows it; agencies write for all."""
    told = (page.report.outlet, *(article.outlet for article in page.report.articles))
    for name in told:
        outlet = open_outlets().named(name)
        if outlet is not None and outlet.type == "outlet":
            return outlet.country_code
    return None
