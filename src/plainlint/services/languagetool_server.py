"""A LanguageTool server of our own: found on this machine, started when it is first needed, stopped at the end."""

from __future__ import annotations

import atexit
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from dataclasses import dataclass, field
from pathlib import Path
from threading import current_thread, main_thread

from plainlint.services import ServiceFailed

START_DEADLINE = 90.0  # seconds from start to the first sign of life; about 10 on an idle machine
_OLDEST_JAVA = 17
_MEMORY = "-Xmx1500m"


@dataclass
class Server:
    """A server over a folder of LanguageTool's jars."""

    jars: Path
    deadline: float = START_DEADLINE
    _process: subprocess.Popen[bytes] | None = field(default=None, init=False)
    _address: str = field(default="", init=False)

    def address(self) -> str:
        """The address of the running server, which is started at the first call.

        Raises:
            ServiceFailed: there is no Java or it is too old, the folder holds no LanguageTool, or the server does not
                start in time.
        """
        if not self._address:
            self._address = self._start()
        return self._address

    def _start(self) -> str:
        java = java_command()
        if not self.jars.is_dir():
            raise ServiceFailed(f"There is no folder {self.jars}. Name the folder with LanguageTool's jars.")
        if not any(self.jars.glob("languagetool-server*.jar")):
            raise ServiceFailed(
                f"{self.jars} holds no languagetool-server.jar. Name the folder with LanguageTool's jars."
            )
        port = _free_port()
        paths = os.pathsep.join((str(self.jars / "*"), str(self.jars / "libs" / "*")))
        with tempfile.TemporaryFile() as log:
            self._process = subprocess.Popen(
                [java, _MEMORY, "-cp", paths, "org.languagetool.server.HTTPServer", "--port", str(port)],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
            )
            self._stop_at_end()
            address = f"http://127.0.0.1:{port}"
            if not self._wait(address):
                self.stop()
                log.seek(0)
                said = log.read()[-300:].decode("utf-8", "replace").strip().splitlines()
                why = said[-1] if said else f"no answer within {self.deadline:.0f} seconds"
                raise ServiceFailed(f"LanguageTool in {self.jars} did not start: {why}.")
        return address

    def _stop_at_end(self) -> None:
        """Leave no server behind, however this program ends: Python does not count a SIGTERM as an end."""
        atexit.register(self.stop)
        if current_thread() is main_thread() and signal.getsignal(signal.SIGTERM) is signal.SIG_DFL:
            signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(128 + number))

    def _wait(self, address: str) -> bool:
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        end = time.monotonic() + self.deadline
        while time.monotonic() < end and self._process and self._process.poll() is None:
            try:
                with opener.open(f"{address}/v2/healthcheck", timeout=5):
                    return True
            except OSError:
                time.sleep(0.2)
        return False

    def stop(self) -> None:
        """End the server, if it runs."""
        if self._process and self._process.poll() is None:
            self._process.terminate()
            try:
                self._process.wait(5)
            except subprocess.TimeoutExpired:
                self._process.kill()
        self._process = None
        self._address = ""


def java_command() -> str:
    """The path of a Java that LanguageTool can use.

    Raises:
        ServiceFailed: there is none, or it is too old.
    """
    home = os.environ.get("JAVA_HOME", "")
    java = shutil.which(str(Path(home) / "bin" / "java")) if home else None
    java = java or shutil.which("java")
    if java is None:
        raise ServiceFailed(
            f"Grammar needs Java {_OLDEST_JAVA} or later, and there is none. Install it, or name a server."
        )
    version = java_version(java)
    if version and version < _OLDEST_JAVA:
        raise ServiceFailed(f"Grammar needs Java {_OLDEST_JAVA} or later; this is Java {version}. Install a newer one.")
    return java


def java_version(java: str) -> int:
    """The main version of a Java command; 0 where it does not tell."""
    try:
        done = subprocess.run([java, "-version"], capture_output=True, check=False, timeout=20)
    except (OSError, subprocess.TimeoutExpired):
        return 0
    found = re.search(rb'version "(?:1\.)?(\d+)', done.stderr + done.stdout)
    return int(found[1]) if found else 0


def installed() -> Path | None:
    """The folder of the LanguageTool that language-tool-python has installed, if any; the newest of several."""
    base = Path(os.environ.get("LTP_PATH") or Path.home() / ".cache" / "language_tool_python")
    folders = (jar.parent for jar in base.glob("LanguageTool-*/languagetool-server.jar"))
    return max(folders, key=lambda folder: [int(part) for part in re.findall(r"\d+", folder.name)], default=None)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
