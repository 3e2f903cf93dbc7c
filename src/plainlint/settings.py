"""What a house wants: which rules, which limits, which pages; from plainlint.yaml or [tool.plainlint]."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from fnmatch import fnmatchcase
from functools import cached_property
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from plainlint import rules_folder
from plainlint.readers.zones import DEFAULT_ZONING, Zoning
from plainlint.records import Mistake, Mistakes, Record, build, parse
from plainlint.rule import Level, Rule

if TYPE_CHECKING:  # a run whose reports are all kept from earlier ones needs neither rules nor words
    from plainlint.lexicon import Lexicon
    from plainlint.rulebook import Rulebook

FILE_NAME = "plainlint.yaml"
DateRole = Literal["reviewed", "next-review", "updated", "revised", "published", "approved", "expires"]
FailOn = Literal["error", "warning", "info", "never"]


class PathSettings(NamedTuple):
    """Settings for some of the pages."""

    match: tuple[str, ...]  # patterns such as "leaflets/**", from the folder of the settings file
    rules: Mapping[str, object] = {}


class GrammarSettings(NamedTuple):
    """Where LanguageTool is. Text goes only to the address that stands here, or to this machine."""

    on: bool = False  # check grammar without being asked on the command line
    address: str = ""  # of a running server
    jars: str = ""  # a folder with LanguageTool's jars, to start one from
    deadline: float = 60.0  # seconds that one answer may take


class Settings(NamedTuple):
    """All that a settings file may say; each key is optional."""

    extends: tuple[str, ...] = ()  # house styles, the later over the earlier
    locale: str = ""  # "en-GB" or "en-US"; "": what the house styles say, else en-GB
    fail_on: FailOn = "error"
    select: tuple[str, ...] = ()  # only these rules
    ignore: tuple[str, ...] = ()  # none of these rules
    rules: Mapping[str, object] = {}  # off, on, a level, or level and options
    links_explain: bool = False  # whether a link to your glossary page is enough to explain a word
    rules_folder: str = ""  # a folder of your own rules
    glossary: str = ""  # a file with the house's own terms and how it explains them
    exclude: tuple[str, ...] = ()  # pages to leave out when a folder is checked
    date_keys: Mapping[str, DateRole] = {}  # keys of your front matter or meta elements, and what their dates mean
    comments: tuple[str, ...] = ()  # further headings under which readers' comments stand
    paths: tuple[PathSettings, ...] = ()
    grammar: GrammarSettings = GrammarSettings()


class Preset(NamedTuple):
    """A house style: a set of settings, each with its source."""

    title: str
    about: str
    extends: tuple[str, ...] = ()
    locale: str = ""
    rules: Mapping[str, object] = {}
    sources: Mapping[str, str] = {}  # for each rule named, where the house says so


@dataclass(frozen=True)
class House:
    """Settings with the file that they come from, ready to be asked which rules hold for a page."""

    settings: Settings = field(default_factory=Settings)
    record: Record = field(default_factory=lambda: Record("the default settings", {}), repr=False)
    folder: Path = field(default_factory=Path)  # patterns and names in the settings start from here
    _books: dict[tuple[int, ...], Rulebook] = field(default_factory=dict, repr=False, compare=False)

    @property
    def locale(self) -> str:
        """The locale of the pages."""
        styles = (preset(name, self.record).locale for name in reversed(self.settings.extends))
        return self.settings.locale or next((locale for locale in styles if locale), "en-GB")

    @cached_property
    def zoning(self) -> Zoning:
        """What tells the zones of a page, with the house's own headings of readers' comments."""
        own = tuple(re.escape(heading.strip().lower()) for heading in self.settings.comments)
        return DEFAULT_ZONING._replace(comments=(*DEFAULT_ZONING.comments, *own)) if own else DEFAULT_ZONING

    @cached_property
    def lexicon(self) -> Lexicon:
        """The words that plainlint knows, with those of the house's glossary.

        Raises:
            Mistakes: the glossary cannot be read, or something in it is wrong.
        """
        from plainlint import glossary, lexicon

        known = lexicon.packaged()
        if not self.settings.glossary:
            return known
        return known.with_glossary(glossary.load(self.folder / self.settings.glossary, known))

    def book_for(self, name: str) -> Rulebook:
        """The rules for the page of this name.

        Raises:
            Mistakes: the settings name a rule, an option or a house style that does not exist.
        """
        applying = tuple(i for i, one in enumerate(self.settings.paths) if self.matches(name, one.match))
        if applying not in self._books:
            self._books[applying] = self._book(applying)
        return self._books[applying]

    def verify(self) -> None:
        """Look at all that any page may need, so that a mistake is told before the first page, not at some page.

        Raises:
            Mistakes: the settings name a rule, an option, a house style or a glossary that does not exist or is wrong.
        """
        if self.settings.glossary:
            self.lexicon  # noqa: B018
        self.book_for("")
        for index in range(len(self.settings.paths)):
            self._book((index,))

    def contents(self) -> Iterator[str | bytes]:
        """The settings, and each file that they name, as they are now.

        Raises:
            OSError: a file cannot be read.
        """
        yield repr(self.settings)
        if self.settings.glossary:
            yield (self.folder / self.settings.glossary).read_bytes()
        if self.settings.rules_folder:
            for path in sorted((self.folder / self.settings.rules_folder).rglob("*.yaml")):
                yield str(path)
                yield path.read_bytes()

    def matches(self, name: str, patterns: Iterable[str]) -> bool:
        """Whether one of these patterns fits the page's path, as seen from the folder of the settings."""
        path = PurePath(name)
        try:
            relative = Path(name).resolve().relative_to(self.folder.resolve())
        except (OSError, ValueError):
            relative = Path(path)
        return any(_fits(relative.as_posix(), pattern) for pattern in patterns)

    def _book(self, applying: tuple[int, ...]) -> Rulebook:
        from plainlint import rulebook

        book = rulebook.packaged()
        if self.settings.rules_folder:
            book = book.with_rules(rulebook.load(self.folder / self.settings.rules_folder))
        chosen = {rule.id: rule for rule in book.rules}
        on = {rule.id for rule in book.rules if rule.default}
        for name in self.settings.extends:
            style = preset(name, self.record)
            _apply(style.rules, book, chosen, on, Record(f"the house style “{name}”", {}), ())
        _apply(self.settings.rules, book, chosen, on, self.record, ("rules",))
        for index in applying:
            _apply(self.settings.paths[index].rules, book, chosen, on, self.record, ("paths", index, "rules"))
        if self.settings.select:
            on = {_known(name, book, self.record, ("select",)) for name in self.settings.select}
        on -= {_known(name, book, self.record, ("ignore",)) for name in self.settings.ignore}
        return rulebook.Rulebook(tuple(chosen[rule.id] for rule in book.rules if rule.id in on))


