"""Clauses and phrases that a parse hangs on the wrong clause, hung where they belong."""

from __future__ import annotations

from briefing.extract.text.clauses import ARRANGED, goes_with
from briefing.extract.text.cues import act
from briefing.extract.text.hanging import edges, hang
from briefing.extract.text.tree import SUBJECT, children, is_finite
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Token

_OPENING_MARKS = frozenset('"“‘«')
_LENGTHS = frozenset({"minute", "hour", "day", "week", "month", "year", "decade"})


def goes_on(word: Token) -> None:
    """'A stayed, but B left AND HAS GONE home': without a subject it goes on from the clause right before."""
    if children(word, *SUBJECT) or not (is_finite(word) or children(word, "aux")) or word.pos_ not in ("VERB", "AUX"):
        return
    before = [c for c in children(word.head, "conj") if word.head.i < c.i < word.i]
    if before and is_finite(before[-1]) and children(before[-1], *SUBJECT):
        hang(word, before[-1], "conj")


def second_infinitive(word: Token) -> None:
    """'a plan to seize a man who had served, AND KILL him', 'has refused to resign OR CALL a vote': a bare verb goes on
    from an infinitive, not from a past or present."""
    bare = word.tag_ in ("VB", "VBP") and not children(word, "aux", "mark", *SUBJECT)
    above = word.head
    if bare and word.tag_ == "VBP" and above.tag_ == "VB" and any(m.tag_ == "TO" for m in children(above, "mark")):
        word.tag_ = "VB"  # 'is expected to endorse it and URGE calm', taken for a present
    bare = bare and word.tag_ == "VB"
    if not bare or word.head.tag_ not in ("VBN", "VBD", "VBG", "VBZ") or _takes_bare(word.head):
        return
    if act(word) == "tell" and children(word, "ccomp"):
        return  # 'say they hoped to go, but ADD that nobody did'
    around = (*children(word.head, "xcomp"), *word.head.ancestors)
    first = next((t for t in around if t.tag_ == "VB" and children(t, "mark") and t.i < word.i), None)
    if first is not None:
        hang(word, first, "conj")


def second_gerund(word: Token) -> None:
    """'charged him with SPYING and PLANNING to kill': a gerund goes on from another, not from what has a tense."""
    if word.tag_ != "VBG" or word.head.tag_ not in ("VBD", "VBN", "VBZ", "VBP") or children(word, "aux", *SUBJECT):
        return
    before = (c for c in children(word.head, "obl", "advcl", "xcomp") if word.head.i < c.i < word.i)
    first = [c for c in before if c.lower_.endswith("ing") and children(c, "case", "mark")]
    if first and children(word, "cc"):
        hang(word, first[-1], "conj")


def _takes_bare(verb: Token) -> bool:
    """'WILL BE ARRESTED and face trial', 'to be arrested and face trial': a bare verb may go on from it."""
    return any(a.tag_ == "MD" for a in children(verb, "aux")) or any(m.tag_ == "TO" for m in children(verb, "mark"))


def charged_with(word: Token) -> None:
    """'were accused by officials OF THE MURDER', 'OF KILLING two': what somebody is accused of is no part of who
    accuses him."""
    if word.head.lower_ in ("accused", "suspected", "convicted", "acquitted"):
        for doing in children(word, "acl"):
            if doing.tag_ == "VBG" and doing.i > word.i and any(c.lower_ == "of" for c in children(doing, "mark")):
                hang(doing, word.head, "advcl")
        for noun in children(word, "nmod"):
            if noun.i > word.i and any(c.lower_ == "of" for c in children(noun, "case")) and not noun.ent_type_:
                hang(noun, word.head, "obl")


def asked_and(word: Token) -> None:
    """'demanded that X leave AND WILL GO to court': what has its own tense is not part of what is asked."""
    asked = word.head
    if asked.dep_ != "ccomp" or asked.tag_ not in ("VB", "VBP") or children(word, *SUBJECT) or word.i < asked.i:
        return
    plain = not children(asked, "aux", "cop") and any(s.tag_ in ("NN", "NNP") for s in children(asked, *SUBJECT))
    tensed = any(a.lower_ in ("will", "would", "has", "had", "is") for a in children(word, "aux"))
    if plain and tensed and asked.head.i < asked.i:
        hang(word, asked.head, "conj")


