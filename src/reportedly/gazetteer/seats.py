"""Seats of areas whose town bears another name: Nangarhar is governed from Jalalabad."""

from __future__ import annotations

from functools import cache

import msgspec

from reportedly.gazetteer.tables import Line, code, place_id, read_table

COLUMNS = ("area", "area_name", "country", "seat", "seat_name", "de_facto", "note")


class Seat(msgspec.Struct, frozen=True):
    """The seat of a first-level area by its own law, and who governs from elsewhere."""

    area: str
    area_name: str
    country_code: str
    seat: str
    seat_name: str
    de_facto: str | None
    """The town that the recognised state governs it from while the seat is not in its hands."""
    note: str


@cache
def seats() -> dict[str, Seat]:
    """The table by the id of the area; raises DataWrong where it breaks its schema."""
    return {seat.area: seat for seat in read_table("seats", COLUMNS, _seat)}


def _seat(line: Line) -> Seat:
    return Seat(
        place_id(line["area"]), line["area_name"], code(line["country"]), place_id(line["seat"]),
        line["seat_name"], place_id(line["de_facto"]) if line["de_facto"] else None, line["note"],
    )  # fmt: skip


def seat_of(area: str) -> str | None:
    """Id of the seat that the table tells for an area's id."""
    found = seats().get(area)
    return found.seat if found else None
