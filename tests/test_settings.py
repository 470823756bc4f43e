from __future__ import annotations

from pathlib import Path

import pytest

from reportedly.errors import SettingsWrong
from reportedly.settings import settings


def test_the_ledger_is_named_or_in_this_folder() -> None:
    assert settings({}).ledger == Path("reportedly.sqlite")
    assert settings({"REPORTEDLY_LEDGER": ""}).ledger == Path("reportedly.sqlite")
    assert settings({"REPORTEDLY_LEDGER": "/data/x.sqlite"}).ledger == Path("/data/x.sqlite")


def test_what_is_added_lies_among_the_users_data_or_where_it_is_said() -> None:
    home = Path("/somewhere/.local/share/reportedly/gazetteer")
    assert settings({"HOME": "/somewhere"}).gazetteer == home
    assert settings({"XDG_DATA_HOME": "/d"}).gazetteer == Path("/d/reportedly/gazetteer")
    assert settings({"REPORTEDLY_GAZETTEER": "/g", "XDG_DATA_HOME": "/d"}).gazetteer == Path("/g")


def test_the_largest_file_is_given_in_megabytes() -> None:
    assert settings({}).largest_file == 300_000_000
    assert settings({"REPORTEDLY_LARGEST_FILE": "5"}).largest_file == 5_000_000
    with pytest.raises(SettingsWrong, match="no size"):
        settings({"REPORTEDLY_LARGEST_FILE": "much"})


def test_own_rules_lie_where_it_is_said_or_nowhere() -> None:
    assert settings({}).rules is None
    assert settings({"REPORTEDLY_RULES": ""}).rules is None
    assert settings({"REPORTEDLY_RULES": "/r"}).rules == Path("/r")
