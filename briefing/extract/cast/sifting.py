"""Names sifted: what the pipeline took for a name and is none goes, what it drew too wide or cut is mended.

Everything is decided by words (`data/sifting.yaml`) and by the rest of the article, never by the label alone.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import pairwise

from msgspec.structs import replace

from briefing import countries, nicknames
from briefing.countries import fold
from briefing.extract.cast.countries_met import leans
from briefing.extract.cast.headlines import headlined
from briefing.extract.cast.lengths import extended, nicknamed, parted, rejoined
from briefing.extract.cast.names import Name, printed
from briefing.extract.cast.nobody import is_none, is_post
from briefing.extract.cast.organisation_kinds import is_firm, kind_shown, known
from briefing.extract.cast.scene import is_head
from briefing.extract.cast.trimming import trimmed
from briefing.extract.text.vocabulary import vocabulary, word_set
from briefing.extract.text.words import Doc
from briefing.towns import bearers

_LANDS = frozenset({"State", "Region", "Province", "County", "Oblast", "Governorate"})
_WHERE = frozenset({"in", "from", "near", "at", "represents", "outside"})
_STYLES = frozenset({"justice", "judge", "senator", "barrister", "sheikh", "mufti", "mullah", "ayatollah"})


def sifted(doc: Doc, names: Sequence[Name], body: int) -> list[Name]:
    """The names of a text, given in text order, without those that are none; `body` is the first token of the prose
    under the headline."""
    twins: Mapping[str, object] = vocabulary("geography")["twins"]  # 'the Koreas' are two, and no place of their own
    single = (n for n in names if n.text not in twins and not _is_affiliation(doc, n))
    kept = [part for n in single for part in _of_place(doc, n, names)]
    kept = rejoined(doc, [part for n in nicknamed(doc, kept) for part in parted(doc, n)])
    whole = [_placed(doc, extended(doc, part)) for n in kept for body in _of_body(doc, n)
             for part in _of_nations(doc, body)]
    whole = [_set_off(doc, _without_side(doc, n)) for n in whole]
    whole = _renamed(doc, _towns(doc, _branches(doc, _without_overlap(sorted(whole, key=lambda n: (n.start, -n.end))))))
    whole = headlined(doc, whole, body)
    schools, short = _schools(whole), _short_forms(doc, whole)
    given = {word for n in whole if n.label == "PERSON" and " " in n.text for word in n.text.split()}
    whole = [_body_for_person(n, given, whole, schools, short) for n in whole]
    return trimmed(doc, [_realm(doc, n) for n in whole if not is_none(doc, n)])


def _of_place(doc: Doc, name: Name, names: Sequence[Name]) -> list[Name]:
    """A name, or the land and the person that the pipeline took for one: 'Mayor of [Osorno] [Vera Holm]'; without the
    department before it: 'Minister of Works [Vera Holm]'."""
    start = name.start
    body = name.label == "ORG" and (known(name.text) is not None or bool(kind_shown(name.text)))
    taken = name.label in ("PERSON", "ORG") and not body
    held = taken and start > 1 and doc[start - 1].lower_ == "of" and is_head(doc[start - 2])
    if not held or name.end - start < 3:
        return [name]
    if doc[start - 2].lower_ in ("minister", "secretary") and doc[start].lower_ in word_set("roles", "departments"):
        return [Name(start + 1, name.end, "PERSON", printed(doc[start + 1 : name.end]))]
    land = doc[start].text
    if countries.lookup(land) is None and not any(n.text == land and n.label in ("GPE", "LOC") for n in names):
        return [name]
    rest = Name(start + 1, name.end, "PERSON", printed(doc[start + 1 : name.end]))
    return [Name(start, start + 1, "GPE", land), rest]


def _of_body(doc: Doc, name: Name) -> list[Name]:
    """A name, or the body and the person that the pipeline took for one: 'head of the [Audit Court] [Vera Holm]'."""
    cut = _end_of_body(doc, name)
    if cut:
        person = Name(cut, name.end, "PERSON", printed(doc[cut : name.end]))
        body = printed(doc[name.start : cut])
        office = set(body.lower().split()) <= word_set("roles", "departments")
        return [person] if office else [Name(name.start, cut, "ORG", body), person]
    cut = name.end - 2
    body = printed(doc[name.start : cut]) if name.label == "ORG" and cut > name.start + 1 else ""
    inside = doc[name.start : name.end].text.split()
    if name.label == "ORG" and doc[name.start].lower_ in _STYLES and len(inside) > 2 and not kind_shown(name.text):
        return [Name(name.start + 1, name.end, "PERSON", printed(doc[name.start + 1 : name.end]))]
    if not body or not nicknames.is_given(fold(doc[cut].text)) or not doc[name.end - 1].is_title or len(inside) < 4:
        return [name]
    if not kind_shown(body) or kind_shown(name.text):
        return [name]
    return [Name(name.start, cut, "ORG", body), Name(cut, name.end, "PERSON", printed(doc[cut : name.end]))]


def _of_nations(doc: Doc, name: Name) -> list[Name]:
    """A name, without what does not belong to the known body of many that begins it: a person ('UN Food Office [Vera
    Holm]'), or the first words of what is called after it ('[UNICEF Global] Measles Plan')."""
    listed = (cut for cut in range(name.end - 1, name.start, -1) if known(printed(doc[name.start : cut])))
    cut = next(listed, 0) if name.label == "ORG" and known(name.text) is None else 0
    entry = known(printed(doc[name.start : cut])) if cut else None
    if entry is None or entry[1]["kind"] != "igo":
        return [name]
    body = Name(name.start, cut, "ORG", printed(doc[name.start : cut]))
    rest = doc[cut : name.end]
    first = fold(rest[0].text)
    given = nicknames.is_given(first) or first in word_set("given_names", "male", "female")
    if len(rest) > 1 and given and all(t.is_title for t in rest):
        return [body, Name(cut, name.end, "PERSON", printed(rest))]
    behind = doc[name.end].text
    torn = (len(rest) == 1 and behind.istitle()) or behind in word_set("organisations", "not_last")
    return [body] if torn and not kind_shown(rest.text) else [name]


