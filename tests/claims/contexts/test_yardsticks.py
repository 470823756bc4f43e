"""What the news is measured by has its own day, place and toll, and lends nothing."""

from __future__ import annotations

import pytest

from tests.claims.conftest import extracted, sheet_of

NEWS = "A truck bomb exploded at an army base in Gao on Monday, killing dozens of soldiers."
SINCE = [
    (
        "AFP described Monday's attack as the deadliest since a raid on Menaka in March 2019, "
        "with the governor saying at the time 60 soldiers were killed."
    ),
    (
        "AFP ranked Monday's attack as the bloodiest since an assault in Menaka in March 2019, "
        "with the governor telling them at the time 60 guards and nine civilians were killed."
    ),
    (
        "AFP called it the worst attack since an assault in Menaka in March 2019, "
        "when officials said 60 soldiers died."
    ),
]
GOES_ON = "A spokesman said the attack had killed nine and wounded eleven more."


@pytest.mark.parametrize("since", SINCE)
def test_each_toll_is_of_its_own_attack(since: str) -> None:
    claims, _ = extracted(sheet_of(f"{NEWS}\n{since}\n{GOES_ON}"))
    tolls = {f.low: c for c in claims for f in c.figures if f.counts == "killed"}
    then, now = tolls[60], tolls[9]
    assert [p.name for p in then.places] == ["Menaka"]
    assert then.when is not None
    assert (then.when.earliest, then.when.latest) == ("2019-03-01", "2019-03-31")
    assert then.background
    assert [p.name for p in now.places] == ["Gao"]
    assert now.when is not None
    assert now.when.earliest == "2024-05-13"


@pytest.mark.parametrize("since", SINCE)
def test_the_yardstick_keeps_its_day(since: str) -> None:
    claims, _ = extracted(sheet_of(f"{NEWS}\n{since}"))
    (old,) = [
        c
        for c in claims
        if c.family in ("battle", "violence") and [p.name for p in c.places] == ["Menaka"]
    ]
    assert old.when is not None
    assert old.when.earliest == "2019-03-01"
