"""YAML read into frozen dataclasses, with the exact place of whatever is wrong in it.

Only what a person would write by hand is read: mappings, lists and scalars. Words such as "no" and "on" stay words,
"012" stays text, a key that stands twice is a mistake, and aliases are not followed.
"""

from __future__ import annotations

import dataclasses
import re
import types
from collections.abc import Mapping
from enum import Enum
from functools import cache
from typing import Any, Literal, NamedTuple, TypeVar, Union, cast, get_args, get_origin, get_type_hints

T = TypeVar("T")
Path = tuple[str | int, ...]

_INTEGER = re.compile(r"[-+]?(?:0|[1-9][0-9]*)")
_NUMBER = re.compile(r"[-+]?[0-9]+\.[0-9]+")
_WORDS = {"true": True, "True": True, "false": False, "False": False, "": None, "null": None, "~": None}


class Mistake(NamedTuple):
    """One thing that is wrong in a file."""

    name: str  # the file
    line: int  # starting at 1; 0: the file as a whole
    column: int  # starting at 1
    message: str

    def __str__(self) -> str:
        return f"{self.name}:{self.line}:{self.column}: {self.message}" if self.line else f"{self.name}: {self.message}"


class Mistakes(Exception):
    """A file that cannot be used, with all that is wrong in it."""

    def __init__(self, *mistakes: Mistake) -> None:
        super().__init__("\n".join(map(str, mistakes)))
        self.mistakes = mistakes


class Record(NamedTuple):
    """A YAML file as plain data, with the line and column of each part of it."""

    name: str
    data: Any
    places: Mapping[Path, tuple[int, int]] = {}

    def mistake(self, path: Path, message: str) -> Mistake:
        """A mistake at the part that `path` leads to."""
        while path and path not in self.places:
            path = path[:-1]
        return Mistake(self.name, *self.places.get(path, (0, 0)), message)


def parse(text: str, name: str) -> Record:
    """Read one YAML document.

    Raises:
        Mistakes: the text is not YAML, or holds something that plainlint does not read.
    """
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        root = yaml.compose(text, Loader=loader)
    except yaml.MarkedYAMLError as wrong:
        mark = wrong.problem_mark or wrong.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (0, 0)
        raise Mistakes(Mistake(name, line, column, f"This is not valid YAML: {wrong.problem}.")) from None
    except (yaml.YAMLError, RecursionError) as wrong:
        reason = "it is nested too deeply" if isinstance(wrong, RecursionError) else str(wrong).splitlines()[0]
        raise Mistakes(Mistake(name, 0, 0, f"This is not valid YAML: {reason}.")) from None
    if root is None:
        return Record(name, None)
    places: dict[Path, tuple[int, int]] = {}
    mistakes: list[Mistake] = []
    try:
        data = _plain(root, (), name, places, mistakes, set())
    except RecursionError:
        raise Mistakes(Mistake(name, 0, 0, "This is not valid YAML: it is nested too deeply.")) from None
    if mistakes:
        raise Mistakes(*mistakes)
    return Record(name, data, places)


def _plain(
    node: Any, path: Path, name: str, places: dict[Path, tuple[int, int]], mistakes: list[Mistake], seen: set[int]
) -> Any:
    place = (node.start_mark.line + 1, node.start_mark.column + 1)
    places.setdefault(path, place)
    if id(node) in seen:
        mistakes.append(Mistake(name, *place, "plainlint does not follow YAML aliases. Write the value out."))
        return None
    seen.add(id(node))
    if node.id == "scalar":
        return node.value if node.style else _scalar(node.value)
    if node.id == "sequence":
        return [_plain(child, (*path, i), name, places, mistakes, seen) for i, child in enumerate(node.value)]
    mapping: dict[str, Any] = {}
    for key, child in node.value:
        where = (key.start_mark.line + 1, key.start_mark.column + 1)
        if key.id != "scalar":
            mistakes.append(Mistake(name, *where, "A key must be a word."))
            continue
        if key.value in mapping:
            mistakes.append(Mistake(name, *where, f"“{key.value}” stands here twice. Keep one of them."))
            continue
        places[(*path, key.value)] = where
        mapping[key.value] = _plain(child, (*path, key.value), name, places, mistakes, seen)
    return mapping


def _scalar(text: str) -> Any:
    if text in _WORDS:
        return _WORDS[text]
    if _INTEGER.fullmatch(text) and len(text) < 19:
        return int(text)
    return float(text) if _NUMBER.fullmatch(text) else text


def build(kind: type[T], record: Record, path: Path = (), given: Mapping[str, Any] | None = None) -> T:
    """Make a `kind` (a dataclass or named tuple) of the mapping that `path` leads to, or of `given` in its stead.

    Hyphens and underscores in keys are the same. Lists become tuples.

    Raises:
        Mistakes: a key is unknown or missing, or a value is not of the kind that the field wants; all of them at once.
    """
    if given is None:
        given = cast("Mapping[str, Any]", _at(record.data, path))
    mistakes: list[Mistake] = []
    made = _record(kind, given, record, path, mistakes)
    if mistakes:
        raise Mistakes(*mistakes)
    return cast("T", made)


