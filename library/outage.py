"""The storage was away a moment ago: for so long nobody else waits for it.

A storage that hangs costs whoever asks it ten seconds. Were each picture of a page to find that out anew, a
handful of readers would occupy every worker, and pages that need no storage at all would stand still. So
each process asks once, and for half a minute answers at once that it is away. It remembers so in its memory:
there is nothing to share, and nothing else that could be away.
"""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

SECONDS = 30

_until = 0.0


def begin() -> None:
    global _until  # noqa: PLW0603 - one moment in the life of the process
    _until = monotonic() + SECONDS


def end() -> None:
    global _until  # noqa: PLW0603
    _until = 0.0


def is_on() -> bool:
    return monotonic() < _until


def attempt(do: Callable[[], bool]) -> None:
    """Do it unless the storage is away; it says whether it could.

    For background work that ``sweep_media`` makes up for: a worker has mail to send meanwhile.
    """
    if not is_on() and not do():
        begin()
