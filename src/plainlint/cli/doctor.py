"""`plainlint doctor`: say what is installed, found and reachable."""

from __future__ import annotations

import platform
import shutil
import urllib.error
import urllib.request
from collections.abc import Iterator
from importlib import import_module, metadata

import click

from plainlint import __version__, prepared, rulebook
from plainlint.cli import shared_options as shared
from plainlint.settings import House

_LIBRARIES = ("textstat", "language-tool-python")


@click.command()
@shared.config
@shared.tells_mistakes
def command(config: str | None) -> None:
    """Say what is installed, found and reachable. Nothing is changed and no text is sent."""
    house = shared.house(config, None)
    for line in _findings(house):
        click.echo(line)


def _findings(house: House) -> Iterator[str]:
    yield f"plainlint {__version__}, Python {platform.python_version()}"
    yield f"Settings: {house.record.name}"
    yield f"Rules: {len(rulebook.packaged().rules)}, from {prepared.RULES}"
    yield f"Cache: {prepared.cache_folder()}"
    markdown = _installed("pyromark", "pyromark") or _installed("plainlint.readers.commonmark", "markdown-it-py")
    yield f"Markdown: read by {markdown}" if markdown else "Markdown: not read, no parser is installed"
    yield f"HTML: read by {_installed('turbohtml', 'turbohtml') or 'the scanner of plainlint'}"
    for name in _LIBRARIES:
        try:
            yield f"{name}: {metadata.version(name)}"
        except metadata.PackageNotFoundError:
            yield f"{name}: not installed"
    yield from _java()
    yield from _languagetool(house)


def _installed(module: str, name: str) -> str:
    """A parser with its version; "" where it cannot be imported."""
    try:
        import_module(module)
    except ImportError:
        return ""
    return f"{name} {metadata.version(name)}"


def _java() -> Iterator[str]:
    from plainlint.services.languagetool_server import java_version

    java = shutil.which("java")
    yield f"Java: {java_version(java) or 'unknown version'}, {java}" if java else "Java: not found"


def _languagetool(house: House) -> Iterator[str]:
    from plainlint.grammar import jars_folder
    from plainlint.services.languagetool import open_locally

    settings = house.settings.grammar
    if settings.address:
        try:
            with open_locally(f"{settings.address.rstrip('/')}/v2/languages", None, 5):
                yield f"LanguageTool: answers at {settings.address}"
        except (OSError, ValueError, urllib.error.URLError) as wrong:
            yield f"LanguageTool: no answer at {settings.address} ({wrong})"
        return
    jars = jars_folder(house)
    if jars and any(jars.glob("languagetool-server*.jar")):
        yield f"LanguageTool: in {jars}"
    else:
        yield f"LanguageTool: not in {jars}" if jars else "LanguageTool: not found"
