from plainlint.checks.link_text import LinkText
from plainlint.readers import read_text
from plainlint.reading import Reading


def found(text: str, *, addresses: bool = False) -> list[str]:
    document = read_text(text, format="markdown")
    check = LinkText(texts=("click here", "more"), addresses=addresses)
    return [document.source.excerpt(match.span) for match in check.matches(Reading(document))]


def test_a_vague_link_is_found_whatever_its_case_and_marks() -> None:
    assert found("[Click here!](https://example.org) or [More »](https://example.org)") == ["Click here!", "More »"]


def test_a_telling_link_and_plain_words_are_left_alone() -> None:
    assert found("[More on asthma](https://example.org). Click here to the left.") == []


def test_an_address_is_found_only_where_asked() -> None:
    text = "[https://example.org](https://example.org)"
    assert found(text) == []
    assert found(text, addresses=True) == ["https://example.org"]
