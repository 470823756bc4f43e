"""What the runner and its workers say to each other: MessagePack, its length before it."""

from __future__ import annotations

import struct
from typing import BinaryIO, TypeVar

import msgspec

from reportedly.gazetteer.rules import Rules
from reportedly.records.readings import Failure, Kept
from reportedly.records.reports import Source

T = TypeVar("T")

_LENGTH = struct.Struct(">Q")


class Begin(msgspec.Struct, frozen=True):
    """What a worker is told first: the rules to read with, as the runner read them."""

    rules: Rules


class Batch(msgspec.Struct, frozen=True):
    """Sources for one worker."""

    sources: tuple[Source, ...]


class Slip(msgspec.Struct, frozen=True, omit_defaults=True):
    """An outcome: one of the two is there."""

    kept: Kept | None = None
    failure: Failure | None = None


class Answer(msgspec.Struct, frozen=True, omit_defaults=True):
    """The outcomes of a batch in its order; or why the worker can read nothing at all."""

    slips: tuple[Slip, ...] = ()
    stop: tuple[str, str, str, str | None] | None = None
    """Name of the error, message, remedy, where."""


def send(stream: BinaryIO, value: Begin | Batch | Answer) -> None:
    """Write one value and flush it; raises BrokenPipeError where nobody reads."""
    send_bytes(stream, msgspec.msgpack.encode(value))


def send_bytes(stream: BinaryIO, content: bytes) -> None:
    """Write bytes behind their length and flush them; raises BrokenPipeError."""
    stream.write(_LENGTH.pack(len(content)))
    stream.write(content)
    stream.flush()


def receive(stream: BinaryIO, shape: type[T]) -> T | None:
    """The next value; None where the other side has ended, though it be in the middle of one."""
    content = receive_bytes(stream)
    return None if content is None else msgspec.msgpack.decode(content, type=shape)


def receive_bytes(stream: BinaryIO) -> bytes | None:
    """The next bytes; None where the other side has ended."""
    head = stream.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    (length,) = _LENGTH.unpack(head)
    content = stream.read(length)
    return content if len(content) == length else None
