"""`briefing review`: what is open, answered with one key each, or by flags in a script."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import click

from briefing.cli.app import Settings
from briefing.cli.deciding import desk, signature, signed
from briefing.cli.say import visible
from briefing.editing.answers import accepting, answer, rejecting, unsure
from briefing.editing.decisions import Desk, Signature
from briefing.editing.questions import ANSWERS, Question, Side, questions
from briefing.errors import BriefingError, Problem
from briefing.fit import did_you_mean

KEYS = {"s": "same", "d": "different", "u": "unsure", "r": "reviewed", "i": "mine", "m": "machine"}
"""Keys and the answers that they stand for; each question takes its own."""
SKIP, QUIT, WHY = frozenset("\r\n \t."), frozenset("q\x03\x04\x1b"), "w"


@click.command("review")
@click.option("--list", "listing", is_flag=True, help="Tell what is open, with the evidence; ask nothing.")
@click.option("--json", "as_json", is_flag=True, help="The same as JSON, for programs.")
@click.option("--kind", "kinds", multiple=True, type=click.Choice(sorted(ANSWERS)), help="Only these; may be repeated.")
@click.option("--below", type=click.FloatRange(0, 1), default=0.0, metavar="CONFIDENCE",
              help="Ask for facts, too, that the program is less sure of than that, e.g. 0.5.")
@click.option("--accept", multiple=True, metavar="ID", help="Do what question ID proposes; may be repeated.")
@click.option("--reject", multiple=True, metavar="ID", help="Leave it as it is; may be repeated.")
@click.option("--unsure", "open_", multiple=True, metavar="ID", help="Leave it open and do not ask again.")
@signed(required=False)
@click.pass_obj
def command(settings: Settings, listing: bool, as_json: bool, kinds: tuple[str, ...], below: float,
            accept: tuple[str, ...], reject: tuple[str, ...], open_: tuple[str, ...], reason: str, by: str,
            on: str) -> None:
    """Go through what is open: who may be one or two, reviewed facts whose sentence changed, values in dispute.

    In a terminal one key answers a question; answers are written down at once, in content/authority/ or the digest.
    """
    here = desk(settings)
    found = [question for question in questions(here, below) if not kinds or question.kind in kinds]
    given = ((accept, accepting), (reject, rejecting), (open_, unsure))
    by_flag = [(id, choose) for ids, choose in given for id in ids]
    if as_json:
        import msgspec

        click.echo(msgspec.json.format(msgspec.json.encode(found)).decode())
    elif by_flag:
        signed_by = signature(settings, reason, by, on)
        answered = [(question, choose(question)) for id, choose in by_flag for question in [_find(found, id)]]
        for question, word in answered:
            path = answer(here, question, word, signed_by)
            if not settings.quiet:
                click.echo(f"{question.id}: {word}, in {path.relative_to(here.config.root).as_posix()}")
    elif listing or not in_terminal():
        for question in found:
            click.echo("\n".join(map(visible, _told(question))) + "\n")
        click.echo(_count(found))
    else:
        _ask(here, found, settings, reason, by, on)


def in_terminal() -> bool:
    """Whether there is somebody to ask."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def _find(found: list[Question], id: str) -> Question:
    for question in found:
        if question.id == id:
            return question
    hint = did_you_mean(id, [question.id for question in found]) or "briefing review --list tells what is open"
    raise BriefingError(Problem("", message=f"no question '{id}' is open", hint=hint))


def _count(found: list[Question]) -> str:
    return f"{len(found)} open" if found else "nothing is open"


def _ask(here: Desk, found: list[Question], settings: Settings, reason: str, by: str, on: str) -> None:
    """Question after question, one key each."""
    done = 0
    for number, question in enumerate(found, 1):
        click.echo("\n".join(map(visible, _told(question))))
        word, why = _key(question, f"[{number}/{len(found)}]", reason)
        if word == "quit":
            break
        if word:
            signed_by: Signature = signature(settings, why, by, on)
            path = answer(here, question, word, signed_by)
            done += 1
            click.echo(f"  {word}: {path.relative_to(here.config.root).as_posix()}")
        click.echo()
    click.echo(f"{done} answered, {len(found) - done} open")


def _key(question: Question, place: str, reason: str) -> tuple[str, str]:
    """The answer that an editor's keys give ('' to skip, 'quit'), and the reason."""
    keys = {key: word for key, word in KEYS.items() if word in question.answers}
    shown = ", ".join(f"{key} {word}" for key, word in keys.items())
    while True:
        click.echo(f"{place} {shown}, Enter skip, w say why, q quit: ", nl=False)
        key = click.getchar().lower()
        click.echo()
        if key in QUIT:
            return "quit", reason
        if key == WHY:
            reason = click.prompt("  why", default="", show_default=False)
        elif key in keys:
            return keys[key], reason
        elif key in SKIP:
            return "", reason


def _told(question: Question) -> Iterator[str]:
    """A question with its evidence, for a person."""
    heads = {"merge": "Are these one?", "split": "Does this belong here?", "stale": "Does this still hold?",
             "value": "Whose value stands?", "doubt": "Is this right?"}
    yield f"{question.id}  {heads[question.kind]}  {question.why}"
    if question.file:
        yield f"    {question.file}{f', {question.fact}' if question.fact else ''}"
    labels = ("mine", "machine") if question.kind == "value" else ("A", "B")
    for label, side in zip(labels, filter(None, (question.left, question.right)), strict=False):
        yield from _side(label if question.right else "-", side)


def _side(label: str, side: Side) -> Iterator[str]:
    about = ", ".join(filter(None, (side.kind, side.country)))
    yield f"  {label}: {side.name}{f' ({about})' if about else ''}  {side.path or side.id}"
    others = [text for text in side.spellings if text != side.name]
    if others:
        yield f"      also: {', '.join(others)}"
    if side.posts:
        yield f"      {'; '.join(side.posts)}"
    if side.articles:
        yield f"      in {side.articles} article{'s' if side.articles > 1 else ''}"
    for quote in side.quotes:
        yield f"      {quote.article}{f' ({quote.date})' if quote.date else ''}: {quote.text}"
