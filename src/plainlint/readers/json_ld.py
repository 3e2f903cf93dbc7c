"""What an HTML page says about itself to search engines: schema.org data in a JSON-LD script."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from plainlint import lazy
from plainlint.document import Datum
from plainlint.source import Span

_SCRIPT = lazy.pattern(r"<script[^>]*\bapplication/ld\+json\b[^>]*>(.*?)</script", re.IGNORECASE | re.DOTALL)


def data(text: str) -> Iterator[Datum]:
    """The texts that a page's own object gives, under lower-case keys; what is nested is about other things."""
    if "ld+json" not in text:
        return
    import json

    for script in _SCRIPT.finditer(text):
        try:
            told = json.loads(script[1])
        except (ValueError, RecursionError):
            continue  # search engines pass over it too
        for thing in _things(told):
            for key, value in thing.items():
                if isinstance(value, str) and (place := _place(key, value, script)):
                    yield Datum(key.lower(), value, place)


def _things(told: Any) -> Iterator[dict[str, Any]]:
    for one in told if isinstance(told, list) else [told]:
        if isinstance(one, dict):
            yield one
            graph = one.get("@graph", [])
            yield from (node for node in (graph if isinstance(graph, list) else [graph]) if isinstance(node, dict))


def _place(key: str, value: str, script: re.Match[str]) -> Span | None:
    """Where the value stands, if it is written without escapes."""
    pair = re.compile(rf'"{re.escape(key)}"\s*:\s*"({re.escape(value)})"')
    found = pair.search(script.string, script.start(1), script.end(1))
    return Span(*found.span(1)) if found else None
