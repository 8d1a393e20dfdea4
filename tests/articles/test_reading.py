"""Files become articles, or every problem in them is told."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.articles import read_article, read_articles
from briefing.config import Config
from briefing.errors import BriefingError
from tests.articles.covering import is_covered

PROSE = "The port minister said that the talks with the envoys had been “frank”, and that they would go on.\n"


@pytest.fixture
def config(tmp_path: Path) -> Config:
    """A publication without articles."""
    (tmp_path / "content" / "articles").mkdir(parents=True)
    return Config(root=tmp_path, title="t", base_url="https://example.org/")


def problems(config: Config) -> list[str]:
    """What is said of articles that cannot be read."""
    with pytest.raises(BriefingError) as caught:
        read_articles(config)
    return [str(problem).removeprefix("content/articles/") for problem in caught.value.problems]


@pytest.mark.parametrize(
    "data",
    [
        PROSE.encode(),
        b"\xef\xbb\xbf" + PROSE.encode(),
        b"\xff\xfe" + PROSE.encode("utf-16-le"),
        b"\xfe\xff" + PROSE.encode("utf-16-be"),
        PROSE.encode("cp1252"),
        PROSE.replace("\n", "\r\n").encode(),
    ],
)
def test_encodings_give_the_same_text(data: bytes) -> None:
    """UTF-8 with and without mark, UTF-16, Windows-1252, and other line ends."""
    article = read_article("a.txt", data)
    assert article.text == PROSE
    assert article.sha256 == sha256(PROSE.encode()).hexdigest()


def test_offsets_count_below_the_front_matter_of_plain_text() -> None:
    """Front matter is allowed in .txt too, and is no part of the stored text."""
    head = "---\nurl: https://news.example/2031/06/13/talks\nid: port-talks\nauthor: [Ada Byrne, Li Wei]\n---\n"
    article = read_article("a.txt", (head + PROSE).encode())
    assert article.text == PROSE
    assert (article.id, article.id_given, article.byline) == ("port-talks", True, "Ada Byrne, Li Wei")
    assert (article.published.edtf, article.published.basis) == ("2031-06-13", "url")


def test_a_rule_of_hyphens_is_no_front_matter() -> None:
    """A scraped text may begin with a line of hyphens."""
    assert read_article("a.txt", ("---\n" + PROSE).encode()).text == "---\n" + PROSE


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("empty.txt", b" \n", "empty.txt: is empty"),
        ("binary.txt", bytes(range(256)) * 9, "binary.txt: is binary or damaged"),
        ("paper.txt", b"%PDF-1.7 ...", "paper.txt: is a PDF, not text"),
        ("large.txt", b"word " * 1_200_000, "large.txt: is 6.0 MB; an article has at most 5 MB"),
        ("noise.txt", bytes(range(128, 256)) * 9, "noise.txt: is in an encoding that cannot be told"),
        ("half.txt", b"\xff\xfe\x00\xd8x", "half.txt: begins as UTF-16 but is not"),
        ("image.png", b"word", "image.png: '.png' is no format of articles"),
        ("bad.md", b"---\ntitle: [a\n---\ntext\n", "bad.md:3:1: not YAML"),
        ("tab.md", b"---\ntitle: a\n\tdate: b\n---\ntext\n", "tab.md:3:1: a tab used as indentation"),
        ("bomb.md", b"---\ntitle: &a x\nurl: *a\n---\ntext\n", "bomb.md:2:8: an anchor ('&a') is not allowed"),
        ("open.md", b"---\ntitle: a\n", "open.md:1:1: the front matter has no end"),
        ("key.md", b"---\ntitel: a\n---\ntext\n", "key.md:2:1: unknown key 'titel' (did you mean title?)"),
        ("id.md", b"---\nid: ../x\n---\ntext\n", "id.md:2:5: '../x' cannot be an id"),
        ("date.md", b"---\ndate: yesterday\n---\ntext\n", "date.md:2:7: 'yesterday' is not a date"),
        ("bell.md", b'---\ntitle: "a\\u0007"\n---\ntext\n', "bell.md:2:8: the title holds a control character"),
        ("bare.md", b"---\ntitle: a\n---\n", "bare.md: holds no text"),
        (
            "fr.txt",
            "Le ministre a dit que les pourparlers avec les envoyés avaient été francs.".encode(),
            "fr.txt: is not in English (it looks like 'fr')",
        ),
        ("de.md", b"---\nlanguage: de\n---\ntext\n", "de.md:2:11: the article is said to be in 'de'"),
        ("page.html", b"<html><body></body></html>", "page.html: no article text was found"),
    ],
)
def test_bad_files_are_told_with_a_remedy(config: Config, name: str, data: bytes, said: str) -> None:
    """File, line where there is one, what is wrong, and how to mend it."""
    (config.articles / name).write_bytes(data)
    (line,) = problems(config)
    assert line.startswith(said)
    assert line.endswith(")")


def test_control_characters_are_no_text() -> None:
    """Those that no page could hold are dropped; what breaks a line anywhere breaks it here."""
    data = b"Talks\x07 end.\x1b\x0cEnvoys leave\xc2\x85the port.\r\nRain.\xe2\x80\xa8Sun. "
    text = read_article("a.txt", data + PROSE.encode() * 4).text
    assert text.startswith("Talks end.\nEnvoys leave\nthe port.\nRain.\nSun. ")


@pytest.mark.parametrize("text", [
    "PARIS (AP) —", "Team P W D L Pts\nRovers 9 6 2 1 20\nWanderers 9 5 3 1 18\nUnited 9 1 2 6 5",
    "I. II. III. IV. V. " * 9,
])  # fmt: skip
def test_names_and_figures_are_of_no_language(text: str) -> None:
    """What has no words to tell a language by is not called foreign."""
    assert read_article("a.txt", text.encode()).language == "en"


def test_all_problems_of_all_files_are_told_at_once(config: Config) -> None:
    """One bad key does not hide a bad date, nor one file another."""
    (config.articles / "a.md").write_text("---\ntitel: a\ndate: soon\nurl: x\n---\ntext\n", "utf-8")
    (config.articles / "b.txt").write_text("", "utf-8")
    assert [line.split(" ")[0] for line in problems(config)] == ["a.md:2:1:", "a.md:3:7:", "a.md:4:6:", "b.txt:"]


def test_two_articles_with_one_id_are_refused(config: Config) -> None:
    """The message names both files; capitals make no difference."""
    (config.articles / "talks.md").write_text(PROSE, "utf-8")
    (config.articles / "other.txt").write_text("---\nid: Talks\n---\n" + PROSE, "utf-8")
    (line,) = problems(config)
    assert "talks.md" in line
    assert "other.txt" in line


def test_ids_come_from_file_names(config: Config) -> None:
    """The stem where it can be one, else its slug; hidden files are no articles; folders may nest."""
    for name in ("XIN_ENG_2031.0238.txt", "Größe & Wert.txt", ".hidden.txt", "2031/talks.md"):
        path = config.articles / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(PROSE, "utf-8")
    assert [article.id for article in read_articles(config)] == ["XIN_ENG_2031.0238", "grosse-wert", "talks"]


def test_english_with_many_foreign_names_is_english() -> None:
    """Names from anywhere do not make a text foreign, nor does a short one."""
    names = "Abdul Rahman Al-Qahtani met Nguyễn Văn Minh, Søren Kjærgaard and Władysław Żółkiewski in Antananarivo."
    assert read_article("a.txt", names.encode()).language == "en"
    assert read_article("b.txt", b"Talks end.").language == "en"


def test_a_script_in_a_headline_is_text() -> None:
    """Nothing is escaped or dropped here: whoever renders must escape."""
    text = "<script>alert(1)</script> Minister meets envoys\n\n" + PROSE
    assert read_article("a.txt", text.encode()).title == "<script>alert(1)</script> Minister meets envoys"


@given(
    st.binary(max_size=400) | st.text(max_size=400).map(lambda text: text.encode("utf-8", "replace")),
    st.sampled_from([".txt", ".md", ".html"]),
)
def test_any_bytes_are_read_or_refused(data: bytes, suffix: str) -> None:
    """No file brings the reader down; what is read is covered by blocks and holds no control character."""
    try:
        article = read_article(f"a{suffix}", data)
    except BriefingError as error:
        assert error.problems[0].message
    else:
        assert is_covered(article.text, article.blocks)
        assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f]", article.text + article.title)


_lines = st.sampled_from(
    [
        "Leave a Comment",
        "By Ada Byrne",
        "4 July 2031",
        "BAKU (AP) — " + PROSE.strip(),
        PROSE.strip(),
        "Talks end in the old harbour",
        "",
        "Share this article" + PROSE.strip() + "Feedback",
        "© 2031 Herald",
        "  ",
        "|",
        "Read more: x",
        "title: x",
        "---",
        "71 °F",
        "\u2028\x0c",
    ]
)


@given(st.lists(_lines | st.text(max_size=30), max_size=12))
def test_any_lines_are_covered_by_blocks(lines: list[str]) -> None:
    """Blocks are in order, hold every character that is not blank, and their runs lie inside."""
    try:
        article = read_article("a.txt", "\n".join(lines).encode("utf-8", "replace"))
    except BriefingError as error:
        assert error.problems[0].message
    else:
        assert is_covered(article.text, article.blocks)
        assert read_article("a.txt", "\n".join(lines).encode("utf-8", "replace")) == article


@given(st.text(st.characters(codec="utf-8"), max_size=80))
def test_any_front_matter_is_read_or_refused(text: str) -> None:
    """Front matter of any kind ends in an article or a message."""
    try:
        read_article("a.md", f"---\n{text}\n---\n{PROSE}".encode())
    except BriefingError as error:
        assert error.problems[0].message


def test_the_real_articles(shared: Path, config: Config) -> None:
    """Dates, datelines and furniture of five real articles, one of which prints no date."""
    script = shared / "evals" / "articles_of.py"
    subprocess.run(
        [sys.executable, os.fspath(script), os.fspath(shared / "gold"), os.fspath(config.articles)], check=True
    )
    found = {
        article.id: (article.published.edtf, article.published.basis, article.wire) for article in read_articles(config)
    }
    assert found == {
        "000_526dd548ffec839d": ("2023-07-04", "explicit", ""),
        "004_dc9d6e0d09c88300": ("", "unknown", "ap"),
        "XIN_ENG_20051113.0238": ("2005-11-14", "dateline", "xinhua"),
        "alg_africanews_5": ("2022-06-13", "url", ""),
        "eg_today_10": ("2022-07-24", "dateline", ""),
    }


def test_a_printed_headline_is_one_beside_a_title_of_the_editors() -> None:
    """Front matter's title is the title; the headline in the text is still known as such."""
    text = "---\ntitle: Port talks, day one\n---\nMinister meets envoys in the old harbour\n\n" + PROSE
    article = read_article("a.txt", text.encode())
    assert article.title == "Port talks, day one"
    assert [block.kind for block in article.blocks] == ["headline", "body"]


