"""Write the documentation that can be derived: docs/rules/, a page for each rule and an index."""

from __future__ import annotations

from pathlib import Path

from plainlint import rulebook
from plainlint.report.pages import rule_page
from plainlint.rule import Rule

RULES = Path(__file__).parent.parent / "docs/rules"


def main() -> None:
    RULES.mkdir(parents=True, exist_ok=True)
    pages = {f"{rule.id}.md": rule_page(rule) for rule in rulebook.packaged().rules}
    pages["index.md"] = index(rulebook.packaged().rules)
    for old in RULES.glob("*.md"):
        if old.name not in pages:
            old.unlink()
    for name, text in pages.items():
        (RULES / name).write_text(text, encoding="utf-8")


def index(rules: tuple[Rule, ...]) -> str:
    """The table of all rules, by family."""
    lines = ["# Rules", "", "| Rule | Level | On by default | What it says |", "|-|-|-|-|"]
    for rule in sorted(rules, key=lambda rule: rule.id):
        on = "yes" if rule.default else "no"
        lines.append(f"| [{rule.id}]({rule.id}.md) | {rule.level} | {on} | {rule.says.replace('|', '/')} |")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
