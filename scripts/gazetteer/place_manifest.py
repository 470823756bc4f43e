"""What the places were made of and what came out: `manifest.json` beside them."""

from __future__ import annotations

import hashlib
import importlib.metadata
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from reportedly.gazetteer.tables import table_path
from scripts.gazetteer.packages import FILES, data_of


def manifest(made: Mapping[str, bytes], entries: int, names: int) -> bytes:
    """Sources with versions, hashes and licences; hashes of the tables and of the files made."""
    text = {
        "sources": [source(package, files) for package, files in FILES.items()],
        "tables": {p.name: digest(p.read_bytes()) for p in tables()},
        "made": {name: digest(content) for name, content in made.items()},
        "entries": entries,
        "names": names,
        "marisa_trie": importlib.metadata.version("marisa-trie"),
    }
    return (json.dumps(text, indent=1) + "\n").encode()


def source(package: str, files: tuple[str, ...]) -> dict[str, Any]:
    return {
        "package": package,
        "version": importlib.metadata.version(package),
        "licence": "package MIT; data GeoNames, CC BY 4.0",
        "files": {name: digest(data_of(package, name).read_bytes()) for name in files},
    }


def tables() -> list[Path]:
    """The own tables by name."""
    return sorted(table_path("towns").parent.glob("*.csv"))


def digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
