"""What a file tells, matched to the gazetteer and made into the files of a layer."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import msgspec

from reportedly.gazetteer.added.drawn import areas_file
from reportedly.gazetteer.added.fields import LEVELS
from reportedly.gazetteer.added.found import FileRead, Found
from reportedly.gazetteer.added.matching import Matched, match
from reportedly.gazetteer.added.report import Addition, Unmatched
from reportedly.gazetteer.added.rows import LayerRows
from reportedly.gazetteer.added.whereabouts import refuse_elsewhere
from reportedly.gazetteer.areas import AREAS_FILE, Areas
from reportedly.gazetteer.columns import Row, lesser_words, pack
from reportedly.gazetteer.layers import PCODES, LayerFile, LayerManifest
from reportedly.gazetteer.place_columns import ALTERNATE
from reportedly.gazetteer.place_names import fold
from reportedly.gazetteer.place_walks import names_of
from reportedly.gazetteer.places import FEATURES, TOWN, Entry, Places

Words = Mapping[str, Collection[str]]
"""English words by part of speech: names among them need support where they mean a lesser place."""
NEAR = 0.05
"""Degrees within which two towns of one name are one (about 5 km)."""


@dataclass
class Laid:
    """A layer in the making."""

    rows: LayerRows
    ids: dict[int, str] = field(default_factory=dict)
    """Of each place of the file the id it has in the gazetteer."""
    pcodes: dict[str, str] = field(default_factory=dict)
    unmatched: list[Unmatched] = field(default_factory=list)
    left: list[str] = field(default_factory=list)
    names: int = 0
    placed: int = 0
    unknown: int = 0


def layer_of(
    read: FileRead, places: Places, areas: Areas, words: Words
) -> tuple[dict[str, bytes], LayerManifest, Addition]:
    """The files of the layer, its manifest, and the report."""
    laid = Laid(LayerRows(places))
    drawn = bool(read.found) and read.found[0].shape is not None
    if drawn:
        _lay_areas(read, laid, places, areas)
    else:
        _lay_places(read.found, laid, places)
        _lay_names(read.names, laid, places)
    files = _place_files(laid, words)
    contacts = 0
    if drawn:
        ids = [laid.ids[n] for n in range(len(read.found))]
        files[AREAS_FILE], touching = areas_file(read, ids, places, areas)
        contacts = len(touching) // 2
    report = _report(read, laid, contacts)
    return files, _manifest(read, report), report


def _place_files(laid: Laid, words: Words) -> dict[str, bytes]:
    packed = pack(laid.rows.finished())
    lesser = "".join(f"{word}\n" for word in lesser_words(packed.weights, words))
    return {
        "world.bin": packed.world,
        "names.marisa": packed.trie,
        "english_words.txt": lesser.encode(),
        PCODES: msgspec.json.encode(dict(sorted(laid.pcodes.items()))),
    }


def _report(read: FileRead, laid: Laid, contacts: int) -> Addition:
    joined = sum(name not in laid.rows.new for name in laid.ids.values())
    return Addition(
        name=layer_name(read),
        kind=read.kind,
        status="tried",
        countries=tuple(sorted({one.country for one in read.found if one.country})),
        places=len(read.found),
        joined=joined,
        new=len(laid.rows.new),
        names=laid.names,
        placed=laid.placed,
        areas=sum(one.shape is not None for one in read.found),
        contacts=contacts,
        pcodes=len(laid.pcodes),
        mended=read.mended,
        unnamed=read.unnamed,
        unknown=laid.unknown,
        unmatched=tuple(laid.unmatched),
        left=tuple(laid.left),
    )


def layer_name(read: FileRead) -> str:
    """The file's name; GeoNames calls dumps and alternate names alike, so these say the folder."""
    is_names = read.kind == "GeoNames alternate names"
    return f"alternatenames/{read.name}" if is_names else read.name


def _manifest(read: FileRead, report: Addition) -> LayerManifest:
    return LayerManifest(
        name=report.name,
        files=(LayerFile(read.name, read.sha256, read.kind),),
        countries=report.countries,
        joined=report.joined,
        new=report.new,
        names=report.names,
        areas=report.areas,
        pcodes=report.pcodes,
    )