def test_a_headline_may_be_a_sentence_above_a_bare_dateline() -> None:
    """What stands above a dateline of its own line is no text."""
    headline = "Minister urges new talks on the port; envoy says that they have to begin soon."
    article = read_article("content/articles/a.txt", f"{headline}\n\nOSLO, Sept. 8, 2016\n\n{PROSE}".encode())
    assert (article.title, article.dateline and article.dateline.place) == (headline, "OSLO")


@pytest.mark.parametrize(
    ("headline", "edtf"),
    [
        ("Region Update, July 4, 2031", "2031-07-04"),
        ("Ministers meet over water (4 July 2031)", "2031-07-04"),
        ("Press Conference, Geneva, 4 July 2031", "2031-07-04"),
        ("Ten years after the accord of 4 July 2031", ""),
        ("Talks will be held on 4 July 2031", ""),
    ],
)
def test_a_headline_may_carry_the_date(headline: str, edtf: str) -> None:
    """Set off at its end, where no other date is printed; it stays the headline."""
    article = read_article("a.txt", f"{headline}\n\n{PROSE}".encode())
    assert (article.title, article.published.edtf) == (headline, edtf)


def test_a_dateline_on_its_own_line_is_no_headline() -> None:
    """Above or below the headline it is read with the prose."""
    headline, dateline = "Ministers meet over the water of the lake", "AMMAN – 4 July 2031"
    for lines in (f"{dateline}\n\n{headline}", f"{headline}\n\n{dateline}"):
        article = read_article("a.txt", f"{lines}\n\n{PROSE}".encode())
        assert (article.title, article.published.edtf) == (headline, "2031-07-04")


