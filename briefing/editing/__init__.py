"""What editors decide, as data: finding what they mean, the change that a decision makes to a file, what is open."""

from briefing.editing.decisions import Change, Signature, merge, rename, retire, split
from briefing.editing.find import Finder
from briefing.editing.questions import Question, Side, questions

__all__ = ["Change", "Finder", "Question", "Side", "Signature", "merge", "questions", "rename", "retire", "split"]