def of_who_speaks(word: Token) -> None:
    """'the rebels say he lies AND HAVE LEFT': what cannot go on from what is said goes on with who speaks."""
    said = word.head
    if said.dep_ == "ccomp" and said.head.i < said.i and act(said.head) and not goes_with(word, said):
        hang(word, said.head, "conj")


def charge(word: Token) -> None:
    """'accused them of it, CHARGES the army denies': what is denied stands before who denies it."""
    named = children(word, "nsubj")
    if len(named) != 2 or children(word, "obj", "cop") or named[1].i > word.i or named[1].ent_type_ == "PERSON":
        return
    if named[0].lemma_.lower() in word_set("claims", "charges", "requests"):
        named[0].dep_ = "obj"


def measured(word: Token) -> None:
    """'was shot A DAY after she left': how long after belongs to the clause of time."""
    mark = next((m for m in children(word, "mark") if m.lower_ in ("after", "before") and m.i), None)
    length = mark.doc[mark.i - 1] if mark is not None else word
    if length.lemma_.lower() not in _LENGTHS or children(length, "case") or word.is_ancestor(length):
        return
    if word.dep_ == "acl":
        if word.head is not length:
            return
        hang(word, length.head, "advcl")
    hang(length, word, "obl:unmarked")
    if mark is None or mark.lower_ != "after" or word.tag_ not in ("VBD", "VBN"):
        return
    around = word.head
    while around.tag_ != "VBD" and around.head is not around:
        around = around.head
    first = min(t.i for t in word.subtree)
    parted = ";" in word.doc[around.i : first].text
    if around is not word.head and around.tag_ == "VBD" and around.i < first and not parted:
        hang(word, around, "advcl")  # 'threatened to close it in June, A DAY AFTER X BURNED'


def told(word: Token) -> None:
    """'warned CHAD that it would pay', 'warned CHAD it would pay': who stands between a verb and what is told is told
    it, and no subject of it."""
    that = next((m for m in children(word, "mark") if m.lower_ == "that"), None) or _behind_hearer(word)
    if word.dep_ != "ccomp" or that is None:
        return
    hearers = children(word, "nsubj", "nsubj:pass") if len(children(word, *SUBJECT)) > 1 else ()
    for hearer in (*hearers, *(c for c in children(word, "obj", "iobj") if c.i < that.i)):
        if word.head.i < hearer.i < that.i:
            hang(hearer, word.head, "iobj")


def _behind_hearer(told: Token) -> Token | None:
    """'warned Chad IT would pay', 'tells Chad THE REBELS will go': what begins what who stands before it is told."""
    first, second, *_ = (*(c for c in children(told, *SUBJECT, "iobj", "obj") if c.i < told.i), None, None)
    if first is None or second is None or told.head.lemma_.lower() not in word_set("speech", "heard"):
        return None
    start, (opens, end) = edges(second)[0], edges(first)
    begins = told.doc[start].tag_ in ("PRP", "DT", "PRP$") and second.dep_ in SUBJECT
    return told.doc[start] if begins and (opens, end) == (told.head.i + 1, start - 1) else None


def said_of_it(word: Token) -> None:
    """'the man WHO police say KILLED two': what stands for somebody does what is said of him, and says nothing."""
    said = word.head
    if word.dep_ != "ccomp" or said.dep_ != "acl:relcl" or said.i > word.i or not act(said):
        return
    past = word.tag_ == "VBN" and not children(word, "aux", "aux:pass")
    if not past and not is_finite(word):
        return
    speaker = next((s for s in children(said, "nsubj") if s.tag_ not in ("WP", "WDT")), None)
    pronouns = (c for c in children(said, "nsubj", "obj") if c.tag_ in ("WP", "WDT"))
    him = next((c for c in pronouns if speaker is not None and c.i < speaker.i), None)
    if him is not None and not children(word, "mark", *SUBJECT):
        hang(him, word, "nsubj:pass" if children(word, "aux:pass") else "nsubj")
        word.tag_ = "VBD" if past else word.tag_


def day_of_saying(word: Token) -> None:
    """'said FRIDAY the deal will hold' tells the day of saying, 'say it will be signed FRIDAY' that of what is said."""
    said = word.head
    if word.dep_ != "ccomp" or word.i < said.i or not act(said):
        return
    begins = max((s.i for s in children(word, *SUBJECT)), default=0)
    for day in [c for c in word.below if said.i < c.i < begins and _is_weekday(c)]:
        if not any(m.i < day.i for m in children(word, "mark")):
            hang(day, said, day.dep_)
    for day in [c for c in said.below if c.i > word.i and _is_weekday(c)]:
        if not any(t.is_punct for t in word.doc[word.i : day.i]):
            hang(day, word, day.dep_)


