"""Which of an article's countries an office is of, by the weight of all that is said for and against each of them."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from math import exp

from briefing.extract.cast.bearing import Bearer
from briefing.extract.cast.evidence import evidence
from briefing.extract.cast.offices import may_have
from briefing.extract.cast.roles import Post
from briefing.extract.cast.stage import Stage
from briefing.extract.text.vocabulary import vocabulary


def likeliest(
    stage: Stage, bearer: Bearer, posts: Sequence[Post], never: Collection[str], least: str
) -> tuple[float, str]:
    """The country that somebody with some posts is of, and how likely it is, beside the others and beside none of them;
    (0, '') where it is less so than the setting `least` asks. It is none of `never`, and can have such offices.

    The chances are those of a conditional logit model (McFadden 1974) whose weights `data/evidence.yaml` holds.
    """
    if not posts:
        return 0.0, ""
    found = evidence(stage, bearer, posts[0])
    able = {c: e for c, e in found.items() if c not in never and all(may_have(c, p.title) for p in posts)}
    odds = {code: exp(_weight(marks)) for code, marks in able.items()}
    best = max(odds, key=lambda code: odds[code], default="")
    settings = vocabulary("evidence")
    chance = odds[best] / (sum(odds.values()) + exp(settings["nowhere"])) if best else 0.0
    return (chance, best) if chance >= settings[least] else (0.0, "")


def _weight(marks: Mapping[str, float]) -> float:
    weights: dict[str, float] = vocabulary("evidence")["weights"]
    return sum(weights[mark] * amount for mark, amount in marks.items())
