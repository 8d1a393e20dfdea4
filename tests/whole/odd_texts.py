"""A hundred articles that are no reports of international affairs, or hardly articles at all, all written for this."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from pathlib import Path

PIECES: dict[str, str] = {
    name: text.strip() + "\n"
    for name, _, text in (
        block.partition("\n")
        for block in re.split(r"(?m)^== ", Path(__file__).with_name("odd_articles.txt").read_text("utf-8"))[1:]
    )
}
"""Articles such as newspapers print, of no international affairs."""

_SPORT, _SCIENCE, _RECIPE, _CODE = (PIECES[name] for name in ("sport", "science", "recipe", "code"))
_LISTED = """the a and or but then when cat dog baker teacher river hill walked slept ate said saw left came went red
slow old morning under over near of to in with her his their quietly again never bread door song letter rain Anna Tom
Paris"""
_QUOTES = '"I never said that, he said, "and you never said "no" to what \'she said. “Who? ‘Me? she asked, and then "'
_SOUP = """<div><p>A <b>man <i>walked</b> a dog</i>.<p>Then <a href="x">it <table><tr><td>rained</div><script>attack()
</script><style>p{color:red}</style><p>The end &amp; the &bogus; start &#0; &#x110000; of it, said the man.</p>"""
_JSON = '{"event": "meeting", "from": "France", "to": [1, 2, null], "note": "said \\"yes\\"", "at": "2024-05-01"}'
_SCRIPTS = "The menu says שלום, مرحبا, 你好世界, Привет, नमस्ते and γειά in one line, and then: welcome to our guests."
_RTL = "\u202bHe said \u202e\u2067hello\u2069\u202c to the waiter, who brought him the bill.\u200f Then he left.\u202c"
_EMOJI = "🎉🎉 We won 🏆!!! 😂 #blessed @team 👨‍👩‍👧‍👦 so happy today 🇫🇷 vs 🇩🇪 2-1 ❤️ lol 😭 can't believe it 🙏🏽"


def _words(seed: int, count: int) -> Iterator[str]:
    """Words of a story that goes nowhere."""
    chance, listed = random.Random(seed), _LISTED.split()
    return (chance.choice(listed) for _ in range(count))


def _prose(seed: int, sentences: int) -> str:
    """Paragraphs of such words."""
    chance = random.Random(seed)
    lines = (" ".join(_words(seed * 1000 + i, chance.randint(4, 24))).capitalize() + "." for i in range(sentences))
    return "".join(line + ("\n\n" if i % 5 == 4 else " ") for i, line in enumerate(lines))


