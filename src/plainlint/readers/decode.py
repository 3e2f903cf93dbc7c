"""Bytes to text: UTF-8, UTF-16 and, where it can be nothing else, Windows-1252."""

from __future__ import annotations

import codecs
from typing import NamedTuple

from plainlint.readers.unreadable import Unreadable

LARGEST = 50_000_000  # bytes; no page that people read is longer
_PROBE = 4096  # bytes looked at to tell UTF-16 without a mark, and binary files
# Bytes that text in a one-byte encoding does not hold: control characters but for tab, line ends and form feed.
_CONTROLS = bytes(set(range(32)) - {9, 10, 12, 13, 26}) + b"\x7f"
_UNDEFINED = b"\x81\x8d\x8f\x90\x9d"  # in Windows-1252


class Decoded(NamedTuple):
    """A file's text, without its byte order mark, and how it was stored."""

    text: str
    encoding: str  # the name of a Python codec that writes the same bytes again
    notes: tuple[str, ...] = ()


def decode(data: bytes) -> Decoded:
    """The text of a file.

    Raises:
        Unreadable: the file is too long, binary, or in an encoding that cannot be told.
    """
    if len(data) > LARGEST:
        raise Unreadable(f"The file is longer than {LARGEST // 1_000_000} MB. Split it into pages.")
    if data.startswith(codecs.BOM_UTF8):
        return Decoded(_strict(data, "utf-8-sig"), "utf-8-sig")
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return Decoded(_strict(data, "utf-16"), "utf-16", ("read as UTF-16",))
    if encoding := _utf_16_without_mark(data[:_PROBE]):
        return Decoded(_strict(data, encoding), encoding, ("read as UTF-16",))
    if b"\0" in data:
        raise Unreadable("This is not a text file. Give a Markdown, HTML or text file.")
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        return _windows_1252(data, error)


def _strict(data: bytes, encoding: str) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        kind = encoding.upper().removesuffix("-SIG")
        raise Unreadable(f"The file begins like {kind} but does not go on like it. Save it again as UTF-8.") from None
    if "\0" in text:
        raise Unreadable("This is not a text file. Give a Markdown, HTML or text file.")
    return text


def _utf_16_without_mark(probe: bytes) -> str | None:
    """The kind of UTF-16 where nearly every other byte is zero, as in English text; else None."""
    half = len(probe) // 2
    if half < 4:
        return None
    if probe[1::2].count(0) > 0.9 * half and not probe[::2].count(0):
        return "utf-16-le"
    if probe[::2].count(0) > 0.9 * half and not probe[1::2].count(0):
        return "utf-16-be"
    return None


def _windows_1252(data: bytes, error: UnicodeDecodeError) -> Decoded:
    probe = data[:_PROBE]
    odd = len(probe) - len(probe.translate(None, _CONTROLS + _UNDEFINED))
    high = len(probe) - len(probe.translate(None, bytes(range(128, 256))))
    if odd == 0 and high <= 0.3 * len(probe):
        try:
            return Decoded(data.decode("cp1252"), "cp1252", ("read as Windows-1252",))
        except UnicodeDecodeError:
            pass
    line = data.count(b"\n", 0, error.start) + 1
    raise Unreadable(f"The file is not UTF-8 (line {line}). Save it as UTF-8, then try again.") from None
