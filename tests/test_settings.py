from __future__ import annotations

from pathlib import Path

from reportedly.settings import settings


def test_the_ledger_is_named_or_in_this_folder() -> None:
    assert settings({}).ledger == Path("reportedly.sqlite")
    assert settings({"REPORTEDLY_LEDGER": ""}).ledger == Path("reportedly.sqlite")
    assert settings({"REPORTEDLY_LEDGER": "/data/x.sqlite"}).ledger == Path("/data/x.sqlite")
