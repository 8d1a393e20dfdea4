"""People whom a text knows by their office alone: 'the Peruvian foreign minister', 'her counterpart from Peru'."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from msgspec.structs import replace

from briefing.extract.cast.bearing import Bearer, Description
from briefing.extract.cast.found import Found
from briefing.extract.text.vocabulary import word_set

Office = tuple[str, str, str]
"""A title in small letters, the id of the body and the country."""


def office_of(
    description: Description,
    bearers: Collection[Bearer],
    unnamed: Sequence[tuple[Description, str]],
    offices: Collection[Office],
    found: Found,
) -> Office | None:
    """The office that a description of nobody named tells well enough to keep its bearer; None for any other.

    `unnamed` are the descriptions of such people so far, `offices` what they hold.
    """
    post = description.post
    if not description.definite:
        return None
    if description.head.lower_ == "counterpart":
        return (_title_before(description, bearers, unnamed), "", post.country)
    body = found.body_of.get(post.org)
    country = post.country or (body.country if body is not None else "")
    told = [o for o in offices if o[0] == post.title.lower() or o[0].endswith(" " + post.title.lower())]
    if not country and body is None and len(told) == 1:
        return told[0]  # 'the foreign minister' of whom the text told as 'the Peruvian foreign minister'
    if not _is_office(description):
        return None
    office = (post.title.lower(), found.ids.of(body) if body is not None else "", country)
    longer = [o for o in told if country and o[1:] == office[1:]]
    return longer[0] if len(longer) == 1 and office not in offices else office


def as_office(description: Description, office: Office) -> Description:
    """The description with the title that its office has, where its own words do not tell it."""
    if description.head.lower_ != "counterpart":
        return description
    return replace(description, post=replace(description.post, title=office[0]))


def _title_before(
    description: Description, bearers: Collection[Bearer], unnamed: Sequence[tuple[Description, str]]
) -> str:
    """The title of whoever was told of last before somebody's counterpart."""
    told = [(d.start, d.post.title) for d, _ in unnamed]
    told += [(s, p.title) for b in bearers for s, _ in b.spans for p in b.posts[:1] if s < description.start]
    return max(told, default=(0, "counterpart"))[1].lower()


def _is_office(description: Description) -> bool:
    """Whether a description names an office well enough to keep its bearer as an unnamed person."""
    post, head = description.post, description.head
    calling = head.lower_ in word_set("roles", "callings") - word_set("roles", "jurists") and post.org < 0
    if post.status == "former" or (calling and head.lower_ != "justice"):
        return False
    if head.lower_ in word_set("roles", "vague"):  # "Peru's delegate", 'the delegate of Peru'
        owned = any(t.tag_ == "POS" for t in head.doc[description.start : head.i]) or head.doc[head.i + 1].text == "of"
        return head.lower_ == "delegate" and owned and bool(post.country)
    return bool(post.country or post.org >= 0 or head.tag_ == "NNP" or head.lower_ == "commander-in-chief")
