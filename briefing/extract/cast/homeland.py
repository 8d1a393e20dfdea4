"""Whose an office is that is named without its country: that of the report's home, or the one that 'its' means.

News is written for readers who know where they are: 'the prime minister' of a report from Quito is Ecuador's, unless
its paragraph has just told of another country.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence

from briefing import countries
from briefing.extract.cast.countries_met import Sighting, between
from briefing.extract.text.cues import act
from briefing.extract.text.grammar import phrase_head, possessor_of
from briefing.extract.text.memory import remembered
from briefing.extract.text.reading import Reading
from briefing.extract.text.spans import from_sentence_before
from briefing.extract.text.tree import first_conjunct, is_subject, is_within
from briefing.extract.text.vocabulary import vocabulary, word_set
from briefing.extract.text.words import Doc, Token
from briefing.towns import bearers
from briefing.types.article import Article

_PLACE = re.compile(r"([A-ZÀ-Þ][\w'’]+(?: [A-ZÀ-Þ][\w'’]+)?)\s?(?:[:,(—–]|- )")
_OPENING = 4
_FEWEST = 3
"""Namings that make a country the one a text is about, at least; it has half of all."""
_LARGER = 20
"""So many times larger than the next one of its name is the town that a dateline means."""
_VERBS = frozenset({"VBD", "VBZ", "VBP"})


def home_of(reading: Reading, sightings: Sequence[Sighting], told: Mapping[int, str]) -> str:
    """The country where the report was written, unless it names another one far more often and does not begin with
    its own; without a dateline the one that it is about; else ''. `told` gives the country that a token tells of, by
    its name or one of its places."""
    named = Counter(s.code for s in sightings)
    named.update(s.code for s in sightings if s.start < reading.body)
    written = written_in(reading, sightings)
    most = max(named.values(), default=0)
    if written and (named[written] or not _is_for_all(reading)):
        often = most < _FEWEST or 2 * named[written] >= most
        if often or _is_told_early(reading, sightings, written) or _has_own_office(reading, sightings):
            return written
    placed = reading.article.dateline is not None or bool(written)
    about = _about(named if placed else Counter(told.values()), told, placed)
    return about or ("" if placed else _acting(reading, sightings) or _headed(reading, sightings, told))


def written_in(reading: Reading, sightings: Iterable[Sighting]) -> str:
    """The country where a report was written, by its dateline or what it begins with; '' where neither tells."""
    place = reading.article.dateline.place if reading.article.dateline else _opening(reading)
    return _state_of(place, Counter(s.code for s in sightings), reading.article.dateline is not None)


def published_in(article: Article) -> str:
    """The country for whose readers an article was published, by its publisher's name; '' where that does not tell."""
    name = article.publisher.lower().removeprefix("the ").strip()
    known = next((code for code, names in vocabulary("publishers").items() if name in names), "") if name else ""
    words = article.publisher.split()
    phrases = (" ".join(words[i:j]) for i in range(len(words)) for j in range(min(len(words), i + 2), i, -1))
    hits = (countries.lookup(phrase) for phrase in phrases)
    return known or next((hit.code for hit in hits if hit is not None), "")


def _state_of(place: str, named: Mapping[str, int], sure: bool) -> str:
    """The country of the place where a report was written: that of the country or capital, else, where a dateline makes
    it `sure` that it is a place, of the only town of its name in a country that the report names, or of one by far the
    largest."""
    parts = [part.strip().title() for part in place.split(",")] if place else []
    hit = countries.lookup(parts[0]) if parts else None
    if hit is not None or not parts or not sure:
        return hit.code if hit is not None else ""
    held = bearers(parts[0])
    state = countries.lookup(parts[-1])
    if state is not None and state.code in held:
        return state.code
    told = [code for code in held if named[code]]
    first, second = [*held.values(), 0, 0][:2]
    if len(told) == 1:
        return told[0]
    return next(iter(held)) if first > _LARGER * second and not told else ""


def _headed(reading: Reading, sightings: Sequence[Sighting], told: Mapping[int, str]) -> str:
    """The country that acts at the head of the headline, where the first paragraph tells of it, by a place at least:
    'Algeria hosts factions' above 'Leaders met in Algiers'."""
    first = sightings[0] if sightings else None
    if first is None or first.start >= reading.body or first.form == "demonym" or first.start > 0:
        return ""
    lead = paragraph(reading.doc, reading.body + 1)
    acts = is_subject(phrase_head(reading.doc[first.start]))
    return first.code if acts and first.code in {told[i] for i in lead if i in told} else ""