def _end_of_body(doc: Doc, name: Name) -> int:
    """The token at which a person begins inside a name behind 'Speaker of the': people have no article; 0 elsewhere."""
    before = [t.lower_ for t in doc.words[max(0, name.start - 3) : name.start]]
    if before[1:] != ["of", "the"] or not is_head(doc[name.start - 3]) or name.end - name.start < 3:
        return 0
    if known(name.text) is not None or kind_shown(name.text) or name.label not in ("PERSON", "ORG"):
        return 0
    last = name.end - 2
    listed = (cut for cut in range(last, name.start, -1) if known(printed(doc[name.start : cut])))
    cut = next(listed, last if name.label == "PERSON" or before[0] == "speaker" else name.end)
    if cut == name.end:
        return 0
    told = doc[cut : name.end]
    rest = printed(told)
    ends = rest.rpartition(" ")[2].lower()
    body = bool(kind_shown(rest)) or ends in word_set("sifting", "alone")  # the OSCE [Karsa Group]
    person = all(t.is_title or t.text in ("-", "al") for t in told) and not (countries.lookup(rest) or body)
    return cut if person else 0


def _branches(doc: Doc, names: Sequence[Name]) -> list[Name]:
    """The names, an armed group's made one with the place of its branch where a short form in brackets follows both,
    and wherever it is called so again: 'Islamic State in the Hills (ISH)'."""
    joined = {
        n.start: Name(n.start, place.end, "ORG", printed(doc[n.start : place.end]))
        for n, place in pairwise(names)
        if n.label == "ORG" and place.label in ("GPE", "LOC") and place.start - n.end in (1, 2)
        and kind_shown(n.text) == "armed_group"
        and " ".join(t.lower_ for t in doc[n.end : place.start]) in ("in", "of", "in the", "of the")
    }
    called = {b.text for b in joined.values() if _is_shortened(doc, b.end)}
    kept = {start: branch for start, branch in joined.items() if branch.text in called}
    return _without_overlap(kept.get(n.start, n) for n in names)


def _is_shortened(doc: Doc, end: int) -> bool:
    """Whether an acronym in brackets follows a name that ends before a token."""
    return end + 2 < len(doc) and (doc[end].text, doc[end + 2].text) == ("(", ")") and doc[end + 1].text.isupper()


