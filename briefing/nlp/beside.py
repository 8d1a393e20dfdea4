"""What the words beside a name say it is: 'the Amber party', 'Amber tribesmen', 'Amber, 45,', 'near Amber'."""

from __future__ import annotations

from functools import cache

from briefing import countries
from briefing.nlp.known import is_nearly_country, is_place, phrases
from briefing.nlp.matches import is_club
from briefing.nlp.spans import Name, Words, is_capital, small
from briefing.nlp.titles import is_head, is_title
from briefing.nlp.vocabulary import listed

_LONGEST = 3
"""Words of a name that may still be guessed wrongly."""

_PLACES = ("GPE", "LOC")
_AGES = range(18, 100)
_LETTERS = range(3, 6)
_OF_PEOPLE = range(3, 5)
"""Letters of a body's short name; where the model sees a person, it may be a surname in capitals."""

_THINGS = ("obj", "obl", "nmod", "conj")
"""Relations of what something is done to, or somewhere."""

_BETWEEN = 3
"""Words between a doer and the verb, at most: 'has also'."""


def is_unknown(words: Words, name: Name) -> bool:
    """Whether neither a list nor the name itself says what it is."""
    return _is_open(words, name) and countries.lookup(words.said(name)) is None


def _is_open(words: Words, name: Name) -> bool:
    """Whether at most a list of small towns knows the name."""
    said = words.said(name)
    return (
        name.label != "NORP"
        and said.count(" ") < _LONGEST
        and said not in phrases()
        and not is_place(said)
        and said not in listed("geography", "directions")
        and not any(is_head(token) for token in words.tokens[name.start : name.end])
    )


def is_in_town(words: Words, name: Name) -> bool:
    """Whether the words beside a name ask for a place, and a list has a town called so: 'toward Uvira'."""
    hit = countries.lookup(words.said(name)) if name.label in ("PERSON", "ORG") and _is_open(words, name) else None
    if hit is None or hit.form != "city":
        return False
    return _is_site(words, name._replace(label="PERSON")) or (name.label == "PERSON" and _is_done_to(words, name, hit))


def is_no_people(words: Words, name: Name) -> bool:
    """'Amber Governor Ada Lund', 'Amber county', where the model sees a people that no list knows."""
    unknown = name.label == "NORP" and words.said(name) not in phrases()
    return unknown and (_has_post_holder(words, name) or _behind(words, name) in listed("context", "sites"))


def _is_done_to(words: Words, name: Name, hit: countries.CountryHit) -> bool:
    """'gave up Amber': a town that nobody is called after, where it neither does, owns nor is told anything."""
    said = words.said(name)
    borne = said in listed("people") or hit.code in listed("ambiguous", "named_after_people")
    acts = _before(words, name) in listed("context", "hears") or words[name.end - 1].dep_ not in _THINGS
    owns = name.end < len(words) and words[name.end].tag_ == "POS"
    return name.end - name.start == 1 and not (borne or acts or owns or is_title(words[max(0, name.start - 1)]))


def label_of(words: Words, name: Name) -> str:
    """What the words beside the name say it is, '' if nothing."""
    if _is_body(words, name):
        return "ORG"
    if _is_people(words, name):
        return "NORP"
    if name.label != "ORG" and _is_acronym(words, name):
        return "ORG"
    if name.label != "PERSON" and (_is_person(words, name) or _is_called_so(words, name)):
        return "PERSON"
    said = words.said(name)
    misspelt = said not in listed("people") and is_nearly_country(said)
    if name.label in ("PERSON", "ORG") and (misspelt or _is_site(words, name)):
        return "GPE"
    return ""


def _behind(words: Words, name: Name, place: int = 0) -> str:
    """The word behind a name, in small letters, if it is written so; '' where there is none."""
    return small(words, name.end + place)


def _before(words: Words, name: Name, place: int = 1) -> str:
    return small(words, name.start - place)


def _is_body(words: Words, name: Name) -> bool:
    if name.label == "PERSON" and name.end - name.start > 1 and words.forms[name.start] in listed("people", "given"):
        return is_published(words, name)
    two = f"{_behind(words, name)} {_behind(words, name, 1)}", f"{_before(words, name, 2)} {_before(words, name)}"
    return (
        _behind(words, name) in listed("context", "bodies_behind")
        or _before(words, name) in listed("context", "bodies_before")
        or not listed("context", "two_word_bodies").isdisjoint(two)
        or (name.label in _PLACES and two[1] in listed("context", "dealings"))
        or _is_employer(words, name)
        or not _sorts(name).isdisjoint(_called(words, name))
        or _is_explained(words, name)
        or is_published(words, name)
        or _is_joined(words, name)
        or (name.end - name.start == 1 and words[name.start].lower_.endswith(_endings()))
        or is_club(words, name)
    )


