from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from plainlint.services import ServiceFailed
from plainlint.services.languagetool import LanguageTool
from plainlint.services.languagetool_server import Server, java_command

JARS = Path(__file__).parent.parent / "languagetool" / "target" / "dependency"


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """A real LanguageTool; tests/languagetool/pom.xml says how to get its jars."""
    try:
        java_command()
    except ServiceFailed as missing:
        pytest.skip(str(missing))
    if not JARS.is_dir():
        pytest.skip("LanguageTool's jars are not in tests/languagetool/target/dependency")
    running = Server(JARS)
    yield running
    running.stop()


@pytest.fixture
def tool(server: Server) -> LanguageTool:
    return LanguageTool(server.address)
