"""What is kept of a report so that it can be compared with others without its text."""

from __future__ import annotations

import base64

import msgspec

HASH = 6
"""Characters of a sentence's hash: 36 bits, so that chance meets few sentences among millions."""


class Signature(msgspec.Struct, frozen=True, gc=False, omit_defaults=True):
    """A report's words, names, sentences and day; some 1.5 kB, the same for the same reading."""

    report: str
    form: str
    """How it was made; signatures of another form are made anew."""
    outlet: str | None = None
    published: str | None = None
    """ISO day or time of publication."""
    day: str | None = None
    """ISO day of most of its claims; null where none has one."""
    sketch: str = ""
    """MinHash of its runs of words, base64 of 32-bit numbers; empty for less than a run."""
    sentences: tuple[str, ...] = ()
    """Of each longer sentence, in order: a hash of its words, then one of its words without names
    and numbers, HASH characters each."""
    words: tuple[str, ...] = ()
    """Stems and numbers that tell reports apart, joined by blanks: those told once, twice, ..."""
    names: tuple[str, ...] = ()
    """As written, most told first."""

    @property
    def counts(self) -> dict[str, int]:
        """How often each word is told."""
        told = enumerate(self.words, 1)
        return {word: count for count, row in told for word in row.split()}

    @property
    def minima(self) -> tuple[int, ...]:
        """The numbers of the sketch."""
        raw = base64.b64decode(self.sketch)
        return tuple(int.from_bytes(raw[i : i + 4], "big") for i in range(0, len(raw), 4))

    @property
    def whole(self) -> tuple[str, ...]:
        """Hashes of the sentences, word for word."""
        return tuple(one[:HASH] for one in self.sentences)

    @property
    def moulds(self) -> tuple[str, ...]:
        """Hashes of the sentences without names and numbers: what a template leaves alike."""
        return tuple(one[HASH:] for one in self.sentences)


def sketch_of(minima: list[int]) -> str:
    """The numbers as a signature keeps them."""
    return base64.b64encode(b"".join(n.to_bytes(4, "big") for n in minima)).decode()
