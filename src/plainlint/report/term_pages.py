"""What plainlint knows of a word: how readers take it, what to tell them, what to write instead."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from plainlint.facts.emotive import senses
from plainlint.facts.emotive.senses import Sense, SenseKind
from plainlint.lexicon import Lexicon

_ASKS = {
    SenseKind.EXPLAIN: "Explain this word the first time you use it.",
    SenseKind.MEANING: "Explain this word the first time you use it: readers know it in another meaning.",
    SenseKind.AVOID: "Find another word.",
    SenseKind.BLAME: "Find other words: these blame the person.",
    SenseKind.WAR: "Find other words: these make illness a war.",
    SenseKind.LABEL: "Find other words: these make a person into an illness.",
}
_DRAFT = "The wording here is a draft. No clinician has signed it off yet."


def about_term(name: str, lexicon: Lexicon) -> Iterator[str]:
    """What the lists say of this word, as Markdown; nothing where no list has it."""
    wanted = name.strip().lower()
    known = senses.packaged()
    for sense in known.entries:
        if wanted in {sense.name, *sense.forms} or wanted in sense.name.split():
            yield "\n\n".join(_sense_parts(sense, known.sources))
    listed = lexicon.listed(wanted)
    if listed and listed.hard:
        parts = [f"# {listed.name}", "Readers without medical training may not know this word. Explain it."]
        if listed.plain:
            parts.append(f"You could write: {listed.plain} ({listed.name}).")
        yield "\n\n".join(parts)


def _sense_parts(sense: Sense, sources: Mapping[str, tuple[str, str]]) -> Iterator[str]:
    yield f"# {sense.name}"
    yield _ASKS[sense.kind]
    if sense.wrong:
        yield f"Readers may take it to mean {sense.wrong}."
    if sense.convey:
        yield f"Say {sense.convey}."
    if sense.prefer:
        yield f"You could write: {sense.prefer}."
    if sense.bad:
        yield "Not like this:\n\n" + "\n".join(f"- {text}" for text in sense.bad)
    if sense.good:
        yield "Left alone:\n\n" + "\n".join(f"- {text}" for text in sense.good)
    if sense.evidence:
        named = (sources[key] for key in sense.evidence)
        yield "Where this comes from:\n\n" + "\n".join(
            f"- [{title}]({url})" if url else f"- {title}" for title, url in named
        )
    elif sense.wrong or sense.convey:
        yield "Where this comes from: the judgement of the editors of plainlint."
    if not sense.signed_off:
        yield _DRAFT


def term_names(lexicon: Lexicon) -> list[str]:
    """All words about which there is something to say."""
    return [*(sense.name for sense in senses.packaged().entries), *lexicon.vocabulary.names()]
