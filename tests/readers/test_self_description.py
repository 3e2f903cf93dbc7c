"""What files say about themselves in TOML and JSON-LD."""

from __future__ import annotations

import pytest

from plainlint.document import Document
from plainlint.readers import Unreadable, read_text


def told(document: Document) -> dict[str, str]:
    for one in document.metadata:
        assert document.source.excerpt(one.span) == one.value
    return {one.key: one.value for one in document.metadata}


def test_toml_front_matter_is_read_with_its_tables() -> None:
    text = """+++
title = "Ear drops"
date = 2026-03-04
draft = false
tags = ["ears"]
[review]
next = '2029-03'
+++

Put in two drops.
"""
    document = read_text(text)
    assert told(document) == {
        "title": "Ear drops",
        "date": "2026-03-04",
        "draft": "false",
        "review.next": "2029-03",
    }
    assert [block.text for block in document.blocks] == ["Put in two drops."]


def test_toml_that_is_none_is_told() -> None:
    with pytest.raises(Unreadable, match=r"between the \+\+\+ lines at the top is not valid TOML"):
        read_text("+++\ntitle = [\n+++\n\nHello.\n")


def test_a_page_s_own_json_ld_is_read_and_not_what_is_nested() -> None:
    text = """<script type="application/ld+json">
    {"@type": "MedicalWebPage", "lastReviewed": "2026-02-17", "video": {"uploadDate": "2011-01-01"},
     "name": "Ear \\u0026 drops"}
    </script>
    <p>Put in two drops.</p>"""
    document = read_text(text, format="html")
    assert told(document) == {"@type": "MedicalWebPage", "lastreviewed": "2026-02-17"}
    assert [block.text for block in document.blocks] == ["Put in two drops."]


def test_a_graph_of_things_is_read() -> None:
    text = """<script type='application/ld+json'>{"@graph": [{"datePublished": "2026-01-02"}]}</script><p>Hello.</p>"""
    assert told(read_text(text, format="html")) == {"datepublished": "2026-01-02"}


def test_broken_json_ld_is_passed_over() -> None:
    assert told(read_text('<script type="application/ld+json">{"a": </script><p>Hello.</p>', format="html")) == {}
