"""Where on the page to look for the explanation of a word: the sentences and blocks around one of its uses."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from operator import attrgetter

from plainlint.document import Kind, MarkKind
from plainlint.facts.explanations.continuations import accounted, brings_up, taken_up
from plainlint.facts.explanations.cues import cues, pattern
from plainlint.facts.explanations.place import LIKELY, REACH, Candidate, Place
from plainlint.facts.explanations.shapes import candidates
from plainlint.segment import Passage, Sentence, Use

_START = attrgetter("start")
Nearby = tuple[int, Candidate]  # the index of a passage, and a stretch of it


def in_sentences(use: Use, passages: Sequence[Passage]) -> Iterator[Nearby]:
    """What may explain the words at `use` in their sentence, the one before and the one after."""
    index, passage = use.passage, passages[use.passage]
    text, sentences = passage.text, passage.sentences
    at = bisect_right(sentences, use.start, key=_START) - 1
    if at < 0:
        return
    here, term = sentences[at], text[use.start : use.end]
    if "(" in term and (inner := _INNER.search(text, use.start, use.end)):
        yield index, Candidate("brackets", inner.start(1), inner.end(1))
    for candidate in candidates(Place.of(passage, use.start, use.end, here.start, here.end)):
        if _points_back(candidate, text):
            yield from _sentence_before(index, at, passages, candidate.limit)
        else:
            yield index, candidate
    if clause := pattern(_CLAUSE).search(text, use.end, min(here.end, use.end + _NEAR_CLAUSE)):
        near = _can_be_taken_up(use, here.start, clause.start(), text)
        if near and (found := taken_up(passage, clause.end(), here.end, term)):
            yield index, found
    yield from _in_next_sentence(use, at, passages)
    if at:
        before = sentences[at - 1]
        yield from _repeated(term, index, passage, max(before.start, before.end - REACH), before.end)


def _in_next_sentence(use: Use, at: int, passages: Sequence[Passage]) -> Iterator[Nearby]:
    """What the sentence after sentence `at` says of the words at `use`, or of their abbreviation in brackets."""
    if (following := _next_sentence(use.passage, at, passages)) is None:
        return
    later, after = following
    passage, text = passages[later], passages[use.passage].text
    if found := _taken_up_next(use, passages[use.passage].sentences[at], passage, after, text):
        yield later, found
    end = min(after.end, after.start + REACH)
    yield from _repeated(text[use.start : use.end], later, passage, after.start, end)
    short = pattern(_SHORT_FORM).match(text, use.end) if text.startswith(" (", use.end) else None
    if short and f"({short[1]}" not in passage.text[after.start : end]:
        yield from _repeated(short[1], later, passage, after.start, end)
        if short[2]:
            yield from _repeated(short[1] + short[2], later, passage, after.start, end)


def _taken_up_next(use: Use, here: Sentence, passage: Passage, after: Sentence, text: str) -> Candidate | None:
    """What the sentence `after` says of the words at `use` in the sentence `here` of `text`."""
    term = text[use.start : use.end]
    near = _can_be_taken_up(use, here.start, here.end, text)
    if not (near or (" " in term and passage.text.startswith(_AGAIN, after.start))):
        return None
    before = text[max(here.start, use.start - REACH) : use.start]
    found = taken_up(passage, after.start, after.end, term, before)
    if found is None and near and brings_up(before, text[use.end : here.end]):
        return accounted(passage, after.start, after.end)
    if found is None or _is_about_another(passage.text, after.start, text[use.end : here.end]):
        return None
    return found if near or found.shape == "named again" else None


def _next_sentence(index: int, at: int, passages: Sequence[Passage]) -> tuple[int, Sentence] | None:
    """The sentence after sentence `at` of a passage; it may begin the next paragraph."""
    if at + 1 < len(passages[index].sentences):
        return index, passages[index].sentences[at + 1]
    if index + 1 == len(passages) or passages[index].block.kind not in (Kind.PARAGRAPH, Kind.ITEM):
        return None
    following = passages[index + 1]
    if following.block.kind is Kind.PARAGRAPH and following.sentences:
        return index + 1, following.sentences[0]
    return None


GLOSSARY_LINK = "glossary link"
_AGAIN = ("The ", "These ", "This ")
_SHORT_FORM = r" \(([A-Z][A-Za-z]*[A-Z])s?\)( [a-z]+)?"  # with its noun: "gastrointestinal (GI) tract"
_SAID = r" \([^()]{3,40}\)"  # "ablation (ab-LAY-shun) is done. It"
# What begins a clause that may take up a term: "X; it is", "X – it is", "X, and this helps"
_CLAUSE = r"; | [—–-] (?=(?:it|they|this|these|both) )|,? and (?=(?:it|they|this|these) )"
_NEAR_CLAUSE = 60  # how many characters after a term a clause may begin that takes it up
_INNER = re.compile(r"\(([a-z ]{3,})\)")


def _is_about_another(text: str, start: int, rest: str) -> bool:
    """Whether "this gene" is what the `rest` of the sentence names after the term: "mutations in the APC gene"."""
    noun = text[start : start + 40].split(" ", 2)[1:2]
    return bool(noun) and noun[0] in cues()["heads"] and noun[0] in rest


def _can_be_taken_up(use: Use, start: int, end: int, text: str) -> bool:
    """Whether what follows a clause at `start`..`end` may go on about the words: they begin the clause, or end it."""
    if use.start - start <= 12:
        return text[start : use.start].partition(" ")[0].lower() not in cues()["subordinating"]
    before = text[start : use.start].rsplit(None, 2)[-2:]
    if before[:1] == ["is"] and before[1:] in (["a"], ["an"]) and end - use.end > 2:
        return False  # "The prostate is a gland in men. It helps"
    kind = before[-1:] == ["of"] and before[0].lower() in cues()["kinds of"]  # "X is a form of Y. It is"
    spoken = pattern(_SAID).match(text, use.end, end) if text.startswith(" (", use.end) else None
    return end - (spoken.end() if spoken else use.end) <= 25 and not kind


def _points_back(candidate: Candidate, text: str) -> bool:
    """Whether what is named was said before: "this is called", "the condition is known as", "doctors call this"."""
    if candidate.shape != "called":
        return candidate.shape == "call this"
    words = text[candidate.start : candidate.end].lower().split()
    return all(word in cues()["pointing"] or word in cues()["heads"] for word in words)


def _sentence_before(index: int, at: int, passages: Sequence[Passage], limit: float) -> Iterator[Nearby]:
    """The sentence before, as what "This is called" points back to; it may end the block before."""
    if at == 0 and index > 0 and passages[index - 1].block.kind is not Kind.HEADING:
        index, at = index - 1, len(passages[index - 1].sentences)
    if at > 0:
        sentence = passages[index].sentences[at - 1]
        yield index, Candidate("this is called", sentence.start, sentence.end, limit)


def _repeated(term: str, index: int, passage: Passage, low: int, high: int) -> Iterator[Nearby]:
    """What may explain `term` at its other uses, in a neighbouring sentence at `low`..`high`."""
    text = passage.text
    for start, end in _uses_in(term, text, low, high):
        for candidate in candidates(Place.of(passage, start, end, low, high)):
            if not _points_back(candidate, text):
                yield index, candidate


def _uses_in(term: str, text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where the term stands in a stretch of text, in the singular or the plural."""
    stem = term.lower()
    if len(stem) > 4:
        if stem.endswith("s") and not stem.endswith("ss"):
            stem = stem[:-1]
        stem = stem.removesuffix("ie").removesuffix("y")
    window = text[start:end].lower()
    if " (" in window and " " in stem:
        first, _, rest = stem.partition(" ")
        opening = window.find(f"{first} (")
        if opening >= 0 and (spoken := pattern(_SPOKEN).match(window, opening + len(first))):
            stem = f"{first}{spoken.group()}{rest}"  # "carotid (ka-ROT-id) artery"
    at = window.find(stem)
    while at >= 0:
        after = at + len(stem)
        while window[after : after + 1] in _PLURAL:
            after += 1
        ends = not window[after : after + 1].isalnum() or window.startswith(_RUN_IN, after)
        if ends and not window[at - 1 : at].isalnum():
            yield start + at, start + after
        at = window.find(stem, at + 1)