def _is_weekday(word: Token) -> bool:
    """Whether a word is 'Friday' without a preposition, which parses hang on any clause around."""
    return word.dep_ == "obl:unmarked" and word.lower_.endswith("day") and word.is_title


def second_said(word: Token) -> None:
    """'said in a statement that he had met X AND HAD SIGNED a pact': what is joined goes on with what was said.

    So does a verb that opens a quotation: 'confirmed the visit, saying they had met and "STRESSED that ..."'.
    """
    head = word.head
    if head.i > word.i or not children(word, "cc") or children(word, "mark", *SUBJECT) or not is_finite(word):
        return
    quoted = word.i > 0 and word.doc[word.i - 1].text in _OPENING_MARKS
    if word.dep_ != "ccomp" and not quoted:
        return
    told = [t for t in word.doc[head.i + 1 : word.i] if t.dep_ in ("ccomp", "acl") and is_finite(t)
            and head.is_ancestor(t) and children(t, *SUBJECT) and not word.is_ancestor(t)]
    told = [t for t in told if t.dep_ == "ccomp" or any(m.lower_ == "that" for m in children(t, "mark"))]
    if told:
        hang(word, told[-1], "conj")


def when_done(word: Token) -> None:
    """'said two were killed WHEN A BOMB EXPLODED', 'said a bomb went off KILLING two', taken for a second thing said:
    it tells when or how the first was done."""
    if word.dep_ != "ccomp":
        return
    if word.tag_ == "VBN" and not children(word, *SUBJECT, "aux", "aux:pass", "cop", "mark", "cc"):
        _reduced(word)
        return
    meanwhile = word.tag_ == "VBG" and not children(word, *SUBJECT, "aux", "cop", "mark", "cc")
    if not meanwhile and not any(w.lower_ == "when" and w.i < word.i for w in children(word, "advmod", "mark")):
        return
    first = next((c for c in children(word.head, "ccomp") if word.head.i < c.i < word.i), None)
    if first is not None:
        hang(word, first, "advcl")


def _reduced(word: Token) -> None:
    """'say rebels freed all the nurses briefly HELD there', taken for a second thing said: it tells which ones."""
    done = next((c for c in children(word.head, "ccomp") if word.head.i < c.i < word.i), None)
    freed = [c for c in children(done, "obj", "nsubj") if c.i > done.i] if done is not None else []
    first = min(t.i for t in word.subtree)
    if freed and freed[0].tag_ == "NNS" and freed[0].i == first - 1:
        hang(word, freed[0], "acl")


def of_the_nearer(word: Token) -> None:
    """'were warned when rebels posted a letter CALLING for war', taken for what was done first: without a comma it is
    told of the clause right before."""
    if word.tag_ != "VBG" or not act(word) or children(word, *SUBJECT, "mark") or word.i < word.head.i:
        return
    first = min(t.i for t in word.subtree)
    beside = [c for c in children(word.head, "advcl") if word.head.i < c.i < word.i and is_finite(c)]
    nearer = beside[-1] if beside and children(beside[-1], *SUBJECT) else None
    if nearer is not None and max(t.i for t in nearer.subtree) == first - 1 and not nearer.doc[first - 1].is_punct:
        hang(word, nearer, "advcl")


def sought(word: Token) -> None:
    """'refused on Friday TO SIGN it', 'tried in vain TO BROKER a truce', where a parse makes a purpose of it."""
    if word.tag_ != "VB" or word.i < word.head.i or word.head.lemma_.lower() not in word_set("mood", "with_infinitive"):
        return
    if any(m.lower_ == "to" for m in children(word, "mark")) and not children(word.head, "obj", "xcomp", "ccomp"):
        word.dep_ = "xcomp"


def arranged(word: Token) -> None:
    """'is scheduled to meet her ON FRIDAY AFTER VISITING Lima': what follows what is arranged belongs to that."""
    head = word.head
    if head.lower_ not in ARRANGED or not any(m.lower_ == "to" for m in children(word, "mark")):
        return
    for after in [c for c in head.below if c.i > word.i and c.dep_ in ("obl", "obl:unmarked", "advcl", "advmod")]:
        if not is_finite(after):
            hang(after, word, after.dep_)
