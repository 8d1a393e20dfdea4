"""Links and dates as HTML."""

from __future__ import annotations

import msgspec

from briefing.render.lines import GIST, Lines, beyond, but, chosen, gist, plain, tellers, unseen, when
from briefing.types.parts import Link, Period, Segment, Sentence

from . import samples

LINES = Lines(lambda path: f"..{path}")


def test_text_and_address_are_escaped() -> None:
    """Neither can end the attribute or start an element."""
    assert LINES.piece(Link("A & <b>", '/x/"y')) == '<a href="../x/&#34;y">A &amp; &lt;b&gt;</a>'
    assert LINES.piece(Link("<i>")) == "&lt;i&gt;"


def test_pieces_join_as_they_are_and_lists_get_commas() -> None:
    """A line carries its own spaces."""
    pieces = (Link("Mira", "/m/"), Link(" and "), Link("Dorin"))
    assert LINES.line(pieces) == '<a href="../m/">Mira</a> and Dorin' and plain(pieces) == "Mira and Dorin"
    assert LINES.listed(pieces[::2]) == '<a href="../m/">Mira</a>, Dorin'


def test_only_an_exact_day_is_machine_readable() -> None:
    """A fuzzy date keeps its words and claims no day; no date is nothing."""
    assert when(samples.DAY) == '<time datetime="2031-03-02">2 March 2031</time>'
    assert when(samples.FUZZY) == "late February 2031" and when(samples.UNRESOLVED) == "on Tuesday" and when(None) == ""


def test_a_short_page_says_each_thing_once() -> None:
    """A timeline or list whose facts all stand above it is left out; with one more fact it stands whole."""
    known, more = samples.fact("a"), samples.fact("b")
    assert unseen((known,), [known, more]) == () and unseen((known, more), [known]) == (known, more)
    period = Period(link=Link("March 2031"), lines=(known, more))
    assert beyond((period,), [known, more]) == () and beyond((period,), [known]) == (period,)


def test_a_choice_stands_only_above_enough_to_choose_from() -> None:
    """What is new is left out where most of what stands below would only be said twice, never where it stands alone."""
    facts = tuple(samples.fact(id=f"f{number}") for number in range(5))
    assert chosen(facts[:2], facts[:3], facts[1:4]) == ()
    assert chosen(facts[:2], facts) == facts[:2]
    assert chosen(facts[:2], facts[1:3]) == facts[:2]


def test_a_label_is_told_with_the_words_of_the_article() -> None:
    """The marked stretches of its sentences, long ones cut at a word; not where the content says them already."""
    assert gist(samples.fact("visit")) == "arrived in Port Velna"
    assert gist(samples.DEMAND) == "" and gist(samples.fact("x", source=samples.source("y"))) == ""
    pieces = ("seized ", ("x", "y")), ("two boats", ("x",)), (" and, he said, ", ()), ("burnt one", ("x",))
    cut = Sentence(id="s-1", segments=tuple(Segment(text=text, facts=facts) for text, facts in pieces))
    told = msgspec.structs.replace(samples.source("x"), sentences=(cut,))
    assert gist(samples.fact("x", source=told)) == "seized two boats … burnt one"
    long = Sentence(id="s-2", segments=(Segment(text="word " * GIST, facts=("x",)),))
    short = gist(samples.fact("x", source=msgspec.structs.replace(told, sentences=(long,))))
    assert len(short) <= GIST + 2 and short.endswith("word …")


def test_an_actor_is_not_named_again_on_its_own_page() -> None:
    """Only where it stands first and alone: what two said is not what one did."""
    words = (Link(" by "), Link("A", "/a/"), Link(" to "), Link("B", "/b/"))
    assert plain(but(words, "/a/")) == " to B" and but(words, "/b/") == words and but((), "/a/") == ()
    both = (Link(" by "), Link("A", "/a/"), Link(" and "), Link("B", "/b/"))
    assert but(both, "/a/") == both and but(words[:2], "/a/") == ()


def test_tellers_are_named_once() -> None:
    """The publisher, or the title of an article without one."""
    nameless = msgspec.structs.replace(samples.source(), publisher="")
    assert tellers((samples.source(), samples.source(), nameless)) == ("Harbour Courier", f"“{samples.ARTICLE.text}”")
