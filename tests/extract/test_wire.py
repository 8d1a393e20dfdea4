"""What wire reports must not be made to say, with the bundled pipeline, on sentences written for it."""

from __future__ import annotations

import hashlib

from spacy.language import Language

from briefing.extract import extract
from briefing.extract.text.quotes import paragraphs
from briefing.types.article import Article, Block, Dateline, Published
from briefing.types.digest import Digest


def digest(nlp: Language, text: str, place: str = "", published: str = "2024-05-14") -> Digest:
    """The digest of a text of nothing but prose."""
    article = Article(
        id="a",
        file="content/articles/a.txt",
        text=text,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        published=Published(edtf=published, basis="front-matter"),
        dateline=Dateline(place, place) if place else None,
        blocks=tuple(Block("body", a, b, ((a, b),)) for a, b in paragraphs(text)),
    )
    return extract(article, nlp)


def test_a_dateline_with_a_day_and_a_wire_is_no_part_of_what_is_said(nlp: Language) -> None:
    """'QUITO, May 14 (Meridian) - ' stands apart from the first sentence, and its day dates no event."""
    text = "QUITO, May 14 (Meridian) - Ecuador and Chile signed a trade deal on Monday, officials said."
    found = digest(nlp, text, "QUITO")
    assert [s.evidence[0].exact for s in found.statements] == ["Ecuador and Chile signed a trade deal on Monday"]
    assert all(e.date is None or e.date.text != "May 14" for e in found.events)


def test_the_subject_of_a_second_verb_is_never_its_neighbour(nlp: Language) -> None:
    """Of 'condemned the decision and said' the decision does not speak."""
    found = digest(nlp, "Norway condemned the decision of the court and said it would appeal.")
    assert not [s for s in found.statements if "decision" in s.speaker]


def test_a_report_behind_the_sentence_is_who_reports(nlp: Language) -> None:
    """'X said ..., according to Y': X speaks, Y reports; the cue of 'according to' are these two words."""
    text = "Lucia Marwick said that the pact had been drafted, according to Reuters."
    (said,) = digest(nlp, text).statements
    assert (said.speaker, said.reported_by) == ("lucia-marwick", "reuters")
    assert said.evidence[0].exact == "the pact had been drafted"


def test_who_is_quoted_speaks(nlp: Language) -> None:
    """'Y quoted X as saying': X speaks, Y reports."""
    text = "The state news agency IRNA quoted Hossein Parvizi as saying that Iran had signed a trade deal with Oman."
    (said,) = digest(nlp, text).statements
    assert (said.speaker, said.reported_by) == ("hossein-parvizi", "irna")


def test_what_must_be_done_is_not_done(nlp: Language) -> None:
    """'must be ratified' makes no ratified agreement."""
    text = "Peru and Vietnam signed a trade agreement on Tuesday.\n\nThe agreement must still be ratified by Peru."
    (deal,) = digest(nlp, text).agreements
    assert deal.status == "signed"
    assert "Tuesday" not in deal.subject and not any("Tuesday" in v for v in deal.variants)


def test_to_tell_is_not_to_ask(nlp: Language) -> None:
    """'told the council' asks for nothing, and who declines to comment rejects nothing."""
    text = "Ingrid Solheim told the United Nations before the vote that Haiti was hungry. Norway declined to comment."
    assert not [e for e in digest(nlp, text).events if e.type in ("REQUEST", "REJECT")]


def test_the_two_sides_are_who_fights(nlp: Language) -> None:
    """'the two sides' are the two that act side by side, not the two countries named last."""
    text = (
        "Hezbollah and Israel agreed on Monday to talk. Kenya welcomed the step, and Egypt praised Kenya.\n\n"
        "The two sides signed a memorandum on aid."
    )
    (memorandum,) = [a for a in digest(nlp, text).agreements if "memorandum" in a.name]
    assert set(memorandum.parties) <= {"hezbollah", "IL"}


