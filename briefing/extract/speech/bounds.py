"""Where what somebody says ends: before what another says, what the paper adds, and what dates it."""

from __future__ import annotations

from briefing.extract.speech.moments import SPANS, is_when
from briefing.extract.speech.pieces import FEWEST_WORDS, pieces_of
from briefing.extract.speech.sayings import Stretch
from briefing.extract.speech.surface import FINITE
from briefing.extract.speech.surface_content import inserted, is_dash
from briefing.extract.speech.tails import weighs, without_tail
from briefing.extract.text.beside import is_calling_on
from briefing.extract.text.clauses import goes_with, is_negated
from briefing.extract.text.cues import act, claimed
from briefing.extract.text.grammar import markers, objects, obliques, own_subjects
from briefing.extract.text.speaking_on import may_speak
from briefing.extract.text.summing import sums_up
from briefing.extract.text.tree import SUBJECT, children
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Doc, Token

BREAKS = frozenset(",;—–―")
"""Marks that part what is said from what follows."""
_SAME = frozenset({"he", "she", "they"})
_THEMSELVES = _SAME | {"it"}
_SHORT_ASIDE = 12
_LEARNING = frozenset({"find", "show", "learn", "hear"})
_AGAINST = frozenset({"while", "whereas", "but", "although", "though", "yet"})
_MEANWHILE = frozenset({"as", "while", "after", "amid", "when", "before"})


def inserted_cuts(doc: Doc, start: int, end: int) -> list[int]:
    """Where content ends because somebody else is said to tell it: '..., an official said'."""
    cues = [t for t in doc[start + 1 : doc[start].sent.end] if t.tag_ in FINITE and act(t) in ("tell", "write")]
    told = [(t.i < end, *found[0][0]) for t in cues if (found := inserted(t)) is not None]
    behind = [a - 1 for _, a, _ in told if start < a < end and doc[a - 1].text == ";"]
    return [*behind, *(max(start, b) for near, a, b in told if near and (b > start or a < start))]


def to_inserted(doc: Doc, pieces: tuple[Stretch, ...]) -> tuple[Stretch, ...]:
    """Content behind its cue up to where somebody else is said to tell it."""
    if len(pieces) != 1 or not (cuts := inserted_cuts(doc, *pieces[0])):
        return pieces
    return pieces_of(doc, list(range(pieces[0][0], min(cuts))), None)


def to_answer(cue: Token, pieces: tuple[Stretch, ...], inside: set[int]) -> tuple[Stretch, ...]:
    """The content up to where another speaks: 'said it was open[, while Lome insisted that it was closed]', 'said it
    was "deeply concerned" [and Oslo called for calm]', 'promised a cut, [something he called "a fairy tale"]'."""
    doc, (start, end) = cue.doc, pieces[-1]
    end = without_tail(cue, start, end, inside)
    if act(cue) not in ("tell", "write"):
        end = next((t.i for t in doc.words[max(start, cue.i) : end] if t.i not in inside and sums_up(t)), end)
    for verb in doc.words[max(start, cue.i) + 1 : end]:
        if verb.i in inside or not (is_telling(verb) or verb.tag_ == "VBN"):
            continue
        at = _aside_before(verb, start, end, inside) or _link_before(verb, start, cue)
        if at and (cut := pieces_of(doc, list(range(start, at)), None)):
            return (*pieces[:-1], *cut)
    return (*pieces[:-1], (start, end))


def _link_before(verb: Token, start: int, cue: Token) -> int:
    """Where the word stands that joins another's words to the content of a cue before them, 0 where there is none."""
    doc = verb.doc
    again = (act(verb) == "tell" and bool(children(verb, "ccomp"))) or _says_no_more(verb)
    who = next((s for s in own_subjects(verb) if start < s.i < verb.i and (again or s.pos_ != "PRON")), None)
    link = doc[who.left_edge.i - 1] if who is not None else None
    if who is None or link is None or link.i <= start:
        return 0
    quoted = any(t.tag_ == "``" for t in doc[verb.i + 1 : verb.right_edge.i])
    answers = bool(act(verb)) and (bool(children(verb, "ccomp")) or quoted or _is_bound_now(verb, cue))
    others = link.lower_ == "but" and act(verb) == act(cue) == "tell" and who.pos_ != "PRON" and answers
    if link.lower_ in _AGAINST and (is_parted(doc, link.i) or others) and (answers or _says_no_more(verb)):
        return link.i
    own = bool(act(verb)) and verb.dep_ == "conj" and any(s.lower_ in _THEMSELVES for s in own_subjects(verb.head))
    return link.i if own and link.lower_ == "and" and who.tag_ in ("NNP", "NNPS") and act(verb) != "expectation" else 0


