"""Against a real LanguageTool server."""

from __future__ import annotations

from pathlib import Path

import pytest

import plainlint
from plainlint import examples, rulebook
from plainlint.rule import Finding, Rule
from plainlint.rulebook import Rulebook
from plainlint.services import ServiceFailed
from plainlint.services.answer_cache import AnswerCache
from plainlint.services.languagetool import LanguageTool, Request
from plainlint.services.languagetool_server import Server
from plainlint.services.proofreader import Proofreader

pytestmark = pytest.mark.xdist_group("languagetool")
RULES = [rule for rule in rulebook.packaged().rules if rulebook.needs(rule) == "proofreader"]


def found(tool: LanguageTool, text: str, form: str) -> list[tuple[str, str]]:
    document = plainlint.read_text(text, format=form)
    reading = plainlint.Reading(document, proofreader=Proofreader(tool, "en-GB"))
    findings: tuple[Finding, ...] = plainlint.lint(document, Rulebook(tuple(RULES)), reading=reading).findings
    for one in findings:
        assert text[one.span.start : one.span.end] == one.excerpt
    return [(one.rule, one.excerpt) for one in findings]


@pytest.mark.parametrize(
    ("form", "text"),
    [
        ("text", "😀 The tests was done. You may have an blood clot."),
        (
            "markdown",
            "# Tests &amp; clots\n\n😀 The *tests* **was** done &amp; sent.\n\n- You may have an *blood* clot.\n",
        ),
        ("text", "Your results\n\n✔ The tests was done.\n\nCall us about an blood clot."),
        ("markdown", "| Test | Why |\n|--|--|\n| The tests **was** done | an *blood* clot |\n"),
        (
            "html",
            "<p>The <b>tests</b> was done.</p><ul><li>Caf&eacute;: you may have an&nbsp;<i>blood</i> clot.</li></ul>",
        ),
    ],
)
def test_faults_are_found_at_their_exact_places(tool: LanguageTool, form: str, text: str) -> None:
    assert found(tool, text, form) == [("grammar", "was"), ("grammar", "an")]


@pytest.mark.parametrize("locale", ["en-GB", "en-US"])
def test_neither_english_is_taken_for_misspelt(tool: LanguageTool, locale: str) -> None:
    text = "Embolisation or embolization? Counselling, counseling, haemorrhage, hemorrhage, labelled, labeled, oedema."
    document = plainlint.read_text(text)
    reading = plainlint.Reading(document, locale=locale, proofreader=Proofreader(tool, locale))
    assert plainlint.lint(document, Rulebook(tuple(RULES)), reading=reading).findings == ()


def test_a_page_in_another_language_is_not_sent() -> None:
    def address() -> str:
        raise AssertionError

    document = plainlint.read_text("<html lang='cy'><p>Mae an apple dont.</p></html>", format="html")
    reading = plainlint.Reading(document, proofreader=Proofreader(LanguageTool(address), "en-GB"))
    report = plainlint.lint(document, Rulebook(tuple(RULES)), reading=reading)
    assert (report.findings, report.failures) == ((), ())


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_the_examples_of_rules_that_need_it_hold(tool: LanguageTool, rule: Rule) -> None:
    assert list(examples.verify(rule, Proofreader(tool, "en-GB"))) == []


def test_offsets_count_code_points(tool: LanguageTool) -> None:
    [[fault]] = tool.check(["Smile 😀😀. You may have an clot."], Request("en-GB", rules=("EN_A_VS_AN",)))
    assert (fault.start, fault.end, fault.replacements) == (23, 25, ("a",))


def test_each_text_has_its_own_faults(tool: LanguageTool) -> None:
    texts = ["The tests was done.", "All is well.", "The tests was done."] * 200  # more than one request
    faults = tool.check(texts, Request("en-GB", without_categories=("CASING",)))
    assert [[(fault.start, fault.end) for fault in own] for own in faults] == [[(10, 13)], [], [(10, 13)]] * 200


def test_what_was_answered_once_is_not_asked_again(server: Server, tmp_path: Path) -> None:
    asked: list[str] = []

    def address() -> str:
        asked.append("asked")
        return server.address()

    document = plainlint.read_text("The tests was done. You will recieve a letter.")
    outcomes = []
    for _ in range(2):
        reader = Proofreader(LanguageTool(address), "en-GB", AnswerCache(tmp_path / "answers.sqlite3"))
        reading = plainlint.Reading(document, proofreader=reader)
        outcomes.append(plainlint.lint(document, Rulebook(tuple(RULES)), reading=reading).findings)
        asked.append("end of a run")
    assert outcomes[0] == outcomes[1]
    assert len(outcomes[0]) == 2
    assert asked == ["asked", "asked", "end of a run", "end of a run"]


def test_a_folder_without_jars_is_told(tmp_path: Path) -> None:
    with pytest.raises(
        ServiceFailed, match=r"holds no languagetool-server\.jar\. Name the folder with LanguageTool's jars\."
    ):
        Server(tmp_path).address()


def test_a_server_starts_from_a_folder_with_a_space_and_stops(server: Server, tmp_path: Path) -> None:
    server.stop()  # one server at a time is enough
    (tmp_path / "my jars").symlink_to(server.jars)
    own = Server(tmp_path / "my jars")
    try:
        assert LanguageTool(own.address).check(["An clot."], Request("en-GB", rules=("EN_A_VS_AN",)))[0]
        process = own._process
    finally:
        own.stop()
    assert process is not None
    assert process.poll() is not None


def test_jars_that_do_not_start_are_told(server: Server, tmp_path: Path) -> None:
    (tmp_path / "languagetool-server.jar").write_bytes(b"no jar at all")
    with pytest.raises(ServiceFailed, match="did not start: "):
        Server(tmp_path, deadline=10).address()
