"""The rules: loaded from YAML, selected, and held to their own examples."""

from __future__ import annotations

import importlib
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property, partial
from pathlib import Path
from typing import Any, NamedTuple

from plainlint import rules_folder
from plainlint.records import Mistake, Mistakes, Record, build, fields_of, parse
from plainlint.rule import Article, Check, Level, Rule


class _RuleText(NamedTuple):
    """The part of a rule's file that all rules share."""

    id: str
    check: str
    says: str
    why: str
    level: Level
    default: bool = True
    catalogue: tuple[str, ...] = ()
    formerly: tuple[str, ...] = ()
    yields_to: tuple[str, ...] = ()


_ARTICLE = ("evidence", "examples")
_SHARED = (*_RuleText._fields, *_ARTICLE)


@dataclass(frozen=True)
class Rulebook:
    """A set of rules, each with its own id."""

    rules: tuple[Rule, ...]

    @cached_property
    def _by_id(self) -> Mapping[str, Rule]:
        return {name: rule for rule in self.rules for name in (rule.id, *rule.formerly)}

    def get(self, name: str) -> Rule | None:
        """The rule of this id, or that once had it."""
        return self._by_id.get(name)

    def with_rules(self, more: Iterable[Rule]) -> Rulebook:
        """These rules and `more`; a rule of the same id takes the place of the one that was there."""
        return Rulebook(tuple({rule.id: rule for rule in (*self.rules, *more)}.values()))


def packaged() -> Rulebook:
    """The rules that plainlint brings."""
    return Rulebook(tuple(_sound_rule(Record(name, data)) for name, data in rules_folder.rule_files()))


def load(folder: Path) -> Iterator[Rule]:
    """The rules in the YAML files of `folder` and the folders in it, as plainlint's own folder has them.

    Raises:
        Mistakes: a file cannot be read or is no rule; or the folder has none.
    """
    names = {path: path.relative_to(folder).as_posix() for path in folder.rglob("*.yaml") if path.is_file()}
    files = sorted(path for path, name in names.items() if rules_folder.holds_rule(name))
    if not files:
        raise Mistakes(Mistake(str(folder), 0, 0, "There is no rule file here. Name a folder that holds .yaml files."))
    mistakes: list[Mistake] = []
    seen: dict[str, str] = {}
    for path in files:
        try:
            rule = rule_from(parse(path.read_text(encoding="utf-8"), str(path)))
        except Mistakes as wrong:
            mistakes.extend(wrong.mistakes)
            continue
        except (OSError, UnicodeDecodeError):
            mistakes.append(Mistake(str(path), 0, 0, "This file cannot be read. Save it as UTF-8 text."))
            continue
        if rule.id in seen:
            mistakes.append(
                Mistake(str(path), 1, 1, f"“{rule.id}” is already the id of {seen[rule.id]}. Choose another.")
            )
        seen[rule.id] = str(path)
        yield rule
    if mistakes:
        raise Mistakes(*mistakes)


def rule_from(record: Record) -> Rule:
    """One rule, from the content of its file.

    Raises:
        Mistakes: all that is wrong with the file.
    """
    if not isinstance(record.data, Mapping):
        raise Mistakes(record.mistake((), "A rule file holds keys and values: id, check, says, why, level and more."))
    kind = _kind(record)
    unknown = [key for key in _options(record) if key.replace("-", "_") not in fields_of(kind)]
    if unknown:
        allowed = ", ".join(sorted(name.replace("_", "-") for name in {*_SHARED, *fields_of(kind)}))
        raise Mistakes(
            *(record.mistake((key,), f"There is no key “{key}” here. The keys are {allowed}.") for key in unknown)
        )
    rule = _sound_rule(record)
    _check(record)
    _article(record)
    return rule


def _sound_rule(record: Record) -> Rule:
    """The rule of a file in which nothing is wrong beyond what all rules share: the rest is not looked at yet."""
    text = build(_RuleText, record, given=_part(record, _RuleText._fields))
    return Rule(
        id=text.id,
        says=text.says.strip(),
        why=text.why.strip(),
        level=text.level,
        make_check=partial(_check, record),
        make_article=partial(_article, record),
        default=text.default,
        formerly=text.formerly,
        catalogue=text.catalogue,
        yields_to=text.yields_to,
        options=_options(record),
        path=record.name,
    )


def _part(record: Record, names: Container[str]) -> dict[str, Any]:
    return {key: value for key, value in record.data.items() if key.replace("-", "_") in names}


def _options(record: Record) -> dict[str, Any]:
    return {key: value for key, value in record.data.items() if key.replace("-", "_") not in _SHARED}


def _kind(record: Record) -> type:
    name = record.data.get("check")
    if name is None:
        raise Mistakes(record.mistake((), "Add the missing key “check”."))
    kind = check_kind(str(name))
    if kind is None:
        raise Mistakes(record.mistake(("check",), f"There is no check “{name}”. Choose one of {', '.join(kinds())}."))
    return kind


def _check(record: Record) -> Check:
    check: Check = build(_kind(record), record, given=_options(record))
    return check


def _article(record: Record) -> Article:
    from plainlint.rule_article import article_of  # checking pages does not need it

    return article_of(record, _part(record, _ARTICLE))


def with_options(rule: Rule, changes: Mapping[str, Any], record: Record, path: tuple[str | int, ...]) -> Rule:
    """The rule with some options of its check changed, as settings may do.

    Raises:
        Mistakes: an option that the check does not have, or a value that it cannot take.
    """
    options = {**rule.options, **changes}
    check: Check = build(type(rule.check), record, path, given=options)
    return replace(rule, make_check=lambda: check, options=options)


def check_kind(name: str) -> type | None:
    """The class of a check kind: "review-date" is ReviewDate in plainlint/checks/review_date.py."""
    module = f"plainlint.checks.{name.replace('-', '_')}"
    try:
        found = importlib.import_module(module)
    except ModuleNotFoundError as missing:
        if missing.name != module:
            raise
        return None
    kind = getattr(found, name.title().replace("-", ""), None)
    return kind if isinstance(kind, type) else None


def kinds() -> list[str]:
    """The names of all check kinds, in order of the alphabet."""
    folder = Path(__file__).parent / "checks"
    return sorted(path.stem.replace("_", "-") for path in folder.glob("*.py") if not path.stem.startswith("_"))


def needs(rule: Rule) -> str:
    """What a rule must be given to find anything: "proofreader", "history", or "" where it needs only the page."""
    wanted: str = getattr(rule.check, "needs", "")
    return wanted