def _acting(reading: Reading, sightings: Sequence[Sighting]) -> str:
    """The country that the first sentence of a report is about, as who acts, where none is named more often or the
    headline begins with it."""
    first = next((t for t in reading.doc[reading.body :] if not t.is_space), None)
    lead = between(sightings, first.sent.start, first.sent.end) if first is not None else ()
    heads = ((s, phrase_head(reading.doc[s.start])) for s in lead if s.form != "demonym")
    acting = ((s, possessor_of(head) or head) for s, head in heads)
    doing = (s for s, head in acting if is_subject(phrase_head(head)) and _is_chief(phrase_head(head).head))
    code = next((s.code for s in doing), "")
    met = Counter(s.code for s in sightings)
    headed = sightings[0].start < reading.body and sightings[0].code == code if sightings else False
    return code if met[code] > 1 and (headed or met[code] == max(met.values())) else ""


def _is_chief(clause: Token) -> bool:
    """Whether a clause is what its sentence tells, perhaps on somebody's word: 'Peru has left, its minister said'."""
    return clause.dep_ == "ROOT" or (clause.dep_ in ("ccomp", "parataxis") and clause.i < clause.head.i)


def _is_told_early(reading: Reading, sightings: Sequence[Sighting], code: str) -> bool:
    """Whether the first paragraph of a report names a country other than as the place where it was written: the
    report is of that country's doings, however often it names the others concerned."""
    first = next((t.i for t in reading.doc[reading.body :] if t.tag_ in _VERBS), reading.body)
    return any(s.code == code for s in between(sightings, reading.body, paragraph(reading.doc, first).stop))


def _is_for_all(reading: Reading) -> bool:
    """Whether a report was written where all the world meets: 'GENEVA - Justice Minister X presented a report'."""
    place = reading.article.dateline.place.title() if reading.article.dateline else ""
    return place in word_set("geography", "for_all")


def _has_own_office(reading: Reading, sightings: Sequence[Sighting]) -> bool:
    """Whether the first sentence of a report says what the holder of an office does and not whose it is, 'LIMA -
    President X received', and nobody of another country acts in it: papers leave out their own country's name."""
    doc = reading.doc
    prose = reading.body if reading.article.dateline is None else paragraph(doc, reading.body).stop
    first = next((t for t in doc[prose:] if not t.is_space), None)
    if first is None:
        return False
    lead = first.sent
    met = {i for s in between(sightings, lead.start, lead.end) for i in range(s.start, s.end)}
    if any(is_subject(first_conjunct(phrase_head(doc[i]))) for i in met):
        return False
    named = (t for t in lead if t.ent_type_ == "PERSON" and doc[t.i - 1].ent_type_ != "PERSON")
    return any(is_subject(phrase_head(t)) and _does_at_home(phrase_head(t), t.i, met) for t in named)


def _does_at_home(holder: Token, name: int, met: Collection[int]) -> bool:
    """Whether a name stands behind an office that no word says the country of, and its bearer neither travels nor only
    says something; `met` are the tokens that tell of countries."""
    doc, opening = holder.doc, name
    while opening > holder.sent.start and (doc[opening - 1].is_title or doc[opening - 1].text == "."):
        opening -= 1
    title = {t.lower_ for t in doc[opening:name]}
    behind = doc[name : holder.right_edge.i + 2]
    owned = opening > 1 and doc[opening - 1].tag_ == "POS"
    told = any(t.i in met for t in (*doc[opening - 2 * owned : name], *behind))
    verb = first_conjunct(holder).head
    says = act(verb) == "tell" and any(c.dep_ in ("ccomp", "parataxis") for c in verb.children)
    away = says or verb.lemma_.lower() in word_set("roles", "journeys")
    return bool(title & word_set("roles", "offices_of_state")) and not told and not away


def _about(met: Counter[str], told: Mapping[int, str], placed: bool) -> str:
    """The country that a text is about: the one met most by far, or first and more than any other; where nothing says
    where it was written, also the only one."""
    (most, count), (_, second), *_ = [*met.most_common(2), ("", 0), ("", 0)]
    clear = count >= 2 * second or (bool(told) and most == told[min(told)] and count > second)
    only = not placed and count == met.total()
    return most if only or (count >= _FEWEST and 2 * count >= met.total() and clear) else ""


def _opening(reading: Reading) -> str:
    """What stands before the first colon, comma or bracket of the body, where it has capitals as a place has."""
    furniture = (b for b in reading.article.blocks if b.kind == "furniture")
    for block in furniture:  # the line of a place
        line = reading.article.text[block.start : block.end].strip(" :-–—")
        if line.isupper() and countries.lookup(line.title()) is not None:
            return line
    opening = _PLACE.match(reading.doc[reading.body : reading.body + _OPENING].text)
    return opening[1] if opening else ""


def is_away(doc: Doc, start: int, told: Mapping[int, str], home: str) -> bool:
    """Whether the last country that the paragraph tells of before a token is another one than the home.

    `told` gives the country that a token tells of.
    """
    before = range(start - 1, paragraph(doc, start).start - 1, -1)
    return next((told[i] != home for i in before if i in told), False)


