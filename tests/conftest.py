"""What is true of every test: nothing that this user added to the gazetteer is in it."""

from __future__ import annotations

import os
from pathlib import Path

os.environ["REPORTEDLY_GAZETTEER"] = str(Path(__file__).parent / "nothing added")
