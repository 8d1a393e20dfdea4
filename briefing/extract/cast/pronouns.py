"""Whom 'he', 'she', 'his' and 'her' mean: the one told last that it can be.

An office told without its bearer's name counts as somebody ("Chad's chief prosecutor said he had opened an inquiry");
'a resident said he saw' is nobody named before. Who is a man and who a woman is told by titles, by given names, and by
the pronouns that could mean nobody else. What stays doubtful stays unresolved.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from briefing.extract.cast.bearing import Bearer
from briefing.extract.cast.names import key
from briefing.extract.cast.scene import is_head
from briefing.extract.text.cues import act
from briefing.extract.text.grammar import obliques, own_subjects, phrase_head, preposition, subjects
from briefing.extract.text.spans import sentence_before
from briefing.extract.text.tree import children, clause_of, is_subject, is_within, outer_clause
from briefing.extract.text.vocabulary import person_words, word_set
from briefing.extract.text.words import Doc, Token

_HE = frozenset({"he", "him", "his", "himself"})
_SHE = frozenset({"she", "her", "hers", "herself"})
_MEANING = _HE | _SHE | {"former", "latter"}
_GOVERNED = frozenset({"obj", "iobj", "obl", "ccomp", "xcomp"})
_REACH = 3
"""How many sentences back a pronoun may look."""
_SPARE = 2
"""A name of so many words has a given name to tell."""


def find_pronouns(
    doc: Doc, mentions: Mapping[int, str], people: Sequence[Bearer], quoted: Collection[int]
) -> list[tuple[int, str]]:
    """The tokens of 'he', 'she', 'his', 'her', 'the latter' with the id of the person or office meant.

    `mentions` gives the id of whoever a mention that begins at a token means; pronouns inside quotation marks are left.
    """
    genders = _genders(doc, people)
    resolved: list[tuple[int, str]] = []
    told: list[list[tuple[int, str]]] = []
    for sentence in doc.sents:
        told.append([])
        for token in sentence:
            if token.i in mentions:
                told[-1].append((token.i, mentions[token.i]))
            if token.lower_ not in _MEANING:
                continue
            chosen = _one_of_two(token, told) if token.lower_ in ("former", "latter") else ""
            if chosen:
                resolved.append((token.i, chosen))
            gender = "m" if token.lower_ in _HE else "f" if token.lower_ in _SHE else ""
            if not gender or token.i in quoted or token.tag_ not in ("PRP", "PRP$"):
                continue
            others = _others(token, mentions)
            near = ([(i, who) for i, who in s if who not in others] for s in told[-_REACH - 1 :])
            fitting = [[(i, who) for i, who in s if genders.get(who, gender) == gender] for s in near]
            found, behind = _meant(token, fitting), _named_behind(token, mentions, genders, gender)
            surer = behind and (_is_own_occasion(token) or genders.get(behind) == gender != genders.get(found))
            if not found or surer:
                found = behind
            if found:
                told[-1].append((token.i, found))
                resolved.append((token.i, found))
                if {who for s in fitting for _, who in s} == {found}:
                    genders[found] = gender
    return resolved


def _genders(doc: Doc, people: Sequence[Bearer]) -> dict[str, str]:
    """The gender that titles and given names tell of people: 'Mrs', 'chairman', 'Maria', 'Sokolova'."""
    known: dict[str, str] = {}
    for person in people:
        names = [[key(t.text) for t in doc.words[a:b]] for a, b in person.spans if b - a >= _SPARE]
        given, last = (names[0][0], names[0][-1]) if names else ("", "")
        if given in word_set("given_names", "female") or last.endswith(tuple(word_set("given_names", "female_ends"))):
            known[person.id] = "f"
        elif given in word_set("given_names", "male"):
            known[person.id] = "m"
        words = {w.lower() for p in person.posts for w in p.title.split()}
        words |= {doc[s - 1].lower_.rstrip(".") for s, _ in person.spans if s > 0}
        if words & word_set("roles", "women"):
            known[person.id] = "f"
        elif words & word_set("roles", "men"):
            known[person.id] = "m"
    return known


def _meant(token: Token, told: list[list[tuple[int, str]]]) -> str:
    """Whom a pronoun means: a subject before it in its sentence, else one of the sentences before.

    `told` are the mentions of people that it can mean in these sentences, the pronoun's own last.
    """
    named = {i for i, _ in told[-1]}
    nameless = _nameless_teller(token, named) or _nameless_doer(token, named)
    doer = _beside(token)
    for back, mentions in enumerate(reversed(told)):
        inside = [(i, who) for i, who in mentions if doer is None or not (back == 0 and is_within(token.doc[i], doer))]
        if back == 0 and nameless is not None:
            inside = [(i, who) for i, who in inside if i > nameless.i]
        chosen = [(i, who) for i, who in inside if _is_topic(token.doc[i])] or inside
        if back == 1 and chosen and _is_content(token, chosen):
            return ""
        if chosen:
            distinct = list(dict.fromkeys(who for _, who in chosen))
            return distinct[0] if back or len(distinct) == 1 else chosen[-1][1]
        if nameless is not None:
            return ""
    return ""


def _is_content(token: Token, told: list[tuple[int, str]]) -> bool:
    """Whether 'he said' goes on after somebody without a name who said the sentence before, where others are named: 'A
    spokesman said X was dead. He said'."""
    before = sentence_before(token)
    if before is None:
        return False
    clause = before.root
    teller = next((s for s in own_subjects(clause) if s.i < clause.i), None)
    if teller is None or not (act(token.head) == "tell" == act(clause) and is_subject(token)):
        return False
    anybody = {c.lower_ for c in children(teller, "det")} & {"a", "an", "another", "one"}
    return bool(anybody) and is_head(teller) and teller.tag_ == "NN" and all(i > clause.i for i, _ in told)