def test_who_brokers_a_deal_is_no_party_to_it(nlp: Language) -> None:
    """'a peace deal brokered by X': X is a sponsor."""
    text = "Armenia and Azerbaijan signed a peace deal brokered by the European Union on Monday."
    (deal,) = digest(nlp, text).agreements
    assert (set(deal.parties), deal.sponsors) == ({"AM", "AZ"}, ("european-union",))


def test_a_party_is_no_person(nlp: Language) -> None:
    """'the opposition X party' is a body, whatever X looks like."""
    found = digest(nlp, "The opposition Frente Montano party holds a majority, said Peru's president.")
    assert not [p for p in found.people if "Frente" in p.name]


def test_what_somebody_is_accused_of_is_in_the_claim(nlp: Language) -> None:
    """The claim of an accusation goes on to the end of the deed."""
    text = "Iran's president spoke on Monday. He accused Washington of using its relations to create tension."
    accusations = [c.content for c in digest(nlp, text).claims if c.kind == "accusation"]
    assert all(c.endswith("create tension") for c in accusations)


def test_a_demand_is_a_claim_and_no_statement(nlp: Language) -> None:
    """'demanded that X explain' does not say that X explains."""
    found = digest(nlp, "Iran demanded that Iraq explain the reports.")
    assert not found.statements
    assert [(c.kind, c.by, c.to) for c in found.claims] == [("demand", "IR", ("IQ",))]


def test_a_war_in_the_past_has_a_past_month(nlp: Language) -> None:
    """A bare month under an infinitive of a past deed looks back."""
    text = "Iraq has accused Israel of using Iraqi airspace to launch strikes on Iran during the war in June."
    assert [d.edtf for d in digest(nlp, text, published="2025-08-11").dates] == ["2025-06"]


def test_whom_one_complains_to_is_not_accused(nlp: Language) -> None:
    """The addressee of a complaint is no recipient of the accusation."""
    found = digest(nlp, "Iraq complained to the U.N. Security Council.")
    assert all(not e.recipients for e in found.events if e.type == "ACCUSE")


def test_what_is_denied_is_not_stated(nlp: Language) -> None:
    """'X denied that Y had agreed': the statement is a denial, and Y is not rejected."""
    found = digest(nlp, "Ingrid Solheim denied on Tuesday that Oslo had agreed to send troops to Mali.")
    assert [s.modality for s in found.statements] == ["denied"]
    assert all(not e.recipients for e in found.events if e.type == "REJECT")


def test_the_day_of_saying_is_no_part_of_what_is_said(nlp: Language) -> None:
    """'said on Tuesday it had agreed': the content begins after the day."""
    found = digest(nlp, "Norway said on Tuesday it had agreed to send food to Mali.")
    assert [s.evidence[0].exact for s in found.statements] == ["it had agreed to send food to Mali"]


def test_a_player_s_contract_is_no_agreement(nlp: Language) -> None:
    """Private people alone make no instrument, and who fought for every ball attacked nobody."""
    text = (
        '"We fought for every ball," coach Petra Novak said. Rovers signed midfielder Yaw Boateng on a two-year deal.'
    )
    found = digest(nlp, text)
    assert not found.agreements
    assert not [e for e in found.events if e.type == "ASSAULT"]


def test_no_speaker_is_made_of_a_text_without_stops(nlp: Language) -> None:
    """Words that run on without any mark are nobody's name."""
    text = "the treaty was read in rome on monday officials said and louis the pact in paris officials said it was old"
    assert all("pact in paris" not in s.speaker for s in digest(nlp, text).statements)


def test_leading_a_delegation_somewhere_is_a_visit(nlp: Language) -> None:
    """'led a delegation to X' and 'went to X' are visits to the country."""
    text = "Chad's adviser, Idriss Oumar, led a delegation to Bamako in late May. In June Oumar went to Lagos."
    visits = [e for e in digest(nlp, text).events if e.mode == "visit"]
    assert [(e.actors, e.recipients) for e in visits] == [
        (("idriss-oumar",), ("ML",)),
        (("idriss-oumar",), ("NG",)),
    ]


