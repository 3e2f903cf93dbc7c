"""The LanguageTool that a house's settings name, ready to be asked."""

from __future__ import annotations

from pathlib import Path

from plainlint.prepared import cache_folder
from plainlint.services import ServiceFailed
from plainlint.services import languagetool_server as server
from plainlint.services.answer_cache import AnswerCache
from plainlint.services.languagetool import LanguageTool
from plainlint.services.proofreader import Proofreader
from plainlint.settings import House

_NONE = "There is no LanguageTool. Name one in the settings, under “grammar”, or run “plainlint grammar install”."


def proofreader(house: House) -> Proofreader:
    """A proofreader for the pages of this house; LanguageTool is looked for, and started, when it is first asked."""
    settings = house.settings.grammar
    started: list[server.Server] = []

    def address() -> str:
        if settings.address:
            return settings.address
        if not started:
            jars = jars_folder(house)
            if jars is None:
                raise ServiceFailed(_NONE)
            started.append(server.Server(jars))
        return started[0].address()

    cache = AnswerCache(cache_folder() / "grammar.sqlite3")
    return Proofreader(LanguageTool(address, settings.deadline), house.locale, cache)


def jars_folder(house: House) -> Path | None:
    """Where LanguageTool's jars are: the folder in the settings, else the one that language-tool-python installed."""
    jars = house.settings.grammar.jars
    return house.folder / jars if jars else server.installed()
