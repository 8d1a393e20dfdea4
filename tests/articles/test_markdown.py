"""Markdown is read with the way from each word to its place in the source."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefing.articles import read_article
from briefing.articles.markdown import split_markdown
from tests.articles.covering import is_covered

TEXT = """# Talks on the *canal*

The **first** round of [talks](https://x.example/a_(b)) ended
on Monday, `A-1` said. See <https://x.example>.

> A quoted line
> and another.

- one item
- another item

| port | ships |
|------|-------|
| Goma | two   |

```
code
```

[ref]: https://x.example
"""


def test_prose_is_read_without_markup() -> None:
    """Links, emphasis, quotes, lists and tables leave their words; code, addresses and definitions do not."""
    found = [(part.kind, part.prose(TEXT)) for part in split_markdown(TEXT) if part.runs]
    assert found == [
        ("headline", "Talks on the canal"),
        (None, "The first round of talks ended on Monday, A-1 said. See ."),
        (None, "A quoted line and another."),
        (None, "one item"),
        (None, "another item"),
        (None, "port ships"),
        (None, "Goma two"),
    ]


def test_front_matter_wins_and_offsets_count_below_it() -> None:
    """Title, date and source of front matter stand; the text begins below the fence."""
    front = b"---\ntitle: 1984\ndate: 2031-05-04\nsource: Harbour Herald\n---\n"
    article = read_article("a.md", front + b"# Talks\n\nThe talks of the two have ended.\n")
    assert (article.title, article.publisher, article.published.basis) == ("1984", "Harbour Herald", "front-matter")
    assert article.text.startswith("# Talks")
    assert [block.kind for block in article.blocks] == ["headline", "body"]


def test_a_title_below_the_front_matter_is_the_headline() -> None:
    """The first heading is the title where front matter gives none; later headings are none."""
    article = read_article(
        "a.md", b"# Talks end\n\nThe talks of the two have ended.\n\n## What next\n\nNobody knows it yet.\n"
    )
    assert article.title == "Talks end"
    assert [block.kind for block in article.blocks] == ["headline", "body", "headline", "body"]


@given(
    st.lists(
        st.sampled_from([*"#*_`[]()<>|-\n\n >&;!\\~=", "word ", "&amp;", "\t", "1. ", "http://x", "\u2028", "\x0b"]),
        max_size=40,
    )
)
def test_every_character_is_covered_and_every_run_is_inside(pieces: list[str]) -> None:
    """Whatever the markup, blocks cover the text and runs lie within them."""
    text = "The minister said that the talks of the two had ended.\n\n" + "".join(pieces)
    article = read_article("a.md", text.encode())
    assert is_covered(article.text, article.blocks)
