"""Same input, same bytes."""

from __future__ import annotations

from collections.abc import Callable

from tests.whole.conftest import Desk


def test_hash_seed_time_zone_and_locale_do_not_show(example: Desk, copy_of: Callable[[Desk], Desk]) -> None:
    """A second build elsewhere, under another hash seed, time zone and locale, from digests made anew on another
    number of processes, gives the same bytes."""
    desk = copy_of(example)
    for digest in (desk.root / "content/digests").rglob("*"):
        if digest.is_file():
            digest.unlink()
    desk.build(PYTHONHASHSEED="12345", TZ="Asia/Kathmandu", LC_ALL="C", LANG="tr_TR.UTF-8")
    assert desk.site() == example.site()


def test_a_warm_build_equals_a_cold_one(example: Desk, copy_of: Callable[[Desk], Desk]) -> None:
    """Adding an article and taking it away again leads back to the same bytes, but for the permalinks it minted."""
    desk = copy_of(example)
    desk.build()
    before = desk.site()
    settings = (desk.root / "site.yaml").read_text("utf-8")
    desk.write("site.yaml", settings.replace("Two Rivers", "Three Rivers"))
    desk.build()
    assert desk.site() != before
    desk.write("site.yaml", settings)
    desk.build()
    assert desk.site() == before


def test_a_second_build_writes_nothing(example: Desk, copy_of: Callable[[Desk], Desk]) -> None:
    """With nothing changed no article is read, no file written, none removed."""
    desk = copy_of(example)
    desk.build()
    assert "0 articles read, 0 files written, 0 removed" in desk.build()


def test_a_renamed_article_is_the_same_article(example: Desk, copy_of: Callable[[Desk], Desk]) -> None:
    """Renaming a file changes no address and no fact."""
    desk = copy_of(example)
    old = desk.root / "content/articles/bagheri-kani-baghdad.md"
    old.rename(old.with_name("renamed.md"))
    desk.build()
    assert {path for path in desk.site() if path.endswith("index.html")} == {
        path for path in example.site() if path.endswith("index.html")}


def test_what_is_no_longer_made_is_removed(example: Desk, copy_of: Callable[[Desk], Desk]) -> None:
    """An article that is taken out leaves no article page behind but a trace at its address."""
    desk = copy_of(example)
    desk.build()
    (desk.root / "content/articles/operation-sarvabad.md").unlink()
    desk.build()
    pages = [data.decode() for path, data in desk.site().items() if path.endswith(".html")]
    assert not any("Sarvabad County" in page for page in pages)
