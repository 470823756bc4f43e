from __future__ import annotations

from importlib.metadata import version

import reportedly
from reportedly.version import __version__


def test_one_version_everywhere() -> None:
    assert reportedly.__version__ == __version__ == version("reportedly")
