"""Identifiers of publications in running text: DOI, ISBN, PMID; whether each is well formed, and its right form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from plainlint import lazy

# A DOI is "10.", a registrant of four to nine digits, a slash and a name without spaces (ISO 26324; CrossRef's advice).
_DOI = lazy.pattern(r"10\.\d{4,9}/[^\s\"<>]*[^\s\"<>.,;:'’”)\]}]")
_DOI_ADDRESS = lazy.pattern(r"(?:https?://)?(?:www\.|dx\.)?doi\.org/(?:doi:\s*)?", re.I)
_DOI_LEAD = lazy.pattern(
    r"(?P<label>\bdoi\s*:?\s*)?(?P<address>(?:https?:/{1,2})?(?:www\.|dx\.)?doi\.org/)?(?P<again>doi:\s*)?"
    r"(?P<name>10[.\d][^\s\"<>]*)",
    re.I,
)
_DOI_WITHOUT_DOT = lazy.pattern(r"10(\d{4,5})/(\S+)")
_ISBN = lazy.pattern(r"\bISBN(?:-1[03])?:?\s*((?:97[89][\s-]?)?\d(?:[\s-]?\d){7,11}[\s-]?[\dXx])(?![\d-])", re.I)
_PMID = lazy.pattern(r"\bPMID:?\s*(\d+)", re.I)


class Identifier(NamedTuple):
    """One identifier with its place in the text that was searched."""

    kind: str  # "doi", "isbn" or "pmid"
    start: int
    end: int
    fault: str = ""  # what is wrong, to go on from "This DOI ..."; "" where it is well formed
    corrected: str = ""  # the right form, where it can be told
    certain: bool = False  # whether the right form can be told without a guess


def find(text: str) -> Iterator[Identifier]:
    """Every identifier in `text`, well formed or not."""
    lower = text.lower()
    if "doi" in lower or "10." in text:
        yield from _dois(text)
    if "isbn" in lower:
        yield from (_isbn(match) for match in _ISBN.finditer(text))
    if "pmid" in lower:
        yield from (_pmid(match) for match in _PMID.finditer(text))


def _dois(text: str) -> Iterator[Identifier]:
    for match in _DOI_LEAD.finditer(text):
        label, address, again = (bool(match[name]) for name in ("label", "address", "again"))
        if not (label or address or again or _DOI.match(match["name"])):
            continue  # "10.30am", "10.5 mg"
        name = _trimmed(match["name"])
        end = match.start("name") + len(name)
        yield _doi(Identifier("doi", match.start(), end), name, match)


def _doi(found: Identifier, name: str, match: re.Match[str]) -> Identifier:
    address = f"https://doi.org/{name}"
    host = (match["address"] or "").lower()
    if not _DOI.fullmatch(name):
        return _misspelt(found, name)
    if match["address"] and (match["label"] or match["again"]):
        fault = "says “doi” twice"
    elif "www." in host:
        fault = "has “www.” in front, where doi.org takes none"
    elif host.startswith(("http:/d", "https:/d", "http:/w", "https:/w")):
        fault = "lacks a slash in its address"
    else:
        return found
    return Identifier("doi", found.start, found.end, fault, address, certain=True)


def _misspelt(found: Identifier, name: str) -> Identifier:
    if dotless := _DOI_WITHOUT_DOT.fullmatch(name):
        right = f"https://doi.org/10.{dotless[1]}/{dotless[2]}"
        return Identifier("doi", found.start, found.end, "lacks the full stop after “10”", right)
    fault = "is cut short" if re.fullmatch(r"10\.?\d*/?", name) else "lacks the slash between its two parts"
    return Identifier("doi", found.start, found.end, fault)


def _trimmed(name: str) -> str:
    """Without the punctuation of the sentence; a closing bracket stays where its opening one is in the name."""
    while name and (name[-1] in ".,;:'’”" or (name[-1] in ")]}" and not _opened(name))):
        name = name[:-1]
    return name


def _opened(name: str) -> bool:
    opening = {")": "(", "]": "[", "}": "{"}[name[-1]]
    return name.count(opening) >= name.count(name[-1])


def _isbn(match: re.Match[str]) -> Identifier:
    digits = re.sub(r"[\s-]", "", match[1]).upper()
    fault = "" if _is_isbn(digits) else "has a wrong check digit" if len(digits) in (10, 13) else "has a digit too few"
    return Identifier("isbn", match.start(), match.end(), fault)


def _is_isbn(digits: str) -> bool:
    """Whether the check digit fits (ISO 2108: modulus 11 for ten digits, modulus 10 for thirteen)."""
    if re.fullmatch(r"\d{9}[\dX]", digits):
        return sum((10 - i) * (10 if digit == "X" else int(digit)) for i, digit in enumerate(digits)) % 11 == 0
    if re.fullmatch(r"97[89]\d{10}", digits):
        return sum((3 if i % 2 else 1) * int(digit) for i, digit in enumerate(digits)) % 10 == 0
    return False


def _pmid(match: re.Match[str]) -> Identifier:
    """PubMed has given out numbers of at most eight digits, none of them starting with a zero."""
    fault = "" if re.fullmatch(r"[1-9]\d{0,7}", match[1]) else "is no PubMed number: they have one to eight digits"
    return Identifier("pmid", match.start(), match.end(), fault)