def _without_overlap(names: Iterable[Name]) -> list[Name]:
    """The names without those that lie inside one before them."""
    kept: list[Name] = []
    for name in names:
        if not kept or name.start >= kept[-1].end:
            kept.append(name)
    return kept


def _is_constituency(doc: Doc, name: Name) -> bool:
    """Whether a name is the place that a lawmaker sits for or a governor has: 'Karsa MP Vera Holm', 'Puno Governor'."""
    if name.label != "PERSON" or " " in name.text or name.end + 1 >= len(doc):
        return False
    office = doc[name.end]
    held = office.is_title and is_head(office) and doc[name.end + 1].is_title
    return office.text in ("MP", "MPs", "MLA", "TD", "constituency") or (held and bool(bearers(name.text)))


def _is_division(doc: Doc, name: Name) -> bool:
    """Whether a name taken for a body's is that of a part of a country: 'the department of Norte Alto'."""
    before = [t.text for t in doc.words[max(0, name.start - 2) : name.start]]
    if before[1:] != ["of"] or before[0] not in word_set("geography", "divisions"):
        return False
    own = known(name.text) or kind_shown(name.text) or name.text.lower() in word_set("roles", "departments")
    return name.label in ("ORG", "PERSON") and not own


def _without_side(doc: Doc, name: Name) -> Name:
    """A body's name without the country that its side is for: 'Unity Party' of 'the pro-[Peru Unity Party]'."""
    if name.label != "ORG" or name.end - name.start < 2 or not leans(doc, name.start):
        return name
    return replace(name, start=name.start + 1, text=printed(doc[name.start + 1 : name.end]))


def _set_off(doc: Doc, name: Name) -> Name:
    """A name as a person's that commas set off behind an office: 'the bank's governor, Vera Holm, said'."""
    words = name.text.split()
    plain = name.label in ("ORG", "GPE", "LOC") and 2 <= len(words) <= 3 and all(w.istitle() for w in words)
    apart = name.start > 1 and doc[name.start - 1].text == "," and doc[name.end].text in (",", ".")
    if not plain or not apart or words[-1].lower() in word_set("sifting", "buildings"):
        return name
    if kind_shown(name.text) or known(name.text) or countries.lookup(name.text):
        return name
    before = range(name.start - 2, max(name.start - 10, doc[name.start].sent.start - 1), -1)
    noun = next((doc[i] for i in before if doc[i].tag_ in ("NN", "NNS", "NNP", "NNPS") or doc[i].text == ","), None)
    links = (i for i in before if doc[i].lower_ in ("of", "to", "in", "for") and i > 0)
    held = noun is not None and noun.text != "," and (is_head(noun) or any(is_head(doc[i - 1]) for i in links))
    return replace(name, label="PERSON") if held else name


def _is_affiliation(doc: Doc, name: Name) -> bool:
    """Whether a name is a lawmaker's party and state: 'R-Ohio', 'D-Va.'."""
    parties = word_set("sifting", "parties")
    first, hyphen, _ = name.text.partition("-")
    if hyphen and first.strip() in parties:
        return True
    if name.text in parties and doc[name.end].text in ("-", "–"):
        return True
    return name.start > 1 and doc[name.start - 1].text in ("-", "–") and doc[name.start - 2].text in parties


def _placed(doc: Doc, name: Name) -> Name:
    """A state's short form, and a building taken for somebody ('Karsa Air Base'), as the places that they are."""
    state = f"{name.text.rstrip('.')}." in word_set("sifting", "states")
    words = name.text.split()
    if name.label == "ORG" and len(words) > 1 and words[0] in word_set("geography", "quarters"):
        rest = " ".join(words[1:])
        land = countries.lookup(rest) is not None or rest in word_set("geography", "no_places")
        if land and not kind_shown(name.text) and known(name.text) is None:
            return replace(name, label="LOC")  # 'East Bengal'
    built = name.label == "PERSON" and len(words) > 1 and words[-1].lower() in word_set("sifting", "buildings")
    passed = name.label == "ORG" and doc[name.end].text in ("crossing", "checkpoint")
    if built or passed or _is_constituency(doc, name) or _is_division(doc, name):
        return replace(name, label="LOC")
    if name.text.endswith("Local Government Area"):
        return replace(name, label="LOC")
    if name.label == "ORG" and len(words) > 1 and "of" not in words and words[-1] in _LANDS:
        return name if known(name.text) or kind_shown(name.text) == "armed_group" else replace(name, label="LOC")
    return replace(name, label="GPE") if state and name.label in ("PERSON", "ORG") else name


