"""Names that the pipeline cut short, made whole: courts with their circuits, fathers and sons, nicknames in quotes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing import countries
from briefing.extract.cast.names import Name, printed
from briefing.extract.cast.organisation_kinds import kind_shown, known
from briefing.extract.cast.scene import is_head
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Doc, Token

_ARTICLE = re.compile(r"(?:al|el|ul|ash|as|ad|an|ar|at|az)-[A-Z]")
_LINKS = frozenset({"i", "e", "ul", "al", "ud"})
_QUOTES = frozenset("\"“”'‘’()")


def _aimed(doc: Doc, name: Name) -> int:
    """The end of a name that says what its body is to do: 'Committee to Help [Northern Refugees]'; 0 for any other."""
    end = name.end
    if end - name.start < 3 or doc[end - 2].lower_ != "to":
        return 0
    while end < len(doc) and doc[end].is_title and not doc[end].is_sent_start:
        end += 1
    return end if end > name.end else 0


def extended(doc: Doc, name: Name) -> Name:
    """A known body's name with the people before it that tells it from another, a court's with its circuit or district
    ('Court of Appeals for the 6th Circuit'), an Arabic one with the word behind the article ('Jabhat al-Karama'), a
    person's with 'Jr.'."""
    if name.label in ("ORG", "NORP") and name.start > 0 and doc[name.start - 1].is_title:
        whole, alone = known(printed(doc[name.start - 1:name.end])), known(name.text)
        if whole is not None and alone is not None and whole[0] != alone[0]:  # 'Pakistani Taliban'
            return Name(name.start - 1, name.end, "ORG", printed(doc[name.start - 1:name.end]))
    if name.label == "ORG" and (body := _of_office(doc, name)) is not None:
        return body
    end = _owning(doc, name) or _tried(doc, name)
    if end:
        return Name(name.start, end, "ORG", printed(doc[name.start:end]))
    if name.label in ("LOC", "GPE", "ORG") and name.text.split()[-1] in ("Hall", "Palace", "House", "Square", "Gate"):
        return _with_people(doc, name)
    if name.label == "ORG" and " of " in name.text and (end := _hyphenated(doc, name.end)):
        return Name(name.start, end, "ORG", printed(doc[name.start : end]))
    if name.label == "ORG" and (end := _aimed(doc, name)):
        return Name(name.start, end, "ORG", printed(doc[name.start : end]))
    is_open = name.label == "ORG" and doc[name.end - 1].text in word_set("organisations", "open_ends")
    if is_open and doc[name.end].text.istitle():
        return Name(name.start, name.end + 1, "ORG", printed(doc[name.start : name.end + 1]))
    if name.label == "ORG" and (end := _sent_to(doc, name)):
        return Name(name.start, end, "ORG", printed(doc[name.start : end]))
    linked = [t.lower_ for t in doc.words[name.end : name.end + 3]]
    if name.label in ("ORG", "PERSON") and linked[::2] == ["-", "-"] and linked[1] in _LINKS:  # 'Jamaat-i-Islami'
        return Name(name.start, name.end + 4, "ORG", printed(doc[name.start : name.end + 4]))
    if name.label == "ORG" and name.end < len(doc) and _ARTICLE.match(doc[name.end].text):
        return Name(name.start, name.end + 1, "ORG", printed(doc[name.start:name.end + 1]))
    if name.label == "PERSON":
        return _with_generation(doc, _with_initials(doc, _by_the_tree(doc, name)))
    if name.label == "ORG" and (end := _province(doc, name.end)):
        return Name(name.start, end, "ORG", printed(doc[name.start:end]))
    if name.label != "ORG" or name.text.split()[-1] not in ("Appeals", "Court"):
        return name
    end = name.end
    if [t.lower_ for t in doc[end:end + 2]] != ["for", "the"]:
        return name
    end += 2
    while end < len(doc) and (doc[end].is_title or doc[end].text[0].isdigit() or doc[end].lower_ == "of"):
        end += 1
    found = doc[name.end + 2:end]
    if not any(t.text in ("Circuit", "District") for t in found):
        return name
    return Name(name.start, end, "ORG", printed(doc[name.start:end]))


def rejoined(doc: Doc, names: Sequence[Name]) -> list[Name]:
    """The names in text order, a ministry's that was taken for two made one: 'Ministry of Roads and the Sea'."""
    kept: list[Name] = []
    for name in names:
        last = kept[-1] if kept else None
        gap = [t.lower_ for t in doc.words[last.end : name.start]] if last is not None else []
        halves = last is not None and not gap and last.label == name.label == "ORG" and not _is_own(last)
        if last is not None and halves and kind_shown(name.text) and known(name.text) is None:
            kept[-1] = Name(last.start, name.end, "ORG", printed(doc[last.start : name.end]))
            continue
        own = name.label != "ORG" or kind_shown(name.text) or known(name.text)
        if last is not None and gap in (["and"], ["and", "the"]) and _is_office(last.text) and not own:
            kept[-1] = Name(last.start, name.end, "ORG", printed(doc[last.start : name.end]))
        else:
            kept.append(name)
    return kept