ODDITIES = {
    "50,000 words": _prose(12, 3600),
    "a sentence of 5,000 words": " ".join(_words(5, 5000)) + ".",
    "one sentence": "The cat sat on the mat.",
    "one word": "Hello",
    "one number": "42",
    "a headline alone": "Cat rescued from tree",
    "a byline alone": "By Anna Berg",
    "a dateline alone": "PARIS (AP) —",
    "a date alone": "3 May 2024",
    "empty quotes": '""\n\n""\n\n“”',
    "numbers": " ".join(str(i * 7919) for i in range(400)),
    "figures": "3.14159 2,718 1/2 50% -7 +3 1e9 0x1F 12:30 1-0 10^6 £5 €6 ¥7 " * 20,
    "punctuation": "?!... --- ,,, ;;; ::: \"\" '' “” ‘’ «» … — – ·" * 20,
    "full stops": "." * 5000,
    "dashes": "- - - " * 800,
    "a long word": "a" * 20000,
    "long words": " ".join("x" * 400 for _ in range(60)),
    "a word of hyphens": "well-" * 2000 + "known",
    "commas": ", ".join(_words(6, 600)) + ".",
    "said that said that": "he said that " * 200 + "it rained.",
    "said": "said " * 300,
    "short sentences": "He ran. She slept. " * 150,
    "nested speech": "He said she said they said Tom said Anna said that Tom had said no. " * 20,
    "a wall of quotes": '"Yes," he said. ' * 120,
    "quotes never closed": _QUOTES,
    "one quote": "“" + " ".join(_words(11, 500)) + "”",
    "marks of all kinds": "‘“«He’ said» ok” he \"said' it. " * 40,
    "brackets": "(((([[[[{{{{ and so (he said) on )]}>>> " * 20,
    "apostrophes": "'tis 'twas o' th' the boys' dogs' 's " * 40,
    "questions": "Who? What? Why? When did he leave? " * 50,
    "pronouns": "He told her that they told him that she told them. " * 30,
    "negations": "Nobody never did not do nothing. " * 40,
    "empty lines": "\n\n\n".join(_prose(7, 12).split(". ")),
    "a word a line": "\n".join(_words(8, 400)),
    "bullets": "\n".join(f"* {word}" for word in _words(13, 150)),
    "headlines": "\n\n".join(_prose(i, 1)[:60] for i in range(60)),
    "tabs": "\t".join(_words(9, 200)),
    "odd blanks": " \u3000\u00a0\u2009".join(_words(10, 150)),
    "no blanks": _SPORT.replace(" ", ""),
    "line ends of Windows": _SCIENCE.replace("\n", "\r\n"),
    "a byte order mark": "\ufeff" + _SCIENCE,
    "soft hyphens": _SCIENCE.replace("e", "e\u00ad"),
    "no width": "\u200b".join(_SCIENCE),
    "control characters": _SCIENCE * 3 + "The band\x07 played\x1b on.\x0b",
    "right to left": _RTL,
    "scripts": _SCRIPTS,
    "emoji": _EMOJI,
    "letters of mathematics": "𝒯𝒽𝑒 𝕕𝕠𝕘 𝖘𝖑𝖊𝖕𝖙 and the cat did not. " * 20,
    "stacked accents": "H\u0335\u0321e\u0334\u0322l\u0337l\u0336o\u0335\u0317 there, said the cook to the guests. " * 3,
    "web addresses": "\n".join(f"https://example.org/{i}?q=war&x=peace%20deal www.example.com/{i}" for i in range(30)),
    "hash tags": "@anna: lol RT @tom: #war #peace so true http://example.org/x " * 30,
    "JSON": _JSON,
    "a log": "\n".join(f"2024-05-0{i} 10:0{i}:00 ERROR [{i}] killed by signal 9: attack vector" for i in range(1, 9)),
    "YAML": "- a: b\n- 'c: d\n...\nkey: [1, 2\n",
    "placeholders": "%s %d {} {{}} {0} ${x} $(y) `z` <%= %> " * 20,
    "equations": "E = mc^2; x_i = \\sum_{k=1}^n a_k / b^{-k}, where n >> 1. " * 25,
    "telephones": "+44 20 7946 0000, " * 100,
    "footnotes": "Bees dance.[1] Wasps do not.[2][3] " * 40,
    "slashes": "and/or he/she/they 1/2/3 a\\b\\c " * 50,
    "Roman numbers": "I. II. III. IV. V. VI. VII. VIII. IX. X. " * 20,
    "initials": "A. B. C. D. E. Smith-Jones Jr. III " * 40,
    "names": "Anna Berg, Tom Reed, Ines Varga, " * 80,
    "titles": "President Prime Minister Foreign Minister General Dr Mr Mrs Sir " * 40,
    "months": "May June July March " * 60,
    "countries": "France Germany Iran Chad Georgia Jordan Turkey Niger Mali Oman " * 30,
    "acronyms": "NATO UN EU WHO IAEA OPEC " * 40,
    "verbs": "attack kill meet sign threaten accuse demand reject withdraw " * 40,
    "dates": "on Monday 3 May 2024 at 5 p.m. in 2019, " * 40,
    "the same again": (_SCIENCE + "\n") * 12,
    "Latin": "Quibus dalor umit secta, verni polus adip. " * 40,
    "NUL": "The band\x00 played on.",
}  # fmt: skip
"""What hardly is an article."""

REFUSED = frozenset({"Latin", "NUL"})
"""Those that are told to be no English, or no text."""


def odd_articles() -> Iterator[tuple[str, str, str]]:
    """Name, file name and text of each: the pieces as they are, in capitals, small and bare; oddities; odd pages."""
    for name, text in PIECES.items():
        yield name, "a.txt", text
    for name in ("sport", "business", "review", "court"):
        yield f"{name} in capitals", "a.txt", PIECES[name].upper()
        yield f"{name} in small letters", "a.txt", PIECES[name].lower()
        yield f"{name} without punctuation", "a.txt", re.sub(r"[^\w\s]", "", PIECES[name])
    for name, text in ODDITIES.items():
        yield name, "a.txt", text
    yield "tag soup", "a.html", _SOUP
    yield "a page nested without end", "a.html", "<div>" * 400 + f"<p>{PIECES['garden']}</p>" + "</div>" * 400
    yield "a page of a recipe", "a.html", f"<html><title>Soup</title><body><p>{_RECIPE}</p></body></html>"
    yield "Markdown", "a.md", f"# Soup\n\n|a|b|\n|-|-|\n|1|2|\n\n```\n{_CODE}```\n\n> {_QUOTES}\n\n1. one\n\n{_RECIPE}"
    markup = "*".join(_words(14, 200)) + "\n\n" + "[x](y " * 50 + "![" * 50 + "\n\n" + "# " * 30
    yield "markup never closed", "a.md", markup