def _towns(doc: Doc, names: Sequence[Name]) -> list[Name]:
    """The names, a capital or country that the pipeline took for a person's as the place that it is, unless somebody of
    the text is called so."""
    called = {word for n in names if n.label == "PERSON" and " " in n.text for word in n.text.split()}

    def is_town(name: Name) -> bool:
        hit = countries.lookup(name.text) if name.label == "PERSON" and name.text not in called else None
        near = name.start > 0 and doc[name.start - 1].lower_ in ("in", "near", "outside")
        if near and hit is None and name.label == "PERSON" and name.text not in called and " " not in name.text:
            return bool(bearers(name.text))
        if hit is not None and hit.form == "city":
            before = doc[name.start - 1] if name.start > 0 else None
            hit_there = word_set("geography", "place_verbs")
            return before is not None and (before.lower_ in _WHERE or before.lemma_.lower() in hit_there)
        return hit is not None and hit.form in ("capital", "name") and not name.text.isupper()

    return [replace(n, label="GPE") if is_town(n) else n for n in names]


def _renamed(doc: Doc, names: Sequence[Name]) -> list[Name]:
    """The names, what somebody is said to be known as for a person's wherever it stands: 'X, also known as Hemo'."""
    ends = {n.end for n in names if n.label == "PERSON"}
    other = {n.text for n in names if n.label != "PERSON" and _follows_as(doc, n.start, ends)}
    return [replace(n, label="PERSON") if n.text in other and countries.lookup(n.text) is None else n for n in names]


def _follows_as(doc: Doc, start: int, ends: Collection[int]) -> bool:
    """Whether 'known as' and the like join a name that begins at a token to one that ends before."""
    gap = start
    while gap > 0 and start - gap < _ALIAS and doc[gap - 1].lower_ in word_set("roles", "known_as"):
        gap -= 1
    return gap in ends and bool({t.lower_ for t in doc[gap:start]} & word_set("roles", "known_as_cues"))


_ALIAS = 8
"""Tokens between a name and another one for the same person, at most."""


def _schools(names: Sequence[Name]) -> frozenset[str]:
    """The words by which schools and the like are called for short."""
    schools = word_set("sifting", "schools")
    listed = [n.text.split() for n in names if n.label == "ORG"]
    return frozenset(words[0] for words in listed if len(words) == 2 and words[1].lower() in schools)


def _short_forms(doc: Doc, names: Sequence[Name]) -> frozenset[str]:
    """The acronyms that stand in brackets behind a body's name."""
    ends = {n.end for n in names if n.label == "ORG"}
    ends = {e for e in ends if e + 2 < len(doc) and (doc[e].text, doc[e + 2].text) == ("(", ")")}
    bracketed = [doc[end + 1] for end in ends]
    return frozenset(t.text for t in bracketed if t.text.isupper() and t.text.isalpha() and len(t) > 1)


def _body_for_person(
    name: Name, called: Collection[str], names: Sequence[Name], schools: frozenset[str], short: frozenset[str]
) -> Name:
    """A name as a body's where the pipeline took it for a person's: a known body's, unless somebody is `called` so,
    initials of one told in full, a school's short name."""
    if name.label != "ORG" and is_firm(name.text):
        return replace(name, label="ORG")
    if name.label == "ORG" or (name.label != "PERSON" and name.text not in short):
        return name
    entry = None if name.text in called or nicknames.is_given(fold(name.text)) else known(name.text)
    if name.text in short or (entry is not None and len(name.text) > 1):
        return replace(name, label="ORG")
    if name.text in schools and not any(n.label == "PERSON" and n.text.endswith(" " + name.text) for n in names):
        return replace(name, label="ORG")
    return name


def _realm(doc: Doc, name: Name) -> Name:
    """An office or a soldier taken for a body as the country whose it is: 'U.S.'."""
    words = name.text.split()
    member = words[-1].lower() in word_set("sifting", "soldiers") and countries.lookup(words[0]) is not None
    if name.label != "ORG" or not (member or is_post(name)):
        return name
    return Name(name.start, name.start + 1, "GPE", printed(doc[name.start : name.start + 1]))
