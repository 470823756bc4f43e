"""Who says so: the claims of a row by their origins."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from reportedly.records.tellers import Teller
from reportedly.situation.voices import Voice, Voices, Word


def tellers(words: Iterable[Word], voices: Voices) -> tuple[Teller, ...]:
    """The origins of the claims, named ones first, by name."""
    by_origin: dict[tuple[str, ...], list[tuple[Word, Voice]]] = defaultdict(list)
    for word in words:
        voice = voices.of(word)
        by_origin[_origin(word, voice)].append((word, voice))
    return tuple(teller(by_origin[key], voices) for key in sorted(by_origin))


def _origin(word: Word, voice: Voice) -> tuple[str, ...]:
    """A named origin whoever prints it; the outlet where it speaks itself or names nobody."""
    if voice.name or voice.body:
        return ("", voice.name or "", voice.body or "", voice.role)
    return ("own" if is_own(word, voice) else "unnamed", voice.outlet or "", "", voice.role)


def is_own(word: Word, voice: Voice) -> bool:
    """True for what an outlet or an agency says itself."""
    chain = word.claim.attribution
    return voice.body is None and (not chain or chain[-1].role in ("outlet", "agency"))


def teller(told: list[tuple[Word, Voice]], voices: Voices) -> Teller:
    """The origin of claims that are all of one."""
    voice = told[0][1]
    sides = sorted({voices.sides.name(v.side) or v.side for _, v in told if v.side})
    return Teller(
        source=voice.name,
        voice=voice.body,
        role=voice.role,
        side=sides[0] if sides else None,
        own=is_own(*told[0]),
        outlets=tuple(sorted({v.outlet for _, v in told if v.outlet})),
        claims=tuple(sorted({w.claim.id for w, _ in told})),
        reports=tuple(sorted({w.report.id for w, _ in told})),
    )
