"""LanguageTool over HTTP: texts in, faults with their places out.

Written against LanguageTool 6.8, https://languagetool.org/http-api/. Its offsets count UTF-16 code units.
"""

from __future__ import annotations

import json
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from http.client import HTTPException, HTTPResponse
from typing import Any, NamedTuple

from plainlint.services import ServiceFailed

DEADLINE = 60.0  # seconds for one answer; the first takes longest, about 10
_LONGEST = 4_000  # code points in one request: few enough that a page of 1,000 words makes work for two cores
_AT_ONCE = 2  # requests that the server works on at the same time
_BETWEEN = "\n\n"  # LanguageTool takes an empty line for the end of a paragraph


class Fault(NamedTuple):
    """Something LanguageTool would change in one of the texts."""

    start: int  # code points into the text
    end: int
    message: str
    rule: str  # LanguageTool's own id: "EN_A_VS_AN"
    category: str  # "GRAMMAR", "TYPOS" ...
    replacements: tuple[str, ...]  # the likeliest first


@dataclass(frozen=True, slots=True)
class Request:
    """What is asked of the texts: only these `rules`, or else everything without some categories and rules.

    LanguageTool cannot be asked for some whole categories and some single rules of others in one request.
    """

    language: str  # "en-GB" or "en-US"
    rules: tuple[str, ...] = ()
    without_categories: tuple[str, ...] = ()
    without_rules: tuple[str, ...] = ()

    def fields(self) -> dict[str, str]:
        """The form fields of the request."""
        fields = {"language": self.language}
        if self.rules:
            return fields | {"enabledOnly": "true", "enabledRules": ",".join(self.rules)}
        if self.without_categories:
            fields["disabledCategories"] = ",".join(self.without_categories)
        if self.without_rules:
            fields["disabledRules"] = ",".join(self.without_rules)
        return fields


@dataclass
class LanguageTool:
    """A LanguageTool server; `address` is asked for when the first request is sent, so that it may be started then."""

    address: Callable[[], str]
    deadline: float = DEADLINE  # seconds
    _failed: str = field(default="", init=False)

    def check(self, texts: Sequence[str], request: Request) -> list[tuple[Fault, ...]]:
        """The faults of each text, in order of their places.

        Raises:
            ServiceFailed: there is no server, it does not answer in time, or its answer cannot be read. Once that has
                happened every further call fails at once.
        """
        if self._failed:
            raise ServiceFailed(self._failed)
        found: list[tuple[Fault, ...]] = []
        try:
            address = self.address().rstrip("/")
            batches = [*_batches(texts)]
            with ThreadPoolExecutor(_AT_ONCE) as pool:
                answers = pool.map(lambda batch: self._ask(address, _BETWEEN.join(batch), request), batches)
                for faults, batch in zip(answers, batches, strict=True):
                    found += _split(faults, batch)
        except ServiceFailed as wrong:
            self._failed = str(wrong)
            raise
        return found

    def _ask(self, address: str, text: str, request: Request) -> list[Fault]:
        body = urllib.parse.urlencode({"text": text, **request.fields()}).encode()
        try:
            with open_locally(f"{address}/v2/check", body, self.deadline) as answer:
                said = json.load(answer)
            if said.get("warnings", {}).get("incompleteResults"):
                raise ServiceFailed(_slow(address, self.deadline))
            code_point = _code_points(text)
            return [_fault(match, code_point) for match in said["matches"]]
        except TimeoutError:
            raise ServiceFailed(_slow(address, self.deadline)) from None
        except urllib.error.HTTPError as wrong:
            why = wrong.read(300).decode("utf-8", "replace").strip()
            raise ServiceFailed(f"LanguageTool at {address} refused the text ({wrong.code}): {why}") from None
        except (OSError, HTTPException, ValueError, KeyError, TypeError, AttributeError) as wrong:
            if "timed out" in str(wrong):
                raise ServiceFailed(_slow(address, self.deadline)) from None
            raise ServiceFailed(
                f"LanguageTool at {address} gave no answer ({wrong}). Check that it runs: “plainlint doctor”."
            ) from None


def _slow(address: str, deadline: float) -> str:
    return f"LanguageTool at {address} did not answer within {deadline:.0f} seconds. Start it again, or try later."


def open_locally(address: str, body: bytes | None, deadline: float) -> HTTPResponse:
    """Open an address, and never through a proxy where it is on this machine.

    Raises:
        OSError: there is no answer within `deadline` seconds, or it says that something is wrong.
        ValueError: this is no address.
    """
    host = urllib.parse.urlsplit(address).hostname or ""
    local = host in {"localhost", "::1"} or host.startswith("127.")
    opener = urllib.request.build_opener(*([urllib.request.ProxyHandler({})] if local else []))
    answer: HTTPResponse = opener.open(address, body, timeout=deadline)
    return answer


def _batches(texts: Sequence[str]) -> Iterator[list[str]]:
    batch: list[str] = []
    size = 0
    for text in texts:
        if batch and size + len(text) > _LONGEST:
            yield batch
            batch, size = [], 0
        batch.append(text)
        size += len(text) + len(_BETWEEN)
    if batch:
        yield batch


def _code_points(text: str) -> Callable[[int], int]:
    """From an offset in UTF-16 code units to one in code points."""
    if text.isascii() or max(text, default="") < "\U00010000":
        return lambda offset: offset
    units: list[int] = []
    for index, character in enumerate(text):
        units += [index] * (2 if character > "\uffff" else 1)
    units.append(len(text))
    return lambda offset: units[min(offset, len(units) - 1)]


def _fault(match: dict[str, Any], code_point: Callable[[int], int]) -> Fault:
    return Fault(
        code_point(match["offset"]),
        code_point(match["offset"] + match["length"]),
        match["message"],
        match["rule"]["id"],
        match["rule"]["category"]["id"],
        tuple(one["value"] for one in match["replacements"][:3]),
    )


def _split(faults: Sequence[Fault], texts: Sequence[str]) -> Iterator[tuple[Fault, ...]]:
    """Each text's own faults; one that reaches over the end of its text is dropped."""
    start = 0
    for text in texts:
        end = start + len(text)
        own = (one for one in faults if start <= one.start and one.end <= end)
        yield tuple(one._replace(start=one.start - start, end=one.end - start) for one in own)
        start = end + len(_BETWEEN)
