"""Passive clauses: a form of "be" or "get" with a past participle, "was not always offered"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from plainlint import rules_folder
from plainlint.segment import Passage
from plainlint.source import Span

_LONGEST_SUBJECT = 4  # words between "was" and the participle in a question
_LONGEST_ASIDE = 7  # words between two commas
_LONGEST_CLAUSE = 16  # words from "be" to the participle
_BETWEEN = " \"“”‘’'-,*("


@cache
def _words() -> dict[str, frozenset[str]]:
    lists = rules_folder.data("terms/passives.yaml")
    words = {name: frozenset(" ".join(entries).split()) for name, entries in lists.items()}
    return words | {
        "verbs": words["be"] | words["get"] | words["be after a pronoun"],
        "objects": words["determiners"] | words["pronouns"],
    }


def find(passages: Sequence[Passage]) -> tuple[Span, ...]:
    """One span for each passive clause, from its "be" to its participle."""
    return tuple(passage.span(start, end) for passage in passages for start, end in _clauses(passage))


def _clauses(passage: Passage) -> Iterator[tuple[int, int]]:
    verbs, done = _words()["verbs"], -1
    for index, word in enumerate(passage.words):
        if word.lower in verbs and index > done:
            found = _participle(passage, index)
            if found is not None and _is_passive(passage, index, found):
                done = found
                yield word.start, passage.words[found].end


def _participle(passage: Passage, verb: int) -> int | None:
    """The index of the participle that goes with the form of "be" or "get" at `verb`."""
    words, adverbs = passage.words, _words()["adverbs"]
    if verb and words[verb - 1].lower in ("there", "here"):
        return None
    index, aside = verb + 1, False
    if words[verb].lower in _words()["be"] and _asks(passage, verb):
        index = _after_subject(passage, index)
    while index < min(len(words), verb + _LONGEST_CLAUSE):
        gap, word = _gap(passage, index), words[index].lower
        if "," in gap and not aside:
            if (after := _after_aside(passage, index)) is None:
                return None
            index, aside = after, True
        elif gap.strip(_BETWEEN) or not gap:
            return None
        elif is_participle(word):
            return index
        elif word in adverbs or word.endswith("ly"):
            index += 1
        else:
            return None
    return None


def _gap(passage: Passage, index: int) -> str:
    """What stands between a word and the one before it."""
    return passage.text[passage.words[index - 1].end : passage.words[index].start]


def _asks(passage: Passage, verb: int) -> bool:
    """Whether the verb may stand before its subject: it opens a clause, or a question word does."""
    return not verb or passage.words[verb - 1].lower in _words()["openers"] or not _gap(passage, verb).isspace()


def _after_subject(passage: Passage, index: int) -> int:
    """Where to look for the participle of a question: "was [it] tested", "are [the results] given at once"."""
    words, known = passage.words, _words()
    if index < len(words) and words[index].lower in known["pronouns"]:
        return index + 1
    for place in range(index + 1, min(index + _LONGEST_SUBJECT + 1, len(words))):
        if not _gap(passage, place).isspace():
            break
        if is_participle(words[place].lower) and words[place - 1].lower not in known["determiners"]:
            last = place + 1 == len(words)
            if last or words[place + 1].lower in known["after"] or _gap(passage, place + 1).strip():
                return place
    return index


def _after_aside(passage: Passage, index: int) -> int | None:
    """The index of the word after the comma that closes the aside which starts at `index`."""
    for place in range(index + 1, min(index + _LONGEST_ASIDE + 1, len(passage.words))):
        gap = _gap(passage, place)
        if gap.strip() == ",":
            return place
        if not gap.isspace() and gap != "-":
            return None
    return None


def is_participle(word: str) -> bool:
    """Whether `word` (lower case) can be a past participle."""
    known = _words()
    if word in known["participles"]:
        return True
    if word.endswith("ed"):
        return len(word) > 3 and word not in known["not participles"] and not _is_negated(word)
    return any(word.startswith(prefix) and word[len(prefix) :] in known["participles"] for prefix in known["prefixes"])


def _is_negated(word: str) -> bool:
    """Whether it says that something was not done, which is a state: "untreated"."""
    return word.startswith("un") and not word.startswith(("under", "unite", "unload", "unlock", "unco", "unve"))


def _is_passive(passage: Passage, verb: int, participle: int) -> bool:
    """Whether the participle tells what is done to the subject, not how it is."""
    words, known = passage.words, _words()
    first, word = words[verb].lower, words[participle].lower
    after, following = (words[i].lower if i < len(words) else "" for i in (participle + 1, participle + 2))
    objects = known["objects"]
    if word == "used":  # "is used to treat", but "you will be used to taking it"
        return first not in known["get"] and not (after == "to" and (following.endswith("ing") or following in objects))
    if first.endswith("'s") and after in objects:  # "she's taken the tablets"
        return word in known["named"]
    if word == "done" and verb and words[verb - 1].lower in ("i", "you", "we", "he", "she", "they"):
        return after == "by"
    return word not in known["states"] or after == "by"
