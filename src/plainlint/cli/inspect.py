"""`plainlint inspect`: show what plainlint reads in a page."""

from __future__ import annotations

import datetime
import json
from pathlib import Path

import click

from plainlint import readers
from plainlint.cli import shared_options as shared
from plainlint.files import reason
from plainlint.readers import Unreadable
from plainlint.reading import Reading
from plainlint.report import inspection, visible


@click.command()
@click.argument("file")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="How to show it.")
@shared.config
@shared.today
@shared.tells_mistakes
def command(file: str, form: str, config: str | None, today: datetime.date | None) -> None:
    """Show what plainlint reads in a page: blocks, sentences, terms, dates and references."""
    house = shared.house(config, None)
    try:
        document = readers.read_path(Path(file))
    except Unreadable as wrong:
        raise shared.wrong_call(f"{visible(file)}: {wrong}") from None
    except (OSError, ValueError) as wrong:
        raise shared.wrong_call(f"{visible(file)}: This file cannot be read: {reason(wrong)}.") from None
    reading = Reading(document, today=today, locale=house.locale)
    if form == "json":
        click.echo(json.dumps(inspection.data(reading), indent=1))
    else:
        click.echo("\n".join(inspection.lines(reading)))