def beside_block(use: Use, passages: Sequence[Passage], links_explain: bool) -> Iterator[Nearby]:
    """What may explain the words at `use` by the place of their block: under a heading, in the next cell, in a note."""
    passage = passages[use.passage]
    block = passage.block
    if _is_label(passage):
        yield from _below_heading(use, passages)
    elif block.kind is Kind.TERM:
        yield from _whole(use.passage + 1, passages, "description", (Kind.DESCRIPTION,))
    elif block.kind is Kind.CELL:
        yield from _next_cell(use, passages)
    if block.marks:
        yield from _marked(use, passages, links_explain)


def _below_heading(use: Use, passages: Sequence[Passage]) -> Iterator[Nearby]:
    """The first two sentences of the first prose below the heading."""
    index = use.passage + 1
    while index < min(len(passages), use.passage + 4) and _is_label(passages[index]):
        index += 1
    if index >= len(passages):
        return
    passage = passages[index]
    heading = passages[use.passage].text.strip()
    term = passages[use.passage].text[use.start : use.end]
    named = [term, *_shorter(term)]
    if (
        passages[use.passage].text[use.end : use.end + 1] != "-"
        and len(heading) > len(term)
        and heading.count(" ") < 6
        and (heading.startswith(term) or heading.endswith(term))
    ):
        named.append(heading)
    for number, sentence in enumerate(passage.sentences[:2]):
        if number == 0 and (found := taken_up(passage, sentence.start, sentence.end, heading)):
            yield index, found
        if number == 0 and heading == term and (found := accounted(passage, sentence.start, sentence.end)):
            yield index, found
        for words in named:
            yield from _repeated(words, index, passage, sentence.start, min(sentence.end, sentence.start + REACH))
    asks = pattern(_ASKS).match(heading) if passage.sentences else None
    if asks and heading[asks.end() :].rstrip("? ") == term and _answers(passage, passage.sentences[0], term):
        yield index, Candidate("answer", passage.sentences[0].start, passage.sentences[0].end, limit=LIKELY)


