"""Which entries the names of one text mean, each in the company of all the others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from reportedly.gazetteer.places import Entry, Places
from reportedly.mentions.place_context import Company, Context
from reportedly.mentions.place_forms import Form
from reportedly.mentions.place_scores import MOST, Choice, beside, rank

HOME = 1.0
"""What the outlet's country weighs against the names of the text."""


def resolve(forms: Sequence[Form], places: Places, home: str | None = None) -> dict[int, Choice]:
    """A choice for each form by its first token: one meaning of a name in a text unless told.

    Weak names are weighed against what all others tell and tell nothing themselves.
    `home`: code of the country that the outlet writes for; null where it is not known.
    """
    firm = [f for f in forms if not f.weak]
    choices = {f.first: rank(f, places, {}) for f in firm}
    by_key = {f.key: f for f in reversed(firm)}
    context = listen(firm, choices, places, home)
    for _ in range(2):
        holders(firm, choices, places)
        context = listen(firm, choices, places, home)
        company = {key: company_of(form, context) for key, form in by_key.items()}
        choices = {f.first: rank(f, places, company[f.key]) for f in firm}
    holders(firm, choices, places)
    share(firm, choices)
    for form in forms:
        if form.weak:
            choices[form.first] = rank(form, places, company_of(form, context))
    return {first: choice.trusted() for first, choice in choices.items()}


def holders(forms: Sequence[Form], choices: dict[int, Choice], places: Places) -> None:
    """Let a parent that could mean several take the one that holds its child."""
    for form in forms:
        if form.parent is None:
            continue
        child, choice = choices[form.first].best, choices[form.parent.first]
        inside = [e for e, _ in choice.ranked if e.index != child.index and places.inside(child, e)]
        if inside:
            choices[form.parent.first] = firmer(choice, inside)


def firmer(choice: Choice, wanted: Sequence[Entry]) -> Choice:
    """The choice with nine tenths of the belief on some of its candidates, by their shares."""
    ids = {e.index for e in wanted}
    total = sum(b for e, b in choice.ranked if e.index in ids)
    if total <= 0:
        return choice
    firm = [(e, 0.9 * b / total) for e, b in choice.ranked if e.index in ids]
    rest = [(e, 0.1 * b) for e, b in choice.ranked if e.index not in ids]
    return Choice([*firm, *rest], choice.scores, choice.places)


def listen(
    forms: Sequence[Form], choices: dict[int, Choice], places: Places, home: str | None
) -> Context:
    """The context from the best told form of each name, and from the outlet's country."""
    context = Context(places)
    if home is not None:
        context.focus(home, "", HOME)
    grouped: dict[str, list[Form]] = defaultdict(list)
    for form in forms:
        grouped[form.key].append(form)
    for key, group in grouped.items():
        best = max(group, key=lambda f: (f.parent is not None, bool(f.levels), -f.first))
        context.add(key, choices[best.first].ranked, len(group))
    return context


def company_of(form: Form, context: Context) -> dict[int, Company]:
    """What the other names of the text add to each entry that a name may mean."""
    return {m.entry.index: context.company(form.key, m.entry) for m in form.meanings[:MOST]}


def share(forms: Sequence[Form], choices: dict[int, Choice]) -> None:
    """Give a bare name the meaning that the same name has where its parent stands beside it."""
    told: dict[str, Form] = {}
    for form in forms:
        if form.parent is not None:
            told.setdefault(form.key, form)
    for form in forms:
        teller = told.get(form.key)
        if teller is None or form.parent is not None or form.levels:
            continue
        settled = choices[teller.first]
        if settled.best.country_code and settled.belief() > 0.7:
            mine = choices[form.first]
            kin = [e for e, _ in mine.ranked if beside(e, settled.best, mine.places)]
            shared = {e.index: settled.scores.get(e.index, mine.scores[e.index]) for e in kin}
            choices[form.first] = Choice(
                firmer(mine, kin).ranked, {**mine.scores, **shared}, mine.places
            )
