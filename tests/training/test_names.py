"""Reading corpora of names."""

from __future__ import annotations

import gzip
import zipfile
from pathlib import Path

from training.names import detokenise, gmb, universal_ner, wikigold
from training.sentence import Sentence

GMB = """Sentence #,Word,POS,Tag
Sentence: 1,Ghanaian,JJ,B-gpe
,President,NNP,B-per
,Ama,NNP,I-per
,Mensah,NNP,I-per
,met,VBD,O
,Togo-backed,JJ,B-geo
,rebels,NNS,O
,.,.,O
"""


def named(sentence: Sentence) -> list[tuple[str, str]]:
    """The names of a sentence with their labels."""
    return [(" ".join(sentence.words[a:b]), label) for a, b, label in sentence.entities or ()]


def test_gmb(tmp_path: Path) -> None:
    """Titles leave the name, nations are NORP, a compound keeps its country, words are cut as at run time."""
    with zipfile.ZipFile(tmp_path / "gmb.zip", "w") as archive:
        archive.writestr("ner.csv", GMB)
    (sentence,) = gmb(tmp_path / "gmb.zip")
    assert named(sentence) == [("Ghanaian", "NORP"), ("Ama Mensah", "PERSON"), ("Togo", "GPE")]
    assert sentence.words[-5:] == ("Togo", "-", "backed", "rebels", ".")
    assert sentence.spaces[-5:-1] == (False, False, True, False)


def test_wikigold(tmp_path: Path) -> None:
    """Two columns; I- labels that follow nothing begin a name."""
    path = tmp_path / "w.gz"
    path.write_bytes(
        gzip.compress(b"Harbour I-ORG\nMuseum I-ORG\nopened O\n\n-DOCSTART- O\n\nAccra I-LOC\nslept O\n\n")
    )
    first, second = wikigold(path)
    assert named(first) == [("Harbour Museum", "ORG")]
    assert named(second) == [("Accra", "GPE")]


def test_universal_ner(tmp_path: Path) -> None:
    """Comments are passed over, labels outside ours are nothing."""
    path = tmp_path / "u.gz"
    path.write_bytes(gzip.compress(b"# s\n1\tKofi\tB-PER\t-\t-\n2\tslept\tO\t-\t-\n3\tSunday\tB-OTH\t-\t-\n\n"))
    (sentence,) = universal_ner(path)
    assert named(sentence) == [("Kofi", "PERSON")]


def test_names_in_small_letters(tmp_path: Path) -> None:
    """A name may begin with a small article; a small word alone is no name."""
    path = tmp_path / "w.gz"
    path.write_bytes(gzip.compress(b"al-Nahda I-ORG\nleft O\nsouthern I-LOC\nal-Basha I-LOC\n\nnavy I-ORG\nleft O\n"))
    first, second = wikigold(path)
    assert named(first) == [("al-Nahda", "ORG"), ("al-Basha", "GPE")]
    assert named(second) == []


def test_spaces_are_guessed() -> None:
    """Punctuation, quotation marks, possessives and hyphens stand where a typist would put them."""
    words = ["He", "said", ",", '"', "It", "is", "Kofi", "'s", "boat", "-", "house", '"', "(", "old", ")", "."]
    text = "".join(word + " " * space for word, space in zip(words, detokenise(words), strict=True)).strip()
    assert text == 'He said, "It is Kofi\'s boat-house" (old).'
