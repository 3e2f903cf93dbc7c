from __future__ import annotations

from pathlib import Path

import pytest

from plainlint import fixes
from plainlint.rule import Finding, Level, Suggestion
from plainlint.source import Position, Span


def finding(*suggestions: Suggestion) -> Finding:
    return Finding("a-rule", Level.INFO, Position(1, 1), Span(0, 0), "", "", (), suggestions)


ADD = Suggestion(" (a tube)", Span(5, 5), sure=True)
GUESS = Suggestion("x", Span(0, 1))


def test_only_sure_suggestions_are_carried_out(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("Stent here.", encoding="utf-8")
    assert fixes.put_right(path, [finding(GUESS), finding(ADD)]) == 1
    assert path.read_text(encoding="utf-8") == "Stent (a tube) here."


def test_of_two_suggestions_that_touch_the_first_wins() -> None:
    one, two, three = (Suggestion(t, Span(*s), sure=True) for t, s in (("A", (0, 3)), ("B", (2, 4)), ("C", (6, 7))))
    assert list(fixes.sure([finding(three), finding(two), finding(one)])) == [one, three]


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("utf-8-sig", "Stent\r\nhere\r\n"),
        ("cp1252", "Stent “here”"),
        ("utf-16", "Stent here"),
        ("utf-8", "Stent\rhere"),
    ],
)
def test_encoding_and_line_ends_are_kept(tmp_path: Path, encoding: str, text: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(text.encode(encoding))
    fixes.put_right(path, [finding(ADD)])
    assert path.read_bytes() == (text[:5] + " (a tube)" + text[5:]).encode(encoding)


def test_permissions_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("Stent here.")
    path.chmod(0o640)
    fixes.put_right(path, [finding(ADD)])
    assert path.stat().st_mode & 0o777 == 0o640
    assert [one.name for one in tmp_path.iterdir()] == ["a.md"]


def test_words_that_the_encoding_lacks_are_refused_and_nothing_is_lost(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("Stent “here”".encode("cp1252"))
    with pytest.raises(fixes.Unfixable, match=r"cannot be written as cp1252\. Save the file as UTF-8 first\."):
        fixes.put_right(path, [finding(Suggestion("漢", Span(5, 5), sure=True))])
    assert path.read_bytes() == "Stent “here”".encode("cp1252")
