"""Files of other hosts: fetched once, kept, and compared with what they were.

The lock (a JSON file beside the documents, to be committed) records the SHA-256 of every URL; the
cache holds contents by that hash. Invariant: a content is used only if it has the hash that the
lock records, or is new to the lock, or the user wants it updated.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from urllib.parse import urlsplit

from oasmith.source.files import OWN_FOLDER, own_folder

LOCK_NAME = "oasmith-remote.lock"
MAX_BYTES = 64 * 2**20
_SECONDS = 30.0


class RemoteProblem(Exception):
    """Why a remote file cannot be used. Never leaves this stage."""

    def __init__(self, code: str, message: str, help: str = "") -> None:
        super().__init__(message)
        self.code, self.message, self.help = code, message, help


def fetch(url: str) -> bytes:
    """The content at a URL (http or https); redirects are followed.

    Raises:
        RemoteProblem: it cannot be had, or is larger than `MAX_BYTES`.
    """
    from http.client import HTTPException
    from urllib.error import HTTPError
    from urllib.request import Request, urlopen  # rarely needed, and slow to import

    try:
        if "@" in urlsplit(url).netloc:
            raise RemoteProblem("ref-unreadable", "a URL that holds credentials is not fetched")
        request = Request(url, headers={"User-Agent": "oasmith"})
        with urlopen(request, timeout=_SECONDS) as response:
            content: bytes = response.read(MAX_BYTES + 1)
    except HTTPError as error:
        raise RemoteProblem("ref-unreadable", f"{url} answers {error.code}") from None
    except (OSError, HTTPException, ValueError) as error:
        reason = getattr(error, "reason", None) or error
        raise RemoteProblem("ref-unreadable", f"{url} cannot be fetched: {reason}") from None
    if len(content) > MAX_BYTES:
        raise RemoteProblem("ref-unreadable", f"{url} is larger than {MAX_BYTES >> 20} MiB")
    return content


class RemoteFiles:
    """Remote files under a lock."""

    def __init__(
        self, lock: Path, root: Path, *, update: bool, fetch: Callable[[str], bytes] = fetch
    ) -> None:
        self._lock, self._root, self._update, self._fetch = lock, root, update, fetch
        self._recorded = _read_lock(lock)
        self._known = dict(self._recorded)

    def read(self, url: str) -> bytes:
        """The content at the URL, from the cache where that has it.

        Raises:
            RemoteProblem: it cannot be had, or is not what the lock says.
        """
        expected = None if self._update else self._known.get(url)
        content = self._cached(expected) if expected else None
        if content is not None:
            return content
        content = self._fetch(url)
        digest = sha256(content).hexdigest()
        if expected not in (None, digest):
            raise RemoteProblem(
                "ref-changed",
                f"{url} is not what it was when {self._lock.name} was written",
                "look at what changed, then accept it with --update-remote",
            )
        self._known[url] = digest
        self._keep(digest, content)
        return content

    def save(self) -> None:
        """Write the lock if it has changed."""
        if self._known != self._recorded:
            files = {url: f"sha256:{digest}" for url, digest in sorted(self._known.items())}
            text = json.dumps({"version": 1, "files": files}, indent=2, ensure_ascii=False)
            self._lock.write_text(text + "\n", encoding="utf-8")

    def _cached(self, digest: str) -> bytes | None:
        try:
            content = (self._root / OWN_FOLDER / "remote" / digest).read_bytes()
        except OSError:
            return None
        return content if sha256(content).hexdigest() == digest else None

    def _keep(self, digest: str, content: bytes) -> None:
        """Put into the cache; one that cannot be written costs time only."""
        try:
            cache = own_folder(self._root) / "remote"
            cache.mkdir(exist_ok=True)
            (cache / digest).write_bytes(content)
        except OSError:
            pass


def _read_lock(path: Path) -> dict[str, str]:
    """URL → hash; nothing where there is no lock. One that cannot be read counts as none."""
    try:
        files = json.loads(path.read_text(encoding="utf-8"))["files"]
        return {str(url): str(digest).removeprefix("sha256:") for url, digest in files.items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}
