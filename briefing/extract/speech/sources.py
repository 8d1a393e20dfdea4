"""Around a cue: which noun speaks, by the tree and by the order of words."""

from __future__ import annotations

from msgspec import Struct

from briefing.extract.cast.scene import is_head
from briefing.extract.speech.moments import is_when
from briefing.extract.speech.relatives import document_before, is_thing, somebody_before
from briefing.extract.speech.sayings import Stretch
from briefing.extract.speech.surface import after, before, head
from briefing.extract.text.cues import act, claimed, needs_quotation
from briefing.extract.text.grammar import (
    agents,
    is_passive,
    is_relative_word,
    markers,
    own_subjects,
    subjects,
    undergoers,
)
from briefing.extract.text.memory import remembered
from briefing.extract.text.spans import noun_phrase
from briefing.extract.text.tree import children, clause_of, conjuncts, first_conjunct, is_finite, is_subject
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Token

_FULL = 2
"""How many words somebody's name has who is told of by nothing else."""


class Source(Struct, frozen=True):
    """The words that name a speaker, and the one that carries them."""

    noun: Token
    stretch: Stretch


@remembered
def source(cue: Token) -> Source | None:
    """The noun that speaks: the subject of the cue, in a passive its agent ('was told by X').

    The tree and the order of words should agree; where they do not, the words right beside the cue win.
    """
    quoting = quoted_by(cue)
    if quoting is not None:
        return next((of_noun(u) for u in undergoers(quoting)), None)
    set_off = cue.tag_ == "VBD" and cue.i > 0 and cue.nbor(-1).text == ","
    if is_passive(cue) and not (set_off and before(cue) is not None):
        return next((of_noun(a) for a in agents(cue)), None)
    if cue.tag_ == "VBG" and cue.i > 1 and cue.nbor(-1).text == "," and act(cue.nbor(-2)):
        return source(cue.nbor(-2))
    nearest = _governing(cue) if cue.tag_ == "VBG" and cue.i > 1 and is_set_off(cue) else None
    if nearest is not None:
        return of_noun(nearest)
    printed = [s for s in own_subjects(cue) if s.ent_type_ not in ("DATE", "TIME")]
    named = next((s for s in printed[1:] if s.ent_type_ == "PERSON"), None)
    if named is not None and [t.text for t in cue.doc[named.right_edge.i + 1 : cue.i]] in ([","], []):
        if len(conjuncts(printed[0])) > 1 or any(t.dep_ == "cc" for t in named.lefts):
            return Source(printed[0], (printed[0].left_edge.i, named.right_edge.i + 1))  # 'Ana Lo and Jo Ruiz said'
        return of_noun(named)  # 'the head of a panel looking into it, Ana Lo, said'
    if printed and (apposed := _apposed(cue)) is not None and printed[0].i < apposed.i:
        return of_noun(apposed)
    inverted = bool(printed) and printed[0].i > cue.i
    if inverted and cue.lemma_.lower() == "tell" and (told := before(cue)) is not None:
        return Source(head(cue, told), told)  # whoever stands behind 'told' is told
    beside = after(cue) if inverted else before(cue) if is_finite(cue) else None
    telling = word_set("speech", "documents")
    papers = [s for s in printed if not inverted and ((lemma := s.lemma_.lower()) in telling or lemma == "source")]
    if beside is not None and papers and papers[0].right_edge.i == cue.i - 1 and papers[0].i < beside[0]:
        # 'a statement released after the meeting said', 'a source close to the group told AFP'
        return Source(papers[0], (papers[0].left_edge.i, papers[0].right_edge.i + 1))
    around = next((s for s in printed if beside is not None and s.i < beside[0] <= s.right_edge.i), None)
    if beside is not None and around is not None:
        last = head(cue, beside)
        # 'X, who is due in Lima with Y, says'
        between = cue.doc[around.i + 1 : beside[0] + 1]
        aside = any(is_relative_word(t) or (t.dep_ == "acl" and t.head == around) for t in between)
        aside = aside or last.tag_ == "CD"  # 'X, 56, who leads the union, says'
        towns = first_conjunct(last)
        aside = aside or (towns != last and towns.dep_ == "nmod" and towns.ent_type_ == "GPE")  # 'X of Oruro and Sucre'
        if aside or last.dep_ in ("obj", "obl") or (last.ent_type_ == "GPE" and around.ent_type_ != "GPE"):
            return of_noun(around)  # 'the institute that tracks the data says', 'the centre in Turku, Finland, says'
    if beside is not None:
        spoken = next((s for s in printed if beside[0] <= s.i < beside[1]), head(cue, beside))
        if printed and not inverted and printed[0].i < beside[0] and spoken in conjuncts(printed[0]):
            return Source(printed[0], (printed[0].left_edge.i, beside[1]))  # 'Peru, Chile and Bolivia say'
        return Source(spoken, (_opening(spoken, beside[0], cue), beside[1]))
    if printed:
        relative = next((c for c in cue.lefts if is_subject(c) and is_relative_word(c)), printed[0])
        written = document_before(relative) if relative != printed[0] else None
        written = somebody_before(relative, printed[0]) if written is None and relative.lower_ == "who" else written
        if written is not None:
            return of_noun(written)
        return of_noun(printed[0]) if relative == printed[0] else Source(printed[0], (relative.i, relative.i + 1))
    shared = _around_participle(cue) or subjects(cue)
    outer = _teller_around(cue, shared)
    if outer is not None:
        return of_noun(outer)
    return of_noun(shared[0]) if shared else None