def _at(data: Any, path: Path) -> Any:
    for step in path:
        data = data[step]
    return data


@cache
def fields_of(kind: type) -> Mapping[str, tuple[Any, bool]]:
    """The fields of a dataclass or named tuple: for each its type, and whether it must be given."""
    hints = get_type_hints(kind)
    if dataclasses.is_dataclass(kind):
        return {
            f.name: (hints[f.name], f.default is dataclasses.MISSING and f.default_factory is dataclasses.MISSING)
            for f in dataclasses.fields(kind)
            if f.init
        }
    defaults = getattr(kind, "_field_defaults", {})
    return {name: (hints[name], name not in defaults) for name in getattr(kind, "_fields", ())}


def _record(kind: type, given: Any, record: Record, path: Path, mistakes: list[Mistake]) -> Any:
    fields = fields_of(kind)
    if not isinstance(given, Mapping):
        mistakes.append(record.mistake(path, f"Write keys and values here: {_listed(fields)}."))
        return None
    values: dict[str, Any] = {}
    for key, value in given.items():
        name = key.replace("-", "_")
        if name not in fields:
            mistakes.append(
                record.mistake((*path, key), f"There is no key “{key}” here. The keys are {_listed(fields)}.")
            )
            continue
        values[name] = _value(fields[name][0], value, record, (*path, key), mistakes)
    missing = [name for name, (_, needed) in fields.items() if needed and name not in values]
    if missing:
        mistakes.append(
            record.mistake(path, f"Add the missing {'key' if len(missing) == 1 else 'keys'} {_listed(missing)}.")
        )
        return None
    if len(mistakes):
        return None
    try:
        return kind(**values)
    except ValueError as wrong:
        mistakes.append(record.mistake(path, str(wrong)))
        return None


def _value(want: Any, value: Any, record: Record, path: Path, mistakes: list[Mistake]) -> Any:
    if type(value) is want or want is Any or want is object:
        return value
    origin, arguments = _form(want)
    if origin in (Union, types.UnionType):
        if value is None and type(None) in arguments:
            return None
        return _value(_branch(arguments, value), value, record, path, mistakes)
    if origin is Literal:
        return _one_of(arguments, value, record, path, mistakes)
    if origin is tuple:
        items = value if isinstance(value, list) else [value]
        return tuple(_value(arguments[0], item, record, (*path, i), mistakes) for i, item in enumerate(items))
    if isinstance(origin, type) and issubclass(origin, Mapping):
        if not isinstance(value, Mapping):
            mistakes.append(record.mistake(path, "Write keys and values here."))
            return None
        return {key: _value(arguments[1], item, record, (*path, key), mistakes) for key, item in value.items()}
    if isinstance(want, type) and issubclass(want, Enum):
        chosen = _one_of([str(member).lower() for member in want], value, record, path, mistakes)
        return next((member for member in want if str(member).lower() == chosen), None)
    if want in (str, int, float, bool):
        return _simple(want, value, record, path, mistakes)
    return _record(want, value, record, path, mistakes)


@cache
def _form(want: Any) -> tuple[Any, tuple[Any, ...]]:
    return get_origin(want), get_args(want)


def _branch(arguments: tuple[Any, ...], value: Any) -> Any:
    choices = [kind for kind in arguments if kind is not type(None)]
    for kind in choices:
        if isinstance(kind, type) and isinstance(value, kind) and not (kind is int and isinstance(value, bool)):
            return kind
    listed = [kind for kind in choices if get_origin(kind) is tuple and isinstance(value, list)]
    others = [kind for kind in choices if kind not in (str, int, float, bool)]
    return (listed or others or choices)[0]


_NAMES = {str: "text", int: "a whole number", float: "a number", bool: "true or false"}


def _simple(want: type, value: Any, record: Record, path: Path, mistakes: list[Mistake]) -> Any:
    if want is float and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    if want is str and isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    if isinstance(value, want) and not (want is int and isinstance(value, bool)):
        return value
    key = next((step for step in reversed(path) if isinstance(step, str)), "this")
    mistakes.append(record.mistake(path, f"“{key}” must be {_NAMES[want]}, not “{_shown(value)}”."))
    return None


def _one_of(choices: Any, value: Any, record: Record, path: Path, mistakes: list[Mistake]) -> Any:
    if value in choices:
        return value
    mistakes.append(
        record.mistake(path, f"“{_shown(value)}” cannot stand here. Choose {_listed(map(str, choices), 'or')}.")
    )
    return None


def _shown(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, Mapping):
        return "keys and values"
    if isinstance(value, list):
        return "a list"
    return "nothing" if value is None else str(value)


def _listed(names: Any, last: str = "and") -> str:
    quoted = [f"“{name.replace('_', '-')}”" for name in names]
    return quoted[0] if len(quoted) == 1 else f"{', '.join(quoted[:-1])} {last} {quoted[-1]}"
