"""Which words are verbs, and which of them tell what their subject is, does or is for."""

from __future__ import annotations

from collections.abc import Sequence

from plainlint.facts.explanations.cues import cues
from plainlint.facts.explanations.place import Place, is_plural
from plainlint.segment import Word

ADJECTIVES = ("ive", "al", "ic", "ant", "ent", "ary", "ous", "ory", "ble", "ute", "ign")  # as far as terms end so

_UNSURE = frozenset(("can", "could", "may", "might"))
_AWAY = frozenset(("away", "back", "from", "into", "through"))
_LOCATING = frozenset(("around", "as", "at", "behind", "between", "in", "inside", "near", "on", "under", "within"))


def is_explaining_verb(verb: str, following: str, then: str = "") -> bool:
    """Whether a verb, in the third person or not, says what something is, does or is for.

    `then` is the word after the `following` one: "makes your skin dry" and "makes you pass water" tell what a thing
    does, "makes you tired" tells how it feels.
    """
    if verb in ("make", "makes") and following in cues()["not made"]:
        return then in cues()["made to"] or (following == "your" and then != "")
    moves = following not in cues()["after a participle"]  # "moves sugar", not "moves to"
    for base in (verb, verb.removesuffix("s"), verb.removesuffix("es"), verb.removesuffix("ies") + "y"):
        if base in cues()["explaining verbs"] or f"{base} {following}" in cues()["explaining verb phrases"]:
            return True
        if moves and base in cues()["verbs with an object"]:
            return True
    return False


def tells_at(words: Sequence[Word], i: int) -> bool:
    """Whether the word at `i` says what its subject is, does or is for; "can make you dizzy" only warns."""
    if words[i].lower in cues()["taking"] and not _AWAY.isdisjoint(word.lower for word in words[i + 2 : i + 6]):
        return True  # "takes food from the mouth", not "takes an hour"
    following, then = ([word.lower for word in words[i + 1 : i + 3]] + ["", ""])[:2]
    return is_explaining_verb(words[i].lower, following, "" if i and words[i - 1].lower in _UNSURE else then)


def is_likely_verb(place: Place, word: Word, following: str) -> bool:
    """Whether a word that is on no list is a verb: one that a noun phrase follows, or that agrees with its subject."""
    verb = word.lower
    if verb in cues()["not verbs"] or verb.endswith(("ed", "ly")):
        return False
    if following in cues()["after a verb"]:
        return True
    prepositional = following in cues()["after an agreeing verb"]
    if verb in cues()["happening"] and (following in ("in", "to") or not prepositional):
        return False
    if not is_plural(place.text[place.start : place.end]):
        return prepositional and bool(place.last) and verb.endswith("s") and not verb.endswith(("ss", "us", "is"))
    if verb in cues()["empty"] or verb.endswith(("s", "ing", *ADJECTIVES)):
        return False
    near = word.start <= place.end + 1 and place.text[word.start : word.end].islower() and word.lower.isalpha()
    return prepositional or (near and following not in cues()["empty"])  # of two nouns seldom the first alone is plural


def is_bare_participle(words: list[Word]) -> bool:
    """Whether the words tell what happens to a thing ("are treated with") and not what it is ("are caused by").

    An adjective with a preposition ("is present in", "is similar to", "is safe for") tells as little.
    """
    word = words[0].lower
    following = words[1].lower if len(words) > 1 else ""
    if word in ("felt", "found"):  # "as a pain", "in the neck", not "after a fall"
        return following not in _LOCATING | cues()["before a verb"]
    if word in cues()["plain adjectives"]:
        return following in cues()["after a participle"] or following in ("and", "but", "or")
    if word.endswith("ed") and word not in cues()["telling participles"]:
        return not following or following in cues()["after a participle"] or following.endswith("ly")
    return word.endswith(ADJECTIVES) and not word.endswith("ment") and following in cues()["after a participle"]
