"""Made-up patient pages of any length, the same for the same seed."""

from __future__ import annotations

import random
from collections.abc import Iterator
from html import escape

SUBJECTS = ("Your doctor", "The nurse", "You", "Many people", "A specialist", "The pharmacist", "Our team", "Your GP")
VERBS = ("may suggest", "will explain", "can ask about", "might need", "should know about", "can offer", "will check")
THINGS = (
    "a blood test", "an ultrasound scan (a picture made with sound)", "chemotherapy", "a biopsy", "antibiotics", "rest",
    "physiotherapy", "a CT scan", "palliative care", "a small operation", "tablets for high blood pressure",
    "an angiogram, which is an X-ray of your blood vessels", "radiotherapy", "a special diet", "an MRI scan",
)  # fmt: skip
ENDINGS = (
    "before you go home", "if your symptoms get worse", "when the results are back", "at your next appointment",
    "for about six weeks", "to find out what causes the pain", "because the inflammation has not settled", "every day",
)  # fmt: skip
HEADINGS = (
    "What it is",
    "Symptoms",
    "Tests",
    "Treatment",
    "Side effects",
    "Going home",
    "When to get help",
    "Living with it",
)


def sentences(words: int, seed: int) -> Iterator[str]:
    """Sentences that come to at least so many words."""
    choose = random.Random(seed)
    while words > 0:
        parts = [choose.choice(SUBJECTS), choose.choice(VERBS), choose.choice(THINGS), choose.choice(ENDINGS)]
        if choose.random() < 0.3:
            parts += ["and", choose.choice(THINGS), choose.choice(ENDINGS)]
        sentence = " ".join(parts) + "."
        words -= len(sentence.split())
        yield sentence


def markdown(words: int, seed: int = 0) -> str:
    """A Markdown page of about so many words."""
    return "\n\n".join(_blocks(words, seed, "## {}", "{}", "- {}", "\n")) + "\n"


def html(words: int, seed: int = 0) -> str:
    """The same page as HTML."""
    blocks = _blocks(words, seed, "<h2>{}</h2>", "<p>{}</p>", "<li>{}</li>", "")
    return f"<!DOCTYPE html><html lang=en><body><main>{''.join(blocks)}</main></body></html>\n"


def _blocks(words: int, seed: int, heading: str, paragraph: str, item: str, between: str) -> Iterator[str]:
    choose = random.Random(seed + 1)
    yield heading.replace("2", "1").replace("##", "#").format(f"Leaflet {seed}")
    left: list[str] = []
    for number, sentence in enumerate(sentences(words, seed)):
        left.append(escape(sentence) if "<" in paragraph else sentence)
        if len(left) == 4:
            if number % 28 == 3:
                yield heading.format(choose.choice(HEADINGS))
            if number % 5 == 3:
                listed = between.join(item.format(one) for one in left)
                yield f"<ul>{listed}</ul>" if "<" in item else listed
            else:
                yield paragraph.format(" ".join(left))
            left = []
    yield paragraph.format(" ".join([*left, "Last reviewed: 4 March 2026."]))