def _lay_areas(read: FileRead, laid: Laid, places: Places, areas: Areas) -> None:
    """Join areas, one country and level at a time; what is left over becomes rows of its own."""
    found, where = read.found, read.name
    groups: dict[tuple[int, str], list[int]] = defaultdict(list)
    for n, one in enumerate(found):
        groups[LEVELS.index(one.feature), one.country].append(n)
    for _, numbers in sorted(groups.items()):
        some = [found[n] for n in numbers]
        refuse_elsewhere(some, places, where)
        matched = match(some, places, areas)
        for k, one in enumerate(some):
            row = _area_row(k, one, matched, laid)
            laid.ids[numbers[k]] = row.slug or f"gn:{row.id}"
            if one.pcode:
                laid.pcodes[laid.ids[numbers[k]]] = one.pcode
            if one.feature == "adm2":
                _place_towns(row, matched.towns.get(k, []), laid, places)
        laid.left += [f"{entry.name} ({entry.id})" for entry in matched.left]
    laid.names = _fresh_names(laid, places)


def _area_row(k: int, one: Found, matched: Matched, laid: Laid) -> Row:
    pair = matched.joined.get(k)
    if pair is not None:
        row = laid.rows.known(pair.entry)
        row.called([one.name, *one.others])
        return row
    people = sum(town.population for town in matched.towns.get(k, []))
    above = matched.above.get(k)
    laid.unmatched.append(_unmatched(k, one, matched, above))
    return laid.rows.added(one, above, people)


def _unmatched(k: int, one: Found, matched: Matched, above: Entry | None) -> Unmatched:
    pair = matched.nearest.get(k)
    if pair is None:
        why, nearest = "no name is like it", None
    else:
        nearest = pair.entry.name
        if any(other.entry == pair.entry for other in matched.joined.values()):
            why = f"{nearest} is another area of the file"
        elif pair.parent is False or pair.ground == 0.0:
            why = f"{nearest} lies elsewhere"
        else:
            why = f"{nearest} is not like enough"
    return Unmatched(one.id, one.name, above.name if above else None, nearest, why)


def _place_towns(row: Row, towns: Iterable[Entry], laid: Laid, places: Places) -> None:
    """Towns whose district was not known get the one that holds them."""
    for town in towns:
        if places.area(town, "adm2") is None:
            laid.rows.known(town).parent = row.id
            laid.placed += 1


def _lay_places(found: Sequence[Found], laid: Laid, places: Places) -> None:
    """Join places by their GeoNames id; the others become rows of their own."""
    own = _own_places(places)
    inside: dict[str, int] = defaultdict(int)
    for one in found:
        if one.above_id and one.feature == "populated_place":
            inside[one.above_id] += one.population
    for n, one in sorted(enumerate(found), key=lambda item: FEATURES.index(item[1].feature)):
        entry = places.by_id(one.id) or _same_place(one, own)
        if entry is None:
            row = laid.rows.added(one, places.country(one.country), inside[one.id])
        else:
            row = laid.rows.known(entry)
            row.called([one.name, *one.others])
        laid.ids[n] = row.slug or f"gn:{row.id}"
        above = laid.rows.by_id.get(one.above_id or "")
        if above is not None and above.id != row.id and _is_above(above, row):
            row.parent = above.id
    laid.names = _fresh_names(laid, places)


def _is_above(above: Row, row: Row) -> bool:
    """True where the levels make sense, so that no ring of parents can arise."""
    return FEATURES.index(above.feature) < min(FEATURES.index(row.feature), TOWN)


def _own_places(places: Places) -> dict[str, list[Entry]]:
    """The entries that GeoNames did not give, by folded name."""
    found: dict[str, list[Entry]] = defaultdict(list)
    for name in places.base.own_ids:
        entry = places.by_id(name)
        if entry is not None:
            found[fold(entry.name)].append(entry)
    return found


def _same_place(one: Found, own: Mapping[str, Sequence[Entry]]) -> Entry | None:
    """The own entry of the same name at the same spot."""
    for name in (one.name, *one.others):
        for entry in own.get(fold(name), ()):
            near = abs(entry.lat - one.lat) < NEAR and abs(entry.lon - one.lon) < NEAR
            if near and FEATURES.index(entry.feature) >= TOWN:
                return entry
    return None


def _lay_names(names: Mapping[str, Sequence[tuple[str, bool]]], laid: Laid, places: Places) -> None:
    """Give known places further names."""
    for name, listed in names.items():
        entry = places.by_id(name)
        if entry is None:
            laid.unknown += 1
            continue
        row = laid.rows.known(entry)
        for written, is_own in listed:
            row.called([written], 0 if is_own else ALTERNATE)
    if names:
        laid.names = _fresh_names(laid, places)


def _fresh_names(laid: Laid, places: Places) -> int:
    """How many names of known places they had not."""
    entries = [e for name in laid.rows.by_id if (e := places.by_id(name)) is not None]
    known = names_of(places, entries)
    return sum(len(set(laid.rows.by_id[e.id].names) - set(known[e.id])) for e in entries)