def _fits(path: str, pattern: str) -> bool:
    pattern = pattern.removeprefix("./")
    if pattern.endswith("/"):
        pattern += "**"
    return fnmatchcase(path, pattern) or fnmatchcase(path, pattern.replace("**/", ""))


def preset(name: str, record: Record) -> Preset:
    """The house style of this name.

    Raises:
        Mistakes: there is none.
    """
    known = dict(rules_folder.presets())
    if name not in known:
        names = ", ".join(known)
        raise Mistakes(record.mistake(("extends",), f"There is no house style “{name}”. Choose from {names}."))
    return build(Preset, Record(f"rules/presets/{name}.yaml", known[name]))


def _apply(
    changes: Mapping[str, object],
    book: Rulebook,
    chosen: dict[str, Rule],
    on: set[str],
    record: Record,
    path: tuple[str | int, ...],
) -> None:
    """Carry out what the settings say of single rules."""
    for name, change in changes.items():
        rule = chosen[_known(name, book, record, (*path, name))]
        options: Mapping[str, Any] = {}
        level: object = change
        if isinstance(change, Mapping):
            options = {key: value for key, value in change.items() if key != "level"}
            level = change.get("level", "on")
        if level in ("off", False):
            on.discard(rule.id)
            continue
        if level not in ("on", True):
            rule = replace(rule, level=_level(level, record, (*path, name)))
        if options:
            from plainlint.rulebook import with_options

            rule = with_options(rule, options, record, (*path, name))
        chosen[rule.id] = rule
        on.add(rule.id)


