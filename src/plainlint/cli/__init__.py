"""The command line. Each command is a module of this package and is imported only when it is called."""

from __future__ import annotations

import gc
import os
import sys
from importlib import import_module

import click

from plainlint import __version__

# Each command with what `plainlint --help` says of it.
COMMANDS = {
    "check": "Check pages and show what to change.",
    "doctor": "Say what is installed, found and reachable.",
    "due": "Show which pages are due for review.",
    "explain": "Say what a rule wants and why, or what a word means to readers.",
    "grammar": "Install LanguageTool, which checks grammar.",
    "init": "Write a settings file with remarks.",
    "inspect": "Show what plainlint reads in a page.",
    "presets": "Show the house styles, and what each changes.",
    "rules": "List the rules, or test your own.",
    "score": "Show how hard pages are to read.",
    "terms": "List hard words, and whether the pages explain them.",
}


class _Commands(click.Group):
    """The commands, each looked up when it is named."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"plainlint.cli.{cmd_name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.command(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, message="plainlint %(version)s")
def _plainlint() -> None:
    """Check patient information against plain-English rules.

    Start with “plainlint check FILE”.
    """


def main() -> None:
    """Run the command line; the exit status is 2 for a wrong call and for output that nobody reads to its end."""
    # Nothing that a page leaves behind holds itself alive: 1,000 pages take no more memory without the search for such
    # objects, which is a twelfth of the time of one page and an eighth of that of a very long one.
    gc.disable()
    status = 0
    try:
        # Not click's own main(): when the output is closed early it ends with status 1, as if something were found.
        with _plainlint.make_context("plainlint", sys.argv[1:]) as context:
            _plainlint.invoke(context)
        sys.stdout.flush()
    except click.exceptions.Exit as done:
        status = done.exit_code
    except click.ClickException as wrong:
        wrong.show()
        status = 2
    except (click.Abort, KeyboardInterrupt):
        click.echo("plainlint: stopped.", err=True)
        status = 130
    except BrokenPipeError:
        # Whoever read our output has gone; Python must not try to write the rest when it closes.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        click.echo("plainlint: the output was closed before the end, so not all findings were shown.", err=True)
        status = 2
    sys.exit(status)
