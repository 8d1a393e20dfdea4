"""Speech behind a name and a colon."""

from __future__ import annotations

from spacy import tokens
from spacy.lang.en import English
from spacy.vocab import create_vocab

from briefing.extract.cast.actors import Actors
from briefing.extract.speech.sayings import Saying
from briefing.extract.speech.turns import find_turns
from briefing.extract.text.parsed import plain
from briefing.extract.text.reading import Cast, Mention, Reading
from briefing.types.article import Article, Published

_VOCAB = create_vocab("en", English.Defaults)


def read(*paragraphs: str, body: int = 0) -> Reading:
    """A reading of paragraphs of `word/TAG` items, each a sentence; an item without a tag is punctuation."""
    words: list[str] = []
    tags: list[str] = []
    spaces: list[bool] = []
    starts: list[bool] = []
    for number, paragraph in enumerate(paragraphs):
        if number:
            words.append("\n\n")
            tags.append("_SP")
            spaces[-1:] = [False]
            spaces.append(False)
            starts.append(False)
        for place, item in enumerate(paragraph.split()):
            word, _, tag = item.partition("/")
            if not tag and spaces:
                spaces[-1] = False
            words.append(word)
            tags.append(tag or ".")
            spaces.append(True)
            starts.append(place == 0)
    lemmas = [{"added": "add"}.get(w, w.lower()) for w in words]
    pos = ["VERB" if t.startswith("VB") else "NOUN" if t.startswith("NN") else "X" for t in tags]
    doc = plain(tokens.Doc(_VOCAB, words=words, spaces=spaces, tags=tags, pos=pos, lemmas=lemmas, sent_starts=starts))
    article = Article(id="a", file="a.txt", text=doc.text, sha256="", published=Published())
    return Reading(article=article, doc=doc, offsets=tuple(range(len(doc.text))), body=body)


def found(reading: Reading, *people: str) -> list[tuple[str, str, str]]:
    """Speaker, rule and first word of each saying; `people` are the names that the article knows."""
    known = (t for t in reading.doc if t.text in people)
    mentions = tuple(Mention(t.i, t.i + 1, t.lower_, "person", "name") for t in known)
    said: tuple[Saying, ...] = find_turns(reading, Actors(reading, Cast(mentions=mentions)))
    return [(s.speaker, s.rule, reading.doc[s.start].text) for s in said]


def test_names_in_capitals_that_come_again_take_turns() -> None:
    """A transcript is speech turn by turn; one label in capitals alone is not a conversation."""
    talk = ("MORAL/NNP : Will/MD you/PRP go/VB ?", "IDE/NNP : No/UH one/NN goes/VBZ .")
    assert found(read(*talk, *talk)) == [
        ("MORAL", "turn", "Will"),
        ("IDE", "turn", "No"),
        ("MORAL", "turn", "Will"),
        ("IDE", "turn", "No"),
    ]
    assert found(read(*talk)) == []


def test_a_person_before_a_colon_heads_what_he_says() -> None:
    """'Ide: Ferries need grants' as a heading is his word, and no statement of the body."""
    reading = read("Ide/NNP : Ferries/NNS need/VBP grants/NNS", "It/PRP rained/VBD .", body=7)
    assert found(reading, "Ide") == [("ide", "heading", "Ferries")]
    assert not any(s.recorded for s in find_turns(reading, Actors(reading, Cast())))


def test_a_poll_heads_what_it_shows_and_a_topic_heads_nothing() -> None:
    """'Poll: ...' gives its words to the poll; 'Correction: ...' names nobody."""
    assert found(read("Poll/NN : Farmers/NNS want/VBP rain/NN")) == [("Poll", "heading", "Farmers")]
    assert found(read("Correction/NN : Farmers/NNS want/VBP rain/NN")) == []


def test_a_paragraph_behind_x_added_is_what_x_added() -> None:
    """Without quotation marks, a line that ends in a verb of saying and a colon introduces the next paragraph."""
    reading = read("Ide/NNP added/VBD :", "Ferries/NNS need/VBP grants/NNS .")
    assert found(reading, "Ide") == [("ide", "introduced", "Ferries")]
    assert found(read("Ide/NNP left/VBD :", "Ferries/NNS need/VBP grants/NNS ."), "Ide") == []
