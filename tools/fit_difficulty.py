"""Fit src/plainlint/data/difficulty.json, the numbers of the model in src/plainlint/facts/difficulty.py.

Run it with `python tools/fit_difficulty.py medreadme-train.csv` in an environment that has NumPy and SciPy. The file is
the training part of MedReadMe (https://github.com/chaojiang06/medreadme): sentences with the rating that people gave
them, from 1 to 6, text by text, each technical text followed by the plain one of the same content. Nothing of the
sentences is kept.

Two steps: a ridge regression of the ratings on the counts of a sentence; then the weights of the densities of a
document, which must bring the texts near their mean rating and each technical text above its plain one.
"""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Sequence
from itertools import groupby, pairwise
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize  # type: ignore[import-untyped]

from plainlint.facts import difficulty
from plainlint.lexicon import packaged
from plainlint.segment import words

MODEL = Path(__file__).parent.parent / "src/plainlint/data/difficulty.json"
RIDGE = 10.0
EASY = 3.0  # sentences rated so or lower read easily
STEEPNESS, PAIR_WEIGHT, SHRINKAGE = 6.0, 1.3, 1.0  # the pairs' weight was chosen on other pairs, from Cochrane reviews
FULL_WEIGHT = 10  # sentences of a text that counts fully

PAIR = ("complex", "simple")

Floats = NDArray[np.float64]


class Text(NamedTuple):
    """One text of the training part."""

    topic: str
    side: str  # "complex" or "simple"
    sentences: tuple[str, ...]
    ratings: Floats


def main(ratings: Path) -> None:
    texts = list(read(ratings))
    rated = np.concatenate([text.ratings for text in texts])
    lexicon = packaged()
    seen = [[difficulty.counts(sentence, lexicon) for sentence in text.sentences] for text in texts]
    counts = np.array([each for text in seen for each in text])
    low, high = np.percentile(counts, [1, 99], axis=0)
    counts = np.clip(counts, low, high)
    weights, constant = ridge(counts, rated)
    easy = counts[rated <= EASY].mean(axis=0)
    fitted = counts @ weights + constant

    bounds = np.cumsum([0, *(len(text.sentences) for text in texts)])
    values = np.array([fitted[start:end].mean() for start, end in pairwise(bounds)])
    rows = zip(difficulty.Counts._fields, weights, low, high, easy, strict=True)
    model = {
        "easy": round(float(easy @ weights + constant), 4),
        "counts": {
            name: dict(zip(difficulty.Range._fields, (round(float(each), 4) for each in row), strict=True))
            for name, *row in rows
        },
        "densities": fit_densities(texts, seen, values),
    }
    MODEL.write_text(json.dumps(model, indent=2) + "\n", encoding="utf-8")


def read(ratings: Path) -> list[Text]:
    """The texts in order; a text is a run of sentences of one source and side."""
    with ratings.open(encoding="utf-8") as lines:
        runs = [
            (key, list(rows)) for key, rows in groupby(csv.DictReader(lines), lambda row: (row["Source"], row["Side"]))
        ]
    return [
        Text(topic, side, tuple(row["Sentence"] for row in rows), np.array([float(row["Readability"]) for row in rows]))
        for (topic, side), rows in runs
    ]


def ridge(counts: Floats, rated: Floats) -> tuple[Floats, float]:
    """Weights and constant of a ridge regression on standardised counts."""
    mean, deviation = counts.mean(axis=0), counts.std(axis=0)
    standard = (counts - mean) / deviation
    gram = standard.T @ standard + RIDGE * np.eye(len(mean))
    weights = np.linalg.solve(gram, standard.T @ (rated - rated.mean())) / deviation
    return weights, float(rated.mean() - mean @ weights)


def length(text: Text) -> int:
    return sum(len(tuple(words(sentence))) for sentence in text.sentences)


def fit_densities(
    texts: Sequence[Text], seen: Sequence[Sequence[difficulty.Counts]], values: Floats
) -> dict[str, dict[str, float]]:
    """The weight of each density of a document, and its usual value."""
    densities = np.array(
        [difficulty.densities(text.sentences, counts, length(text)) for text, counts in zip(texts, seen, strict=True)]
    )
    mean, deviation = densities.mean(axis=0), densities.std(axis=0)
    standard = (densities - mean) / deviation
    wanted = np.array([text.ratings.mean() for text in texts])
    trust = np.minimum([len(text.sentences) for text in texts], FULL_WEIGHT) / FULL_WEIGHT
    hard = [i for i, (a, b) in enumerate(pairwise(texts)) if a.topic == b.topic and (a.side, b.side) == PAIR]
    plain = [i + 1 for i in hard]

    def loss(weights: Floats) -> float:
        score = values - values.mean() + standard @ weights
        distance = trust * (score - (wanted - wanted.mean())) ** 2
        disorder = np.logaddexp(0, -STEEPNESS * (score[hard] - score[plain]))
        return float(distance.sum() + PAIR_WEIGHT * disorder.sum() + SHRINKAGE * weights @ weights)

    weights = minimize(loss, np.zeros(len(mean)), method="L-BFGS-B").x / deviation
    return {
        name: {"weight": round(float(weight), 4), "usual": round(float(usual), 4)}
        for name, weight, usual in zip(difficulty.Densities._fields, weights, mean, strict=True)
    }


if __name__ == "__main__":
    main(Path(sys.argv[1]))
