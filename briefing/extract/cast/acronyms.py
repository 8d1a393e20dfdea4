"""Names that an acronym in brackets follows: it shows where a long name begins and ends, and whether it is an
agreement's."""

from __future__ import annotations

from collections.abc import Sequence

from briefing import countries
from briefing.extract.cast.body_names import OF_STATE, has_dotted, is_acronym, is_dotted
from briefing.extract.cast.names import Name, printed
from briefing.extract.cast.organisation_kinds import kind_shown, known, long_names
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Doc
from briefing.towns import bearers

_JOINTS = frozenset({"of", "the", "for", "in", "to", "and", "on", "de", "du", "des", "la", "del", "y", "et", "&", "-"})
_LONGEST = 14


def whole_names(doc: Doc, names: Sequence[Name]) -> list[Name]:
    """The names in text order, one whose tail the pipeline left out made whole ('UN Mission [in Peru] (UNMIP)'), its
    acronym a body's wherever it stands, and without the acronyms of agreements."""
    full = [*_listed(doc, names), *_dotted(doc, names), *_resolving(doc, names)]
    short, none = set[str](), set[str]()
    for mark in [t.i for t in doc if t.text == "("]:
        form = doc[mark + 1].text
        if not mark or doc[mark + 2].text != ")" or not is_acronym(form):
            continue
        if known(form) is None and (_is_of_thing(doc, mark, form) or _is_of_place(names, mark, form)):
            none.add(form)
            continue
        start = _start(doc, mark, form, min((n.start for n in names if n.label == "ORG" and n.end <= mark and
                                            mark - n.start < _LONGEST), default=-1))
        if start < 0 and _is_set_off(doc, names, mark):
            short.add(form)
        if start < 0 or any(n.label == "ORG" and n.start < start and n.end >= mark for n in names):
            continue
        text = printed(doc[start:mark])
        words = {w.lower() for w in text.split()}
        if words & word_set("organisations", "not_last"):
            none.add(form)
        elif kind_shown(text) or any(n.label == "ORG" and n.end > start and n.start < mark for n in names):
            full.append(Name(start, mark, "ORG", text))
            short.add(form)
    deeds = word_set("organisations", "not_last")
    none |= {"".join(w[0] for w in run) for token in doc if token.lower_ in deeds and (run := _run(doc, token.i))}
    taken = {i for n in full for i in range(n.start, n.end)}
    kept = [n for n in names if not taken & set(range(n.start, n.end)) and n.text not in none]
    kept = [Name(n.start, n.end, "ORG", n.text) if n.text in short else n for n in kept]
    covered = {i for n in (*kept, *full) for i in range(n.start, n.end)}
    kept += [Name(t.i, t.i + 1, "ORG", t.text) for t in doc if t.text in short and t.i not in covered]
    return sorted([*kept, *full], key=lambda n: n.start)


def _is_of_place(names: Sequence[Name], mark: int, form: str) -> bool:
    """Whether an acronym stands for the place named before its bracket: 'the Upper Olt Storage Dam (UOSD)'."""
    place = next((n for n in names if n.end == mark and n.label in ("GPE", "LOC", "FAC")), None)
    return place is not None and "".join(w[0] for w in place.text.split() if w[0].isupper()) == form


def _is_of_thing(doc: Doc, mark: int, form: str) -> bool:
    """Whether an acronym stands for words before its bracket that name no body: 'foreign direct investment (FDI)', a
    zone."""
    words = [t.text for t in doc[max(0, mark - len(form)) : mark]]
    if not form.isupper() or "".join(w[0] for w in words).upper() != form:
        return False
    return all(w.islower() for w in words[1:]) or words[-1] in word_set("geography", "lands", "areas")


def _is_set_off(doc: Doc, names: Sequence[Name], mark: int) -> bool:
    """Whether what a bracket holds behind a state body's name is short for it, in the words of its own country:
    'Peruvian Intelligence Agency (Dini)'."""
    body = next((n for n in names if n.end == mark and n.label == "ORG"), None)
    form = doc[mark + 1].text
    called = any(form in n.text.split() and n.label == "PERSON" and " " in n.text for n in names)
    of_state = body is not None and " " in body.text and kind_shown(body.text) in OF_STATE
    return of_state and not (called or bearers(form) or known(form))


