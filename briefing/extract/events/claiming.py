"""The claim that an event makes when it is a speech act: of what kind, who makes it, and in which words."""

from __future__ import annotations

from briefing.extract.cast.actors import Actors
from briefing.extract.events.complements import complement_verbs
from briefing.extract.events.frames import Frame
from briefing.extract.events.nouns import is_time, keys, word_set_class
from briefing.extract.events.stand_ins import stand_ins
from briefing.extract.events.wordings import are_told, before_comment, is_own_order
from briefing.extract.speech.voice import Voice
from briefing.extract.text.clauses import auxiliaries, infinitives, modifying_clauses, particle
from briefing.extract.text.cues import act, claimed
from briefing.extract.text.grammar import doers, is_passive, markers, objects, obliques, own_subjects, undergoers
from briefing.extract.text.spans import clause_span, core, trimmed
from briefing.extract.text.tree import children
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import either, word_set
from briefing.extract.text.words import Span, Token
from briefing.types.digest import ClaimKind

_CLAIMS: dict[str, ClaimKind] = {
    "REQUEST": "request",
    "ACCUSE": "accusation",
    "THREATEN": "threat",
    "REJECT": "rejection",
}
_WHY = frozenset({"for", "that", "of", "with", "over"})
_FEW = 4
"""How few words tell nothing of what somebody denies."""


def claim_of(clause: Token, rule: Frame) -> ClaimKind | None:
    """The kind of claim that the event of a clause makes; None where it makes none."""
    kind = act(clause)
    if is_own_order(clause) or (base(clause) == "order" and undergoers(clause) and not are_told(clause)):
        return None  # 'a court ordered his arrest'
    if base(clause) == "decline" and any(keys(o) & claimed("details") for o in objects(clause)):
        return None  # 'declined further comment'
    if rule.type == "REJECT" and any(keys(d) & word_set_class("court") for d in doers(clause)):
        return None  # 'a court dismissed the case'
    if rule.told or _is_wordless(clause) or is_deed(clause):
        return None  # 'the trial of the general began'
    if rule.type == "ACCUSE" and any(map(is_worry, undergoers(clause))):
        return None  # 'expressed concern that the arms could fall into their hands'
    if rule.type == "REJECT" and clause.dep_ == "acl" and clause.tag_ == "VBG":
        return None  # 'a group opposing the occupation'
    if rule.object and rule.object == word_set_class("complaint"):
        # a complaint filed is an event; what it says stands elsewhere
        return None
    if base(clause) == "set" and clause.tag_ == "VBN" and clause.dep_ == "acl":
        return None  # 'a deadline set by the Union': when it was set is not told
    if base(clause) in claimed("ended") and not (clause.dep_ in ("ccomp", "parataxis") and act(clause.head)):
        return None  # 'since they cancelled the truce', but 'they say they are ending it'
    if base(clause) in claimed("unspoken") or (base(clause) == "call" and particle(clause) == "off"):
        return None
    if rule.type == "AGREE":
        if kind == "offer" and "by" in markers(clause):
            return None  # 'abused its place by offering one browser'
        if kind in ("commitment", "offer"):
            return "offer" if kind == "offer" else "commitment"
        assured = base(clause) in claimed("assuring")
        if assured and any({"will", "would", "'ll"} & set(auxiliaries(v)) for v in complement_verbs(clause)):
            return "commitment"
        bent = (o for o in objects(clause) if keys(o) & claimed("bent_on"))
        if any(infinitives(o) or (obliques(o, "to") and base(clause) != "show") for o in bent):
            return "commitment"  # "reaffirmed the kingdom's readiness to host them", 'its commitment to the pact'
        return "commitment" if _is_given(clause, rule) else None
    if rule.type == "REQUEST" and base(clause) == "give":
        return "demand"  # 'gave them a week to respond'
    if rule.type == "SUPPORT":
        vowed = (o for o in objects(clause) if keys(o) & claimed("vows") and infinitives(o))
        if any(vowed):
            return "commitment"  # 'signed a pledge to disarm'
        thanks = any(keys(o) & claimed("thanks") for o in undergoers(clause)) or base(clause) == "speak"
        return "praise" if thanks or base(clause) in either(claimed("approving"), claimed("naming")) else None
    if base(clause) in claimed("cautioning") and rule.type == "REQUEST":
        return "warning"  # 'warned against sending him back'
    if kind == "demand" and rule.type == "REQUEST":
        return "demand"
    if base(clause) == "expect":
        return None if is_passive(clause) else "expectation"  # 'is expected in Lima'
    if rule.type == "REQUEST" and base(clause) in claimed("pressing"):
        return "demand"
    doubted = any(o.lemma_.lower() in claimed("deniable") for o in undergoers(clause))
    if rule.type == "REJECT" and (base(clause) == "plead" or (base(clause) != "reject" and doubted)):
        return "denial"
    if "untrue" in rule.flags or (rule.type == "REJECT" and "negative" in rule.flags):
        return "denial"  # 'called the claim "nonsense"'
    if kind == "denial":
        return "rejection" if rule.object else "denial"
    if rule.type == "ACCUSE" and base(clause) in claimed("filing"):
        return None  # a case brought is an event
    if base(clause) == "appeal" and any(keys(o) & claimed("rulings") for o in objects(clause)):
        return None  # 'is appealing a court decision'
    if clause.head.lower_ == "what" and base(clause) in claimed("naming"):
        return None  # 'to avoid what he called "catastrophic consequences"'
    if rule.type == "ACCUSE" and any(keys(o) & claimed("papers_of_charge") for o in undergoers(clause)):
        return None  # so is a warrant issued
    to_court = base(clause) == "take" and rule.mode != "disapprove"  # but 'took aim at him'
    if rule.type == "ACCUSE" and (rule.mode == "investigate" or base(clause) == "summon" or to_court):
        return None
    return _CLAIMS.get(rule.type)


