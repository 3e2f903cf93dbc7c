"""Write the documentation that can be derived: docs/rules/, a page for each rule and an index."""

from __future__ import annotations

from pathlib import Path

from plainlint import rulebook, rules_folder
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
    """Every row of the catalogue with the rules that answer it, or why none does."""
    catalogue = rules_folder.data("catalogue.yaml")
    answers: dict[str, list[Rule]] = {}
    for rule in rules:
        for row in rule.catalogue:
            answers.setdefault(row, []).append(rule)
    lines = ["# Rules", "", f"{len(rules)} rules, by what the authorities ask of patient information."]
    for family, title in catalogue["families"].items():
        lines += ["", f"## {title}", "", "| Row | About | Rules |", "|-|-|-|"]
        for row, says in catalogue["rows"].items():
            if row.rstrip("0123456789") == family:
                lines.append(f"| {row} | {says['about']} | {answered(answers.get(row, []), says.get('reason', ''))} |")
    return "\n".join(lines) + "\n"


def answered(rules: list[Rule], reason: str) -> str:
    """The rules of a row, with their level; or why there is none."""
    shown = [f"[{rule.id}]({rule.id}.md): {rule.level if rule.default else 'off by default'}" for rule in rules]
    return "<br>".join(shown) if shown else f"not built: {reason}"


if __name__ == "__main__":
    main()
