"""Between which two countries a treaty is whose name tells none: 'Peru and Chad are at odds. The 1970 LAKE TREATY ...'.

Most treaties that the news call by a name are of two countries; those of many are well known, and those that end a war
at home bind the sides of that.
"""

from __future__ import annotations

from briefing.extract.agreements.foes import is_war_at_home
from briefing.extract.agreements.instrument import Mention, years
from briefing.extract.agreements.lexicon import FOES
from briefing.extract.agreements.likely import is_worldwide, named_often, topic_pair
from briefing.extract.agreements.signatories import countries_in, is_called
from briefing.extract.agreements.when import since_year
from briefing.extract.cast.actors import Actors
from briefing.extract.text.reading import Reading
from briefing.extract.text.spans import sentences_back
from briefing.extract.text.vocabulary import word_set


def parties_of_two(mention: Mention, reading: Reading, actors: Actors) -> tuple[str, ...]:
    """The only two countries that the sentence or the two before tell of, if no other is told of more often, else the
    two that the article is about; of a treaty with a name that is none of many."""
    if not _may_be_of_two(mention, actors):
        return ()
    told: tuple[str, ...] = ()
    for sentence in sentences_back(mention.head, 2):
        told = tuple(dict.fromkeys((*told, *countries_in(sentence, actors))))
        if len(told) > 1:
            break
    pair = topic_pair(reading, actors) if len(told) < 4 else ()
    if len(told) == 2:
        counted = named_often(reading, actors)
        rarest = min(counted[code] for code in told)
        others = (count for code, count in counted.items() if code not in told)
        pair = told if rarest >= max(others, default=0) else pair
    return pair if set(mention.parties) <= set(pair) else ()


def _may_be_of_two(mention: Mention, actors: Actors) -> bool:
    """Whether a mention is by a name or by its year alone, and nothing says that it is of many or of a war at home."""
    head = mention.head
    dated = bool(years(mention)) or since_year(head) is not None
    named = mention.proper or is_called(head, actors) or (dated and not (mention.parties or mention.tied))
    if not named or mention.full or mention.kind in FOES or (mention.tied and not mention.parties):
        return False
    if mention.lemma not in word_set("agreements", "mostly_of_two") or is_worldwide(mention):
        return False
    words = {w for t in mention.span for w in (t.text, *t.text.split("-"))}
    after = head.doc[head.i + 1].lower_ if head.i + 1 < len(head.doc) else ""
    on_something = mention.proper and after == "on"  # 'the Treaty on Seals'
    return words.isdisjoint(word_set("agreements", "of_many")) and not (on_something or is_war_at_home(head.doc))