def _is_given(clause: Token, rule: Frame) -> bool:
    """'made a promise', 'announced a grant', 'agreed to the plan', 'committed themselves to peace': what somebody gives
    his word to, no deal that several reach."""
    verb = base(clause)
    if verb == "agree":
        in_principle = any(o.lower_ == "principle" for o in obliques(clause, "in"))
        return bool(infinitives(clause)) or (not is_passive(clause) and (bool(obliques(clause, "to")) or in_principle))
    return verb in ("make", "give", "announce", "unveil", "commit") and not rule.mutual


def says_why(clause: Token) -> bool:
    """'faces criticism FOR failing to act', 'drew anger OVER the raid', 'is accused OF theft': for what."""
    if charge_of(clause) is not None:
        return True
    blamed = (clause, *objects(clause))
    over = (o for n in blamed for o in obliques(n, "for", "over", "of", "about", "with", "on") if o.i > clause.i)
    # 'went on trial on Monday'
    told = any(not is_time(o) and not keys(o) & word_set_class("probe") for o in over)
    return told or any(_WHY & set(markers(c)) for n in blamed for c in children(n, "acl", "advcl", "xcomp", "ccomp"))


def charge_of(clause: Token) -> Token | None:
    """The participle that says of what somebody before a court is accused: 'went on trial, ACCUSED of theft'."""
    beside = (c for c in children(clause, "advcl", "xcomp", "acl") if c.i > clause.i and c.tag_ == "VBN")
    return next((c for c in beside if act(c) == "accusation" and not doers(c)), None)


def is_deed(clause: Token) -> bool:
    """'refused orders to stop', 'before making any commitments', 'evidence implicating Chad': no word is spoken."""
    if base(clause) == "refuse" and any(keys(o) & claimed("offered") for o in objects(clause)):
        return True
    if base(clause) == "deny" and any(keys(o) & claimed("granted") for o in objects(clause)):
        return any(keys(d) & word_set_class("court") for d in doers(clause))
    if clause.dep_ == "acl" and clause.head.lemma_.lower() in word_set("attitudes", "evidence"):
        return True
    if base(clause) == "ask" and any({"if", "whether"} & set(markers(c)) for c in children(clause, "ccomp", "advcl")):
        return True  # 'asks him if he knows it'
    given = objects(clause) if base(clause) in ("make", "give") else ()
    return any(c.lower_ == "any" for o in given for c in children(o, "det"))


def is_worry(word: Token) -> bool:
    """'CONCERN that it could fail', 'is WORRIED for her safety', 'about losing': over what may come, for somebody or
    over one's own doing, no blame."""
    content = children(word, "acl", "ccomp")
    own = any(c.tag_ == "VBG" and not own_subjects(c) for c in children(word, "acl", "advcl"))
    unsure = own or any({"could", "may", "might", "would", "will"} & set(auxiliaries(c)) for c in content)
    return word.lemma_.lower() in word_set("mood", "feared") and (unsure or bool(obliques(word, "for")))


def blames_ills(clause: Token) -> bool:
    """'blamed HIGH PRICES', 'expressed concern over the DROUGHT': what goes wrong, which is nobody's doing."""
    if base(clause) == "blame":
        on = tuple(o for n in (clause, *undergoers(clause)) for o in obliques(n, "on"))
        blamed = on or undergoers(clause)
    else:
        worries = tuple(n for n in (clause, *undergoers(clause)) if n.lemma_.lower() in word_set("mood", "feared"))
        about = (n for n in (clause, *worries) if worries)
        blamed = tuple(o for n in about for o in obliques(n, "over", "about", "at"))
    return bool(blamed) and all(keys(b) & word_set("events", "ills") for b in blamed)


