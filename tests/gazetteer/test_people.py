from __future__ import annotations

from reportedly.gazetteer.people import people


def test_whole_and_part() -> None:
    assert people().of("villagers") == ("civilians", True)
    assert people().of("journalists") == ("civilians", False)
    assert people().of("rebel fighters") == ("combatants", True)
    assert people().of("bodies") == (None, False)
