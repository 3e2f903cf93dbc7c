from __future__ import annotations

import json
from pathlib import Path

from tests.conftest import Run

RULE = """\
id: no-nanny
check: length
measure: words-in-sentence
above: 2
says: "{count} words are too many."
why: Because short is good.
level: warning
evidence: [{title: House style}]
examples:
  - {bad: One two three., finds: [One two three.]}
  - {bad: Three four five., finds: [Three four five.]}
  - {good: One two.}
  - {good: One.}
"""


def test_rules_are_listed_with_their_level(run: Run) -> None:
    lines = run("rules").out.splitlines()
    assert "long-sentence: warning" in lines
    assert lines[-1].endswith("“plainlint explain RULE” says more about one.")


def test_settings_show_in_the_list(run: Run, tmp_path: Path) -> None:
    (tmp_path / "plainlint.yaml").write_text("rules: {long-sentence: off, long-paragraph: error}\n")
    lines = run("rules").out.splitlines()
    assert "long-sentence: off" in lines
    assert "long-paragraph: error" in lines


def test_rules_are_listed_as_json(run: Run) -> None:
    rows = json.loads(run("rules", "--format", "json").out)["rules"]
    [row] = [row for row in rows if row["id"] == "long-sentence"]
    assert (row["level"], row["on"], row["catalogue"]) == ("warning", True, ["SEN1"])


def test_own_rules_are_tested_by_their_examples(run: Run, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine/no-nanny.yaml").write_text(RULE)
    assert run("rules", "test", "mine") == (0, "1 rule tested: all examples hold.\n", "")
    (tmp_path / "mine/no-nanny.yaml").write_text(RULE.replace("One two.}", "One two three.}"))
    assert run("rules", "test", "mine") == (
        1,
        "no-nanny, example 3: it should find [] but finds ['One two three.'].\n1 rule tested, 1 thing to put right.\n",
        "",
    )


def test_own_rules_are_used(run: Run, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine/no-nanny.yaml").write_text(RULE)
    (tmp_path / "page.txt").write_text("Ring the ward now.")
    ran = run("check", "--rules", "mine", "--select", "no-nanny")
    assert ran.out.splitlines()[0] == "page.txt:1:1: warning: 4 words are too many. (no-nanny)"


def test_a_broken_rule_is_told_with_its_place(run: Run, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine/no-nanny.yaml").write_text(RULE.replace("above: 2", "above: two"))
    assert run("check", "--rules", "mine") == (
        2,
        "",
        f"plainlint: {tmp_path / 'mine/no-nanny.yaml'}:4:1: “above” must be a whole number, not “two”.\n",
    )


def test_a_rule_is_explained(run: Run) -> None:
    ran = run("explain", "long-sentence")
    assert ran.status == 0
    assert ran.out.startswith(
        "# long-sentence\n\nLevel: warning. This rule is on unless you switch it off.\n\nPeople who"
    )
    assert "https://service-manual.nhs.uk/content/how-we-write" in ran.out


def test_a_name_that_nobody_knows_gets_advice(run: Run) -> None:
    ran = run("explain", "long-sentense")
    assert (ran.status, ran.out) == (2, "")
    assert ran.err == "Error: There is no rule or term “long-sentense”. Do you mean “long-sentence”?\n"


def test_init_writes_settings_that_are_read(run: Run, tmp_path: Path) -> None:
    ran = run("init")
    assert ran == (0, "plainlint.yaml is written. Open it in an editor: each setting is explained there.\n", "")
    (tmp_path / "page.txt").write_text("Ring us.")
    assert run("check", "--select", "long-sentence").status == 0


def test_init_never_writes_over_a_file(run: Run, tmp_path: Path) -> None:
    (tmp_path / "plainlint.yaml").write_text("locale: en-US\n")
    ran = run("init")
    assert ran == (2, "", "Error: plainlint.yaml is here already. Change that file, or move it away first.\n")
    assert (tmp_path / "plainlint.yaml").read_text() == "locale: en-US\n"


def test_inspect_shows_what_was_read(run: Run, tmp_path: Path) -> None:
    (tmp_path / "page.md").write_text("# Your test\n\nRing us. Do not eat.\n\nLast reviewed: 4 March 2026\n")
    ran = run("inspect", "page.md")
    assert ran.status == 0
    assert "  line 1: heading 1, body, 1 sentence: Your test\n" in ran.out
    assert "  line 3: paragraph, body, 2 sentences: Ring us. Do not eat.\n" in ran.out
    assert "  line 5: reviewed 2026-03-04\n" in ran.out


def test_inspect_as_json_gives_places(run: Run, tmp_path: Path) -> None:
    (tmp_path / "page.md").write_text("# Your test\n\nRing us. Do not eat.\n")
    told = json.loads(run("inspect", "page.md", "--format", "json").out)
    assert [(block["kind"], block["line"], len(block["sentences"])) for block in told["blocks"]] == [
        ("heading", 1, 1),
        ("paragraph", 3, 2),
    ]


def test_inspect_of_a_missing_file_says_so(run: Run) -> None:
    ran = run("inspect", "none.md")
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.startswith("Error: none.md: ")


def test_a_frightening_word_is_explained_with_its_wrong_reading(run: Run) -> None:
    ran = run("explain", "palliative")
    assert ran.status == 0
    assert "Readers may take it to mean " in ran.out
    assert "The wording here is a draft. No clinician has signed it off yet." in ran.out


def test_a_medical_word_is_explained_with_plain_wording(run: Run) -> None:
    ran = run("explain", "oesophagus")
    assert ran.status == 0
    assert "You could write: " in ran.out