def _is_employer(words: Words, name: Name) -> bool:
    """'Amber shareholders', 'Amber leader Ada Lund': what only bodies have; towns have mayors."""
    if name.end - name.start > 1 or not words[name.start].is_title:
        return False
    led = _behind(words, name) in listed("context", "heads") and is_capital(words[min(name.end + 1, len(words) - 1)])
    return led or _behind(words, name) in listed("context", "staff")


@cache
def _endings() -> tuple[str, ...]:
    return tuple(sorted(listed("organisations", "endings")))


def _sorts(name: Name) -> frozenset[str]:
    """What a body is called in apposition; of a person named in full only what nobody is."""
    full = name.label == "PERSON" and name.end - name.start > 1
    return listed("context", "parties") if full else listed("context", "bodies_behind", "bodies_before")


def _is_explained(words: Words, name: Name) -> bool:
    """'of Amber, a youth movement, who': what no person is stands behind the name, whatever a parse hangs it on."""
    start = name.end + 1
    if start >= len(words) or words.forms[name.end] != "," or _behind(words, name, 1) not in ("a", "an", "the"):
        return False
    for place in range(start + 1, min(len(words) - 1, start + _BETWEEN + 1)):
        if words.forms[place] in listed("context", "parties", "bodies_behind"):
            return words.forms[place + 1] in (",", ".", "based", "that", "which")
        if not small(words, place):
            return False
    return False


def _is_joined(words: Words, name: Name) -> bool:
    """'chairman of Amber', where the model sees a person; not 'members of Amber's party'."""
    small = _before(words, name), _before(words, name, 2)
    owns = name.end < len(words) and words[name.end].tag_ == "POS"
    borne = words.forms[name.start] in listed("people", "given", "family")
    joined = small[0] in ("of", "for") and small[1] in listed("context", "members")
    return name.label == "PERSON" and joined and not (owns or borne)


def is_published(words: Words, name: Name) -> bool:
    """'the newspaper Amber', 'Amber news agency', ', Amber reported.'"""
    outlet = f"{_behind(words, name)} {_behind(words, name, 1)}" in listed("context", "outlets")
    if outlet or _before(words, name) in listed("context", "papers"):
        return True
    ends = name.end + 1 >= len(words) or words.forms[name.end + 1] in (".", ",", "on", "\n\n")
    opens = name.start > 0 and words[name.start - (words[name.start - 1].lower_ == "the") - 1].text in (",", "”", '"')
    return opens and ends and _behind(words, name) in listed("context", "reports")


def _called(words: Words, name: Name) -> set[str]:
    """What the name is called in apposition: 'town' for 'Amber, a town in the hills' and for 'the town, Amber'."""
    tokens = words.tokens[name.start : name.end]
    called = {
        child.text
        for token in tokens
        for child in token.rights
        if child.dep_ == "appos" and child.i >= name.end
    }
    noun = name.start - 2
    behind = noun >= 0 and words.forms[noun + 1] == "," and any(t.dep_ == "appos" and t.head.i == noun for t in tokens)
    behind = behind and all(token.text != "of" for token in words.tokens[max(0, noun - _BETWEEN) : noun])
    return called | {words.forms[noun]} if behind else called


def _is_people(words: Words, name: Name) -> bool:
    """'Amber tribesmen', 'Amber and Onyx farmers', 'ethnic Ambers'."""
    if name.end - name.start > 1 or words.forms[name.start].isupper():
        return False
    if _before(words, name) in listed("context", "before_peoples"):
        return True
    behind = _behind(words, name)
    if behind in ("and", "or") and name.end + 2 < len(words) and is_capital(words[name.end + 1]):
        behind = small(words, name.end + 2)
    if _before(words, name) in ("a", "an") and behind in listed("context", "callings"):
        return True
    folk = listed("context", "folk") if name.label in ("PERSON", "ORG") else frozenset()
    return behind in listed("context", "tribal") or behind in folk


def _is_acronym(words: Words, name: Name) -> bool:
    """'KTRB' among words in small letters: bodies are called so far more often than people or places."""
    said = words.said(name)
    letters = _OF_PEOPLE if name.label == "PERSON" else _LETTERS
    among = _behind(words, name) or _before(words, name) or small(words, name.end + 1)
    return name.end - name.start == 1 and said.isupper() and said.isalpha() and len(said) in letters and bool(among)


def _is_person(words: Words, name: Name) -> bool:
    """'Amber, 45, ', 'Amber, a poet', "Amber's widow", and of a place also 'Amber said', 'Amber, who', 'told Amber'.

    Not 'families at Amber said'.
    """
    comma = name.end + 2 < len(words) and words.forms[name.end] == ","
    after = words.forms[name.end + 1] if comma else ""
    if after.isdecimal() and int(after) in _AGES and words.forms[name.end + 2] == ",":
        return True
    if not listed("context", "callings").isdisjoint(_called(words, name)) or _owns(words, name, "kin"):
        return True
    if _is_borne(words, name):
        return True
    if name.label in ("ORG", *_PLACES) and _is_quoted(words, name):
        return True
    if name.label not in _PLACES or (name.start and words[name.start - 1].lower_ == "the"):
        return False
    hears = _before(words, name) in listed("context", "hears")
    return hears or after == "who" or _acts(words, name) or _owns(words, name, "belongings")


