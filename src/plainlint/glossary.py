"""A house's own glossary: its terms, their forms, and the wording in which the house explains them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from plainlint import morphology
from plainlint.lexicon import GlossaryTerm, Lexicon
from plainlint.records import Mistake, Mistakes, Record, build, parse
from plainlint.segment import words

_EVERYWHERE = 5.6  # on the Zipf scale: about the commonest two hundred words


class _Entry(NamedTuple):
    """One term as the glossary's file writes it."""

    term: str
    wording: str = ""
    forms: tuple[str, ...] = ()


class _Glossary(NamedTuple):
    """The glossary's file."""

    terms: tuple[_Entry, ...]


def load(path: Path, lexicon: Lexicon) -> tuple[GlossaryTerm, ...]:
    """The terms of a glossary file.

    Raises:
        Mistakes: the file cannot be read; or a term stands twice, is empty, is a word that stands in every text, or
            holds characters that cannot be seen.
    """
    try:
        record = parse(path.read_text(encoding="utf-8-sig"), str(path))
    except FileNotFoundError:
        raise Mistakes(Mistake(str(path), 0, 0, "There is no such glossary. Check its name in the settings.")) from None
    except (OSError, UnicodeDecodeError):
        raise Mistakes(Mistake(str(path), 0, 0, "The glossary cannot be read. Save it as UTF-8 text.")) from None
    if not isinstance(record.data, dict):
        raise Mistakes(record.mistake((), "Start the glossary with “terms:” and list the terms below it."))
    given = build(_Glossary, record)
    if mistakes := list(_mistakes(given, record, lexicon)):
        raise Mistakes(*mistakes)
    return tuple(GlossaryTerm(entry.term, entry.wording, entry.forms) for entry in given.terms)


def _mistakes(given: _Glossary, record: Record, lexicon: Lexicon) -> Iterator[Mistake]:
    seen: dict[str, str] = {}
    for index, entry in enumerate(given.terms):
        for place, form in (("term", entry.term), *(("forms", form) for form in entry.forms)):
            path = ("terms", index, place)
            key = " ".join(word.lower for word in words(morphology.fold(form)))
            if unseen := next((c for c in form if unicodedata.category(c) in {"Cf", "Cc"}), None):
                name = unicodedata.name(unseen, f"character {ord(unseen)}").lower()
                yield record.mistake(
                    path, f"“{entry.term}” holds a character that cannot be seen ({name}). Type it anew."
                )
            elif not key:
                yield record.mistake(path, "Write a word here.")
            elif " " not in key and lexicon.zipf(key) >= _EVERYWHERE:
                yield record.mistake(path, f"“{form}” stands in nearly every text. Take it out of the glossary.")
            elif key in seen and not (place == "forms" and seen[key] == entry.term):
                yield record.mistake(path, f"“{form}” stands here twice: see “{seen[key]}”. Keep one of them.")
            else:
                seen[key] = entry.term
