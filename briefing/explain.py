"""Why it stands so: who an actor is and why one, who says a value and who edited it, what an address was before."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from briefing import urls
from briefing.build import Plan, Update
from briefing.config import Config
from briefing.digests import digest_path, machine_version
from briefing.digests.moving import stands
from briefing.digests.references import FACTS, SECTIONS, key
from briefing.editing.decisions import Desk
from briefing.editing.history import last_edit, states
from briefing.errors import BriefingError, Problem
from briefing.extract.confidence import doubts
from briefing.extract.explain import explain as explain_rule
from briefing.extract.signs import Rated
from briefing.fit import did_you_mean
from briefing.types.article import Article
from briefing.types.digest import Digest, Evidence, Fact, Record
from briefing.types.lock import Entry
from briefing.types.resolution import Actor, AgreementEntity, Decision, EventEntity, Ref
from briefing.yamlio import read

_QUIET = frozenset({"confidence", "rule", "review", "note", "evidence"})
"""Fields of a record that are told of otherwise."""


def explain(config: Config, update: Update, plan: Plan, what: str) -> Iterator[str]:
    """Lines of text on `what`: an address of the site (with or without '#f-…'), the id of a fact ('e12ab', or with a
    field 'e12ab.date'), a mention ('article#id', 'article#id.country'), an entity's id or name.

    Raises BriefingError where there is no such thing.
    """
    here = _Here(config, update, plan)
    address, _, fragment = urls.within(what, config.base_url).partition("#")
    if not address.startswith("/") and not what.startswith("http"):
        yield from here.named(what)
        return
    path = "/" + address.strip("/") + "/" if address.strip("/") else "/"
    entry = next((entry for entry in plan.lock.entries if entry.path == path), None)
    if fragment.startswith("f-") and entry and entry.kind == "article":
        yield from here.records(fragment.removeprefix("f-"), entry.id.removeprefix("article:"))
    elif entry:
        yield from here.address(entry)
    elif any(page.path == path for page in plan.pages):
        yield f"{path} is an overview, made from all digests; it has no identity of its own."
    else:
        known = [page.path for page in plan.pages if page.path.endswith("/")]
        raise BriefingError(Problem(what, message="no page stands at this address", hint=did_you_mean(path, known)))


class _Here:
    """The publication, asked."""

    def __init__(self, config: Config, update: Update, plan: Plan) -> None:
        self.config, self.plan = config, plan
        self.finder = Desk(config, update, plan).finder
        self.catalogue = plan.desk.catalogue
        self.resolution = plan.desk.catalogue.resolution
        articles = {article.id: article for article in update.articles}
        self.pairs = {digest.article.id: (articles[digest.article.id], digest) for digest in update.digests}

    def named(self, what: str) -> Iterator[str]:
        """On a fact, a value, a mention or an entity."""
        article, mark, local = what.rpartition("#")
        if mark and article in self.pairs:
            yield from self.records(local, article)
            return
        id = re.split(r"\.(?=[a-z_]+(?:\.|$))", what, maxsplit=1)[0]
        if any(key(record) == id for _, digest in self.pairs.values() for section in FACTS
               for record in getattr(digest, section)):
            yield from self.records(what)
            return
        if page := self.finder.undecided(what):
            yield from self.address(page)
            return
        id = self.finder.entity(what)
        yield from self.address(self.plan.lock.entry(id))

    def records(self, what: str, article_id: str = "") -> Iterator[str]:
        """The facts and entities of this id ('id' or 'id.field'), in one article or in any: ids are local to it."""
        id, _, field = what.partition(".")
        found = False
        for article, digest in self.pairs.values():
            if article_id and digest.article.id != article_id:
                continue
            for section in SECTIONS:
                for index, record in enumerate(getattr(digest, section)):
                    if key(record) in (id, what) and (article_id or section in FACTS):
                        found = True
                        yield from self.record(article, digest, section, index, "" if key(record) == what else field)
        if not found:
            raise BriefingError(Problem(what, message="no digest has a fact of this id",
                                        hint="give an id from a digest, or an address of the site"))

    def record(self, article: Article, digest: Digest, section: str, index: int, field: str) -> Iterator[str]:
        """Where one fact or entity comes from, and what people made of it."""
        record = getattr(digest, section)[index]
        if field and field not in record.__struct_fields__:
            raise BriefingError(Problem(f"{key(record)}.{field}", message="there is no such field",
                                        hint=did_you_mean(field, record.__struct_fields__)))
        kind = {"people": "person", "countries": "country"}.get(section, section.removesuffix("s"))
        file = self.file(digest)
        yield f"{key(record)} ({kind}) in {file}"
        if field:
            yield f"  {field}: {_words(getattr(record, field))}"
        yield f"  article: {digest.article.title} ({article.file})"
        for piece in getattr(record, "evidence", ()):
            yield f"  evidence: {article.file}, line {_line(article, piece)}: {piece.exact}"
        if isinstance(record, Fact):
            yield f"  modality: {record.modality}" + (f", on the word of {_source(record)}" if _source(record) else
                                                      ", in the publication's own voice")
        if rule := getattr(record, "rule", ""):
            yield f"  rule: {rule}. {explain_rule(rule)}{_certainty(digest, section, record)}"
        made = digest.extractor
        yield f"  made by: {made.program}, rules {made.rules}, model {made.model}"
        yield from self.edits(digest, section, index, file, field)
        note = getattr(record, "note", "")
        whole = f"{digest.review}, as the whole digest" if digest.review else "untouched"
        yield f"  review: {getattr(record, 'review', None) or whole}" + (f"; note: {note}" if note else "")
        if getattr(record, "review", None) == "stale" and not stands(record, article.text, section):
            yield "  not published: its words no longer stand in the article"
        for entry in digest.corrections:
            if entry.of == key(record):
                yield f"  {entry.kind} of {entry.date}: {entry.text}"
        yield from self.lookups(Ref(digest.article.id, key(record)))
        for proposal in digest.proposals:
            if proposal.id == key(record) and field in ("", proposal.field):
                yield f"  in dispute: {proposal.field}, the program reads {proposal.value}"
        entity = self.resolution.links.get(Ref(digest.article.id, key(record)))
        if entity and entity in self.plan.lock.by_id:
            yield f"  stands on: {self.plan.lock.path(entity)} ({entity}); briefing explain {entity} tells why"

    def lookups(self, *refs: Ref) -> Iterator[str]:
        """The entries of `content/lookups.yaml` that decided something on these."""
        for use in self.plan.uses:
            if Ref(use.article, use.id) in refs:
                yield f"  content/lookups.yaml, line {use.line}: in {use.article}, {use.words}"

    def edits(self, digest: Digest, section: str, index: int, file: str, field: str) -> Iterator[str]:
        """What people changed since the machine wrote it, and in which commit."""
        record: Record = getattr(digest, section)[index]
        last = machine_version(self.config, digest)
        if last is None:
            return
        machine = next((one for one in getattr(last, section) if key(one) == key(record)), None)
        if machine is None:
            yield f"  added by an editor{self.commit(file, section, index)}"
            return
        for name in record.__struct_fields__:
            mine, theirs = getattr(record, name), getattr(machine, name)
            if mine != theirs and name not in _QUIET and field in ("", name):
                edit = self.commit(file, section, index, name)
                yield f"  edited: {name} is {_words(mine)}, the program read {_words(theirs)}{edit}"

    def article(self, article: Article, digest: Digest) -> Iterator[str]:
        """Where what is said of an article itself comes from."""
        info, file, last = digest.article, self.file(digest), machine_version(self.config, digest)
        printed = f" (printed: {info.published.text})" if info.published.text else ""
        yield f"  read from {article.file} into {file} by {digest.extractor.program}, model {digest.extractor.model}"
        yield f"  published: {info.published.edtf or 'no date'}, basis: {info.published.basis}{printed}"
        for name in info.__struct_fields__ if last else ():
            mine, theirs = getattr(info, name), getattr(last.article, name) if last else None
            if mine != theirs:
                edit = self.commit(file, "article", name)
                yield f"  edited: {name} is {_words(mine)}, the program read {_words(theirs)}{edit}"

    def file(self, digest: Digest) -> str:
        """The file of a digest, as messages call it."""
        return digest_path(self.config, digest.article.id).relative_to(self.config.root).as_posix()

    def commit(self, file: str, *path: str | int) -> str:
        """The commit that a place in a file comes from, in brackets; empty where git does not know."""
        tree = read(file, (self.config.root / file).read_text("utf-8-sig"))
        edit = last_edit(self.config, file, tree.position(path)[0])
        return f" ({edit})" if edit else ""

    def address(self, entry: Entry) -> Iterator[str]:
        """On an address: what stands there, since when, and what it was before; then who that is, and why one."""
        id = entry.given_to or entry.id
        name = self.finder.names.get(id, "")
        yield f"{entry.path} is {entry.kind} '{id}', in content/permalinks.lock as {entry.status}" + (
            f": {name}" if name else "")
        now = self.plan.lock.path(entry.id)
        if now != entry.path:
            yield f"  leads to {now}"
        elif entry.status == "redirect" or entry.given_to:
            yield "  an address given by an editor; its own leads here"
        for step in self.states(entry):
            yield f"  {step}"
        for notice in self.resolution.notices:
            if notice.id == id:
                yield f"  {notice.what} {_signed(notice.who, notice.when, notice.why)}"
        before = sorted(old for old, new in self.plan.lock.redirects() if new == entry.path)
        if before:
            yield f"  {', '.join(before)} {'lead' if len(before) > 1 else 'leads'} here"
        for part in self.plan.lock.entries if entry.status == "choice" else ():
            if part.origin == entry.id and part.status == "live":
                yield f"  one part is {part.id} ({self.finder.name(part.id)}), at {self.plan.lock.path(part.id)}"
        end = self.plan.lock.entry(entry.id)
        if end.kind == "article":
            named = (Ref(use.article, use.id) for use in self.plan.uses if f"article:{use.article}" == end.id)
            yield from self.lookups(*dict.fromkeys(named))
        elif end.status == "tombstone":
            yield from self.lookups(*(_ref(anchor) for anchor in end.anchors if "#" in anchor))
        elif end.status == "live":
            yield from self.entity(end.given_to or end.id)
        if end.status == "live" and id.removeprefix("article:") in self.pairs:
            yield from self.article(*self.pairs[id.removeprefix("article:")])

    def states(self, entry: Entry) -> Iterator[str]:
        """Since when an address is what it is, as git has it."""
        steps = states(self.config, entry.path)
        if steps is None:
            return
        for number, step in enumerate(steps):
            was = _status(step.state)
            since = f"published on {step.day}" if number == 0 else f"then {was} on {step.day}"
            yield f"{since} ({step.commit} {step.subject})" + (f" as {was}" if number == 0 else "")
        now = f"{entry.status}={entry.target}" if entry.target else entry.status
        if not steps or steps[-1].state != now:
            yield f"{'then ' if steps else ''}{_status(now)}, not committed yet"

    def entity(self, id: str) -> Iterator[str]:
        """Who somebody is, as far as articles and editors say, and why all that is one."""
        known: tuple[Actor | AgreementEntity | EventEntity, ...] = (
            *self.resolution.actors, *self.resolution.agreements, *self.resolution.events)
        found = next((one for one in known if one.id == id), None)
        if isinstance(found, Actor):
            forms = ", ".join(f"{form.text} ({len(form.articles)})" for form in found.spellings)
            yield f"  spellings and the number of articles that print them: {forms}"
        refs = sorted(ref for ref, linked in self.resolution.links.items() if linked == id)
        for ref in refs:
            yield f"  {ref.article}: {self.called(ref)}"
        yield from self.lookups(*refs)
        if found is not None:
            for decision in found.decisions:
                yield f"  {self.decision(decision)}"
        for doubt in self.resolution.proposals:
            sides = [self.resolution.links.get(_ref(side), side) for side in (doubt.left, doubt.right)]
            if id in sides and sides[0] != sides[1]:
                other = next(side for side in sides if side != id)
                yield f"  may be {other} ({self.finder.name(other)}): {doubt.why}; briefing review asks"

    def called(self, ref: Ref) -> str:
        """What an article calls a mention, with its local id."""
        name = self.catalogue.local_names.get(ref.article, {}).get(ref.id, "")
        return f"{name} ({ref.id})" if name else ref.id

    def decision(self, decision: Decision) -> str:
        """A decision in one line."""
        sides = " and ".join(self.side(side) for side in (decision.left, decision.right))
        return f"{decision.judgement}: {sides}, {_signed(decision.who, decision.when, decision.why)}"

    def side(self, side: str) -> str:
        """One side of a decision."""
        return f"{self.called(_ref(side))} in {_ref(side).article}" if "#" in side else side


def _status(state: str) -> str:
    """A status as the lock has it, in words."""
    return state.replace("redirect=", "redirect to ") if state else "taken out of the lock"


def _signed(who: str, when: str, why: str) -> str:
    by = "by the program" if who == "machine" else f"by {who}" if who else "by an editor"
    return by + (f" on {when}" if when else "") + (f": {why}" if why else "")


def _words(value: object) -> str:
    """A value as an editor may read it."""
    if value in (None, "", ()):
        return "nothing"
    return value if isinstance(value, str) else msgspec.json.encode(value).decode()


def _certainty(digest: Digest, section: str, record: Rated) -> str:
    """How sure the program was of a record, and what spoke against it."""
    if record.confidence is None:
        return ""
    against = ", ".join(doubts(digest, section, record))
    return f" Confidence {record.confidence:.2f}" + (f", lowered by: {against}." if against else ".")


def _source(fact: Fact) -> str:
    said = fact.attribution
    return " via ".join(filter(None, (said.source, said.reported_by))) if said else ""


def _line(article: Article, piece: Evidence) -> int:
    """The line of the stored text on which a piece begins, from 1."""
    return article.text.count("\n", 0, piece.start) + 1


def _ref(side: str) -> Ref:
    article, _, local = side.rpartition("#")
    return Ref(article, local)
