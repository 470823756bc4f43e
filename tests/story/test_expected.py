"""The situation on five evenings is the one that was written by hand from the texts.

What does not come out yet stands in `not_yet.toml` with the reason; the list may only shrink.
"""

from __future__ import annotations

from itertools import pairwise

import pytest

from tests.story import derived
from tests.story.derived import DAYS, Key, Row, toml

EXPECTED = {day: toml(f"expected/{day}.toml") for day in DAYS}
KEYS = {
    "control": ("area", "count"),
    "figures": ("incident", "counts", "of", "scope"),
    "flows": ("kind", "who", "modality", "from", "to", "at", "scope", "counts", "day"),
}
COMPARED = {
    "control": ("holder", "state", "since", "reports"),
    "figures": ("low", "high", "best", "best_none", "voices", "origins", "reports", "superseded"),
    "flows": ("low", "high", "best", "best_none", "reports", "superseded"),
}
FORCES = {"Tanzanian army": "Tanzania"}
"""The code has the state for its forces as holder (DESIGN.md: control is that of a side)."""
NOT_YET = {
    (day.isoformat(), row["name"]): row["why"]
    for row in toml("not_yet.toml").get("row", ())
    for day in row["days"]
}


def key_of(table: str, row: Row) -> Key:
    """The key of a row written by hand."""
    values = dict(row)
    if table == "flows":
        values["who"] = str(sorted(row["who"]))
        values["day"] = None if row.get("scope") in ("stock", "cumulative") else day_of(row)
    return tuple(values.get(key) for key in KEYS[table])


def day_of(row: Row) -> str | None:
    return row["day"].isoformat() if "day" in row else None


def written(table: str, day: str) -> dict[Key, Row]:
    """The rows written by hand, by key."""
    return {
        key_of(table, row): {
            key: tuple(value)
            if isinstance(value, list)
            else str(value)
            if key == "since"
            else value
            for key, value in row.items()
            if key in COMPARED[table]
        }
        for row in EXPECTED[day][table]
    }


def name_of(table: str, key: Key) -> str:
    """How a row is called in the list of those that do not come out yet."""
    return " ".join([table, *(str(part) for part in key if part is not None)])


def test_every_row_of_the_list_has_a_reason() -> None:
    assert all(why and why != "?" for why in NOT_YET.values())


def by_side(row: Row) -> Row:
    """The row with the state as holder where its forces hold."""
    holders = (row.get("holder") or "").split(" and ")
    sides = sorted(FORCES.get(h, h) for h in holders)
    return row | ({"holder": " and ".join(sides)} if "holder" in row else {})


def alike(one: Row | None, other: Row | None) -> bool:
    """True for rows that say the same; parties are told apart by their side."""
    if one is None or other is None:
        return False
    first, second = by_side(one), by_side(other)
    inner = ("before", "after")
    return all(
        alike(first.get(k), second.get(k))
        if k in inner and first.get(k) and second.get(k)
        else first.get(k) == second.get(k)
        for k in {**first, **second}
    )


def compared(
    day: str, names: tuple[str, ...], expected: dict[str, Row], found: dict[str, Row]
) -> None:
    """Fails for every row that differs and is not in the list, and for every one that need not be
    in it any more."""
    every = {**expected, **found}
    wrong = {name for name in every if not alike(expected.get(name), found.get(name))}
    listed = {name for on, name in NOT_YET if on == day and name.startswith(names)}
    new = [
        f"{name}\n  by hand {expected.get(name)}\n  found   {found.get(name)}"
        for name in sorted(wrong - listed)
    ]
    right = sorted(listed - wrong)
    assert not new, "\n".join(new)
    assert not right, f"come out right now: take them off not_yet.toml: {right}"


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("table", ["control", "figures", "flows"])
def test_the_situation_is_the_expected_one(table: str, day: str) -> None:
    expected = {name_of(table, key): row for key, row in written(table, day).items()}
    found = {name_of(table, key): row for key, row in derived.rows(table, day).items()}
    compared(day, (f"{table} ",), expected, found)


@pytest.mark.parametrize(("earlier", "later"), list(pairwise(DAYS)))
def test_the_changes_are_the_expected_ones(earlier: str, later: str) -> None:
    expected = {
        name_of(f"change of {row['what']}", key_of(row["what"], row)): {
            key: row[key] for key in ("change", "before", "after") if key in row
        }
        for row in EXPECTED[later]["changes"]
    }
    found = {
        name_of(f"change of {key[0]}", key[1:]): row
        for key, row in derived.changes(earlier, later).items()
    }
    compared(later, ("change ",), expected, found)
