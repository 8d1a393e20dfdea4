"""Who is at the head of a body without an office named: 'X, who chairs the council', 'the front, led by X'."""

from __future__ import annotations

from msgspec.structs import replace

from briefing.extract.cast.names import printed
from briefing.extract.cast.roles import Post
from briefing.extract.cast.scene import Scene, named_by
from briefing.extract.text.grammar import agents, objects, obliques, subjects
from briefing.extract.text.tree import is_clause
from briefing.extract.text.vocabulary import vocabulary, word_set
from briefing.extract.text.words import Token

_NEAR = 5
_SIDES = ("armed", "front", "movement", "party", "coalition", "rebel", "alliance", "militia")


def posts_led(scene: Scene) -> list[tuple[Token, Post]]:
    """The posts of those who head a body now, each with the person's token; a delegation or a team is none."""
    found: list[tuple[Token, Post]] = []
    leading = vocabulary("roles")["leading"]
    for token in (t for t in scene.doc if t.lower_ in leading):
        once = _is_over(token)
        if (token.tag_ in ("VBZ", "VBP") or once) and is_clause(token):
            headed = (*objects(token), *obliques(token, "over"))  # 'presides over'
            named = (n for o in headed for n in (*o.doc.words[o.i + 1 : o.i + 2], o))  # 'heads the body UNCTAD'
            led = (o for o in named if _is_body(scene, o) or _is_command(token, o) or o.lower_ == "opposition")
            body = next(led, None)
            doing = (named_by(scene, p) for s in subjects(token) if s.i < token.i for p in (s, s.head))
            people = [scene.doc[i] for i in doing if 0 <= i < token.i]
            if body is not None and people:
                post = _post(scene, token, body)
                found.append((people[0], replace(post, status="former") if once else post))
        elif token.tag_ == "VBN":
            people = [a for a in (*agents(token), *_behind(scene, token)) if a.i in scene.people]
            body = _before(scene, token)
            if people and body is not None:
                found.append((people[0], _post(scene, token, body)))
    return found


def _title(verb: Token) -> str:
    """What somebody is who does what a verb says: 'chairs' makes a 'chair'."""
    titles: dict[str, str] = vocabulary("roles")["leading"]
    return titles.get(verb.lower_, "")


def _is_body(scene: Scene, noun: Token) -> bool:
    """Whether a noun is a body of the article, or one for short ('the mission')."""
    return noun.i in scene.bodies or noun.lower_ in word_set("organisations", "heads_meant")


def _is_over(verb: Token) -> bool:
    """Whether a verb says that somebody headed a body once: 'previously headed', 'headed ... until 2021'."""
    if verb.tag_ not in ("VBD", "VBN") or not verb.lower_.endswith(("ed", "led", "ran")):
        return False
    around = {t.lower_ for t in verb.sent if verb.i - _NEAR < t.i < verb.i}
    until = {t.lower_ for t in verb.sent if verb.i < t.i < verb.i + 2 * _NEAR}
    return bool(around & {"previously", "formerly", "once", "earlier"} or "until" in until)


def _is_command(verb: Token, noun: Token) -> bool:
    """Whether somebody commands what has a name: 'commands Operation Delta Shield'."""
    named = noun.tag_ == "NNP" or noun.lower_ in word_set("roles", "commanded")
    return verb.lemma_.lower() == "command" and named


def _behind(scene: Scene, verb: Token) -> tuple[Token, ...]:
    """The name behind 'by', perhaps with a title before it, whatever the tree makes of it."""
    doc = verb.doc
    if doc[verb.i + 1].lower_ != "by":
        return ()
    for token in doc[verb.i + 2 : verb.i + 2 + _NEAR]:
        if token.i in scene.people:
            return (token,)
        if token.tag_ not in ("NN", "NNP", "JJ", "DT", "HYPH"):
            break
    return ()


def _before(scene: Scene, verb: Token) -> Token | None:
    """The body that a participle follows, at once or behind a comma."""
    doc = verb.doc
    place = verb.i - 1
    place -= place > 0 and doc[place].lower_ == "is"
    place -= place > 0 and doc[place].text == ","
    for noun in (doc[place], verb.head):
        if noun.lower_ == "opposition":
            return noun
        if noun.i in scene.bodies and doc[noun.i].lower_ not in word_set("organisations", "passing"):
            return noun
    if doc[place].lower_ in word_set("organisations", "heads_meant") - word_set("organisations", "passing"):
        return doc[place]
    return None


def _post(scene: Scene, verb: Token, body: Token) -> Post:
    """The post of whoever heads a body."""
    title = _title(verb)
    if body.lower_ == "opposition":
        around = (scene.sightings[i] for i in range(body.i - 1, verb.i) if i in scene.sightings)
        country = next((s.code for s in around), "")  # 'the Peruvian opposition', 'the opposition in Lima'
        return Post(verb.i, verb.i + 1, "opposition leader", country=country)
    name = scene.doc[slice(*scene.bodies.get(body.i, (body.i, body.i + 1)))].text.lower()
    if title == "leader" and not any(side in name for side in _SIDES):
        title = "head"
    if body.i in scene.bodies:
        return Post(verb.i, verb.i + 1, title, org=body.i)
    owner = next((i for i in range(body.i - 1, verb.i, -1) if scene.doc[i].tag_ == "POS"), 0)
    if owner - 1 not in scene.bodies:
        return Post(verb.i, verb.i + 1, title)
    # "heads the union's trade committee": of that body, but not at its head
    return Post(verb.i, verb.i + 1, f"{title} of the {printed(scene.doc[owner + 1 : body.i + 1])}", org=owner - 1)