def _listed(doc: Doc, names: Sequence[Name]) -> list[Name]:
    """The well-known bodies of long names whose names the pipeline cut or missed."""
    whole = {(n.start, n.end) for n in names if n.label == "ORG"}
    found: list[Name] = []
    listed = long_names()
    for token in (t for t in doc if t.text in listed):
        for name in listed[token.text]:
            if doc.text.startswith(name, token.idx):
                end = next((t.i for t in doc[token.i + 1 :] if t.idx >= token.idx + len(name)), len(doc))
                longer = any(a <= token.i and end <= b for a, b in whole)
                if not longer and doc[end - 1].idx + len(doc[end - 1]) == token.idx + len(name):
                    found.append(Name(token.i, end, "ORG", name))
                break
    return found


def _resolving(doc: Doc, names: Sequence[Name]) -> list[Name]:
    """The well-known bodies in the names of their resolutions: '[Security Council] Resolution 1'."""
    ends = {n.end for n in names if n.label == "ORG"}
    at = (t.i for t in doc if t.text in ("Resolution", "Resolutions") and t.i > 1 and t.i not in ends)
    runs = (Name(i - 2, i, "ORG", doc[i - 2 : i].text) for i in at)
    return [n for n in runs if known(n.text) is not None and n.text.istitle()]


def _dotted(doc: Doc, names: Sequence[Name]) -> list[Name]:
    """The bodies that write themselves with a full stop inside a word, which the pipeline does not see: 'the karsa.lab
    institute'."""
    if not has_dotted(doc.text):
        return []
    taken = {i for n in names for i in range(n.start, n.end)}
    dotted = (t for t in doc if "." in t.text and t.i and t.i not in taken and is_dotted(t.text))
    return [
        Name(t.i, t.i + 1, "ORG", t.text) for t in dotted
        if doc[t.i + 1 : t.i + 2].text in word_set("organisations", "dotted")
        or doc[t.i - 1].lower_ in word_set("organisations", "dotted")
    ]


def _run(doc: Doc, last: int) -> list[str]:
    """The words with a capital of which a token is the last, if they are three or more: 'Lake Access Agreement'."""
    if doc[last + 1].is_title or not doc[last].is_title:
        return []
    first = last
    while first > 0 and doc[first - 1].is_title:
        first -= 1
    return [t.text for t in doc[first : last + 1]] if last - first > 1 else []


def _start(doc: Doc, mark: int, form: str, named: int) -> int:
    """The first token of the name that ends before a bracket and whose letters the acronym has in their order; -1 where
    there is none. Of a known mission it is that of the first body before, at `named`."""
    first = mark
    while first > 0 and mark - first < _LONGEST and _goes_on(doc, first - 1):
        first -= 1
    entry = known(form)
    mission = entry is not None and entry[1]["kind"] == "monitoring_mission"
    if mission and named >= first:
        return named
    for start in range(first, mark - 1):
        if doc[start].text[0] == form[0] and doc[start].text[0].isupper() and _spells(doc, start, mark, form):
            return start if countries.lookup(printed(doc[start:mark])) is None else -1
    return -1


def _goes_on(doc: Doc, index: int) -> bool:
    """Whether a name can hold a word: one with a capital, or a joint between such."""
    token = doc[index]
    if token.is_sent_start and token.lower_ in ("the", "a", "an"):
        return False
    return token.text[0].isupper() or token.lower_ in _JOINTS


def _spells(doc: Doc, start: int, end: int, form: str) -> bool:
    """Whether an acronym takes letters of a name in their order, the first letters of most of its words among them."""
    words = [doc[i].text for i in range(start, end) if doc[i].text[0].isupper()]
    letters = iter("".join(words).lower())
    initials = "".join(w[0] for w in words).lower()
    kept = iter(form.lower())
    return all(c in letters for c in form.lower()) and sum(c in kept for c in initials) * 2 >= len(initials)
