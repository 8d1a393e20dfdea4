"""The local server: one folder, this machine only, pages that reload themselves."""

from __future__ import annotations

import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing.cli.server import EVENTS, HOST, RELOAD, Site


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    """A site of four files, served under a path."""
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "index.html").write_text("<p>page a</p>")
    (tmp_path / "index.html").write_text("<p>home</p>")
    (tmp_path / "404.html").write_text("<p>not here</p>")
    (tmp_path / "feed.xml").write_text("<feed/>")
    server = Site(tmp_path, "/briefing/", 0)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield server
    server.shutdown()
    server.server_close()
    thread.join(timeout=5)


def get(url: str) -> tuple[int, str]:
    """Status and text of an address."""
    try:
        with urllib.request.urlopen(url, timeout=5) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode()


def test_pages_stand_under_the_base_path_and_reload_themselves(site: Site) -> None:
    """A page is served with the reload script, which is in no file."""
    status, text = get(site.address + "a/")
    assert status == 200 and text.startswith("<p>page a</p>") and RELOAD in text
    assert EVENTS in get(f"http://{HOST}:{site.server_address[1]}{RELOAD}")[1]


def test_other_files_are_served_as_they_are(site: Site) -> None:
    """Only pages get the script."""
    assert get(site.address + "feed.xml") == (200, "<feed/>")


def test_a_missing_page_gets_the_sites_own_answer(site: Site) -> None:
    """What is not there is answered by 404.html, with status 404."""
    status, text = get(site.address + "nowhere/")
    assert status == 404 and "not here" in text


def test_the_root_leads_to_the_base_path(site: Site) -> None:
    """Opening the bare host leads to the site."""
    status, _ = get(f"http://{HOST}:{site.server_address[1]}/briefing/a/")
    assert status == 200
    with urllib.request.urlopen(f"http://{HOST}:{site.server_address[1]}/feed.xml", timeout=5) as answer:
        assert answer.url.endswith("/briefing/")


def test_nothing_outside_the_folder_is_served(site: Site, tmp_path: Path) -> None:
    """A path cannot climb out of the site."""
    (tmp_path.parent / "secret.txt").write_text("secret")
    for path in ("../secret.txt", "%2e%2e/secret.txt", "a/../../secret.txt"):
        status, text = get(site.address + path)
        assert status == 404 and "secret" not in text


def test_open_pages_hear_of_a_change(site: Site) -> None:
    """A page that waits for changes is told of one."""
    with urllib.request.urlopen(f"http://{HOST}:{site.server_address[1]}{EVENTS}", timeout=5) as answer:
        timer = threading.Timer(0.2, site.reload)
        timer.start()
        assert answer.readline() == b"data: changed\n"
        timer.join()


def test_a_port_in_use_gives_the_next_one(site: Site, tmp_path: Path) -> None:
    """Two publications can be served side by side."""
    other = Site(tmp_path, "/", site.server_address[1])
    assert other.server_address[1] != site.server_address[1]
    other.server_close()