def _is_bound_now(verb: Token, cue: Token) -> bool:
    """'said it would leave, while Oslo HAS PROMISED to stay': told in the present behind what somebody said, who would
    have put it in the past."""
    now = verb.tag_ in ("VBZ", "VBP") or any(a.lower_ in ("has", "have") for a in children(verb, "aux"))
    bound = act(verb) in ("commitment", "threat", "rejection", "offer", "demand", "request")
    return cue.tag_ == "VBD" and cue.i < verb.i and now and bound and bool(children(verb, "xcomp"))


def is_parted(doc: Doc, i: int) -> bool:
    """Whether a comma or the like stands right before a place, also one inside closing marks: '"a farce," [but]'."""
    at = i - 1
    while at > 0 and doc[at].tag_ == "''":
        at -= 1
    return at >= 0 and doc[at].text in BREAKS


def _aside_before(verb: Token, start: int, end: int, inside: set[int]) -> int:
    """Where the comma stands before what somebody says of the content: ', which he called "a fairy tale"'."""
    doc = verb.doc
    for comma in range(verb.i - 3, max(start, verb.i - _SHORT_ASIDE), -1):
        if doc[comma].text != ",":
            continue
        # ', a move Oslo has criticized', wherever a parse hangs it
        called, who = doc[comma + 2], doc[comma + 3]
        summed = called.lemma_.lower() in word_set("speech", "deeds_summed") and doc[comma + 1].lower_ in ("a", "an")
        if summed and act(verb) and who.tag_ in ("NNP", "NNPS", "NNS", "DT", "PRP"):
            return comma
    if verb.dep_ not in ("acl:relcl", "acl") or verb.right_edge.i < end - 2:
        return 0
    quoted = bool(act(verb)) and any(i in inside for i in range(verb.i, verb.right_edge.i + 1))
    regarding = claimed("naming") | word_set("speech", "regarding")
    denied = act(verb) in ("denial", "rejection") or verb.lemma_.lower() in regarding
    for comma in range(verb.i - 1, start, -1):
        if doc[comma].text != "," and not is_dash(doc[comma]):
            continue
        opens, noun = doc[comma + 1].lower_, doc[comma + 2].lemma_.lower()
        if opens == "something" and verb.head.i == comma + 1:
            return comma
        if opens in ("a", "an") and noun in claimed("charges") | word_set("speech", "echoed"):
            return comma
        if (quoted or denied) and (opens in ("which", "something") or (opens in ("a", "an") and verb.head.i < verb.i)):
            return comma
    return 0


def is_telling(verb: Token) -> bool:
    """Whether a verb is finite: 'tells', 'told', 'has told', 'did not tell'."""
    helping = {a.lower_ for a in children(verb, "aux")}
    perfect = verb.tag_ == "VBN" and not helping.isdisjoint(("has", "have", "had"))
    did_not = verb.tag_ == "VB" and not helping.isdisjoint(("do", "does", "did"))
    return perfect or did_not or verb.tag_ in FINITE


def to_semicolon(doc: Doc, pieces: tuple[Stretch, ...], inside: set[int]) -> tuple[Stretch, ...]:
    """The content up to a semicolon behind which somebody else speaks: 'said it was late[; an official denied it]'."""
    for k, (start, end) in enumerate(pieces):
        for i in range(start + FEWEST_WORDS, end - 1):
            if doc[i].text == ";" and i not in inside and _is_told_by_another(doc, i + 1, end):
                return (*pieces[:k], (start, i))
    return pieces


