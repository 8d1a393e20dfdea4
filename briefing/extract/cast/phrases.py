"""Stretches of words that may name a post: in front of a name, set after it, or around a head noun.

They are read from words and tags rather than from the tree, which is least sure around long titles.
"""

from __future__ import annotations

from briefing.extract.cast.bygone import behind_time
from briefing.extract.cast.names import printed
from briefing.extract.cast.portfolios import is_minister, opening
from briefing.extract.cast.ranks import rank_width
from briefing.extract.cast.scene import Scene, is_head, is_hyphened, is_rank, whole_head
from briefing.extract.cast.title_runs import LINKS, is_day, is_inside, list_end, run_back, run_on
from briefing.extract.text.tree import is_subject
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Doc

_CLAUSE = 12
"""Tokens of a clause between a title and a name, at most."""
_DOERS = ("er", "ist", "man", "woman", "or")
"""How words for people end."""
_TAILS = 2
"""How many prepositions may stand between a head and a name: 'Minister of State for Trade X'."""
_INTRODUCED = 5
"""Tokens from 'with' to the body that somebody works for, at most."""
_LENGTHS = frozenset({"days", "week", "weeks", "month", "months", "year", "years", "decade", "decades", "term",
                      "terms"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_QUOTES = frozenset({'"', "“", "'", "‘", "``"})
_ALIASES = frozenset({"alias", "aka", "a.k.a."})


def phrase_before(scene: Scene, start: int, name: int) -> tuple[int, int] | None:
    """The phrase in front of a name: 'Iraqi President', "Iraq's adviser,", 'Spokesman for the Iranian ministry'.

    `start` is the token before which it ends: that where the name begins, or its rank.
    """
    doc = scene.doc
    end = start
    comma = end > 1 and doc[end - 1].text == ","
    bracket = end > 1 and doc[end - 1].text == "(" and doc[scene.people[name][1]].text == ")"  # 'an official (X) said'
    if comma or bracket:
        end -= 1
    if end > 3 and (doc[end - 3].text, doc[end - 1].text) == ("(", ")"):  # an acronym
        end -= 3
    served = staff_of(scene, name) if comma else None
    if served is not None:
        return run_back(scene, served[0]), served[0]
    end = _behind_participle(scene, end) if comma and _closes(scene, name) else end
    first = run_back(scene, end)
    told = _behind_clause(scene, end) if comma and _closes(scene, name) else end
    if told < end:
        return run_back(scene, told), told
    if first == end:  # 'the head of the mission in Peru, X,'
        land = scene.sightings.get(end - 1)
        tailed = _with_tail_back(scene, land.start, end) if comma and land is not None else None
        return tailed if tailed and _closes(scene, name) else None
    ranked = end - rank_width(scene, first, end)
    last = ranked - 1
    if last - 2 >= first and (doc[last].lower_ in ("designate", "elect") or printed(doc[last - 1 : end]) == "-nominee"):
        last -= 2
    if last - 4 >= first and whole_head(doc, last - 4) == last + 1:
        last -= 4
    among = comma and doc[last].tag_ in ("NNS", "NNPS") and doc[first - 1].lower_ in LINKS
    inner = last in scene.bodies or (among and doc[first - 2].lower_ != "one")
    if last >= first and is_head(doc[last]) and not inner:
        joined = first - 1
        owned = comma and doc[joined].lower_ in ("to", "for", "of")
        if owned and doc[joined - 1].lower_ in word_set("roles", "family"):
            return None  # 'the wife of the president, X,'
        if owned and is_head(doc[joined - 1]):  # 'an aide to the president, X,'
            tailed = _with_tail_back(scene, first, end)
            return tailed if tailed and (_closes(scene, name) or _heads(scene, tailed[0], name)) else None
        if joined > 0 and doc[joined].lower_ == "and" and is_head(doc[joined - 1]):
            earlier = run_back(scene, joined)
            another = doc[earlier].tag_ == "DT" and (first in scene.bodies or first in scene.sightings)
            first = first if another else earlier  # 'the minister and European Commission President X' are two
        return None if comma and not (_closes(scene, name) or _heads(scene, first, name)) else (first, end)
    if comma and last >= first:
        found = _with_tail_back(scene, opening(scene, first), end)
        return found if found and (_closes(scene, name) or _heads(scene, found[0], name)) else None
    if last >= first and not comma and doc[first - 1].lower_ == "and" and is_head(doc[first - 2]):
        begun = run_back(scene, first - 1)
        if first - 1 not in scene.people and doc[begun].tag_ != "DT" and doc[begun].is_title:
            return begun, first - 1  # 'Peruvian President and summit host X'
    origin = {i for i in range(first, ranked) if i in scene.sightings}  # 'retired General', 'Peruvian Gen.'
    if is_rank(printed(doc[ranked:end])):
        origin |= {i for i in range(first, ranked) if i in scene.bodies}  # 'KDF General'
    bare = all(i in origin or scene.doc[i].lower_ in word_set("roles", "dropped") for i in range(first, ranked))
    if last < first or (ranked < end and bare):
        return (first, end)
    after = scene.doc[scene.people[name][1]]
    if all(t.tag_ == "DT" for t in doc[first:end]) or (after.tag_ in ("NN", "NNS") and start == name):
        return None  # 'an adviser to the X campaign'
    nearest = doc[end - 1]
    matters = word_set("roles", "departments")
    if nearest.text.islower() and nearest.lower_.endswith(_DOERS) and (
            last not in scene.bodies and nearest.lower_ not in matters):
        return None  # 'a lawyer for aid worker X'
    return _with_tail_back(scene, first, end)


def staff_of(scene: Scene, name: int) -> tuple[int, int] | None:
    """Of somebody set off by commas behind another one for whom he works ('a spokesman for President Y, X, said') the
    token at which the word for him ends, and one of the other's name; None for anybody else."""
    doc, other = scene.doc, name - 2
    land = scene.sightings.get(other)
    if land is not None and doc[land.start - 1].lower_ == "of":
        other = land.start - 2  # 'an aide to President Y of Peru, X,'
    if doc[name - 1].text != "," or other not in scene.people or not _closes(scene, name):
        return None
    begun = scene.people[other][0]
    link = (run_back(scene, begun) if begun else 0) - 1
    link = link if link > 0 and doc[link].lower_ in LINKS else begun - 1
    works = link > 0 and doc[link].lower_ in ("for", "to", "of") and doc[link - 1].lower_ in word_set("roles", "staff")
    return (link, other) if works else None


def _behind_clause(scene: Scene, end: int) -> int:
    """The end of the title in front of a clause that ends before a comma: 'the [minister] who signed it, X'; `end`
    where no such clause stands there."""
    doc = scene.doc
    for place in range(end - 1, max(1, end - _CLAUSE), -1):
        if place in scene.people or doc[place].text in (",", ".", ";") or doc[place].is_space:
            break
        if doc[place].lower_ in ("who", "that") and is_head(doc[place - 1]):
            return place
    return end


def _behind_participle(scene: Scene, end: int) -> int:
    """The end of the title in front of a participle with what goes with it that ends before a comma: 'the head of a
    [panel] looking into the matter, X'; `end` where none stands there."""
    doc = scene.doc
    for place in range(end - 1, max(1, end - _CLAUSE), -1):
        token = doc[place]
        if place in scene.people or token.text in (",", ".", ";") or token.is_space:
            break
        if token.tag_ == "VBG" and token.dep_ == "acl" and token.head.i < place and token.right_edge.i == end - 1:
            return place
    return end


def _closes(scene: Scene, name: int) -> bool:
    """Whether a comma follows the name that begins at a token, so that it is set off from the phrase before it."""
    end = scene.people[name][1]
    if scene.doc[end].text == "of":  # 'X of Peru,', 'X of the French bank Y,'
        end = run_on(scene, end + 1)
    after = scene.doc[end] if end < len(scene.doc) else None
    return after is not None and (after.text in (",", ".", "–", "—", ")", "(") or after.lower_ in _ALIASES)


def _heads(scene: Scene, first: int, name: int) -> bool:
    """Whether a title and a name begin a sentence together though no comma follows the name: 'The minister, X told
    them', not 'The minister, X said, was late'."""
    doc, end = scene.doc, scene.people[name][1]
    begun = doc[first - 1]
    if begun.is_sent_start and begun.lower_ == "as":
        return doc[end].lower_ not in ("would", "could", "might", "may")
    opens = doc[first].is_sent_start or (begun.is_sent_start and begun.tag_ in ("CC", "RB"))
    owned = any(t.tag_ == "POS" for t in doc[first:name])
    behind = begun.text == "," and first - 2 not in scene.people  # 'Arriving, Peru's minister, X said'
    opens = opens or (behind and owned and (is_subject(doc[name - 2]) or begun.sent[0].tag_ == "VBG"))
    day = end + is_day(doc[end])
    closed = doc[day + 1].text in (",", ".", ":") and doc[day + 2].text not in _QUOTES
    return bool(opens) and doc[day].tag_ in ("VBD", "VBZ") and not closed


def _with_tail_back(scene: Scene, first: int, end: int) -> tuple[int, int] | None:
    """A phrase whose head stands before a preposition: 'Spokesman for the Iranian foreign ministry'."""
    doc, first = scene.doc, _list_start(scene, first)
    link = first - 1 - (doc[first - 1].tag_ in ("VBN", "VBG"))  # 'negotiator at [stalled] talks'
    for _ in range(_TAILS):
        if link <= 0 or not _is_link(scene, link, LINKS):
            return None
        if is_head(doc[link - 1]):
            start = run_back(scene, link)
            if doc[start - 1].lower_ == "and" and is_head(doc[start - 2]):  # 'Representative and Head of the UN'
                start = run_back(scene, start - 1)
            return start, end
        link = run_back(scene, link) - 1
    return None


def _list_start(scene: Scene, first: int) -> int:
    """Where a list of portfolios begins of which the last one begins at a token: 'Minister of [Trade, Industry and]
    Tourism X'; that token itself where it is no list."""
    doc, place = scene.doc, first
    while place > 2 and doc[place - 1].text in ("and", "&", ",") and doc[place].is_title and doc[place - 2].is_title:
        earlier = run_back(scene, place - 1)
        if earlier == place - 1:
            break
        place = earlier
    return place if place > 0 and doc[place - 1].lower_ in LINKS else first


def _is_link(scene: Scene, index: int, links: tuple[str, ...]) -> bool:
    """Whether a word joins an office to what it is of; 'with' before a body: 'an analyst with the Peace Forum'; not
    'for' before how long or why: 'minister for two years', 'officer for his role in'."""
    doc = scene.doc
    if doc[index].lower_ == "for":
        lasting = doc[index + 1].lower_ != "the" and any(t.lower_ in _LENGTHS for t in doc[index + 1 : index + 5])
        if lasting or doc[index + 1].tag_ == "PRP$":
            return False
    if doc[index].lower_ != "with":
        return doc[index].lower_ in links
    behind = index + 1 + (doc[index + 1].tag_ == "DT")
    behind += 3 * is_hyphened(doc, behind + 1)  # 'the Lima-based Forum'
    while behind not in scene.bodies and doc[behind].tag_ in ("JJ", "NN") and behind < index + _INTRODUCED:
        behind += 1  # 'the German firm Blom'
    return behind in scene.bodies


def phrase_after(scene: Scene, end: int) -> tuple[int, int] | None:
    """The phrase set after a name between commas: ', the deputy foreign minister of Iran for political affairs,'."""
    doc = scene.doc
    if end + 1 >= len(doc) or doc[end].text not in (",", "(", "–", "—"):
        return None
    first = behind_time(doc, _behind_nationality(scene, end + 1))
    first = _behind_successor(doc, first)
    while first < len(doc) and doc[first].lower_ in word_set("roles", "openers"):
        first += 1
    if doc[first].tag_ == "VBN" and doc[first].lemma_.lower() in word_set("roles", "appointing"):
        if doc[first - 1].lower_ in word_set("roles", "openers"):
            return None  # 'who was appointed minister' is told by its clause
        first += 1
    last = run_on(scene, first)
    if last == first or not any(is_head(doc[i]) for i in range(first, last)) or last in scene.people:
        return None
    if not is_head(doc[last - 1]):
        last = whole_head(doc, max(i for i in range(first, last) if is_head(doc[i])))
        if last < len(doc) and doc[last].lower_ not in ("-", "designate", "elect") and is_inside(scene, last):
            return None
    last = _tails(scene, last)
    if last + 1 < len(doc) and doc[last].lower_ == "and" and is_head(doc[run_on(scene, last + 1) - 1]):
        further = run_on(scene, last + 1)
        last = last if further in scene.people else _tails(scene, further)
    return first, last


def _behind_successor(doc: Doc, first: int) -> int:
    """The token at which an office begins that somebody has as another one's successor: 'X, Mr. Y's successor as
    [head of the party]'; the first token itself where it tells of none."""
    for place in range(first, min(len(doc) - 1, first + _CLAUSE)):
        if doc[place].text in (",", ".", ";") or doc[place].tag_ in _FINITE:
            break
        if (doc[place].lower_, doc[place + 1].lower_) == ("successor", "as"):
            return place + 2
    return first


def acts_next(doc: Doc, name: int, first: int, end: int) -> bool:
    """Whether a phrase set after a name that stands in the opening of a sentence is what the sentence is about: 'In
    talks with President X, [the minister] said'."""
    opening = doc[name].sent.start
    while opening < name and (doc[opening].is_space or doc[opening].tag_ in ("CC", "RB", "''", "``")):
        opening += 1
    fronted = opening < name and doc[opening].tag_ in ("IN", "TO", "VBG", "VBN")
    verb = end + (doc[end].tag_ == "RB")
    return fronted and doc[first].lower_ == "the" and doc[verb].tag_ in _FINITE and not any(
        t.tag_ in _FINITE for t in doc[opening:name])


def _behind_nationality(scene: Scene, first: int) -> int:
    """The token at which a clause about somebody goes on behind his nationality: 'the Dane [who is its head]'."""
    doc = scene.doc
    origin = scene.sightings.get(first + 1)
    if origin is None or origin.form != "demonym" or doc[first].lower_ not in ("the", "a", "an"):
        return first
    place = origin.end + (doc[origin.end].text.islower() and doc[origin.end].tag_ == "NN")
    return place if doc[place].text == "who" else first


def phrase_around(scene: Scene, head: int) -> tuple[int, int]:
    """The phrase of a head noun that stands alone: 'the head of the Iranian council', "Iran's defence chief"."""
    doc = scene.doc
    end = whole_head(doc, head)
    whole = doc[head].lower_ in word_set("roles", "single") and doc[end + 1].tag_ == "PRP$"
    # 'told the president [of his decision]'
    if [t.lower_ for t in doc[end : end + 2]] == ["of", "state"] and doc[end + 2].tag_ == "POS":
        end, whole = end + 2, True  # "the secretary of state['s efforts]"
    return run_back(scene, head), end if whole else _tails(scene, end, ("of", "for"))


def _tails(scene: Scene, last: int, links: tuple[str, ...] = LINKS) -> int:
    """The end of a phrase with what follows by preposition: 'of Iran for political affairs'."""
    doc = scene.doc
    while last + 1 < len(doc) and _is_link(scene, last, links):
        tail = run_on(scene, last + 1)
        if tail == last + 1 or tail in scene.people:
            break
        last = list_end(scene, tail) if is_minister(doc[last - 1]) else tail
        while last + 1 < len(doc) and doc[last].lower_ == "and" and is_inside(scene, last + 1):
            further = run_on(scene, last + 1)
            kin = doc[last + 1].lower_ in word_set("roles", "family")
            if further in scene.people or further == last + 1 or is_head(doc[further - 1]) or kin:
                break
            last = further
    return last