def test_a_weekday_is_nobody(nlp: Language) -> None:
    """A list of errands names no person called Monday."""
    found = digest(nlp, "- Milk\n- Call Anna\n- Meet Ivan, 5 pm Monday")
    assert "Monday" not in [p.name for p in found.people]


def test_a_meeting_confirmed_is_reported(nlp: Language) -> None:
    """'confirmed meeting X, saying ...' is a meeting on that word, however the rest of the sentence runs."""
    text = (
        "Chad's National Security Advisor Idriss Oumar confirmed meeting Keita, saying in a separate short statement "
        "they discussed “the accord signed between the two countries” and stressed that Chad is working hard.\n\n"
        "Ali Keita is the president of Mali."
    )
    met = [e for e in digest(nlp, text).events if e.type == "CONSULT"]
    assert [(e.modality, set(e.actors)) for e in met] == [("reported", {"idriss-oumar", "ali-keita"})]


def test_a_body_belongs_to_whom_the_text_gives_it(nlp: Language) -> None:
    """Peru's Congress is Peru's, though another country's has that name, too."""
    (body,) = digest(nlp, "Peru's Congress ratified the pact.").organisations
    assert body.country == "PE"


def test_agreements_of_one_word_meet(nlp: Language) -> None:
    """Of two that may be the same, a naming joins the one that is called by its word."""
    text = (
        "Chad cited the security agreement between Chad and Mali on Monday.\n\n"
        "Chad asked Mali to sign a security deal that would protect traders.\n\n"
        "Mali said it respected the Chad-Mali security agreement."
    )
    agreed = [a for a in digest(nlp, text).agreements if any("Chad-Mali" in e.exact for e in a.evidence)]
    assert len(agreed) == 1 and all("deal" not in e.exact for e in agreed[0].evidence)


def test_who_asks_that_a_deal_be_kept_may_be_no_side(nlp: Language) -> None:
    """'A called on the government of B to implement a deal' tells that B is bound by it, and nothing of A."""
    (deal,) = digest(nlp, "Chad has called on the Malian government to implement a security deal.").agreements
    assert set(deal.parties) == {"ML"}


def test_a_side_without_a_name_is_not_guessed(nlp: Language) -> None:
    """'the two sides' after 'the government and the opposition' are not the two countries named last."""
    text = (
        "Venezuela's government and the opposition will meet in Oslo, Norway said.\n\n"
        "The two sides signed an agreement last October."
    )
    assert all("NO" not in a.parties for a in digest(nlp, text).agreements)


def test_background_takes_back_no_later_stage(nlp: Language) -> None:
    """A deal that is signed stays signed where the article goes on to tell that it had been drafted before."""
    found = digest(
        nlp,
        "The Norwegian foreign minister, Kari Holm, said a security memorandum between Norway and Sweden had been "
        "signed in Oslo. Before the trip Holm said that the memorandum between Norway and Sweden had been drafted.",
    )
    assert [agreement.status for agreement in found.agreements] == ["signed"]
    assert [step.status for step in found.agreements[0].status_history] == ["signed", "drafted"]


def test_a_quotation_that_opens_in_a_clause_runs_to_its_mark(nlp: Language) -> None:
    """What a that-clause quotes over two sentences is one statement, up to the closing mark."""
    text = (
        "Norway's foreign minister, Liv Haug, said on Monday that the pact was \"the work of ten years. "
        'It leaves nobody out."'
    )
    (found,) = digest(nlp, text).statements
    assert found.form == "mixed"
    assert found.evidence[0].exact.endswith('It leaves nobody out."')


def test_words_that_go_on_behind_the_cue_are_quoted_too(nlp: Language) -> None:
    """'X is "a", he wrote to Y, and "b"' is one statement in two pieces."""
    text = "The accord is “good for Chad,” Liv Haug wrote in a letter to the council, and “long overdue.”"
    (found,) = digest(nlp, text).statements
    assert [e.exact for e in found.evidence] == ["The accord is “good for Chad,”", "and “long overdue.”"]
