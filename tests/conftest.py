"""What is true of every test: nothing of this user is in it, neither places nor rules; no clock."""

from __future__ import annotations

import os
from pathlib import Path

from hypothesis import settings

os.environ["REPORTEDLY_GAZETTEER"] = str(Path(__file__).parent / "nothing added")
os.environ.pop("REPORTEDLY_RULES", None)
# How long a case takes is no matter of tests: a busy machine would fail them.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
