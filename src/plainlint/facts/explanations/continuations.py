"""Sentences and clauses that go on about what was named before them: "This test measures", "These medicines help"."""

from __future__ import annotations

from plainlint.facts.explanations.cues import cues, pattern
from plainlint.facts.explanations.place import FAINT, LIKELY, Candidate, is_plural, words_from
from plainlint.facts.explanations.verbs import tells_at
from plainlint.segment import Passage, Word

_AGAIN = frozenset(("the", "these", "this"))
_TYPE = frozenset(("form", "kind", "type"))
_BRINGING = r"\b(?:develop|get|getting|have|having|need) (?:an? )?$"
_SAID_SHORTLY = 12  # characters: " (X)."
_EXAMPLE = (" such as ", "for example", " including ", " like ")


def taken_up(passage: Passage, start: int, end: int, term: str, one_of: str = "") -> Candidate | None:
    """A sentence that goes on about what was named before it: "It is a thin tube", "This test uses sound waves".

    It may repeat the last word of `term` ("These enzymes help"); "it" cannot take up a plural, and "these medicines"
    takes up a singular only where the words `one_of` before it name medicines.
    """
    words = _uncontracted(words_from(passage, start, end))
    if len(words) < 2:
        return None
    if words[0].lower in ("in", "for", "during", "with") and words[1].lower in ("this", "these", "both"):
        return Candidate("taken up", words[-1].end, end, limit=LIKELY)
    if words[0].lower in ("a", "an") and any(word.lower in cues()["done"] for word in words[2:]):
        return Candidate("taken up", words[0].start, end, limit=LIKELY)  # "A dye is injected"
    return _gone_on(words, end, term, is_plural(term) or _names_kind(words[1].lower, one_of))


def _gone_on(words: list[Word], end: int, term: str, plural: bool) -> Candidate | None:
    """What a sentence says of the term by a word for it: "It is", or "They help" where it is `plural`."""
    pronouns = cues()["plural pronouns" if plural else "singular pronouns"]
    if "mean" in [word.lower for word in words[1:3]]:
        pronouns = cues()["plural pronouns"]  # "You may hear the words X. They mean ..."
    again = words[0].lower in _AGAIN and words[1].lower == term.rpartition(" ")[2].lower()
    again = again and (" " in term or words[0].lower != "the")
    if len(words) < 3 or not (again or words[0].lower in pronouns):
        return None
    if words[0].lower in ("this", "these") and not again and (described := _description(words)):
        return Candidate("taken up", words[1].start, described.end, limit=LIKELY)
    shape = "named again" if again else "taken up"
    if words[0].lower == "this" and words[1].lower in cues()["plain adjectives"]:
        words = words[:1] + words[2:]  # "This simple test"
    i = named = 2 if again or words[1].lower in cues()["heads"] else 1
    if words[1].lower in _TYPE and words[2].lower == "of" and len(words) > 4 and words[3].lower in cues()["heads"]:
        i = named = 4  # "This type of scan shows"
    while i < len(words) - 1 and words[i].lower in cues()["before a verb"]:
        i += 1
    verb, following = words[i].lower, words[i + 1].lower if i + 1 < len(words) else ""
    if verb == "be" and following == "one":  # "It may be one of these"
        return None
    if verb in cues()["meaning"]:
        return Candidate("means", words[i].end + 1, end, limit=LIKELY)
    if verb in cues()["be"] and (following in cues()["defining"] or _names_thing(words[i + 1 :], end)):
        return Candidate(shape, words[i].end + 1, end, limit=LIKELY)
    happens = following == "when" and verb in cues()["happening"]
    acts = named > 1 or happens or words[0].lower not in ("both", "this")
    if acts and tells_at(words, i) and "include" not in verb:
        return Candidate(shape, words[i].start, end, limit=LIKELY)
    return None


def accounted(passage: Passage, start: int, end: int) -> Candidate | None:
    """What is done, felt or shown, told after a sentence that only brings a term up: "The surgeon puts a tube"."""
    words = words_from(passage, start, end)
    if len(words) < 3:
        return None
    first, second, third = (word.lower for word in words[:3])
    if first == "you":
        tells = second in cues()["feeling"] or (second in cues()["undergoing"] and third in cues()["after a verb"])
    elif second in cues()["carers"]:
        tells = any(word.lower in cues()["doing"] for word in words[2:4])
    elif first == "the" and second in cues()["heads"]:
        tells = tells_at(words, 3 if third in cues()["before a verb"] and len(words) > 3 else 2)
    else:
        own = any(word.lower == "your" for word in words[:5])  # "Your skin turns", "The lens of your eye becomes"
        tells = own and any(word.lower in cues()["turning"] for word in words[2:])
    return Candidate("taken up", words[0].start, end, limit=FAINT) if tells else None


def brings_up(before: str, after: str) -> bool:
    """Whether a sentence only brings a term up, by its words `before` and `after` it: "You may need a", or nothing."""
    return pattern(_BRINGING).search(before) is not None if before else len(after) <= _SAID_SHORTLY


def _uncontracted(words: list[Word]) -> list[Word]:
    """The words with "it's" and "they're" at their beginning as two."""
    lead, mark, rest = words[0].lower.partition("'") if words else ("", "", "")
    if not mark or rest not in ("re", "s"):
        return words
    cut = words[0].start + len(lead)
    return [Word(lead, words[0].start, cut), Word("is" if rest == "s" else "are", cut + 1, words[0].end), *words[1:]]


def _names_thing(words: list[Word], end: int) -> bool:
    """Whether the words are a noun without an article: "blood that collects", "painkillers." at the end."""
    if not words or words[0].lower in cues()["not defining"] | cues()["before a verb"]:
        return False
    if len(words) <= 2 and words[-1].end == end - 1:
        return words[-1].lower.endswith("s")
    return any(word.lower in ("that", "which") for word in words[1:5])


def _names_kind(noun: str, text: str) -> bool:
    """Whether the words before a term give it as one of a kind: "medicines (for example, X)"."""
    at = text.rfind(f" {noun} ") if noun in cues()["heads"] else -1
    return at >= 0 and any(cue in text[at:] for cue in _EXAMPLE)


def _description(words: list[Word]) -> Word | None:
    """The noun of "these vivid dreams occur", which says in a subject what was named before; None for a mere class."""
    for i in range(1, min(6, len(words))):
        word = words[i].lower
        if word in cues()["finite verbs"] or (i > 2 and word in cues()["after a description"]):
            noun = words[i - 1]
            return noun if i > 2 and noun.lower not in cues()["heads"] else None
        if word in cues()["empty"]:
            return None
    return None
