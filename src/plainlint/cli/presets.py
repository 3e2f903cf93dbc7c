"""`plainlint presets`: show what each house style changes, and why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import click

from plainlint import rulebook, rules_folder, settings
from plainlint.cli import shared_options as shared
from plainlint.records import Record
from plainlint.settings import Preset


@click.command()
@click.argument("name", required=False)
@shared.tells_mistakes
def command(name: str | None) -> None:
    """Show the house styles, or with NAME what one of them changes and why.

    A house style supports the criteria of a house. It certifies nothing.
    """
    if name is None:
        for known, _ in rules_folder.presets():
            style = settings.preset(known, Record("", {}))
            click.echo(f"{known}: {style.about}")
        click.echo(
            "“plainlint presets NAME” shows what one changes. To use one, write “extends: [NAME]” in your settings."
        )
        return
    for line in _lines(settings.preset(name, Record("the command line", {}))):
        click.echo(line)


def _lines(style: Preset) -> Iterator[str]:
    yield f"{style.title}. {style.about}"
    yield f"Locale: {style.locale or 'as in your settings'}"
    book = rulebook.packaged()
    for rule_id, change in style.rules.items():
        rule = book.get(rule_id)
        usual = (str(rule.level) if rule.default else "off") if rule else ""
        yield f"{rule_id}: {_shown(change)} (otherwise {usual}). Source: {style.sources.get(rule_id, 'none')}."


def _shown(change: object) -> str:
    if isinstance(change, Mapping):
        return ", ".join(f"{key} {_shown(value)}" for key, value in change.items())
    if isinstance(change, list):
        return " or ".join(map(str, change))
    return str(change)
