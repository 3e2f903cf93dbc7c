"""Where an abbreviation stands without its long form, and readers would want it.

An abbreviation is known from where its long form stands beside it in any shape, however its letters fit. Where it is a
piece of a name, a code, a title or the initials of an author, nobody would write it out, so a later use counts.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence, Set
from functools import cache
from operator import attrgetter

from plainlint import lazy, rules_folder
from plainlint.document import Kind
from plainlint.segment import Passage, Use, Word

_TRIES = 12  # how many uses of an abbreviation are looked at for its long form
_BACK = 60  # code points before it that show what it is a piece of
_LONG_FORM = 60  # words before it in which its long form may stand
_ABOVE = 4  # blocks above it, and at the top of the page, in which the titles that spell it out are looked for
_CLOSE = 8  # and words to either side, where it has only two letters
_SHORTEST = 4  # letters of a word of a long form, unless it has as many initials as stand in a row
_MISSPELT = 4  # letters; a shorter abbreviation with one letter more or less is another one

_SMALL = frozenset(("a", "an", "and", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"))

_IN_BRACKETS = lazy.pattern(r"(?<=[^\W\d_.,;:] \()[A-Z/]*$")
_BRACKETS_END = lazy.pattern(r"s?(?:/[A-Z]+)*[),;]")
_BRACKETS_AFTER = lazy.pattern(r"s? ?\(([^()]{4,80})")
_NAMED_AFTER = lazy.pattern(
    r"s?(?: [a-z]+){0,2},? \(?(?:(?:is|are|which is|which are) )?(?:(?:also|often|sometimes|usually|commonly) )*"
    r"(?:called|known as|nicknamed|referred to as)\b|s?,? or (?:the )?[\"“‘]"
)
_NAMED_BEFORE = lazy.pattern(r"([^\W\d_][\w’'-]*)(?: ([^\W\d_][\w’'-]*))?,? or (?:an? )?$")
_TOLD_AFTER = lazy.pattern(r"(?: and [A-Z]+)? (?:tests?|scans?)\. (?:It|They|This|These)\b")  # "PT test. This test ..."
_DASH_AFTER = lazy.pattern(r" ?(?:--|[–—:]) ?")

_CODE_AFTER = lazy.pattern(
    r"s?-(?:\d|[A-Z]+\d|alpha|beta|gamma|[A-Z]\b)|/"
    r"| \d+(?:[.-]\d+)?(?! ?(?:[%\d]|seconds?|minutes?|hours?|days?|weeks?|months?|years?|times))"
)
_CODE_BEFORE = lazy.pattern(r"[/:]$|\d{3}\)?[ -]?[A-Z -]*$")
_GENE_AFTER = lazy.pattern(
    r"(?:-[A-Z0-9]+)?,? (?:[A-Z0-9]{2,8},? ){0,4}(?:(?:and|or) [A-Z0-9]+ )?(?:class [IVX]+ )?"
    r"(?:genes?|proteins?|mutations?)\b"
)
_GENE_BEFORE = lazy.pattern(
    r"\bgenes? (?:called |named |known as )?(?:[\"“‘]?[A-Z0-9]{2,8}[\"”’]?,? (?:and |or )?){0,4}[\"“‘]?$"
)
_GENE_NAME = 4  # letters; a shorter abbreviation before the word "gene" is as likely that of an illness
_TITLE_AFTER = lazy.pattern(
    r"(?:['’]s)? (?:[a-z]+ )?(?:summar(?:y|ies)|fact ?sheets?|health topics?|booklets?|leaflets?|brochures?)\b"
    r"|(?: [A-Z][a-z]+){2}"
)
_AUTHOR_BEFORE = lazy.pattern(r"[a-z,.] [A-Z][a-z]+ $")  # "Hill A, Rowland MO"
_AUTHOR_AFTER = lazy.pattern(r"(?:,? et al|[,.] [A-Z][a-z]+ [A-Z]{1,2}\b)")
_SCANS = frozenset(("CAT", "CT", "MRI"))  # known by their pictures, while their long forms say nothing
_SCAN_AFTER = lazy.pattern(r" [Ss]can(?:s|ner|ners|ning)?\b")


def wanted_at(short: str, uses: Sequence[Use], passages: Sequence[Passage], expanded: Iterable[str]) -> Use | None:
    """The first use at which readers want the long form of `short`; None where they have it or need none.

    `expanded` are the abbreviations that the page writes out somewhere.
    """
    if not short.isalpha() or short in _saying_no_more() or is_misspelling(short, set(expanded)):
        return None
    if len(short) >= _GENE_NAME and any(_GENE_AFTER.match(passages[use.passage].text, use.end) for use in uses):
        return None
    uses = uses[:_TRIES]
    for use in uses:
        passage = passages[use.passage]
        beside = (other for other in uses if other.passage == use.passage)
        if _has_long_form(short, use, passages) or any(_is_named_otherwise(short, one, passage) for one in beside):
            return None
        if not _is_piece(short, use, passage):
            return use
    return None


@cache
def _saying_no_more() -> frozenset[str]:
    return frozenset(rules_folder.data("terms/abbreviations.yaml")["saying_no_more"])


def is_misspelling(short: str, expanded: Set[str]) -> bool:
    """Whether it is an abbreviation of the page with two letters swapped, or with one left out or added."""
    if len(short) < _MISSPELT - 1 or short in expanded:
        return False
    return any(
        (len(other) == len(short) and sorted(other) == sorted(short))
        or (max(len(other), len(short)) >= _MISSPELT and (_without_one(other, short) or _without_one(short, other)))
        for other in expanded
    )


def _without_one(longer: str, shorter: str) -> bool:
    """Whether the one is the other with a letter after its first left out."""
    return len(longer) == len(shorter) + 1 and any(
        longer[:at] + longer[at + 1 :] == shorter for at in range(1, len(longer))
    )


# --- the long form ---------------------------------------------------------------------------------------------------


def _has_long_form(short: str, use: Use, passages: Sequence[Passage]) -> bool:
    """Whether words of its block, or below a title, have its initials, or it is all that stands in its brackets."""
    passage = passages[use.passage]
    text = passage.text
    if _IN_BRACKETS.search(text, max(0, use.start - _BACK), use.start) and _BRACKETS_END.match(text, use.end):
        return True
    first = bisect_left(passage.words, use.start, key=attrgetter("start"))
    before = passage.words[max(0, first - _LONG_FORM) : first]
    soon = passage.words[first + 1 : first + 1 + _LONG_FORM // 2]
    if len(short) > 2 and any(short.lower() in "".join(word.lower[0] for word in near) for near in (before, soon)):
        return True
    after = passage.words[first + 1 : first + 1 + _CLOSE]
    if passage.block.kind is Kind.HEADING or (len(passage.words) < _CLOSE and not text.endswith((".", ",", ":", ";"))):
        below = passages[use.passage + 1 : use.passage + 2]
        after = (*after, *(word for other in below for word in other.words[:_CLOSE]))
    return any(_spell(short, words) for words in (before[-_CLOSE:], after, *_titles_above(use.passage, passages)))


def _titles_above(passage: int, passages: Sequence[Passage]) -> Iterator[Sequence[Word]]:
    """The words of the title of the page and of the headings shortly above."""
    for other in (*passages[: min(_ABOVE, passage)], *passages[max(0, passage - _ABOVE) : passage]):
        if other.block.kind is Kind.HEADING:
            yield other.words


def _spell(short: str, words: Sequence[Word]) -> bool:
    """Whether longer words among these have the letters as initials, one after another but for small words."""
    initials = "".join(word.lower[0] for word in words if word.lower not in _SMALL and len(word.lower) >= _SHORTEST)
    return short.lower().removesuffix("s") in initials


def _is_named_otherwise(short: str, use: Use, passage: Passage) -> bool:
    """Whether a bracket, "called ..." or "... or" right beside it names the thing in other words."""
    text = passage.text
    if _NAMED_AFTER.match(text, use.end) or _TOLD_AFTER.match(text, use.end):
        return True
    if brackets := _BRACKETS_AFTER.match(text, use.end):
        inside = brackets[1].lower()
        if inside[0] == short[0].lower() or any(len(word) >= 10 for word in inside.replace("-", " ").split()):
            return True
    if dash := _DASH_AFTER.match(text, use.end):
        following = text[dash.end() : dash.end() + _BACK].lower().split()[: len(short)]
        if "".join(word[0] for word in following) == short.lower():
            return True
    before = _NAMED_BEFORE.search(text, max(0, use.start - _BACK), use.start)
    return before is not None and _in_order([word[0].lower() for word in before.groups() if word], short.lower())


def _in_order(letters: Sequence[str], short: str) -> bool:
    at = -1
    for letter in letters:
        at = short.find(letter, at + 1)
        if at < 0:
            return False
    return True


# --- a piece of something --------------------------------------------------------------------------------------------


def _is_piece(short: str, use: Use, passage: Passage) -> bool:
    """Whether it stands in a code, a title or the name of a gene, are an author's initials, or say what scan it is."""
    text, start, end = passage.text, use.start, use.end
    low = max(0, start - _BACK)
    return bool(
        _CODE_AFTER.match(text, end)
        or _CODE_BEFORE.search(text, low, start)
        or _TITLE_AFTER.match(text, end)
        or _GENE_AFTER.match(text, end)
        or _GENE_BEFORE.search(text, low, start)
        or _AUTHOR_BEFORE.search(text, low, start)
        or (len(short) <= 2 and _AUTHOR_AFTER.match(text, end))
        or (short in _SCANS and _SCAN_AFTER.match(text, end))
    )
