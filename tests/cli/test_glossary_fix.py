from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Run

GLOSSARY = """\
terms:
  - {term: stent, forms: [stents], wording: a small tube that holds a blood vessel open}
  - {term: cannula, wording: "a thin, soft tube"}
"""
ADDED = " (a small tube that holds a blood vessel open)"
ONLY = ("--select", "unexplained-term")


@pytest.fixture(autouse=True)
def house(tmp_path: Path) -> None:
    (tmp_path / "glossary.yaml").write_text(GLOSSARY)
    (tmp_path / "plainlint.yaml").write_text("glossary: glossary.yaml\n")


def fixed(run: Run, tmp_path: Path, text: str, name: str = "page.md") -> str:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    run("check", "--fix", *ONLY, name)
    once = path.read_text(encoding="utf-8")
    run("check", "--fix", *ONLY, name)
    assert path.read_text(encoding="utf-8") == once, "running it twice changes nothing"
    return once


def test_the_wording_goes_in_brackets_after_the_first_use(run: Run, tmp_path: Path) -> None:
    text = "You may need a stent. The stent stays in.\n"
    assert fixed(run, tmp_path, text) == f"You may need a stent{ADDED}. The stent stays in.\n"


def test_the_sum_says_what_was_done(run: Run, tmp_path: Path) -> None:
    (tmp_path / "page.md").write_text("You may need a stent.\n")
    assert run("check", "--fix", *ONLY, "page.md").out == "1 page checked: nothing found. 1 thing put right.\n"


def test_headings_links_and_quotes_are_left_alone(run: Run, tmp_path: Path) -> None:
    text = (
        "# Your stent\n\n> They gave me a stent.\n\nRead [about your stent](stent.md).\n\n"
        "Dad said “the stent saved me” last year.\n\nThe **stent** is checked once.\n"
    )
    assert fixed(run, tmp_path, text) == text.replace("The **stent**", f"The **stent{ADDED}**")


def test_a_term_that_stands_nowhere_in_plain_prose_is_left(run: Run, tmp_path: Path) -> None:
    text = "# Your stent\n\nRing us.\n"
    assert fixed(run, tmp_path, text) == text


def test_html_is_changed_in_its_prose(run: Run, tmp_path: Path) -> None:
    text = "<h1>Stents</h1>\n<p>You may need a&nbsp;<b>cannula</b> &amp; a stent.</p>\n"
    want = text.replace("<b>cannula</b>", "<b>cannula (a thin, soft tube)</b>").replace("a stent.", f"a stent{ADDED}.")
    assert fixed(run, tmp_path, text, "page.html") == want


def test_the_message_offers_the_house_s_wording(run: Run, tmp_path: Path) -> None:
    (tmp_path / "page.md").write_text("You may need a cannula.\n")
    assert run("check", *ONLY, "page.md").out.splitlines()[0] == (
        "page.md:1:16: warning: Explain “cannula” here, the first time you use it. In plain words: “a thin, soft "
        "tube”. (unexplained-term)"
    )


def test_the_settings_say_whether_a_link_to_a_glossary_is_enough(run: Run, tmp_path: Path) -> None:
    (tmp_path / "page.md").write_text("You may need a [cannula](/glossary#cannula).\n")
    found = [run("check", *ONLY, "page.md").out.splitlines()[-1]]
    (tmp_path / "plainlint.yaml").write_text("links-explain: true\n")
    found.append(run("check", *ONLY, "page.md").out.splitlines()[-1])
    assert found == ["1 page checked: 1 warning.", "1 page checked: nothing found."]
