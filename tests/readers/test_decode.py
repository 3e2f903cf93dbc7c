from __future__ import annotations

from pathlib import Path

import pytest

from plainlint.readers import FORMATS, Unreadable, read_bytes, read_path
from plainlint.readers.decode import LARGEST, Decoded, decode

TEXT = "Café – it’s 5 °C\r\nRest well.\n"


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (TEXT.encode(), Decoded(TEXT, "utf-8")),
        (TEXT.encode("utf-8-sig"), Decoded(TEXT, "utf-8-sig")),
        (TEXT.encode("utf-16"), Decoded(TEXT, "utf-16", ("read as UTF-16",))),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), Decoded(TEXT, "utf-16", ("read as UTF-16",))),
        ("Rest well.".encode("utf-16-le"), Decoded("Rest well.", "utf-16-le", ("read as UTF-16",))),
        ("Rest well.".encode("utf-16-be"), Decoded("Rest well.", "utf-16-be", ("read as UTF-16",))),
        (TEXT.encode("cp1252"), Decoded(TEXT, "cp1252", ("read as Windows-1252",))),
        (b"", Decoded("", "utf-8")),
        (b" \n", Decoded(" \n", "utf-8")),
    ],
)
def test_encodings(data: bytes, expected: Decoded) -> None:
    assert decode(data) == expected


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"%PDF-1.4\x00\x01", "This is not a text file. Give a Markdown, HTML or text file."),
        (b"\xff\xfe\x00\x00a\x00", "This is not a text file. Give a Markdown, HTML or text file."),
        (b"PK\x03\x04\xff\xfe\x81\x9d", "The file is not UTF-8 (line 1). Save it as UTF-8, then try again."),
        (b"Rest\n\xc4\x81\x81 well", "The file is not UTF-8 (line 2). Save it as UTF-8, then try again."),
        (b"\xef\xbb\xbfRest \xff", "The file begins like UTF-8 but does not go on like it. Save it again as UTF-8."),
        (b" " * (LARGEST + 1), "The file is longer than 50 MB. Split it into pages."),
    ],
)
def test_what_is_no_text_is_said_plainly(data: bytes, message: str) -> None:
    with pytest.raises(Unreadable) as raised:
        decode(data)
    assert str(raised.value) == message


def test_the_format_follows_from_the_name() -> None:
    data = b"# Rest"
    assert read_bytes(data, "a.MD").format == "markdown"
    assert read_bytes(data, "a.xhtml").format == "html"
    assert read_bytes(data, "a.txt").format == "text"
    assert read_bytes(data, "a.txt", "html").format == "html"
    with pytest.raises(Unreadable, match=r"^plainlint does not read this kind of file\. It reads \.md, \.markdown, "):
        read_bytes(data, "a.doc")
    assert set(FORMATS.values()) == {"markdown", "html", "text"}


def test_an_unknown_format_is_a_mistake_of_the_caller() -> None:
    with pytest.raises(ValueError, match=r'^There is no format "word"\.'):
        read_bytes(b"", "a.md", "word")


def test_a_file_is_read_with_its_notes(tmp_path: Path) -> None:
    path = tmp_path / "page.md"
    path.write_bytes("Café – open".encode("cp1252"))
    document = read_path(path, "page.md")
    assert document.source.name == "page.md"
    assert [block.text for block in document.blocks] == ["Café – open"]
    assert document.notes == ("read as Windows-1252",)


def test_a_missing_file_is_an_os_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read_path(tmp_path / "none.md")
