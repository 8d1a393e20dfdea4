"""An editor's answer to a question, put where it belongs: a ruling in `content/authority/`, or the digest itself."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

from briefing import digests
from briefing.editing.decisions import Desk, Signature, rule
from briefing.editing.questions import Question
from briefing.errors import BriefingError, Problem
from briefing.files import write
from briefing.types.authority import Ruling
from briefing.types.resolution import Judgement


def accepting(question: Question) -> str:
    """The answer that does what is proposed."""
    return question.answers[0]


def rejecting(question: Question) -> str:
    """The answer that leaves all as it is; BriefingError where nothing but the file itself can say so."""
    if question.kind in ("stale", "doubt"):
        raise BriefingError(Problem(question.file, message=f"{question.id} asks whether a fact holds",
                                    hint="correct or delete it in this file, or accept it as it stands"))
    return question.answers[1]


def unsure(question: Question) -> str:
    """The answer that ends the asking; BriefingError where there is none."""
    if "unsure" not in question.answers:
        raise BriefingError(Problem(question.file, message=f"{question.id} cannot be left unsure",
                                    hint=f"answers are {', '.join(question.answers)}"))
    return "unsure"


def answer(desk: Desk, question: Question, word: str, signature: Signature) -> Path:
    """Writes one answer down; gives the file that it stands in now. An answer without a reason is given the program's,
    which the editor has looked at."""
    if question.kind in ("merge", "split"):
        assert question.right is not None
        judgement = next(known for known in _judgements() if known == word)
        ruling = Ruling(judgement=judgement, left=question.left.id, right=question.right.id, who=signature.who,
                        when=signature.when, why=signature.why or question.why)
        change = rule(desk, [ruling], tried=False)
        write(change.path, change.text.encode())
        return change.path
    if question.kind == "value":
        assert question.proposal is not None
        digests.settle(desk.config, question.article, question.proposal, word == "machine")
    else:
        digests.mark(desk.config, question.article, question.fact, "reviewed")
    return desk.config.root / question.file


def _judgements() -> tuple[Judgement, ...]:
    return get_args(Judgement)
