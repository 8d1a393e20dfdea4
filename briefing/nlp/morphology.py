"""Morphological features from Penn Treebank tags, as Universal Dependencies writes them.

Only what a tag and a word form tell, after the UD documentation's English conversion table
(https://universaldependencies.org/tagset-conversion/en-penn-uposf.html), plus the passive, which the tree tells.
"""

from __future__ import annotations

from functools import cache

_BY_TAG = {
    "JJR": "Degree=Cmp",
    "JJS": "Degree=Sup",
    "RBR": "Degree=Cmp",
    "RBS": "Degree=Sup",
    "NN": "Number=Sing",
    "NNS": "Number=Plur",
    "NNP": "Number=Sing",
    "NNPS": "Number=Plur",
    "CD": "NumType=Card",
    "MD": "VerbForm=Fin",
    "VB": "VerbForm=Inf",
    "VBD": "Mood=Ind|Tense=Past|VerbForm=Fin",
    "VBG": "Tense=Pres|VerbForm=Part",
    "VBN": "Tense=Past|VerbForm=Part",
    "VBP": "Mood=Ind|Tense=Pres|VerbForm=Fin",
    "VBZ": "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin",
}

_PRONOUNS = {
    "i": ("Nom", "Sing", "1", ""),
    "me": ("Acc", "Sing", "1", ""),
    "my": ("Gen", "Sing", "1", ""),
    "mine": ("Gen", "Sing", "1", ""),
    "we": ("Nom", "Plur", "1", ""),
    "us": ("Acc", "Plur", "1", ""),
    "our": ("Gen", "Plur", "1", ""),
    "ours": ("Gen", "Plur", "1", ""),
    "you": ("", "", "2", ""),
    "your": ("Gen", "", "2", ""),
    "he": ("Nom", "Sing", "3", "Masc"),
    "him": ("Acc", "Sing", "3", "Masc"),
    "his": ("Gen", "Sing", "3", "Masc"),
    "she": ("Nom", "Sing", "3", "Fem"),
    "her": ("", "Sing", "3", "Fem"),
    "hers": ("Gen", "Sing", "3", "Fem"),
    "it": ("", "Sing", "3", "Neut"),
    "its": ("Gen", "Sing", "3", "Neut"),
    "they": ("Nom", "Plur", "3", ""),
    "them": ("Acc", "Plur", "3", ""),
    "their": ("Gen", "Plur", "3", ""),
    "theirs": ("Gen", "Plur", "3", ""),
}

_DEMONSTRATIVES = {"this": "Sing", "that": "Sing", "these": "Plur", "those": "Plur"}


@cache
def features(tag: str, lower: str) -> str:
    """FEATS of a word with this tag and lower-cased form, in UD's order; '' where the tag tells none."""
    if tag in ("PRP", "PRP$") and lower in _PRONOUNS:
        case, number, person, gender = _PRONOUNS[lower]
        case = "Gen" if tag == "PRP$" else case
        pairs = {"Case": case, "Gender": gender, "Number": number, "Person": person, "PronType": "Prs"}
        pairs["Poss"] = "Yes" if case == "Gen" else ""
        return "|".join(f"{name}={value}" for name, value in sorted(pairs.items()) if value)
    if tag == "DT":
        if lower in ("the", "a", "an"):
            return "Definite=Def|PronType=Art" if lower == "the" else "Definite=Ind|PronType=Art"
        if lower in _DEMONSTRATIVES:
            return f"Number={_DEMONSTRATIVES[lower]}|PronType=Dem"
    return _BY_TAG.get(tag, "")


def passive(feats: str) -> str:
    """The same features with Voice=Pass."""
    return f"{feats}|Voice=Pass" if feats else "Voice=Pass"
