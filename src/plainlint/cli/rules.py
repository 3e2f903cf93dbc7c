"""`plainlint rules`: list the rules, or test your own."""

from __future__ import annotations

import json
from pathlib import Path

import click

from plainlint import examples, rulebook
from plainlint.cli import shared_options as shared
from plainlint.report import counted


@click.group(invoke_without_command=True)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="How to list the rules.")
@shared.rules_folder
@shared.config
@click.pass_context
@shared.tells_mistakes
def command(ctx: click.Context, form: str, rules_folder: str | None, config: str | None) -> None:
    """List the rules: level, name, and whether your settings have them on."""
    if ctx.invoked_subcommand:
        return
    house = shared.house(config, rules_folder)
    on = {rule.id: rule for rule in house.book_for("").rules}
    book = rulebook.packaged()
    if house.settings.rules_folder:
        book = book.with_rules(rulebook.load(house.folder / house.settings.rules_folder))
    listed = [on.get(rule.id, rule) for rule in book.rules]
    if form == "json":
        rows = [
            {
                "id": rule.id,
                "level": str(rule.level),
                "on": rule.id in on,
                "says": rule.says,
                "why": rule.why,
                "catalogue": list(rule.catalogue),
                "evidence": [{"title": one.title, "url": one.url} for one in rule.evidence],
            }
            for rule in listed
        ]
        click.echo(json.dumps({"version": 1, "rules": rows}, ensure_ascii=False, indent=1))
        return
    for rule in listed:
        click.echo(f"{rule.id}: {rule.level if rule.id in on else 'off'}")
    click.echo(f"{counted(len(listed), 'rule')}, {len(on)} of them on. “plainlint explain RULE” says more about one.")


@command.command("test")
@click.argument("folder", metavar="DIR")
@shared.tells_mistakes
def test(folder: str) -> None:
    """Run the examples of the rules in a folder."""
    rules = list(rulebook.load(Path(folder)))
    problems = [problem for rule in rules for problem in examples.verify(rule)]
    for problem in problems:
        click.echo(problem)
    if problems:
        click.echo(f"{counted(len(rules), 'rule')} tested, {counted(len(problems), 'thing')} to put right.")
        raise click.exceptions.Exit(1)
    click.echo(f"{counted(len(rules), 'rule')} tested: all examples hold.")