def _is_told_by_another(doc: Doc, start: int, end: int) -> bool:
    """Whether the words after a semicolon begin with a noun that says something."""
    cue = next((t for t in doc[start:end] if t.tag_ in (*FINITE, "VBN")), None)
    if cue is None or not (act(cue) or cue.lemma_.lower() == "put") or cue.tag_ not in FINITE:
        return False
    return any(start <= s.i < cue.i and s.pos_ != "PRON" for s in own_subjects(cue))


def is_apart(cue: Token, start: int, end: int) -> bool:
    """Whether the words behind an inserted cue are no part of what it introduces: ', adding that ...', ', IRNA has
    learned', and behind a cue with its hearer or day ', as shelling resumed'."""
    doc = cue.doc
    first = doc[start]
    if (first.tag_ == "VBG" and (act(first) or _answers(first) or weighs(first))) or first.lower_ == "according":
        return True
    if _is_occasion(doc, start):
        return True
    told = cue.lemma_.lower() in ("tell", "inform") or any(is_when(t) for t in doc[cue.i : start])
    if told and doc[start].lower_ in _MEANWHILE:
        return True
    others = (t for t in doc[start:end] if is_telling(t) and act(t) == "tell")
    return any((found := inserted(t)) is not None and found[1][0] <= start for t in others)


def _answers(verb: Token) -> bool:
    """', contradicting a report that ...', ', dismissing the claim': what who speaks does with another's words."""
    words = (*objects(verb), *obliques(verb, "at"))
    answered = claimed("deniable") | word_set("speech", "echoed")
    return verb.lemma_.lower() in word_set("mood", "refuting") and any(o.lemma_.lower() in answered for o in words)


def _is_occasion(doc: Doc, start: int) -> bool:
    """Whether the words behind an inserted cue tell when it was said: 'X said, [hours after the talks ended]'."""
    words = [t.lower_ for t in doc[start : start + 4]]
    spans = {*SPANS, *(f"{s}s" for s in SPANS), "minutes", "moments", "shortly", "soon"}
    for k, word in enumerate(words[:3]):
        if word in spans:
            return words[k + 1 : k + 2] in (["after"], ["before"], ["later"])
    return False


def is_answered(doc: Doc, start: int, end: int) -> bool:
    """Whether somebody else answers in the words behind an inserted cue: 'X said, [but Oslo denied it]'."""
    if doc[start].lower_ not in ("but", "while", "though", "although"):
        return False
    answers = (t for t in doc[start:end] if act(t) and t.tag_ in (*FINITE, "VBN"))
    first = next(answers, None)
    who = own_subjects(first) if first is not None else ()
    return (
        bool(who)
        and all(start < w.i and (w.pos_ != "PRON" or children(w.head, "ccomp")) for w in who)
        and not any(t.tag_ in FINITE for t in doc[start : who[0].i])
    )


def coordinated(cue: Token, start: int, end: int) -> int:
    """Where the content ends if the cue's subject goes on to do more: 'said it was late [and warned Oslo]'."""
    doc = cue.doc
    for token in doc.words[start + 1 : end]:
        behind = token.tag_ == "VBG" and doc[token.i - 1].text == "," and not is_shown(token)
        if behind and ((act(token) == "tell" and children(token, "ccomp")) or hopes(token) or _answers(token)):
            return token.i - 1
        link = next((c for c in children(token, "cc") if start < c.i < token.i), None)
        # a bare 'add' is taken for an infinitive
        tells = act(token) == "tell" and token.tag_ in (*FINITE, "VB") and bool(children(token, "ccomp"))
        tells = tells and not (token.tag_ == "VB" and children(token, "aux", "mark"))
        calls = token.tag_ == "VBN" and cue.tag_ == "VBD" and is_calling_on(token)
        if link is not None and token.head == cue and not all(goes_with(token, c) for c in children(cue, "ccomp")):
            return link.i  # 'says there were frauds and IS SUING'
        if link is not None and (_is_done_by_now(token, link, cue) or _is_left_open(token, link)):
            return link.i
        if link is None or (token.tag_ != cue.tag_ and not (tells and cue.tag_ in FINITE) and not calls):
            continue
        told, who = token.head, own_subjects(token)
        alone = not who or all(w.lower_ in _THEMSELVES for w in who)
        if alone and link.lower_ == "but" and doc[link.i - 1].text == "," and _says_no_more(token):
            return link.i
        if not who and told != cue and told.tag_ == token.tag_ and _goes_on_himself(told, token):
            continue  # 'said that Oslo remained committed and expected the same'
        if not who and told != cue and act(token) == "expectation" and own_subjects(told):
            continue  # 'said that Oslo had told them and expected an answer'
        if who and act(token) == "tell" and children(token, "ccomp") and all(w.lower_ in _SAME for w in who):
            return link.i
        if who:
            continue
        speaks = act(token) and (token.lemma_.lower() not in _LEARNING or children(token, "ccomp"))
        if told == cue or (speaks and (told.tag_ != cue.tag_ or not act(told))):
            return link.i
    return end


