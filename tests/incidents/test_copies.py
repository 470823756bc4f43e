from __future__ import annotations

import random
from typing import Any

import pytest

from reportedly.incidents.copies import copies
from tests.incidents.conftest import cases, signed

CASES = cases("copies.toml")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_copies_of_the_cases(case: dict[str, Any]) -> None:
    found = copies(map(signed, case["report"]))
    assert sorted(found.groups.values()) == sorted(case["copies"])


def test_the_reason_says_what_is_shared_with_whom() -> None:
    found = copies(map(signed, CASES[0]["report"]))
    assert found.why == {
        "daily": "shares 5 of 5 sentences word for word with wire, "
        "published first by Norvia Press Agency"
    }
    assert found.original("daily") == "wire"
    assert found.original("none") == "none"
    assert found.of("daily") == ["wire", "daily"]


def test_the_order_of_arrival_is_nothing() -> None:
    reports = [
        signed({**r, "id": f"{n}-{r['id']}"}) for n, c in enumerate(CASES) for r in c["report"]
    ]
    whole = copies(reports)
    for seed in range(5):
        mixed = random.Random(seed).sample(reports, len(reports))
        again = copies(mixed)
        assert (again.groups, again.why) == (whole.groups, whole.why)


def test_a_reprint_without_the_figure_joins_the_first_of_two_versions() -> None:
    morning, evening = (r["text"] for r in CASES[3]["report"])
    without = "\n\n".join(morning.strip().split("\n\n")[1:])
    rows = [("a", morning), ("b", evening), ("c", without)]
    found = copies(signed({"id": i, "text": t, "published": "2031-07-01"}) for i, t in rows)
    assert found.groups == {"a": ["a", "c"]}
