"""What is made when it is first used."""

from __future__ import annotations

import re
from typing import Any, cast


def pattern(source: str, flags: int = 0) -> re.Pattern[str]:
    """A regular expression that is compiled when it is first looked for.

    There are hundreds, of which a page calls for a few dozen, and to compile them all takes longer than to check it.
    """
    return cast("re.Pattern[str]", _Pattern(source, flags))


class _Pattern:
    def __init__(self, source: str, flags: int) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        """A method of the compiled pattern, which is kept, so that this is asked once for each."""
        method = getattr(re.compile(self._source, self._flags), name)
        setattr(self, name, method)
        return method
