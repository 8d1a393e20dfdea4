"""Short forms of given names."""

from __future__ import annotations

from briefing import nicknames


def test_short_forms_are_related_to_the_full_name_and_to_each_other() -> None:
    """'Bob' and 'Rob' may both be Robert; 'Bob' is nobody's full name."""
    assert nicknames.related("bob", "robert")
    assert nicknames.related("rob", "bob")
    assert not nicknames.related("bob", "bob")
    assert not nicknames.related("bob", "richard")


def test_a_short_form_has_a_direction() -> None:
    """'Joe' is short for 'Joseph', 'Joseph' is not short for 'Joe'."""
    assert nicknames.is_short("joe", "joseph")
    assert not nicknames.is_short("joseph", "joe")


def test_every_group_is_plain_small_letters() -> None:
    """The list is looked up by folded words."""
    assert all(word.isascii() and word.isalpha() and word.islower() for group in nicknames.groups() for word in group)