def told_here(doc: Doc, start: int, title: str, told: Mapping[int, str], sightings: Sequence[Sighting]) -> str:
    """The country that the words before an office in its sentence say that it is of; '' where they do not.

    'a visit to Fiji, where he met President X'; of who speaks for a state also 'In Lima, government spokesman X' and
    'Moscow rejected it, with ministry spokeswoman Y'.
    """
    first = doc[start].sent.start
    where = next((i for i in range(start - 1, first, -1) if doc[i].lower_ == "where"), first)
    if where - 2 > first and doc[where - 1].text == "," and is_within(doc[start], doc[where].head):
        return next((told[i] for i in range(where - 2, max(first, where - 5), -1) if i in told), "")
    words = title.lower().split()
    if not words or not words[-1].startswith("spokes") or not set(words) & word_set("roles", "speak_for_state"):
        return ""
    opened = _opened_with(doc, start)
    told_before = {told[i] for i in range(opened, start) if i in told}
    if doc[opened].lower_ == "in" and doc[start - 1].text == "," and len(told_before) == 1:
        return told.get(opened + 1, "")
    actors = [s for s in between(sightings, opened, start) if s.form != "demonym"]
    return actors[0].code if len(told_before) == 1 and actors and is_subject(doc[actors[0].start]) else ""


def set_in(doc: Doc, start: int, told: Mapping[int, str]) -> str:
    """The country at whose name or place a sentence sets what the holder of an office, which begins at a token, does:
    'In Lima, Minister X said', 'In Lima, which backs them, Minister X said'; '' for whom he meets there, and where
    nothing else tells of that country, so that it may be but where he is."""
    opened = _opened_with(doc, start)
    code = told.get(opened + 1, "") if doc[opened].lower_ == "in" else ""
    if not code or list(told.values()).count(code) == 1:
        return ""
    comma = next((i for i in range(opened + 2, min(start, opened + 2 * _OPENING)) if doc[i].text == ","), 0)
    days = all(doc[i].tag_ in ("NNP", "IN", "CD") for i in range(opened + 2, comma))
    clause = comma + 1 < start and (doc[comma + 1].lower_ != "which" or doc[start - 1].text != ",")
    if not comma or not days or clause or doc[start].lower_ == "visiting":
        return ""
    verbs = (t for t in doc[start : doc[start].sent.end] if t.tag_ in _VERBS)
    verb = next(verbs, doc[start])
    own = word_set("roles", "own_deeds")  # of another country: 'said Peru will'
    his = any(told.get(t.i - 1, code) != code for t in doc[start : doc[start].sent.end] if t.lower_ in own)
    return "" if his or verb.lemma_.lower() in word_set("roles", "meeting", "journeys") else code


def _opened_with(doc: Doc, start: int) -> int:
    """The token that opens the sentence of a token, behind what joins it to the one before: 'And in Lima'."""
    first = doc[start].sent.start
    while first < start and (doc[first].is_space or doc[first].tag_ in ("CC", "RB")):
        first += 1
    return first


def alone(doc: Doc, start: int, told: Mapping[int, str]) -> str:
    """The only country that the paragraph of a token tells of, and before it; '' where it tells of none or several."""
    around = [i for i in paragraph(doc, start) if i in told]
    return told[around[0]] if around and around[0] <= start and len({told[i] for i in around}) == 1 else ""


def paragraph(doc: Doc, token: int) -> range:
    """The tokens of the paragraph that a token stands in."""
    breaks = _breaks(doc)
    at = bisect_left(breaks, token)
    return range(breaks[at - 1] + 1 if at else 0, breaks[at] if at < len(breaks) else len(doc))


@remembered
def _breaks(doc: Doc) -> list[int]:
    """The places where lines break."""
    return [token.i for token in doc if "\n" in token.text]


def owner_meant(doc: Doc, start: int, sightings: Sequence[Sighting], never: Collection[str] = ()) -> str:
    """The country of 'its minister' or "the country's minister", a phrase that begins at a token: the one told last by
    its name, here or a sentence before, and 'its' at the head of a sentence that of the subject before; '' for any
    other phrase. None of `never` is meant."""
    first, noun, ending = ([t.lower_ for t in doc[start : start + 3]] + ["", "", ""])[:3]
    owned = first == "the" and noun in word_set("roles", "realms") and ending in ("'s", "’s")
    if first != "its" and not owned:
        return ""
    few: list[str] = vocabulary("roles")["lands"].get(noun, [])
    if owned and few:
        fitting = {s.code for s in sightings if s.start < start and s.code in few}
        return fitting.pop() if len(fitting) == 1 else ""
    here = doc[start].sent.start
    reach = from_sentence_before(doc[here])
    before = [s for s in between(sightings, reach, start) if s.form != "demonym" and s.code not in never]
    acting = [s for s in before if is_subject(phrase_head(doc[s.start]))]
    if first == "its" and acting and before[-1].start < here:
        about = [s for s in acting if phrase_head(doc[s.start]).head.dep_ == "ROOT"]
        return (about or acting)[-1].code
    return before[-1].code if before else ""