def _is_quoted(words: Words, name: Name) -> bool:
    """'Why it failed — Amber' at the end of a headline, 'says Amber'."""
    single = name.end - name.start == 1 and words[name.start].is_title
    ends = name.end == len(words) or words[name.end].is_space
    stops = ends or words.forms[name.end] in (",", ".", "”", "'")
    dash = name.start > 0 and words.forms[name.start - 1] in ("—", "–", "-")
    return single and ((ends and dash and name.start > 2) or (stops and _before(words, name) in ("says", "said")))


def _is_borne(words: Words, name: Name) -> bool:
    """'Okafor' alone, where nothing beside it asks for a place."""
    there = _before(words, name) in listed("context", "where") or _before(words, name) in ("at", "from")
    said = words.said(name)
    borne = {said, said.capitalize()} if said.isupper() and len(said) > _OF_PEOPLE[-1] else {said}
    owns = name.end < len(words) and words.forms[name.end] in ("'s", "’s")
    given = owns and name.label in _PLACES and said in listed("people", "given")
    return name.end - name.start == 1 and (given or not borne.isdisjoint(listed("people", "family"))) and not there


def _is_called_so(words: Words, name: Name) -> bool:
    """'Ibrahim Amber' is a person, whatever the model sees, unless a word in it tells another thing; 'in Ibrahim Amber'
    is somewhere, if the model sees a place.
    """
    there = listed("context", "where") | {"at", "the"}
    if name.label in _PLACES and name.start and words[name.start - 1].lower_ in there:
        return False
    first, *rest = (token for token in words.tokens[name.start : name.end] if token.text != "-")
    others = listed("geography") | listed("organisations")
    return (
        name.label in ("ORG", "GPE", "LOC")
        and 1 <= len(rest) < _LONGEST
        and first.text in listed("people", "given")
        and _behind(words, name) not in listed("geography", "sites")
        and all(token.text.istitle() and token.text.isalpha() and token.text not in others for token in rest)
    )


def _acts(words: Words, name: Name) -> bool:
    """'Amber said', 'Amber has dismissed': towns that no list knows seldom do more than lie, fall and wait."""
    if _is_governed(words, name) or _has_post_holder(words, name):
        return False
    if _behind(words, name) in listed("context", "speaks") | {"who"}:
        return True
    tokens = words.tokens[name.start : name.end]
    if any(is_place(token.text) or token.text in listed("geography") for token in tokens):
        return False
    verbs = [token.head for token in tokens if token.dep_ == "nsubj" and token.head.pos_ == "VERB"]
    return any(
        name.end <= verb.i <= name.end + _BETWEEN
        and verb.text.islower()
        and verb.lemma_ not in listed("context", "befalls")
        for verb in verbs
    )


def _is_governed(words: Words, name: Name) -> bool:
    """Whether a preposition stands in front, or in front of the first of two: 'farmers in Amber and Onyx said'."""
    place = name.start - 1
    if place > 1 and words.forms[place] in ("and", "or"):
        place -= 1
        while place > 0 and is_capital(words[place]):
            place -= 1
    return place >= 0 and words[place].pos_ == "ADP"


def _owns(words: Words, name: Name, kind: str) -> bool:
    """"Amber's widow", "Amber's long reign"."""
    if name.end >= len(words) or words.forms[name.end] not in ("'s", "’s"):
        return False
    owned = listed("context", kind)
    return _behind(words, name, 1) in owned or (bool(_behind(words, name, 1)) and _behind(words, name, 2) in owned)


def _is_site(words: Words, name: Name) -> bool:
    """'Amber province', 'the town of Amber', 'Amber, a town'; 'near Amber', where the model sees a person."""
    sites = listed("context", "sites")
    before, second = _before(words, name), _before(words, name, 2)
    if before == "of" and second in sites:
        return True
    if _behind(words, name) in sites or not sites.isdisjoint(_called(words, name)):
        return True
    if name.label != "PERSON":
        return False
    local = name.end < len(words) and words.forms[name.end] in listed("context", "locals")
    if local or _has_post_holder(words, name):
        return True
    there = before in listed("context", "where", "strikes") or (before == "of" and second in listed("context", "edges"))
    trusted = before in listed("context", "where") and second in listed("context", "trusts")
    stops = name.end == len(words) or words[name.end].pos_ in ("PUNCT", "ADP", "SPACE", "CCONJ")
    return there and not trusted and stops


def _has_post_holder(words: Words, name: Name) -> bool:
    """'Amber MP Ada Lund', 'Amber Governor Lund': a constituency in front of who holds the post."""
    post = words[name.end] if name.end + 1 < len(words) else None
    held = post is not None and post.text in listed("titles", "held") and is_capital(words[name.end + 1])
    return held and name.end - name.start == 1
