"""Words that frighten or are misread, in the sense that does so."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from functools import cache
from typing import NamedTuple

from plainlint.document import Kind, Zone
from plainlint.facts import explanations
from plainlint.facts.emotive import senses
from plainlint.facts.emotive.senses import Form, Sense
from plainlint.facts.emotive.surroundings import Phrases, Stretch, joined
from plainlint.facts.explanations import Explanation
from plainlint.lexicon import Lexicon
from plainlint.segment import Passage, Use, Word
from plainlint.source import Span

_RARE = 3.7  # Zipf; a word this rare between a term and the word "disease" makes the whole a name
_TECHNICAL = 2.6  # Zipf; a name of a disease that is this rare is a name by itself
_NAME_WORDS = 5  # how many words after the term a name of a disease may have
_CUES_REACH = 60  # how many words of a long neighbouring sentence are searched
_NEXT = 2  # how many sentences after its own may explain a term
_TRIES = 12  # how many uses of an entry are looked at for an explanation
_TITLES = 4  # how many headings may follow one another before the text begins
_TITLE_WORDS = 8
_TITLE_NEEDS = 3  # how many more words with a capital make a title, as in "Living Well With Heart Failure At Home"
_HEADS = frozenset({Kind.HEADING, Kind.TERM})
_SMALL = frozenset(("a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"))
# The shapes of an explanation that show what a frightening word means; "X is ..." says something about its subject.
_SHAPES = frozenset(("called", "alias", "means", "brackets", "in brackets", "which", "or before", "this is called"))
_PHRASE_SHAPES = frozenset(("called", "alias", "means", "brackets"))
_BRACKETS = frozenset(("brackets", "in brackets"))


class EmotiveUse(NamedTuple):
    """One use of an emotive word in the sense that its entry is about."""

    entry: str  # the name of the entry in rules/terms/emotive
    span: Span
    use: Use
    explanation: Span | None  # the words that explain it here, if any
    later: Span | None = None  # where it is explained only at a later use
    open_reading: bool = False  # explained here, but without saying that the wrong reading is wrong


@cache
def _index() -> dict[str, dict[str, list[Form]]]:
    return senses.packaged().by_first_words()


def find(passages: Sequence[Passage], lexicon: Lexicon) -> tuple[EmotiveUse, ...]:
    """Such uses in the body, in reading order; of each entry up to the first use that is explained.

    None of an entry that another sense or another word of its family has made known before.
    """
    page = _Page(passages, lexicon)
    explained: dict[str, Span] = {}
    done: set[str] = set()
    tries: Counter[str] = Counter()
    passed: Counter[str] = Counter()
    uses: list[EmotiveUse] = []
    for number, passage in enumerate(passages):
        for sense, use, meant in _uses(number, page, done) if passage.block.zone is Zone.BODY else ():
            if not meant:
                passed[sense.name] += 1
                told = passed[sense.name] <= _TRIES and _cue(sense.explained_by, use, page)
                if told:
                    explained.setdefault(sense.name, told)
                if told or (sense.first and sense.name not in tries):
                    done.add(sense.name)
                continue
            found = _explanation(sense, use, page)
            tries[sense.name] += 1
            if found:
                explained[sense.name] = found
            if found or tries[sense.name] == _TRIES:
                done.add(sense.name)
            open_reading = found is not None and bool(sense.must_convey) and not _cue(sense.must_convey, use, page)
            uses.append(EmotiveUse(sense.name, passage.span(use.start, use.end), use, found, open_reading=open_reading))
    return tuple(use if use.explanation else use._replace(later=explained.get(use.entry)) for use in uses)


class _Page:
    """The passages of a page, each cut into sentences as ranges of its words when it is first asked for."""

    def __init__(self, passages: Sequence[Passage], lexicon: Lexicon) -> None:
        self.passages = passages
        self.lexicon = lexicon
        self._bounds: dict[int, list[int]] = {}

    def bounds(self, passage: int) -> list[int]:
        """The index of the first word of each sentence, and at the end the number of words."""
        if passage not in self._bounds:
            found = self.passages[passage]
            starts = [word.start for word in found.words]
            firsts = [bisect_left(starts, sentence.start) for sentence in found.sentences]
            self._bounds[passage] = [*firsts, len(starts)]
        return self._bounds[passage]

    def sentence_of(self, passage: int, word: int) -> int:
        """The index of the sentence that holds this word."""
        bounds = self.bounds(passage)
        return max(0, bisect_right(bounds, word, 0, len(bounds) - 1) - 1)

    def stretch(self, passage: int, first: int, last: int) -> Stretch:
        """These words of a passage, in their sentence."""
        found = self.passages[passage]
        bounds = self.bounds(passage)
        number = self.sentence_of(passage, first)
        return Stretch(found.text, found.words, first, last, bounds[number], bounds[number + 1])


def _uses(number: int, page: _Page, done: Set[str]) -> Iterator[tuple[Sense, Use, bool]]:
    """The uses of one passage; the longest form takes its words, whether it has its sense there or not.

    Where it has none, or is only a word of the same family, the last value is False. Entries in `done` are passed over;
    the set may grow meanwhile.
    """
    index = _index()
    found = page.passages[number].words
    taken = 0
    for i in [i for i, word in enumerate(found) if word.lower in index]:
        if i >= taken and (matched := _form(index[found[i].lower], found, i)):
            form, taken = matched
            use = Use(number, found[i].start, found[taken - 1].end)
            candidates = [sense for sense in form.senses if sense.name not in done]
            sense = _sense(candidates, page.stretch(number, i, taken - 1), page.lexicon) if candidates else None
            if sense:
                yield sense, use, True
            for other in form.kin if sense else (*candidates, *form.kin):
                if other.name not in done:
                    yield other, use, False


def _form(forms: Mapping[str, Sequence[Form]], found: Sequence[Word], index: int) -> tuple[Form, int] | None:
    """The longest form that stands at `index`, and the index of the word after it."""
    second = found[index + 1].lower if index + 1 < len(found) else ""
    for form in forms.get(second, ()) if second else ():
        after = index + 2 + len(form.rest)
        if form.rest == tuple(word.lower for word in found[index + 2 : after]):
            return form, after
    return (forms[""][0], index + 1) if "" in forms else None


def _sense(candidates: Sequence[Sense], at: Stretch, lexicon: Lexicon) -> Sense | None:
    """The first of these senses that the words have here."""
    if _in_name(at):
        return None
    return next((sense for sense in candidates if _has_sense(sense, at, lexicon)), None)


def _has_sense(sense: Sense, at: Stretch, lexicon: Lexicon) -> bool:
    if sense.sure is not None and sense.sure.holds(at):
        return True
    if sense.unless is not None and sense.unless.holds(at):
        return False
    if sense.names and _disease_name(at, lexicon):
        return False
    return sense.when is None or sense.when.holds(at)


def _in_name(at: Stretch) -> bool:
    """Whether the words are part of the name of a place or a body, or of a title: "the Acute Medical Unit"."""
    start, end = at.words[at.first].start, at.words[at.last].end
    if not at.text[start].isupper():
        return False
    organisations = senses.packaged().organisations
    low, high = at.first, at.last
    while at.first - low < _NAME_WORDS and joined(at, low - 1) and _capital(at, low - 1):
        low -= 1
    while high - at.last < _NAME_WORDS and joined(at, high) and _capital(at, high + 1):
        high += 1
    others = [k for k in range(low, high + 1) if not at.first <= k <= at.last and at.words[k].lower not in _SMALL]
    if len(others) >= _TITLE_NEEDS and not at.text[start:end].isupper():
        return True
    return bool(others) and any(organisations.has(at.words[k].lower) for k in range(low, high + 1))


def _capital(at: Stretch, index: int) -> bool:
    word = at.words[index]
    return word.lower in _SMALL or at.text[word.start].isupper()


def _disease_name(at: Stretch, lexicon: Lexicon) -> bool:
    """Whether the words open the name of a disease: "acute intermittent porphyria"."""
    diseases = senses.packaged().diseases
    rare = False
    for k in range(at.last + 1, min(at.high, at.last + 1 + _NAME_WORDS)):
        word = at.words[k].lower
        if not joined(at, k - 1) or word in _SMALL:
            return False
        zipf = lexicon.zipf(word)
        if (rare or zipf < _TECHNICAL) and diseases.has(word):
            return True
        rare = rare or zipf < _RARE
    return False


def _explanation(sense: Sense, use: Use, page: _Page) -> Span | None:
    if found := _cue(sense.explained_by, use, page):
        return found
    for phrase, shapes in ((use, _SHAPES), (_with_noun(use, page), _PHRASE_SHAPES)):
        general = explanations.explanation_at(phrase, page.passages, page.lexicon) if phrase else None
        if general and general.shape in shapes and _is_plain(general, page):
            return general.span
    return None


def _with_noun(use: Use, page: _Page) -> Use | None:
    """The use with the word that it goes with: "palliative radiation" for "palliative"."""
    found = page.passages[use.passage].words
    last = bisect_left(found, use.end, key=_start) - 1
    if joined(page.stretch(use.passage, last, last), last) and found[last + 1].lower not in _SMALL:
        return use._replace(end=found[last + 1].end)
    return None


def _is_plain(explanation: Explanation, page: _Page) -> bool:
    """Whether brackets beside a word hold no other word that needs explaining: "stage 0 (carcinoma in situ)"."""
    if explanation.shape not in _BRACKETS:
        return True
    number, start, end = explanation.use
    found = page.passages[number].words
    inside = range(bisect_left(found, start, key=_start), bisect_left(found, end, key=_start))
    forms = (_form(_index().get(found[i].lower, {}), found, i) for i in inside)
    return not any(form and form[0].senses for form in forms)


def _cue(cues: Phrases, use: Use, page: _Page) -> Span | None:
    """The sentence in which such a cue stands: that of the use, one beside it or a title; None where none does."""
    for passage, low, high in _neighbours(use, page) if cues else ():
        found = page.passages[passage]
        place = cues.within(found.words, low, high)
        if place is not None:
            return found.sentences[page.sentence_of(passage, place)].span
    return None


def _neighbours(use: Use, page: _Page) -> Iterator[tuple[int, int, int]]:
    """Where an explanation may stand: the passage, and from which up to which word of it."""
    passage = page.passages[use.passage]
    bounds = page.bounds(use.passage)
    first = bisect_left(passage.words, use.start, key=_start)
    after = bisect_left(passage.words, use.end, key=_start)
    number = page.sentence_of(use.passage, first)
    yield use.passage, after, min(bounds[number + 1], after + _CUES_REACH)
    yield use.passage, max(bounds[number], first - _CUES_REACH), first
    if number + 2 < len(bounds):
        end = bounds[min(number + 1 + _NEXT, len(bounds) - 1)]
        yield use.passage, bounds[number + 1], min(end, bounds[number + 1] + _CUES_REACH)
    elif (following := _following(use.passage, page)) is not None:
        starts = page.bounds(following)
        sentences = 2 if _is_title(passage) else 1
        yield following, 0, min(starts[min(sentences, len(starts) - 1)], 2 * _CUES_REACH)
    if number > 0:
        yield use.passage, max(bounds[number - 1], bounds[number] - _CUES_REACH), bounds[number]
    elif use.passage > 0 and _is_title(page.passages[use.passage - 1]):
        yield use.passage - 1, 0, len(page.passages[use.passage - 1].words)


def _following(passage: int, page: _Page) -> int | None:
    """The passage that goes on from the end of this one; below a title the first that is none itself."""
    lead = page.passages[passage]
    if not _is_title(lead) and lead.block.kind is not Kind.PARAGRAPH and not lead.text.endswith(":"):
        return None
    for number in range(passage + 1, min(passage + 1 + _TITLES, len(page.passages))):
        if not _is_title(page.passages[number]):
            return number
    return None


def _is_title(passage: Passage) -> bool:
    """Whether it is a heading, a term, or a short line of a file without markup that stands like one."""
    if passage.block.kind is Kind.PARAGRAPH:
        return len(passage.words) <= _TITLE_WORDS and not passage.text.endswith((".", "!", ":", ";", ","))
    return passage.block.kind in _HEADS


def _start(word: Word) -> int:
    return word.start
