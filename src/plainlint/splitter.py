"""Where sentences end, by rule.

A sentence may end at a full stop, question mark, exclamation mark or ellipsis that white space follows. Whether it does
depends on the word before (an abbreviation, an initial, a number) and on the word after. The rules look at no more
than those two words, so the time is proportional to the length of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from plainlint import lazy

_TABLE = Path(__file__).parent / "data/full_stops.txt"

# Closing quotes and brackets belong to the sentence, and so does a citation: "trial.[1] It", "people.1,2 Most". What
# must not stand before a stop is asked behind its first mark: an expression that begins with its marks is found faster.
_STOP = lazy.pattern(
    r"(?P<marks>[.!?…](?<![.!?…\[(].)[.!?…]*+(?: \.(?=[\s\"”’')\]]|$))*+)(?P<close>[\"”’')\]»]*+)"
    r"(?P<cited>(?: ?\[\d[\d,;–\- ]{0,20}\])++|\d{1,3}(?:[,–-]\d{1,3}){0,5}+|[¹²³⁰-⁹⁻]++)?"
    r"(?=\s|$|(?<=[a-z]{3}[.?!])[A-Z][a-z]*\s)"  # "infection.The": the space was lost
)
_LINE = lazy.pattern(r"[^\n]+")
_NEXT = lazy.pattern(r"(?P<space>\s*)[\"“‘'(\[¿¡*_]*(?P<word>\w+(?:['’]\w+)*)?")
_NO_OPENER = frozenset("-–—−,;:)]}&/=<>%+|")
_INITIALISM = lazy.pattern(r"(?:[^\W\d_]\.)+[^\W\d_]")
_ITEM = lazy.pattern(r"\s*(?P<bullet>[•⁃‣◦▪·]\s*)?(?:(?P<count>\d{1,2}|[a-z])(?P<close>\.\)|[.)]))?\s*")
_LONGEST = 40  # code points of a word that is looked at
_CLOCK_WORDS = 3  # "Come at 5 a.m." is too short to be a sentence of its own


class _Words(NamedTuple):
    """What the table says of words."""

    kinds: dict[str, str]  # of an abbreviation: "always", "numbers" or "names"
    labels: frozenset[str]
    starters: frozenset[str]


@cache
def _known() -> _Words:
    lines = (line for line in _TABLE.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    lists = {name: entries.split() for name, _, entries in (line.partition("\t") for line in lines)}
    labels, starters = (frozenset(lists.pop(name)) for name in ("labels", "starters"))
    kinds = {form: kind for kind, entries in lists.items() for entry in entries for form in (entry, _titled(entry))}
    return _Words(kinds, labels, starters)


def _titled(entry: str) -> str:
    return entry[0].upper() + entry[1:]


def sentence_bounds(text: str) -> Iterator[tuple[int, int]]:
    """Where each sentence of one block starts and ends, without the white space around it.

    A line break always ends a sentence, and so does the next number of a list that is written on one line.
    """
    for line in _LINE.finditer(text):
        cuts = [*_items(text, line.start(), line.end()), line.end()]
        start = line.start()
        for cut in cuts:
            for end in (*_ends(text, start, cut), cut):
                while start < end and text[start].isspace():
                    start += 1
                last = end
                while start < last and text[last - 1].isspace():
                    last -= 1
                if start < last:
                    yield start, last
                start = end


def is_list_on_one_line(line: str) -> bool:
    """Whether a line goes on to the next number or bullet of the list that it starts: "1. Wash them 2. Dry them"."""
    return next(_items(line, 0, len(line)), None) is not None


def _items(text: str, start: int, end: int) -> Iterator[int]:
    """Where the second and later items start in a line such as "1. Wash your hands. 2. Dry them."."""
    if text[start : start + 2].isalpha():  # no marker begins with two letters, and most lines do
        return
    first = _ITEM.match(text, start, end)
    if not first:
        return
    if bullet := first["bullet"]:
        place = first.end()
        while (place := text.find(f" {bullet[0]}", place, end)) >= 0:
            place += 1
            yield place
        return
    if not (count := first["count"]) or first.end() == end:
        return
    place = first.end()
    while True:
        count = str(int(count) + 1) if count.isdigit() else chr(ord(count) + 1)
        marker = f" {count}{first['close']} "
        place = text.find(marker, place, end)
        while place >= 0 and not text[place + len(marker) : place + len(marker) + 1].isupper():
            place = text.find(marker, place + 1, end)
        if place < 0:
            return
        yield place + 1
        place += len(marker)


def _ends(text: str, start: int, end: int) -> Iterator[int]:
    """Where sentences end inside text[start:end]."""
    for stop in _STOP.finditer(text, start, end):
        follows = _NEXT.match(text, stop.end(), end)
        if not follows or not _may_begin(follows["word"], text[follows.end() : follows.end() + 1]):
            continue
        word, marks = follows["word"] or "", stop["marks"]
        if not follows["space"]:
            ended = word.lower() in _known().starters  # names are written so too: "Cancer.Net"
        elif marks == ".":
            ended = _full_stop_ends(text, start, stop, word)
        elif ". ." in marks:
            ended = marks.count(".") > 3  # three dots stand for words left out, a fourth ends the sentence
            if ended and not text[stop.start() - 1].isspace():
                start = stop.start() + 1  # "compounds. . . . The": the dots after the gap open the next sentence
                yield start
                continue
        else:
            ended = True
        if ended:
            start = stop.end()
            yield start


def _may_begin(word: str | None, otherwise: str) -> bool:
    """Whether a sentence may begin with `word`, or with the character `otherwise` where there is no word."""
    if not word:
        return otherwise not in _NO_OPENER
    return not word.islower()  # "mRNA" may


def _full_stop_ends(text: str, start: int, stop: re.Match[str], word: str) -> bool:
    """Whether a single full stop before `word` ends the sentence that began at `start`."""
    at = stop.start()
    left = max(start, text.rfind(" ", max(start, at - _LONGEST), at) + 1)
    before = text[left:at].lstrip("\"“‘'([•⁃*_-–−+<>=±~£$€")
    if stop["cited"] and stop["cited"][0].isdigit():
        return len(before) > 2 and before.isalpha() and not before.isupper()
    number = before.isdigit()
    first = left - start < 4 and not any(map(str.isalnum, text[start:left]))
    if first and (number or len(before) == 1):  # "1. Wash your hands"
        return False
    if before[-1:].isdigit() and word[:1].isdigit():  # "0. 85", as extracted tables have it
        return number and len(before) > 3
    if not before or before[-1] == ")":
        return True
    return _word_ends(text, start, left, before, word)


def _word_ends(text: str, start: int, left: int, before: str, word: str) -> bool:
    """Whether the stop after the word `before`, which stands at `left`, is more than the mark of an abbreviation."""
    known = _known()
    starts = word.lower().replace("’", "'") in known.starters
    if kind := known.kinds.get(before):
        return starts if kind == "names" else kind == "numbers" and not word[:1].isdigit()
    if before.lower() in ("a.m", "p.m"):
        return text.count(" ", start, left) > _CLOCK_WORDS
    if len(before) == 1 and before.isupper():
        return starts or _word_before(text, start, left).lower() in known.labels
    return starts or not _INITIALISM.fullmatch(before)


def _word_before(text: str, start: int, left: int) -> str:
    end = max(start, left - 1)
    return text[text.rfind(" ", max(start, end - _LONGEST), end) + 1 : end]
