"""The parsers that pages are read with."""

from __future__ import annotations

import sys

import pytest

COMPILED = ("pyromark", "turbohtml")


@pytest.fixture(params=["compiled", "pure"])
def parsers(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Read with the compiled parsers, then as where there is no build of them."""
    if request.param == "pure":
        for name in COMPILED:
            monkeypatch.setitem(sys.modules, name, None)
    return str(request.param)
