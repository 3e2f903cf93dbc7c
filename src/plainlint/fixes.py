"""Put right what a rule is sure of, in the file itself; everything else in the file stays as it was."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from plainlint.readers.decode import decode
from plainlint.rule import Finding, Suggestion


class Unfixable(Exception):
    """A file that cannot be changed without risk; the message says what to do."""


def sure(findings: Iterable[Finding]) -> Iterator[Suggestion]:
    """The sure suggestions in order of their places, none of which touches another."""
    reached = -1
    suggestions = (one for finding in findings for one in finding.suggestions if one.sure)
    for one in sorted(set(suggestions), key=lambda one: one.span):
        if one.span.start > reached:
            yield one
            reached = max(one.span.end, one.span.start)


def fixed(text: str, suggestions: Iterable[Suggestion]) -> str:
    """`text` with these suggestions carried out; their places are those in `text`, in order."""
    parts: list[str] = []
    reached = 0
    for one in suggestions:
        parts += (text[reached : one.span.start], one.text)
        reached = one.span.end
    return "".join((*parts, text[reached:]))


def put_right(path: Path, findings: Iterable[Finding]) -> int:
    """Carry out the sure suggestions of `findings` in the file, and say how many there were.

    The file keeps its encoding, its line ends and its permissions. It is replaced whole, so that nothing is lost if the
    power goes.

    Raises:
        Unfixable: the file would not keep its encoding, or cannot be written.
    """
    chosen = list(sure(findings))
    if not chosen:
        return 0
    data = path.read_bytes()
    decoded = decode(data)
    if decoded.text.encode(decoded.encoding) != data:
        raise Unfixable("This file is in an encoding that cannot be kept. Save it as UTF-8, then try again.")
    try:
        changed = fixed(decoded.text, chosen).encode(decoded.encoding)
        _replace(path, changed)
    except UnicodeEncodeError:
        raise Unfixable(
            f"The new words cannot be written as {decoded.encoding}. Save the file as UTF-8 first."
        ) from None
    except OSError as wrong:
        raise Unfixable(f"This file cannot be written: {wrong.strerror}.") from None
    return len(chosen)


def _replace(path: Path, data: bytes) -> None:
    real = path.resolve()
    handle, name = tempfile.mkstemp(dir=real.parent, prefix=f".{real.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(name).chmod(real.stat().st_mode & 0o7777)
        Path(name).replace(real)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
