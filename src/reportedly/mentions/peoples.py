"""What a reading tells of demonyms: an adjective or a people names a state, not a place."""

from __future__ import annotations

import msgspec

from reportedly.gazetteer.actors import Actors
from reportedly.records.mentions import Actor, Mention
from reportedly.records.places import Place


def as_told(mentions: tuple[Mention, ...], actors: Actors) -> tuple[Mention, ...]:
    """The mentions of a reading: a demonym is told as the actor that it names, once.

    Within the reading it is a place as well, since it tells which country is spoken of.
    """
    named = [(m.start, m.end) for m in mentions if m.type == "actor"]
    told = []
    for mention in mentions:
        if mention.type != "place" or mention.why != "demonym":
            told.append(mention)
        elif not any(a < mention.end and mention.start < b for a, b in named):
            told.append(as_actor(mention, actors))
    return tuple(sorted(told, key=lambda m: (m.start, m.end, m.type)))


def as_actor(mention: Mention, actors: Actors) -> Mention:
    """A demonym's mention as that of its state, or of the area that has none."""
    place = mention.place if isinstance(mention.place, Place) else None
    return msgspec.structs.replace(
        mention, type="actor", place=msgspec.UNSET, actor=actor_of(place, actors)
    )


def actor_of(place: Place | None, actors: Actors) -> Actor | None:
    """The state of a country; any other area as a place that acts."""
    if place is None:
        return None
    if place.feature == "country" and place.country_code:
        state = actors.by_id.get(f"actor:{place.country_code.lower()}")
        if state is not None:
            return state
    return Actor(None, place.name, "place", place.country_code)