def _others(token: Token, mentions: Mapping[int, str]) -> frozenset[str]:
    """Whom the subject of a clause cannot mean: who is named in what it does ('he urged X to go'), and with whom
    it did what opens the clause ('Turning to X, he laughed', 'In a letter to X, he asked')."""
    clause = token.head
    if not is_subject(token):
        return frozenset()
    doing = (c for c in clause.children if c.i > token.i and c.dep_ in _GOVERNED)
    opening = [c for c in children(clause, "advcl") if c.i < token.i and c.tag_ == "VBG" and not own_subjects(c)]
    opening += [n for o in obliques(clause) if o.i < token.i for n in obliques(o, "with", "to")]
    beside = (t for part in (*doing, *opening) for t in part.subtree)
    return frozenset(mentions[t.i] for t in beside if t.i in mentions and t.ent_type_ == "PERSON")


def _beside(token: Token) -> Token | None:
    """The subject of the clause that 'him' or 'her' is an object of, and so cannot mean: 'X met him'."""
    if token.tag_ != "PRP" or is_subject(token) or token.lower_.endswith("self"):
        return None
    clause = clause_of(token)
    governed = token.dep_ in ("obj", "iobj") or preposition(token) in ("to", "by", "against", "from", "with")
    inside = token.head == clause or token.head in children(clause, "obj")  # 'held talks with him'
    return next((s for s in subjects(clause) if s.i < token.i), None) if governed and inside else None


def _nameless_teller(token: Token, named: Collection[int]) -> Token | None:
    """Who says the clause of a pronoun, if one person without name or office: 'a resident said he saw'.

    Who speaks for somebody or tells of him does so of others: 'his lawyer said he was innocent'.
    """
    for clause in _outer(token):
        for subject in own_subjects(clause):
            if subject.i > token.i or not act(clause) or is_within(token, subject):
                continue
            anybody = {c.lower_ for c in children(subject, "det")} & {"a", "an", "another", "one"}
            single = anybody and (is_head(subject) or subject.lower_ in word_set("actors", "private"))
            known = any(i in named for i in range(subject.left_edge.i, subject.i + 1))
            agent = subject.lower_.startswith("spokes") or subject.lower_ in word_set("roles", "tell_of_others")
            goes_on = is_subject(token) and clause_of(token) in children(clause, "conj")  # 'a nurse said no, and she'
            if single and not known and (goes_on or not agent):
                return subject
    return None


def _nameless_doer(token: Token, named: Collection[int]) -> Token | None:
    """Of whom the clause around a subject tells, if of one person without name or office: 'Paz said the bomber was
    killed when HE fired'."""
    if not is_subject(token):
        return None
    for clause in _outer(token):
        for subject in own_subjects(clause):
            single = subject.i < token.i and subject.tag_ == "NN" and not is_head(subject)
            single = single and any(c.lower_ in ("a", "an", "the", "another", "one") for c in children(subject, "det"))
            known = any(i in named for i in range(subject.left_edge.i, subject.i + 1))
            if single and not known and act(clause) != "tell" and subject.lemma_.lower() in person_words():
                return subject
    return None


def _outer(token: Token) -> Iterator[Token]:
    """The clauses around that of a word, the innermost first."""
    clause = outer_clause(clause_of(token))
    while clause is not None:
        yield clause
        clause = outer_clause(clause)


def _named_behind(token: Token, mentions: Mapping[int, str], genders: Mapping[str, str], gender: str) -> str:
    """Who is named behind a pronoun that opens a sentence: 'On his arrival, X said', 'Even if he wins, X will go'."""
    clause = clause_of(token)
    root = token.sent.root
    opening = clause != root or preposition(token.head) != ""
    if not opening or is_subject(token.head):
        return ""
    for subject in own_subjects(root):
        place = next((i for i in range(subject.left_edge.i, subject.i + 1) if i in mentions), -1)
        comma = any(t.text == "," for t in token.doc[token.i : max(place, 0)])
        if comma and genders.get(mentions[place], gender) == gender:
            return mentions[place]
    return ""


def _is_own_occasion(token: Token) -> bool:
    """Whether 'his' opens a sentence with an occasion of who does what it goes on to say: 'For his part, X said', 'In
    her talks with Y, X said'."""
    return token.tag_ == "PRP$" and token.head.lower_ in word_set("actors", "own_occasions")


def _one_of_two(token: Token, told: list[list[tuple[int, str]]]) -> str:
    """Whom 'the former' and 'the latter' mean: one of the two people named in their sentence so far, or in the one
    before."""
    if not token.i or token.nbor(-1).lower_ != "the":
        return ""
    if token.doc[token.i + 1].tag_ in ("NN", "NNP", "NNS", "NNPS", "JJ", "VBN", "CD"):
        return ""  # 'the former minister'
    for mentions in told[-1:-3:-1]:
        two = list(dict.fromkeys(who for _, who in mentions))
        if len(two) == 2:
            return two[token.lower_ == "latter"]
    return ""


def _is_topic(token: Token) -> bool:
    """Whether a mention that begins at a token is the subject of its clause."""
    return is_subject(phrase_head(token))
