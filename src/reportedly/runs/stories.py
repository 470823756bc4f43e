"""From the signatures of a ledger's reports, as known on a day, to stories."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.incidents.stories import Stories, main_incidents, stories
from reportedly.ledger.reader import Reader
from reportedly.records.incidents import MainIncident
from reportedly.records.signatures import Signature
from reportedly.text.signatures import FORM, signature_of


def signatures(reader: Reader, known_on: str | None = None) -> Iterator[Signature]:
    """The signature of each report that counts as known on a day (ISO; None: now), by id.

    Of reports that were added before there were signatures it is made of what the ledger keeps.
    """
    for held in reader.signatures(FORM, known_on):
        yield held if isinstance(held, Signature) else signature_of(held)


def stories_of(reader: Reader, known_on: str | None = None) -> Stories:
    """Which reports are copies, and which tell one event, as known on a day."""
    return stories(tuple(signatures(reader, known_on)))


def main_incidents_of(reader: Reader, known_on: str | None = None) -> list[MainIncident]:
    """The main incident of each report, by the report's id, as known on a day."""
    return main_incidents(stories_of(reader, known_on))