def is_set_off(cue: Token) -> bool:
    """Whether a comma stands before a word, be it inside closing marks: '"... a homeland," ADDING that'."""
    doc, first = cue.doc, cue.i - 1
    first -= first > 0 and doc[first].tag_ == "''"
    return first >= 0 and doc[first].text == ","


def _apposed(cue: Token) -> Token | None:
    """Who is named between commas right before a cue: 'the head of a body that runs the dams, Ana Lo, said'."""
    doc, first = cue.doc, cue.i - 1
    while first > cue.sent.start + 1 and doc[first - 1].ent_type_ == "PERSON":
        first -= 1
    named = cue.i - 1 - first >= _FULL and doc[first - 1].text == "," == doc[cue.i - 1].text
    return doc[first : cue.i - 1].root if named else None


def _opening(noun: Token, start: int, cue: Token) -> int:
    """Where the words for a speaker begin, behind what only stands before them: 'at talks on Monday [envoys] said', 'a
    plan [diplomats] say is dead', 'closed the port and [officials] say'."""
    first = noun.left_edge.i
    apart = start < first and (is_when(cue.doc[first - 1]) or (cue.dep_ == "acl:relcl" and start <= cue.head.i < first))
    apart = apart or any(t.dep_ == "cc" and t.head == cue for t in cue.doc[start:first])
    return first if apart else start


def _around_participle(cue: Token) -> tuple[Token, ...]:
    """Whose 'saying' it is behind a thing that cannot speak or a comma: of 'denied the appeal, saying' who denied."""
    noun = cue.head
    if cue.i == 0:
        return ()
    if cue.tag_ == "VBG" and cue.dep_ == "acl" and noun != cue.nbor(-1) and cue.nbor(-1).ent_type_ == "PERSON":
        return (cue.nbor(-1),)  # 'footage of Ruiz saying'
    if cue.tag_ == "VBG" and cue.dep_ == "advcl" and is_set_off(cue):
        clause = noun
        while clause.dep_ in ("acl", "acl:relcl", "ccomp"):
            told = clause.dep_ == "acl" and "that" in markers(clause)
            # 'X said Y was late, calling it "mad"'
            names = clause.dep_ == "ccomp" and act(clause.head) == "tell" and needs_quotation(cue)
            names = names or (clause.dep_ == "ccomp" and clause.head.lemma_.lower() in claimed("voicing"))
            if not (told or names) and not all(map(is_thing, subjects(clause))):
                break
            clause = clause_of(clause.head)
        return subjects(clause) if clause != noun else ()  # 'rejected claims that its ships fired, calling them "lies"'
    tells = cue.tag_ == "VB" and cue.lemma_.lower() not in word_set("speech", "shown_by")
    if tells and cue.dep_ == "acl" and is_thing(noun) and not is_subject(noun):
        return subjects(clause_of(noun))  # 'missed a chance to remind them'
    if cue.tag_ != "VBG" or cue.dep_ != "acl" or noun.i > cue.i or is_subject(noun) or noun.tag_ == "PRP":
        return ()
    return subjects(clause_of(noun)) if cue.nbor(-1).text == "," or (is_thing(noun) and not noun.ent_type_) else ()


def _teller_around(cue: Token, shared: tuple[Token, ...]) -> Token | None:
    """Who tells of a thing and goes on to tell more: of 'Ruiz says the work goes on and said that ...' Ruiz."""
    first = first_conjunct(cue)
    if cue.dep_ != "conj" or first.dep_ != "ccomp" or {act(first.head), act(cue)} != {"tell"} or not shared:
        return None
    thing = shared[0].tag_ in ("NN", "NNS") and not shared[0].ent_type_ and not is_head(shared[0])
    return next(iter(own_subjects(first.head)), None) if thing and not is_passive(first.head) else None


def _governing(cue: Token) -> Token | None:
    """The subject of the clause that ends where ', calling it ...' begins, if that is one beside the main clause."""
    near = (t for t in reversed(cue.doc[cue.sent.start : cue.i]) if t.tag_ in ("VBD", "VBZ", "VBP"))
    verb = next((t for t in near if t.dep_ in ("ROOT", "advcl", "parataxis", "conj") and own_subjects(t)), None)
    told = own_subjects(verb)[0] if verb is not None and verb.dep_ == "advcl" and cue.head != verb else None
    return told if told is not None and told.tag_.startswith("NN") else None


def quoted_by(cue: Token) -> Token | None:
    """The verb of 'X quoted Y as saying', 'X quoted Y saying', 'Y was quoted as saying by X'; None where nobody is
    quoted by another."""
    head = cue.head
    quotes = head != cue and head.lemma_.lower() in ("quote", "cite") and cue.tag_ == "VBG"
    # 'quoted Y, saying that' says himself why
    introduced = "as" in markers(cue) or (head.i < cue.i and cue.nbor(-1).text != "," and not markers(cue))
    return head if quotes and introduced and undergoers(head) else None


def speaks_for_another(cue: Token) -> bool:
    """Whether what speaks is a document: 'the statement said'."""
    spoken = source(cue) if act(cue) else None
    return spoken is not None and spoken.noun.lemma_.lower() in word_set("speech", "documents")


def of_noun(noun: Token) -> Source:
    """A noun as the source of what is said."""
    span = noun_phrase(noun)
    return Source(noun, (span.start, span.end))


def is_anybody(noun: Token) -> bool:
    """'a Norwegian official', 'two diplomats': somebody whom the text leaves unnamed."""
    articles = {c.lower_ for c in children(noun, "det")}
    return bool(articles & {"a", "an", "another"}) or (bool(children(noun, "nummod")) and not articles)