def _answers(passage: Passage, sentence: Sentence, term: str) -> bool:
    """Whether a sentence may tell what `term` is though it does not name it: it is no account of another thing."""
    text = passage.text[sentence.start : sentence.end]
    accounts_for_another = pattern(_IS_A).match(text) is not None
    return text.startswith(("A ", "An ", "The ")) and not accounts_for_another and term.lower() not in text.lower()


def _shorter(term: str) -> list[str]:
    """Names for what a longer term names: "kidney stones" and "stones" for "acute kidney stones"."""
    words = term.split(" ")
    return [
        " ".join(words[i:])
        for i in range(1, len(words))
        if i < len(words) - 1 or words[i].lower() not in cues()["heads"]
    ]


def _is_label(passage: Passage) -> bool:
    """Whether a block only announces what comes: a heading, "Key points"."""
    if passage.block.kind is Kind.PARAGRAPH:
        return 0 < len(passage.words) <= 4 and passage.text.rstrip()[-1:] not in ".!:;,"
    return passage.block.kind is Kind.HEADING


def _whole(index: int, passages: Sequence[Passage], shape: str, kinds: Sequence[Kind]) -> Iterator[Nearby]:
    if index < len(passages) and passages[index].block.kind in kinds and passages[index].sentences:
        passage = passages[index]
        yield index, Candidate(shape, passage.sentences[0].start, passage.sentences[-1].end)


def _next_cell(use: Use, passages: Sequence[Passage]) -> Iterator[Nearby]:
    """The second cell of a row that begins with the term."""
    block = passages[use.passage].block
    if block.column != 1 or use.end - use.start < len(passages[use.passage].text.strip()) - 12:
        return
    if use.passage + 1 < len(passages):
        cell = passages[use.passage + 1].block
        if cell.kind is Kind.CELL and (cell.group, cell.row, cell.column) == (block.group, block.row, 2):
            yield from _whole(use.passage + 1, passages, "table", (Kind.CELL,))


def _marked(use: Use, passages: Sequence[Passage], links_explain: bool) -> Iterator[Nearby]:
    """What the page's markup says of the words: a link to a glossary, a footnote, a definition, a bold label."""
    passage = passages[use.passage]
    marks = passage.block.marks
    for index in range(bisect_left(marks, use.start - _LONGEST_MARK, key=_START), len(marks)):
        mark = marks[index]
        if mark.start > use.end + 2:
            break
        over = mark.start < use.end and use.start < mark.end
        if over and mark.kind is MarkKind.LINK and links_explain and "glossary" in mark.value.lower():
            yield use.passage, Candidate(GLOSSARY_LINK, mark.start, mark.end)
        elif over and mark.kind is MarkKind.DEFINITION:
            sentence = passage.sentences[passage.sentence_at(use.start)]
            yield use.passage, Candidate("definition", sentence.start, sentence.end)
        elif over and mark.kind is MarkKind.STRONG and mark.start <= 2 and use.end >= mark.end - 2:
            yield from _labelled(use.passage, mark.end, passage)
        elif mark.kind is MarkKind.FOOTNOTE and 0 <= mark.start - use.end <= 2:
            yield from _footnote(mark.value, use.passage, passages)


def _labelled(index: int, end: int, passage: Passage) -> Iterator[Nearby]:
    """What follows a bold label that begins a paragraph."""
    after = _LABEL_GAP.match(passage.text, end)
    at = after.end() if after else end
    if at < len(passage.text):
        yield index, Candidate("label", at, min(passage.sentences[-1].end, at + REACH), limit=LIKELY)


def _footnote(label: str, index: int, passages: Sequence[Passage]) -> Iterator[Nearby]:
    for later in range(index + 1, len(passages)):
        if passages[later].block.kind is Kind.NOTE and passages[later].block.label == label:
            yield from _whole(later, passages, "footnote", (Kind.NOTE,))
            return


_SPOKEN = r" \([^()]{3,30}\) "
_ASKS = r"What (?:is|are) (?:an? |the )?"
_IS_A = r"[^.]{0,60}? (?:is|are|has|have) (?:an?|the) "
_RUN_IN = ("a ", "the ")  # "duodenumthe first part of the gut"
_PLURAL = ("e", "i", "s", "y")  # letters in which a word's singular and plural differ
_LONGEST_MARK = 200  # characters
_LABEL_GAP = re.compile(r"[\s:.–—-]*")