def _is_own(name: Name) -> bool:
    """Whether a name is a body's by itself: it has several words, shows the kind, or is a country's or known."""
    shown = kind_shown(name.text) or known(name.text) or countries.lookup(name.text)
    return bool(shown) or " " in name.text or name.text.isupper()


def _is_office(text: str) -> bool:
    """Whether a name says what a body is for: 'Ministry of', 'Department for'."""
    words = text.lower().split()
    return len(words) > 2 and words[0] in ("ministry", "department", "directorate") and words[1] in ("of", "for")


def _hyphenated(doc: Doc, end: int) -> int:
    """The end of a name that goes on behind a hyphen: 'Union of Quechua[-Speaking Teachers]'; 0 where it does not."""
    if doc[end].text not in ("-", "–") or not doc[end + 1].text.istitle():
        return 0
    end += 2
    while end < len(doc) and doc[end].is_title:
        end += 1
    return end


def parted(doc: Doc, name: Name) -> list[Name]:
    """A name, or the two that the pipeline took for one: "the Teachers' Union and Health Watch Peru", 'the [Karsa Pass]
    for [NATO] troops'."""
    task = next((i for i in range(name.start + 2, name.end) if doc[i].lower_ == "for"), 0)
    if name.label == "ORG" and task and doc[task - 1].text in word_set("geography", "crossed"):
        return [Name(name.start, task, "LOC", printed(doc[name.start : task])),
                Name(task + 1, name.end, "ORG", printed(doc[task + 1 : name.end]))]
    joint = next((i for i in range(name.start + 2, name.end - 1) if doc[i].lower_ == "and"), 0)
    if name.label != "ORG" or not joint or known(name.text) is not None:
        return [name]
    first = Name(name.start, joint, "ORG", printed(doc[name.start : joint]))
    start = joint + 1 + (doc[joint + 1].lower_ == "the")
    second = Name(start, name.end, "ORG", printed(doc[start : name.end]))
    headed = " of " not in first.text and " for " not in first.text and kind_shown(doc[joint - 1].text)
    two = bool(headed) and len(second.text.split()) > 1 and second.text[0].isupper() and bool(kind_shown(first.text))
    return [first, second] if two or known(second.text) is not None else [name]


def _sent_to(doc: Doc, name: Name) -> int:
    """The end of the name of a mission of many states with the country where it is: 'UN Mission [in Peru]'; 0 else."""
    words = name.text.lower().split()
    sent = words[-1] == "mission" and len(words) > 1 and words[0] in word_set("organisations", "worldly")
    if not sent or doc[name.end].text != "in":
        return 0
    for width in (3, 2, 1):
        hit = countries.lookup(printed(doc[name.end + 1 : name.end + 1 + width]))
        if hit is not None and hit.form == "name":
            return name.end + 1 + width
    return 0


def _of_office(doc: Doc, name: Name) -> Name | None:
    """The body alone of a name that holds an office of it ('UN' of 'UN High Commissioner for Refugees'), or the body
    that an office has; None for any other name, and where a short form behind it shows a body."""
    offices = word_set("organisations", "offices_inside")
    matters = word_set("roles", "departments")
    if is_head(doc[name.end]) and doc[name.end - 1].lower_ in matters and name.end - name.start > 1:
        body = printed(doc[name.start : name.end - 1])  # 'European Union Health [Commissioner]'
        return Name(name.start, name.end - 1, "ORG", body) if known(body) is not None else None
    cut = next((i for i in range(name.start + 1, name.end) if doc[i].lower_ in offices), 0)
    if cut and [t.lower_ for t in doc[max(0, name.start - 3) : name.start]] == ["office", "of", "the"]:
        return Name(name.start - 3, name.end, "ORG", printed(doc[name.start - 3 : name.end]))
    if not cut or doc[name.end].text == "(":
        return None
    while cut > name.start and doc[cut - 1].lower_ in word_set("organisations", "before_offices"):
        cut -= 1
    body = printed(doc[name.start : cut])
    return Name(name.start, cut, "ORG", body) if cut > name.start and known(body) is not None else None


def _owning(doc: Doc, name: Name) -> int:
    """The end of a body's name whose members own it ("the Farmers' [Coalition]"); 0 where none follows."""
    members = name.label in ("ORG", "NORP", "PERSON") and name.text.endswith("s") and " " not in name.text
    if not members or doc[name.end].text not in ("'", "’"):
        return 0
    head = doc[name.end + 1].text
    return name.end + 2 if head.istitle() and kind_shown(f"{name.text} {head}") else 0


def _tried(doc: Doc, name: Name) -> int:
    """The end of a tribunal's name with what it is for: 'war crimes tribunal [for the former Karsa]'; 0 elsewhere."""
    if name.label != "ORG" or name.text.split()[-1].lower() != "tribunal" or doc[name.end].lower_ != "for":
        return 0
    first = name.end + 1
    while doc[first].lower_ in ("the", "former"):
        first += 1
    end = first
    while end < len(doc) and doc[end].is_title and not doc[end].is_sent_start:
        end += 1
    return end if end > first else 0


