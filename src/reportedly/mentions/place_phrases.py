"""Places told without a name: "the province", "the border", "six districts in X"."""

from __future__ import annotations

from reportedly.gazetteer.places import Places
from reportedly.mentions.place_forms import Form
from reportedly.mentions.place_scores import Choice
from reportedly.records.mentions import Mention
from reportedly.records.parses import Parse
from reportedly.records.reports import Page


def phrases(
    page: Page,
    parse: Parse,
    forms: list[Form],
    named: list[Mention],
    choices: dict[int, Choice],
    places: Places,
) -> list[Mention]:
    """Mentions of described places."""
    return []