def test_a_link_that_leads_nowhere_is_told(config: Config) -> None:
    """An article that was linked in and is gone is not passed over in silence; one that is there is read."""
    (config.articles / "gone.md").symlink_to("nothing")
    assert problems(config) == ["gone.md: cannot be read: No such file or directory"]
    (config.root / "kept.md").write_text(PROSE, "utf-8")
    (config.articles / "gone.md").unlink()
    (config.articles / "gone.md").symlink_to(config.root / "kept.md")
    assert [article.id for article in read_articles(config)] == ["gone"]


@pytest.mark.skipif(sys.platform == "darwin", reason="this system's file names are always UTF-8")
def test_a_file_name_that_is_no_text_is_told(config: Config) -> None:
    """A name in an old encoding could stand in no digest and on no page."""
    (config.articles / os.fsdecode(b"caf\xe9.md")).write_text(PROSE, "utf-8")
    assert problems(config) == ["caf\ufffd.md: the file's name is not UTF-8 (rename the file)"]


def test_a_file_in_the_place_of_the_folder_is_told(config: Config) -> None:
    """No publication is emptied because its folder of articles is a file."""
    config.articles.rmdir()
    config.articles.write_text("")
    assert problems(config) == ["content/articles: is no folder (move it away, and put articles into a folder)"]


def test_an_id_too_long_for_a_file_name_is_told(config: Config) -> None:
    """Digests are named by ids."""
    (config.articles / "a.md").write_text(f"---\nid: {'a' * 121}\n---\n{PROSE}", "utf-8")
    assert problems(config) == ["a.md:2:5: an id of 121 characters (use 120 at most: files are named by it)"]
    (config.articles / "a.md").write_text(f"---\nid: {'a' * 120}\n---\n{PROSE}", "utf-8")
    assert len(read_articles(config)) == 1