def _with_people(doc: Doc, name: Name) -> Name:
    """A building's name with those whom it is called after: 'Great Hall [of the People]'."""
    after = doc[name.end : name.end + 3]
    if [t.lower_ for t in after[:2]] != ["of", "the"] or not after[-1].is_title:
        return name
    return Name(name.start, name.end + 3, "LOC", printed(doc[name.start : name.end + 3]))


def _province(doc: Doc, end: int) -> int:
    """The end of an armed group's name with its province: 'Islamic State [Lake Province]'; 0 where none follows."""
    first = end
    while end < len(doc) and end - first < 4 and doc[end].is_title and doc[end].text != "Province":
        end += 1
    return end + 1 if end < len(doc) and first < end and doc[end].text == "Province" else 0


def _by_the_tree(doc: Doc, name: Name) -> Name:
    """A person's name with the words around it that the tree makes one with it: 'Holm [Ki-Won]', '[Ana] Vera'."""
    start, end = name.start, name.end
    first = doc[start].head if doc[start].dep_ == "flat" else doc[start]
    alone = first.i == start - 1 and doc[max(0, first.i - 1)].tag_ != "NNP"
    if alone and _is_of_name(first) and not is_head(first):
        start = first.i
    while (at := end + (doc[end : end + 1].text == "-")) < len(doc) and _is_of_name(doc[at]):
        if doc[at].dep_ != "flat" or not start <= doc[at].head.i < end:
            break
        end = at + 1
    return name if (start, end) == (name.start, name.end) else Name(start, end, "PERSON", printed(doc[start:end]))


def _is_of_name(word: Token) -> bool:
    """Whether a word can be a part of a person's name that the pipeline left out."""
    styled = word.lower_ in word_set("roles", "honorifics", "before_names", "styles", "holy")
    named = word.tag_ == "NNP" and word.is_title and word.text.isalpha()
    return named and not styled and word.ent_type_ in ("", "PERSON")


def _with_initials(doc: Doc, name: Name) -> Name:
    """A person's name with the single letters before it: '[K] Menon', '[A K] Menon'."""
    start = name.start
    while start > 0 and len(doc[start - 1]) == 1 and doc[start - 1].text.isupper() and doc[start - 1].tag_ == "NNP":
        start -= 1
    start += start < name.start - 1 and doc[start].is_sent_start and doc[start].text in ("A", "I")
    alone = start == name.start - 1 and doc[start].is_sent_start
    return name if start == name.start or alone else Name(start, name.end, "PERSON", printed(doc[start : name.end]))


def _with_generation(doc: Doc, name: Name) -> Name:
    """A person's name with 'Jr.', 'Sr.' or a number that follows it, perhaps behind a comma."""
    end = name.end + (name.end < len(doc) and doc[name.end].text == ",")
    if end >= len(doc) or " " not in name.text or doc[end].text.rstrip(".") not in ("Jr", "Sr", "II", "III", "IV"):
        return name
    end += 1
    end += end < len(doc) and doc[end].text == "." and not doc[end - 1].whitespace_ and doc[end - 1].text[-1] == "r"
    return Name(name.start, end, "PERSON", printed(doc[name.start:end]))


def nicknamed(doc: Doc, names: Sequence[Name]) -> list[Name]:
    """The names, with a nickname in quotes or brackets, or initials without stops, made one with what stands around
    them: 'Jan “Kuba” Nowak', 'Jan KP Nowak'."""
    kept: list[Name] = []
    for name in names:
        last = kept[-1] if kept else None
        people = last is not None and last.label == name.label == "PERSON"
        if last is not None and people and (_is_quoted(doc, last, name) or _is_initialled(doc, last, name)):
            kept[-1] = Name(last.start, name.end, "PERSON", printed(doc[last.start:name.end]))
        else:
            kept.append(name)
    return kept


def _is_initialled(doc: Doc, first: Name, second: Name) -> bool:
    """Whether initials part two names, no body's, country's or office's: 'Jan KP Nowak'."""
    if second.start != first.end + 1:
        return False
    word = doc[first.end]
    initials = len(word.text) in (2, 3) and word.text.isalpha() and word.text.isupper()
    return initials and known(word.text) is None and countries.lookup(word.text) is None and not is_head(word)


def _is_quoted(doc: Doc, first: Name, second: Name) -> bool:
    """Whether nothing but one quote mark or bracket parts two names, of which one is the nickname."""
    gap = doc[first.end:second.start]
    inside = printed(doc[first.start:second.start])
    opened = sum(inside.count(q) for q in "“\"(‘") - sum(inside.count(q) for q in "”)’")
    return len(gap) == 1 and gap.text in _QUOTES and (opened > 0 or gap.text in "”\")’") and doc[first.start].is_title
