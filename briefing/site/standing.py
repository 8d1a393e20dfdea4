"""Where agreements stand: every word on it, in one lane for each teller."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from briefing.site import dates
from briefing.site.lines import Lines
from briefing.types.digest import Agreement, Attribution, StatusChange
from briefing.types.parts import AgreementLine, Lane, Link, Step, Voice
from briefing.types.resolution import AgreementEntity, Ref

UNNAMED = Attribution(source="reports")
"""Who reports something that is only said to be reported."""


def _edtf(change: StatusChange) -> str:
    return change.date.edtf if change.date and dates.valid(change.date.edtf) else ""


@dataclass(frozen=True, slots=True)
class Word:
    """One teller's word on the status of an agreement; `order` puts the newest first."""

    voice: Voice
    step: Step
    order: tuple[object, ...]


class Standings:
    """Makes lanes and lines of agreements, each once."""

    def __init__(self, lines: Lines) -> None:
        self._lines = lines
        self._catalogue = lines.catalogue
        self._words = lines.catalogue.words
        self._local = {Ref(id, agreement.id): agreement for id, digest in self._catalogue.digests.items()
                       for agreement in digest.agreements}
        self._rank = {id: rank for rank, id in enumerate(self._catalogue.digests)}
        self._made: dict[str, AgreementLine] = {}

    def accounts(self, agreement: AgreementEntity) -> list[tuple[str, Agreement]]:
        """What each article says of it, in the order of lists."""
        refs = sorted((ref for ref in agreement.mentions if ref in self._local),
                      key=lambda ref: (self._rank[ref.article], ref.id))
        return [(ref.article, self._local[ref]) for ref in refs]

    def line(self, agreement: AgreementEntity) -> AgreementLine:
        """The agreement in a list, with the newest word on it; of two that are as new, one on what is before one on
        what is planned, then the publication's own, then the one that says that it is further on."""
        if agreement.id not in self._made:
            said = self.words(self.accounts(agreement))
            last = min(said, key=self._weight, default=None)
            self._made[agreement.id] = AgreementLine(
                link=self._catalogue.links[agreement.id],
                kind=agreement.kind,
                kind_words=self._words.agreements.get(agreement.kind, ""),
                parties=self.parties(agreement.parties),
                standing=last.step if last else None,
                voice=last.voice if last else None,
                doubt=bool(agreement.maybe_same),
            )
        return self._made[agreement.id]

    def parties(self, ids: tuple[str, ...]) -> tuple[Link, ...]:
        """Parties with a page."""
        found = (self._catalogue.link(id) for id in ids)
        return tuple(link for link in found if link)

    def lanes(self, accounts: list[tuple[str, Agreement]]) -> tuple[Lane, ...]:
        """One lane for each teller, who spoke first on top; in each, the oldest word first."""
        lanes: defaultdict[str, list[Word]] = defaultdict(list)
        for word in reversed(self.words(accounts)):
            lanes[word.voice.key].append(word)
        return tuple(Lane(voice=said[0].voice, steps=tuple(word.step for word in said)) for said in lanes.values())

    def words(self, accounts: list[tuple[str, Agreement]]) -> list[Word]:
        """Every word on the status, newest first, those of undated articles last."""
        said = []
        for article, agreement in accounts:
            history = self._history(article, agreement)
            said += [self._word(article, agreement, number, change, self._as_of(article, change, history))
                     for number, change in enumerate(history, start=1)]
        return sorted(said, key=lambda word: word.order)

    def _as_of(self, article: str, change: StatusChange, history: tuple[StatusChange, ...]) -> str:
        """The day (EDTF) that a word speaks of: its own, else that of its article; but a word without a day is no newer
        than one beside it on a later stage: 'a draft treaty, initialled on 2 May' is no draft any more."""
        if own := _edtf(change):
            return own
        later = [_edtf(other) for other in history if _edtf(other) and not self._is_ahead(other.modality)
                 and self._stage(other.status) > self._stage(change.status)]
        return dates.latest(later) or self._catalogue.digests[article].article.published.edtf

    def _is_ahead(self, modality: str) -> bool:
        return modality in self._words.not_done - {"denied", "reversed"}

    def _word(self, article: str, agreement: Agreement, number: int, change: StatusChange, as_of: str) -> Word:
        id = f"{agreement.id}-s{number}"
        vocabulary = self._words
        step = Step(
            status=change.status,
            status_words=vocabulary.statuses.get(change.status, change.status),
            modality=change.modality,
            modality_words="" if change.status == change.modality else vocabulary.modality(change.modality, ()),
            date=vocabulary.date_of(change.date),
            anchor=self._lines.anchor(article, id),
            source=self._lines.source(article, id, change.evidence or agreement.evidence[:1]),
        )
        voice = self._lines.voice(article, change.attribution)
        return Word(voice, step, (dates.newest(as_of), self._rank[article], agreement.id, -number))

    def _weight(self, word: Word) -> tuple[object, ...]:
        ahead = self._is_ahead(word.step.modality)
        return word.order[0], ahead, not word.voice.publication, -self._stage(word.step.status), word.order

    def _stage(self, status: str) -> int:
        """How far on an agreement is: the place of its status in the vocabulary, which begins with 'proposed'."""
        return list(self._words.statuses).index(status) if status in self._words.statuses else -1

    def _history(self, article: str, agreement: Agreement) -> tuple[StatusChange, ...]:
        """The status history; where there is only a status, that, on the word of who tells of the agreement."""
        if agreement.status_history or agreement.status is None:
            return agreement.status_history
        tellers = (event.attribution for event in self._catalogue.digests[article].events
                   if event.agreement == agreement.id and event.attribution)
        teller = next(tellers, UNNAMED if agreement.status == "reported" else None)
        return (StatusChange(status=agreement.status, date=agreement.date, attribution=teller,
                             evidence=agreement.evidence[:1]),)


