"""The story in a ledger: read once a worker, with its withdrawals."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from reportedly import api

STORY = Path(__file__).parent
RULES = STORY / "rules"


@cache
def ledger() -> Path:
    """The ledger's file; ask it with `RULES`."""
    path = Path(mkdtemp(prefix="story-")) / "story.sqlite"
    told = tomllib.loads((STORY / "withdrawals.toml").read_text(encoding="utf-8"))["withdrawal"]
    with api.open(path) as opened:
        opened.add([STORY / "reports.jsonl"], rules=RULES)
        for row in told:
            opened.desk("the editor").withdraw(
                row["report"], row["reason"], at=row["day"].isoformat()
            )
    return path