def _is_done_by_now(verb: Token, link: Token, cue: Token) -> bool:
    """'says he is angry and CALLED on Oslo to act', 'say they have doubts, and HAVE THREATENED to leave': behind what
    somebody now says of himself what he did before."""
    told = verb.head
    if cue.tag_ not in ("VBZ", "VBP") or act(verb) in ("", "expectation") or children(verb, *SUBJECT):
        return False
    if told == cue:
        return verb.tag_ == "VBD" and verb.dep_ == "conj"
    himself = [s.lower_ for s in own_subjects(told)]
    if himself and set(himself) <= _THEMSELVES and is_calling_on(verb) and obliques(verb, "on", "upon"):
        return True  # 'says he is worried and called on', taken for a second participle
    perfect = verb.tag_ == "VBN" and any(a.tag_ in ("VBZ", "VBP") for a in children(verb, "aux"))
    apart = perfect and verb.doc[link.i - 1].text == "," and not _is_perfect(told)
    return bool(himself) and set(himself) <= _THEMSELVES and apart


def _is_perfect(verb: Token) -> bool:
    return any(a.lower_ in ("has", "have", "had") for a in children(verb, "aux"))


def _is_left_open(verb: Token, link: Token) -> bool:
    """', but have yet to do so': what the paper adds of those who speak."""
    yet = any(c.lower_ == "yet" for c in children(verb, "advmod")) and bool(children(verb, "xcomp"))
    return yet and verb.lemma_.lower() == "have" and link.lower_ == "but" and not own_subjects(verb)


def _goes_on_himself(told: Token, verb: Token) -> bool:
    """'said the boat entered the bay and warned its crew': who is told of goes on to speak, if he is named or may."""
    named = any(s.tag_ in ("NNP", "NNPS") for s in own_subjects(told)) and act(verb) != "tell"
    common = [s for s in own_subjects(told) if s.tag_ in ("NN", "NNS")]
    return named or (bool(common) and all(map(may_speak, common)) and verb.lemma_.lower() != "add")


def is_shown(verb: Token) -> bool:
    """Whether what somebody did or found shows something, which nobody says: 'have data, [indicating] that ...'."""
    behind = verb.tag_ == "VBG" and verb.i > 0 and verb.nbor(-1).text == ","
    shows = behind and verb.lemma_.lower() in word_set("speech", "shown_by")
    return shows and (verb.dep_ == "acl" or not act(verb.head))


def _says_no_more(verb: Token) -> bool:
    """'but declined to say when', 'but gave no date', 'but stopped short of naming it': of who speaks, not said."""
    nothing = any(c.lower_ == "no" for o in objects(verb) for c in children(o, "det"))
    untold = is_negated(verb) and verb.lemma_.lower() in word_set("speech", "untold")
    return verb.lemma_.lower() in word_set("speech", "reticent") or nothing or untold


def hopes(verb: Token) -> bool:
    """'expressed hope that ...': a verb whose object says what somebody looks forward to."""
    if verb.lemma_.lower() not in claimed("voicing"):
        return False
    hoped = (o for o in objects(verb) if o.lemma_.lower() in claimed("hopes"))
    return any("that" in markers(c) for o in hoped for c in (*children(o, "acl", "ccomp"), *children(verb, "ccomp")))