def _is_wordless(clause: Token) -> bool:
    """'issued the threat in a video', 'made the demand Sunday': what is threatened or asked stands elsewhere."""
    spoken = [o for o in undergoers(clause) if o.lemma_.lower() in claimed("uttered")]
    if clause.dep_ == "acl" and clause.tag_ == "VBN" and clause.head.lemma_.lower() in claimed("uttered"):
        # 'the demand, published by state media', but 'a charge denied by Chad'
        return act(clause) not in ("denial", "rejection") and base(clause) != "reject"
    if base(clause) not in claimed("uttering") or not spoken:
        return False
    told = any(o.i > clause.i for n in (clause, *spoken) for o in obliques(n, "for", "to", "of", "against"))
    below = (c for n in spoken for c in (*modifying_clauses(n), *infinitives(n)))
    return not (told or infinitives(clause) or any(c != clause for c in below))


def claimant(clause: Token, voice: Voice, actors: Actors) -> str:
    """The printed words of somebody unnamed who asks, promises or accuses; of 'it' those that it stands for."""
    who = next(iter(doers(clause)), None)
    if who is not None and who.dep_ == "obj" and base(who.head) == "use":
        return ""  # 'use force to press Oslo'
    paper = who is not None and who.dep_ == "obj" and who.lemma_.lower() in claimed("issued")
    if who is not None and paper and base(who.head) in claimed("issuing"):
        made = actors.of(doers(who.head))  # 'passed a resolution deploring that they stay and demanded'
        return made[0] if made else actors.words(who)
    if who is not None and who.left_edge.lower_ == "a" and who.lemma_.lower() in word_set("speech", "signed"):
        return ""  # 'a letter', of nobody known
    if who is None or who.tag_ != "PRP":
        return actors.words(who) if who is not None else ""
    if voice.saying is not None:
        return voice.saying.speaker
    meant = stand_ins(clause, voice)
    return actors.words(meant[0]) if meant else ""


def _goes_on(clause: Token, span: Span) -> int:
    """Where the next act of who speaks begins, wherever a parse hangs it: 'denied that it had come AND DEMANDED'."""
    if clause.tag_ != "VBD":
        return span.end
    later = [t for t in span if t.i > clause.i + 1 and t.tag_ == "VBD" and t.nbor(-1).lower_ == "and"]
    past = any("had" in auxiliaries(c) for c in children(clause, "ccomp"))
    # 'accused it of spying AND SUSPENDED the talks', joined to 'spying'
    ends = (t.i - 1 for t in later if (past and act(t) not in ("", "tell", "write")) or t.head.tag_ in ("VBG", "VB"))
    return next(ends, span.end)


def content_of(clause: Token, span: Span) -> Span:
    """From the verb to the end of what it says; of 'a demand that Chad rejects' all of it."""
    doc = clause.doc
    charge = charge_of(clause)
    if charge is not None and act(clause) != "accusation":
        return clause_span(charge)
    first = next(t for t in doc.words[clause.left_edge.i :] if not t.is_punct)
    bare = not complement_verbs(clause) and not any(o.i > clause.i for o in objects(clause))
    if clause.dep_ == "acl:relcl" and act(clause) == "commitment" and bare and clause.head.i < first.i:
        return trimmed(doc[core(clause.head).start : max(span.end, clause.i + 1)])  # 'the aid that Oslo pledged'
    taken_up = either(claimed("charges"), claimed("requests"))
    before = next((o for o in objects(clause) if o.i < clause.i and o.lemma_.lower() in taken_up), None)
    if before is not None and before.tag_.startswith("NN"):
        return trimmed(doc[before.left_edge.i : max(span.end, clause.i + 1)])  # ', a charge Oslo denies'
    if clause.dep_ in ("acl", "acl:relcl") and act(clause) in ("denial", "rejection"):
        if clause.head.lemma_.lower() in taken_up:
            return trimmed(doc[clause.head.left_edge.i : max(span.end, clause.i + 1)])
        told = next((t for t in clause.ancestors if act(t) and t.i < first.i), None)
        if first.lower_ == "which" and told is not None and len(span) < _FEW:
            return trimmed(doc[told.i : first.i])  # 'accused Chad of hiding him, which Chad denies'
    adding = (t.i for t in doc.words[clause.i + 1 : span.end] if t.tag_ == "VBG" and act(t) and t.nbor(-1).text == ",")
    span = doc[span.start : min(next(adding, span.end), _goes_on(clause, span))]
    return before_comment(trimmed(clause.doc[min(clause.i, span.end - 1) : max(span.end, clause.i + 1)]))
