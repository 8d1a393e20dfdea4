"""A small web server for the finished site, bound to this machine, that tells open pages to reload."""

from __future__ import annotations

import errno
import sys
import threading
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

HOST = "127.0.0.1"
EVENTS = "/.briefing/changes"
RELOAD = "/.briefing/reload.js"
SCRIPT = f"new EventSource('{EVENTS}').onmessage = () => location.reload()".encode()
TAG = f'<script src="{RELOAD}"></script>'.encode()
"""Added to pages as they are served; the files themselves never hold it. Pages allow no inline scripts."""


class Site(ThreadingHTTPServer):
    """Serves a folder under a base path. `address` is what to open."""

    daemon_threads = True

    def __init__(self, folder: Path, base_path: str = "/", port: int = 8000) -> None:
        self.base_path = base_path
        self.changed = threading.Condition()
        self.closing = False
        handler = partial(_Handler, directory=str(folder))
        for candidate in [port, *range(port + 1, port + 20)] if port else [0]:
            try:
                super().__init__((HOST, candidate), handler)
                break
            except OSError as error:
                if error.errno != errno.EADDRINUSE or candidate == port + 19:
                    raise
        self.address = f"http://{HOST}:{self.server_address[1]}{base_path}"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of a reader who went away before the page was sent."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)

    def reload(self) -> None:
        """Tell every open page to load itself again."""
        with self.changed:
            self.changed.notify_all()

    def shutdown(self) -> None:
        """Stop serving; waiting pages are let go."""
        self.closing = True
        self.reload()
        super().shutdown()


class _Handler(SimpleHTTPRequestHandler):
    server: Site
    protocol_version = "HTTP/1.0"

    def do_GET(self) -> None:
        path = urlsplit(self.path).path
        if path == EVENTS:
            self._wait()
        elif path == RELOAD:
            self._send(HTTPStatus.OK, "text/javascript", SCRIPT)
            self.wfile.write(SCRIPT)
        elif not path.startswith(self.server.base_path):
            self.send_response(HTTPStatus.FOUND)
            self.send_header("Location", self.server.base_path)
            self.end_headers()
        else:
            super().do_GET()

    def translate_path(self, path: str) -> str:
        return super().translate_path("/" + path.removeprefix(self.server.base_path))

    def send_head(self) -> Any:
        """As the parent, but pages carry the reload script, and what is missing gets the site's own 404 page."""
        target = Path(self.translate_path(self.path))
        if target.is_dir() and urlsplit(self.path).path.endswith("/"):
            target /= "index.html"
        missing = not target.exists()
        if missing:
            target = Path(self.directory) / "404.html"
        if target.suffix != ".html" or not target.is_file():
            return super().send_head()
        data = target.read_bytes() + TAG
        self._send(HTTPStatus.NOT_FOUND if missing else HTTPStatus.OK, "text/html", data)
        return BytesIO(data)

    def _send(self, status: HTTPStatus, kind: str, data: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing of each request."""

    def _wait(self) -> None:
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        try:
            while not self.server.closing:
                with self.server.changed:
                    changed = self.server.changed.wait(timeout=10)
                if self.server.closing:
                    break
                self.wfile.write(b"data: changed\n\n" if changed else b": still here\n\n")
                self.wfile.flush()
        except OSError:
            self.close_connection = True
