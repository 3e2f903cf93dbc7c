"""`plainlint explain`: what a rule wants and why, or what a word means to readers."""

from __future__ import annotations

import click

from plainlint.cli import shared_options as shared
from plainlint.report import pages


@click.command()
@click.argument("name", metavar="RULE-OR-TERM", nargs=-1, required=True)
@shared.rules_folder
@shared.config
@shared.tells_mistakes
def command(name: tuple[str, ...], rules_folder: str | None, config: str | None) -> None:
    """Say what a rule wants and why, or how readers take a word and what to tell them."""
    house = shared.house(config, rules_folder)
    wanted = " ".join(name)
    shown = list(pages.about(wanted, house))
    if not shown:
        advice = pages.nearest(wanted, house)
        raise shared.wrong_call(f"There is no rule or term “{wanted}”. {advice}")
    click.echo("\n\n".join(shown))