def _level(word: object, record: Record, path: tuple[str | int, ...]) -> Level:
    for level in Level:
        if str(level) == word:
            return level
    raise Mistakes(record.mistake(path, f"“{word}” cannot stand here. Write off, on, info, warning or error."))


def _known(name: str, book: Rulebook, record: Record, path: tuple[str | int, ...]) -> str:
    rule = book.get(name)
    if rule is None:
        from difflib import get_close_matches

        near = get_close_matches(name, [rule.id for rule in book.rules], 1)
        advice = f"Do you mean “{near[0]}”?" if near else "“plainlint rules” lists them all."
        raise Mistakes(record.mistake(path, f"There is no rule “{name}”. {advice}"))
    return rule.id


def find(start: Path) -> Path | None:
    """The settings file for the folder `start`: there, or in the nearest folder above."""
    for folder in (start, *start.parents):
        if (folder / FILE_NAME).is_file():
            return folder / FILE_NAME
        project = folder / "pyproject.toml"
        if project.is_file() and "[tool.plainlint" in project.read_text(encoding="utf-8", errors="replace"):
            return project
    return None


def load(path: Path) -> House:
    """The settings in a file.

    Raises:
        Mistakes: the file cannot be read, or something in it is wrong.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise Mistakes(Mistake(str(path), 0, 0, "There is no such settings file. Check its name.")) from None
    except (OSError, UnicodeDecodeError):
        raise Mistakes(Mistake(str(path), 0, 0, "The settings cannot be read. Save them as UTF-8 text.")) from None
    record = _toml(text, str(path)) if path.suffix == ".toml" else parse(text, str(path))
    if record.data is None:
        record = record._replace(data={})
    return House(build(Settings, record), record, path.parent)


def _toml(text: str, name: str) -> Record:
    import tomllib

    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as wrong:
        raise Mistakes(Mistake(name, 0, 0, f"This is not valid TOML: {wrong}.")) from None
    places: dict[tuple[str | int, ...], tuple[int, int]] = {}
    table: tuple[str, ...] = ()
    for number, line in enumerate(text.splitlines(), 1):
        if header := re.match(r"\s*\[+([^\]]+)\]+", line):
            table = tuple(part.strip(" \"'") for part in header[1].split("."))
            places.setdefault(table[2:], (number, 1))
        elif key := re.match(r"\s*([\w-]+|\"[^\"]+\")\s*=", line):
            places[(*table[2:], key[1].strip('"'))] = (number, key.start(1) + 1)
    return Record(name, data.get("tool", {}).get("plainlint", {}), places)


TEMPLATE = """\
# Settings of plainlint. Each line that starts with “#” is a remark; take the “#” away to switch a setting on.

# House styles to follow, the later over the earlier. “plainlint presets” shows them.
# extends: [nhs]

# Where your readers live: en-GB or en-US. It decides how 03/04/2026 is read.
locale: en-GB

# The lowest level that stops a publication: error, warning, info or never.
fail-on: error

# Switch a rule off, change its level, or change its limits. “plainlint rules” lists all rules.
# rules:
#   long-paragraph: off
#   missing-next-review: error
#   long-sentence: {above: 25, error-above: 35}

# Pages to leave out when you check a folder.
# exclude: ["drafts/**"]

# Other rules for some pages.
# paths:
#   - match: "staff/**"
#     rules: {missing-references: off}

# A file with your own terms and how you explain them.
# glossary: glossary.yaml

# Whether a link to a page with “glossary” in its address is enough to explain a word. Readers of print see no links.
# links-explain: true

# A folder of your own rules.
# rules-folder: my-rules

# Grammar and spelling by LanguageTool: the address of a server, or a folder with its jars.
# grammar: {on: true, address: "http://localhost:8081"}

# Keys in the front matter of your pages, and what their dates mean.
# date-keys: {checked-by-ward: reviewed, look-again: next-review}

# Headings on your site under which readers write.
# comments: ["Your stories"]
"""
