"""Files as providers make them, small and invented, over the towns of Burundi that ship."""

from __future__ import annotations

import gzip
import json
import zipfile
from pathlib import Path
from typing import Any

TOWNS = {
    "Vyanda": (29.606, -4.1024),
    "Mabanda": (29.7749, -4.2743),
    "Matana": (29.68296, -3.76664),
    "Zembla": (29.45, -4.0),
}
"""Three communes of Burundi by a town in each, as longitude and latitude, and one that is none."""

Ring = list[list[float]]
Feature = dict[str, Any]


def square(x: float, y: float, half: float = 0.02) -> Ring:
    west, east, south, north = x - half, x + half, y - half, y + half
    return [[west, south], [east, south], [east, north], [west, north], [west, south]]


def bowtie(x: float, y: float, half: float = 0.02) -> Ring:
    west, east, south, north = x - half, x + half, y - half, y + half
    return [[west, south], [east, north], [east, south], [west, north], [west, south]]


def feature(ring: Ring, **properties: Any) -> Feature:
    shape = {"type": "Polygon", "coordinates": [ring]}
    return {"type": "Feature", "properties": properties, "geometry": shape}


def geoboundaries() -> list[Feature]:
    told = {"shapeISO": "", "shapeGroup": "BDI", "shapeType": "ADM2"}
    return [
        feature(square(*at), shapeName=name, shapeID=f"1B{n}", **told)
        for n, (name, at) in enumerate(TOWNS.items())
    ]


def cod_ab(schema: dict[str, str]) -> list[Feature]:
    """Communes with P-codes, under the field names of a schema."""
    return [
        feature(
            square(*at),
            **{
                schema["name"]: name,
                schema["pcode"]: f"BI01{n:02}",
                schema["above"]: "Bururi",
                schema["above_pcode"]: "BI01",
                schema["country"]: "BI",
            },
        )
        for n, (name, at) in enumerate(TOWNS.items())
    ]


OLD = {
    "name": "ADM2_EN", "pcode": "ADM2_PCODE", "above": "ADM1_EN", "above_pcode": "ADM1_PCODE",
    "country": "ADM0_PCODE",
}  # fmt: skip
OLDER = {
    "name": "admin2Name", "pcode": "admin2Pcod", "above": "admin1Name", "above_pcode": "admin1Pcod",
    "country": "admin0Pcod",
}  # fmt: skip
NEW = {
    "name": "adm2_name", "pcode": "adm2_pcode", "above": "adm1_name", "above_pcode": "adm1_pcode",
    "country": "adm0_pcode",
}  # fmt: skip


def collection(features: list[Feature], **more: Any) -> bytes:
    return json.dumps({"type": "FeatureCollection", **more, "features": features}).encode()


def topology(features: list[Feature], scale: float = 1e-4) -> bytes:
    """The same as TopoJSON: each ring an arc of its own, in steps from the one before."""
    arcs = []
    for one in features:
        steps = [[round(c / scale) for c in point] for point in one["geometry"]["coordinates"][0]]
        before = [[0, 0], *steps]
        moved = [[a[0] - b[0], a[1] - b[1]] for a, b in zip(before[1:], before[:-1], strict=True)]
        arcs.append(moved)
    geometries = [
        {"type": "Polygon", "arcs": [[n]], "properties": one["properties"]}
        for n, one in enumerate(features)
    ]
    return json.dumps(
        {
            "type": "Topology",
            "arcs": arcs,
            "transform": {"scale": [scale, scale], "translate": [0, 0]},
            "objects": {"BDIADM2": {"type": "GeometryCollection", "geometries": geometries}},
        }
    ).encode()


def dump_row(number: int, name: str, code: str, at: tuple[float, float], **more: str | int) -> str:
    """A line of a GeoNames country dump; `code` is class and code, P.PPL."""
    kind, _, fcode = code.partition(".")
    cells = [
        number, name, more.get("ascii", name), more.get("others", ""), at[0], at[1], kind, fcode,
        "BI", "", more.get("adm1", ""), more.get("adm2", ""), "", "", more.get("people", 0), "",
        900, "Africa/Bujumbura", "2031-01-01",
    ]  # fmt: skip
    return "\t".join(map(str, cells))


def dump() -> bytes:
    """A province known by its id, a commune and a hamlet that are not, a town, a post, a hotel."""
    rows = [
        dump_row(423327, "Bururi", "A.ADM1", (-3.95, 29.62), adm1="11"),
        dump_row(990000001, "Commune of Zembla", "A.ADM2", (-4.0, 29.45), adm1="11", adm2="Z1"),
        dump_row(
            990000002, "Krakozhia", "P.PPL", (-4.01, 29.46), adm1="11", adm2="Z1",
            others="Krakozia,Кракожия,ZQX", people=700,
        ),
        dump_row(423328, "Bururi", "P.PPLA", (-3.94877, 29.62438), adm1="11", adm2="Z1"),
        dump_row(990000003, "Poste de Krakozhia", "S.PSTB", (-4.02, 29.47), adm1="11", adm2="Z1"),
        dump_row(990000004, "Hotel Krakozhia", "S.HTL", (-4.02, 29.47), adm1="11", adm2="Z1"),
        dump_row(990000005, "Hope", "P.PPL", (-4.03, 29.48), adm1="11", adm2="Z1", people=90),
    ]  # fmt: skip
    return ("\n".join(rows) + "\n").encode()


def alternates() -> bytes:
    """Names of the town of Bururi: preferred, historic, another alphabet, a link, a colloquial."""
    rows = [
        "1\t423328\ten\tBururi Town\t1\t\t\t\t\t",
        "2\t423328\ten\tBururistadt\t\t\t\t1\t1890\t1916",
        "3\t423328\tru\tБурури\t\t\t\t\t\t",
        "4\t423328\tlink\thttps://example.org/Bururi\t\t\t\t\t\t",
        "5\t423328\ten\tBuru\t\t\t1\t\t\t",
        "6\t990009999\ten\tNowhere Known\t\t\t\t\t\t",
    ]
    return ("\n".join(rows) + "\n").encode()


def zipped(path: Path, **members: bytes) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name.replace("__", "."), data)
    return path


def written(path: Path, data: bytes) -> Path:
    path.write_bytes(gzip.compress(data) if path.suffix == ".gz" else data)
    return path
