"""The bundled pipeline as packaged: what it says, that it always says the same, that it needs no network."""

from __future__ import annotations

import os
import subprocess
import sys
from random import Random

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc

from briefing.nlp import load
from briefing.nlp.identity import MODEL
from tests.nlp.conftest import entities

PLAIN = "The president of Kenya met Norwegian Foreign Minister Liv Aasen in Nairobi on Monday. They signed nothing."


@pytest.fixture(scope="module")
def nlp() -> Language:
    """The bundled pipeline on one thread."""
    return load()


def analysis(doc: Doc) -> list[tuple[object, ...]]:
    """Everything that the rules read of a Doc."""
    return [
        (t.text, t.tag_, t.pos_, str(t.morph), t.lemma_, t.head.i, t.dep_, t.is_sent_start, t.ent_iob_, t.ent_type_)
        for t in doc
    ]


def some_texts(count: int) -> list[str]:
    """Short made-up news in many shapes: the same texts each time."""
    rng = Random(7)
    who = ["Envoys", "Ada Lund", "The Ministry of Ports", "Kenya's parliament", "Two officials", "Gen. Omar Haddad"]
    did = ["met", "did not sign", "rejected", "will send", "praised", "has accused", "said on Friday that they saw"]
    what = ["a draft deal", "Norwegian ships", "the U.N. envoy", "rebels near Goma", "“an act of war”", "3,000 troops"]
    where = ["in Oslo", "at the border", "after talks", "off the coast of Chile", "\n\n", "- Reuters", "by mid-May"]
    return [
        " ".join(
            f"{rng.choice(who)} {rng.choice(did)} {rng.choice(what)} {rng.choice(where)}."
            for _ in range(rng.randint(1, 2))
        )
        for _ in range(count)
    ]


def test_a_plain_report(nlp: Language) -> None:
    """Sentences, names without titles, subject, object and lemma of two plain sentences."""
    doc = nlp(PLAIN)
    assert [sent.text for sent in doc.sents] == [PLAIN[: PLAIN.index(" They")], "They signed nothing."]
    assert entities(doc) == [
        ("Kenya", "GPE"),
        ("Norwegian", "NORP"),
        ("Liv Aasen", "PERSON"),
        ("Nairobi", "GPE"),
    ]
    met = next(token for token in doc if token.text == "met")
    assert (met.lemma_, met.tag_, met.dep_) == ("meet", "VBD", "ROOT")
    assert {child.text: child.dep_ for child in met.children if child.dep_ in ("nsubj", "obj")} == {
        "president": "nsubj",
        "Liv": "obj",
    }
    signed = next(token for token in doc if token.text == "signed")
    assert str(signed.morph) == "Mood=Ind|Tense=Past|VerbForm=Fin"


def test_a_letter_that_is_no_initial_ends_a_sentence(nlp: Language) -> None:
    """The name of a network and the letter of a plan are no initials of who comes next."""
    doc = nlp("The ministry wrote on X. Turkish papers had no plan B. Malcolm X. Smith did.")
    assert [sent[-3:].text for sent in doc.sents] == ["on X.", "plan B.", "Smith did."]


@pytest.mark.parametrize(
    "sentences",
    [
        ("The minister said the equipment will be used for peaceful purposes.",
         "Mr. Otieno has said any unity government would fail."),
        ("They met in Mao with Prime Minister Ali Noor.", "Mr. Otieno reacted sharply Sunday to his words."),
        ("He said a second inquiry may be needed.", "Mr. Otieno reacted sharply Sunday to the minister's words."),
        ("It gives Kenya duty-free access to the U.S.", "In return, Kenya will cut its own duties."),
        ('He dismissed the accusation as "ridiculous."', "Mr. Otieno also has threatened to cut off oil sales."),
        ('She called the march “street theater.”', "Kenyan envoy John Otieno said there was no incident."),
    ],
)
def test_a_full_stop_before_a_capital_ends_a_sentence(nlp: Language, sentences: tuple[str, str]) -> None:
    """Also before 'Mr.' and behind a closing quote, wherever the encoder would read on."""
    assert [sent.text for sent in nlp(" ".join(sentences)).sents] == list(sentences)


