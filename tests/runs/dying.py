"""Stands in for a worker: answers with failures named after the content, dies of "die"."""

from __future__ import annotations

import os
import sys

from reportedly.records.readings import Failure
from reportedly.runs.frames import Answer, Batch, Slip, receive, send

while (batch := receive(sys.stdin.buffer, Batch)) is not None:
    if any(s.content == b"die" for s in batch.sources):
        os._exit(9)
    if any(s.content == b"stop" for s in batch.sources):
        send(sys.stdout.buffer, Answer(stop=("DataWrong", "It is broken.", "Mend it.", "a.toml")))
        continue
    told = (Failure(s.name, "failed", s.content.decode(), "") for s in batch.sources)
    send(sys.stdout.buffer, Answer(tuple(Slip(failure=one) for one in told)))
