"""What is true of every test: nothing of this user is in it, neither places nor rules."""

from __future__ import annotations

import os
from pathlib import Path

os.environ["REPORTEDLY_GAZETTEER"] = str(Path(__file__).parent / "nothing added")
os.environ.pop("REPORTEDLY_RULES", None)