@pytest.mark.parametrize(
    "text", ["2. Kenya and Chad agreed on it.", "Write to the editor@chadnews.Com office.", "The U.S. Navy left."]
)
def test_a_full_stop_inside_ends_nothing(nlp: Language, text: str) -> None:
    """The number of a paragraph, an address and an abbreviation."""
    assert len(list(nlp(text).sents)) == 1


@pytest.mark.parametrize("dateline", ["OSLO —", "ACCRA, Ghana, May 3 (GNA) —", "Accra (GNA) -"])
def test_a_dateline_is_a_sentence_of_its_own(nlp: Language, dateline: str) -> None:
    """What stands behind it is parsed as if nothing stood in front."""
    sentence = "Ama Mensah will visit Togo later this week, Ghana's news agency GNA said."
    doc = nlp(f"{dateline} {sentence}")
    assert [sent.text for sent in doc.sents] == [dateline, sentence]


def test_dashes_around_a_remark_end_nothing(nlp: Language) -> None:
    """A name in front of a remark is no dateline."""
    assert len(list(nlp("NATO — the alliance — agreed.").sents)) == 1


def test_passives_are_marked(nlp: Language) -> None:
    """A passive participle carries Voice=Pass."""
    doc = nlp("The ships were seized by pirates.")
    assert doc[3].morph.get("Voice") == ["Pass"]
    assert doc[1].dep_ == "nsubj:pass"


def test_the_same_text_gets_the_same_analysis(nlp: Language) -> None:
    """500 texts: one thread or two, any batch size, any order, a second run."""
    texts = some_texts(500)
    once = [analysis(doc) for doc in nlp.pipe(texts, batch_size=500)]
    backwards = [analysis(doc) for doc in load(threads=2).pipe(texts[::-1], batch_size=7)]
    assert once == backwards[::-1]
    assert once[::5] == [analysis(nlp(text)) for text in texts[::5]]


def test_spacy_opens_the_folder(nlp: Language) -> None:
    """`spacy.load` on the model's folder gives the same pipeline, tokeniser included."""
    text = "U.S.-backed forces left al-Hasakah; Lt. Gen. Kim Il-nam cannot go."
    assert analysis(spacy.load(MODEL)(text)) == analysis(nlp(text))


def test_works_without_network_or_torch() -> None:
    """A fresh interpreter in which sockets and torch do not exist loads the pipeline and finds a name."""
    code = """
import socket, sys
def refuse(*args, **kwargs):
    raise OSError("no network here")
socket.socket.connect = socket.create_connection = socket.getaddrinfo = refuse
sys.modules["torch"] = None
from briefing.nlp import load
print([(e.text, e.label_) for e in load()("Ada Lund went to Chile.").ents])
"""
    environment = {**os.environ, "HF_HUB_OFFLINE": "1"}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=environment, check=True)
    assert done.stdout.strip() == "[('Ada Lund', 'PERSON'), ('Chile', 'GPE')]"


@pytest.mark.parametrize(
    "text", ["", " ", "\n\n\n", "\n A", "...", "x" * 3000, "A " * 700, "Ünï çødé 中文 🇮🇷 \u200b", "a\r\nb"]
)
def test_odd_texts(nlp: Language, text: str) -> None:
    """Empty, blank, endless and foreign texts are analysed; the text is kept to the letter."""
    doc = nlp(text)
    assert doc.text == text
    assert all(token.dep_ for token in doc)


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=200))
def test_any_text_becomes_a_forest(nlp: Language, text: str) -> None:
    """Every sentence has exactly one root, and heads never leave the sentence."""
    doc = nlp(text)
    assert doc.text == text
    for sent in doc.sents:
        assert sum(token.head.i == token.i for token in sent) == 1
        assert all(sent.start <= token.head.i < sent.end for token in sent)
