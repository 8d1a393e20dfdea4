"""What time expressions look like: one pattern a rule, made from the words in `data/calendar.yaml`.

The rules' names are what `TimeMention.rule` shows. Named groups carry the parts: y year, m month, d day, w weekday,
n count, u unit, p part ('late'), q qualifier ('last'), o ordinal, part part of the day; the second one of a range ends
in 2. What is a length of time, a repetition, a time of day or vague is named so: duration-, set-, clock-, vague-.
"""

from __future__ import annotations

import re
from functools import cache

from briefing.extract.dates.alternation import any_of
from briefing.extract.dates.needed import needed, words_of
from briefing.extract.text.vocabulary import vocabulary

_ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def number_of(word: str) -> int:
    """The number that a word or digits stand for ('four', '4', 'twenty-five'); 0 where it is none."""
    text = word.lower().replace(",", "")
    if text.isdigit():
        return int(text)
    known: dict[str, int] = vocabulary("calendar")["numbers"] | vocabulary("calendar")["ordinals"]
    if text in known:
        return known[text]
    tens, _, ones = text.replace(" ", "-").partition("-")
    return known[tens] + known[ones] if tens in known and ones in known else 0


@cache
def name_index(group: str) -> dict[str, int]:
    """From each printed word of a group such as 'months' or 'weekdays', lower case, to its number."""
    listed: dict[int, list[str]] = vocabulary("calendar")[group]
    return {word.lower(): number for number, words in listed.items() for word in words}


def _names(group: str) -> str:
    """The capitalised names of a group, in title case or capitals; short forms may have a full stop."""
    listed: dict[int, list[str]] = vocabulary("calendar")[group]
    full = [w for words in listed.values() for w in (words[0], words[0].upper())]
    short = [w for words in listed.values() for w in words[1:]]
    return rf"(?:(?:{any_of(full)})|(?:{any_of(short)})\b\.?)"


def patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Names and patterns of the rules, in order of preference: of two that match at one place the longer wins, of
    equals the earlier.
    """
    return tuple(map(_rule, range(len(_RULES))))


@cache
def _rule(place: int) -> tuple[str, re.Pattern[str]]:
    """The name and pattern of one of them, made when a text first has its words."""
    name, pattern, *_ = _RULES[place]
    return name, re.compile(rf"(?<![\w$€£.]){_filled(pattern)}(?!\w)")


@cache
def needs() -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    """For each of the patterns the words that a match of it holds, as `needed` tells them."""
    return tuple(needed(name, *own) for name, _, *own in _RULES)


@cache
def _by_word() -> dict[str, tuple[int, ...]]:
    """The places of the rules that need a word, by that word."""
    places: dict[str, list[int]] = {}
    for place, (words, _) in enumerate(needs()):
        for word in words:
            places.setdefault(word, []).append(place)
    return {word: tuple(found) for word, found in places.items()}


def fitting(sentence: str) -> list[tuple[str, re.Pattern[str]]]:
    """The names and patterns of the rules that may match in a sentence, in order of preference."""
    words, by_word, others = words_of(sentence), _by_word(), _also()
    places = {place for word in words if word in by_word for place in by_word[word]}
    return [_rule(place) for place in sorted(places) if (also := others[place]) is None or not also.isdisjoint(words)]


@cache
def _also() -> tuple[frozenset[str] | None, ...]:
    """The words of which each rule needs one beside those by which it is found."""
    return tuple(also or None for _, also in needs())


def _filled(pattern: str) -> str:
    """A pattern with the words in the place of its pieces."""
    return re.sub(r"<([A-Z]+)>", lambda found: _pieces()[found[1]], pattern)


@cache
def _pieces() -> dict[str, str]:
    """What stands in the rules for a month, a count, and so on."""
    words = vocabulary("calendar")
    tens = [word for word, number in words["numbers"].items() if number in range(20, 100, 10)]
    compound = [f"{ten}{dash}{one}" for ten in tens for one in _ONES for dash in "- "]
    count = rf"(?:\d{{1,3}}(?:,\d\d\d)+|\d{{1,4}}|{any_of([*words['numbers'], *compound])})"
    return {
        "M": _names("months"),
        "W": _names("weekdays"),
        "D": r"(?:[12]\d|3[01]|0?[1-9])",
        "TH": r"(?:st|nd|rd|th)?",
        "Y": r"(?:1[0-9]\d\d|20\d\d)",
        "P": r"(?P<p>(?i:early|mid|late))[ -]",
        "PARTOF": rf"(?:(?:(?i:the) )?(?i:early |late )?(?P<of>(?i:{any_of(list(words['dayparts']))})) of )?",
        "TIME": rf"(?: (?i:early |late |mid-?)?(?P<part>(?i:{any_of(list(words['dayparts']))})))",
        "DAYPART": rf"(?P<part>(?i:{any_of(list(words['dayparts']))}))",
        "YEARLY": r"(?:,? (?:of )?(?P<q2>(?i:last|this|next)) (?i:year))",
        "THAT": r"(?:,? (?:of )?(?P<that>(?i:that(?: same)? year|the (?:same|following|next|previous) year)))?",
        "SEASON": "(?i:" + any_of([w for group in words["seasons"].values() for w in group]) + ")",
        "N": f"(?i:{count})",
        "AMOUNT": rf"(?i:{count}(?:[ -]and[ -]a[ -]half| 1/2|½|\.\d+)?(?: (?:thousand|million|billion))?"
                  rf"|half an?|half(?=-)|{any_of(words['vague'])})",
        "ABOUT": f"(?i:{any_of(words['about'])})",
        "VAGUE": f"(?i:{any_of(words['vague'])})",
        "ALL": f"(?i:{any_of(words['whole'])})",
        "UNIT": "(?i:day|week|fortnight|month|year|decade|quarter|century|centurie)",
        "LENGTH": f"(?i:{any_of(list(words['lengths']))})",
        "ADVERB": f"(?i:{any_of(list(words['repeated']))})",
        "PRESENT": f"(?i:{any_of(words['present'])})",
        "PAST": f"(?i:{any_of(words['past'])})",
        "FUTURE": f"(?i:{any_of(words['future'])})",
        "O": "(?i:" + any_of(list(words["ordinals"])) + r"|\d{1,2}(?:st|nd|rd|th))",
        "HIJRI": any_of([name for names in words["islamic_months"].values() for name in names]),
        "BEFALLEN": any_of(words["befallen"]),
        "HOLIDAY": "(?:" + any_of(list(words["holidays"])) + ")",
        "DASH": " ?[-–—] ?",
        "THROUGH": "(?: ?[-–—] ?| (?:to|and|until|till|through) )",
        "ZONE": rf"(?: \(?(?:{any_of(words['zones'])})\)?)",
        "AMPM": r"(?i:[ap]\.m\.|[ap]m\b)",
    }


_RULES: tuple[tuple[str, ...], ...] = (
    ("iso", r"(?P<y>\d{4})[-/](?P<m>\d\d)[-/](?P<d>\d\d)(?:T\d\d:\d\d\S*)?"),
    ("numeric", r"(?P<m>\d\d?)/(?P<d>\d\d?)/(?P<y><Y>)"),
    ("dotted", r"(?P<d>\d\d?)\.(?P<m>\d\d?)\.(?P<y><Y>)"),
    ("day-span", r"(?:(?i:from|between) )?(?P<m><M>) (?P<d><D>)<TH><THROUGH>(?:(?P<m2><M>) )?(?P<d2><D>)<TH>"
                 r"(?:,? ?,? ?(?P<y><Y>))?"),
    ("day-span", r"(?:(?i:from|between) )?(?P<d><D>)<TH>(?: (?P<m><M>)(?:,? (?P<y><Y>))?)?<THROUGH>"
                 r"(?P<d2><D>)<TH> (?P<m2><M>)(?:,? (?P<y2><Y>))?"),
    ("day", r"<PARTOF>(?:<W>,? )?(?P<m><M>) ?(?P<d><D>)<TH> ?,? ?(?P<y><Y>)"),
    ("day", r"<PARTOF>(?:<W>,? )?(?:the )?(?P<d><D>)<TH>(?: of)?[ -](?P<m><M>)[,-]? ?(?P<y><Y>)"),
    ("day-of-year", r"<PARTOF>(?:(?i:late|early) )?(?:<W>,? )?"
                    r"(?:(?P<q>(?i:last|this|next)) )?(?P<m><M>) (?P<d><D>)<TH>(?![:,]\d| ?%| percent)<TIME>?"
                    r"(?:<YEARLY>|<THAT>)",
                    "MONTHS + 0"),
    ("day-of-year", r"<PARTOF>(?:(?i:late|early) )?(?:<W>,? )?(?:the )?(?P<d><D>)<TH>(?: of)? (?P<m><M>)<TIME>?"
                    r"(?:<YEARLY>|<THAT>)",
                    "MONTHS + 0"),
    ("day-of-year", r"(?P<m><M>) (?P<d><O>)"
                    r"(?= ?[.,;)]|$| (?:and|to|for|in|at|after|when|that|with|by|as|on|unless|if|until|before"
                    r"|because|but|or|he|she|they|it)\b"
                    r"| (?:[A-Z]\w+ )?<BEFALLEN>s?\b)"),
    ("day-of-month", r"(?:the|The) (?P<d>\d{1,2})(?:st|nd|rd|th)(?: of (?:the|this) month)?(?= ?[.,;:)]|$)"),
    ("month-span", r"(?:(?i:from|between) )?(?P<m><M>)(?: (?P<y><Y>))?<THROUGH>(?P<m2><M>),? (?P<y2><Y>)"),
    ("month-pair", r"(?:(?i:from|between) )?(?P<m><M>)<THROUGH>(?P<m2><M>)"),
    ("month-of-year", r"(?:<P>)?(?P<m><M>),?(?: of)? (?P<y><Y>)"),
    ("month", r"(?:(?P<q>(?i:last|next|this)) )?(?:<P>)?(?P<m><M>)"
              r"(?:(?: of)? (?P<q2>(?i:last|this|next)) (?i:year)|<THAT>)"),
    ("year-span", r"(?:(?i:from|between) )(?P<y><Y>)<THROUGH>(?P<y2><Y>)"),
    ("year-span", r"(?P<y><Y>)[-–](?P<y2><Y>|\d\d)"),
    ("era", r"(?P<y>\d{1,4}) (?P<era>AD|A\.D\.|CE|BC|B\.C\.|BCE)"),
    ("era", r"(?P<era>AD) (?P<y>\d{1,4})"),
    ("islamic", r"(?P<d><D>) (?P<hm><HIJRI>),? (?P<y>1[34]\d\d)(?: (?:AH|H))?"),
    ("decade", r"(?:(?i:the) )?(?:<P>)?(?P<y>1[0-9]\d0|20\d0)['’]?s"),
    ("decade", r"(?:(?i:the) (?:<P>)?['’‘]?|['’‘])(?P<short>[2-9]0)['’]?s"),
    ("decade", r"(?i:the) (?:<P>)?"
               r"(?P<named>(?i:twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties))"),
    ("century", r"(?:(?i:the) )?(?:(?i:early|mid|late)[ -])?(?P<o><O>)[ -](?i:century)"
                r"(?: (?P<era>AD|A\.D\.|CE|BC|B\.C\.|BCE))?"),
    ("season", r"(?:(?i:the) )?(?:<P>)?(?P<s><SEASON>)(?: of)? "
               r"(?:(?P<y><Y>)|['’‘](?P<short>\d\d)|(?P<q>(?i:last|this|next)) (?i:year))"),
    ("season", r"(?:(?P<q>(?i:last|next|this|this past|this coming)) )(?P<s><SEASON>)"),
    ("season", r"(?:(?i:the|early|late) )?(?P<s><SEASON>)"),
    ("quarter", r"(?:(?i:the) )?(?P<o><O>|(?i:last|final))[ -](?P<u>(?i:quarter|half))"
                r"(?: of (?P<y><Y>)| of (?P<q>(?i:this|last|next|the)) (?i:year)| (?P<y2><Y>))"),
    ("quarter", r"Q(?P<o>[1-4]) ?(?P<y><Y>)"),
    ("quarter", r"(?:(?P<y><Y>)|(?:(?i:the) )?(?P<q>(?i:this|last|next|the)) (?i:year))['’]s "
                r"(?P<o><O>|(?i:last|final)) (?P<u>(?i:quarter|half))"),
    ("offset", r"(?:(?i:the|its|a) )?(?P<prior>(?i:year-ago|year-earlier|prior-year)) "
                r"(?P<u>(?i:quarter|period|month))"),
    ("offset", r"(?P<prior>(?i:the same)) (?P<u>(?i:quarter|period|month))(?: (?:of|in))? "
               r"(?i:last year|the (?:prior|previous) year|a year (?:earlier|ago|before))"),
    ("quarter-alone", r"(?i:(?:the |its )?(?:fiscal )?)(?P<o>(?i:first|second|third|fourth))[ -](?P<u>(?i:quarter))"),
    ("quarter-alone", r"(?:(?i:the|its) )?(?P<o>(?i:first|second))[ -](?P<u>(?i:half))(?! of)"),
    ("quarter", r"(?:(?i:the|its) )?(?P<m><M>)(?:-to-|<DASH>| (?:to|through) )(?P<m2><M>) (?i:quarter|period)"),
    ("year", r"(?:(?i:the) )?(?i:fiscal|financial)(?: year)? (?P<y><Y>)"),
    ("edge", r"(?:(?i:the) )?(?:(?i:very) )?(?P<e>(?i:start|beginning|end|middle|close|turn|outset)) of "
             r"(?:(?P<q>(?i:the|this|last|next|the past)) (?P<u>(?i:week|month|year|decade|century))"
             r"|(?P<m><M>)(?:,? (?P<y><Y>))?|(?P<y2><Y>))"),
    ("edge", r"(?P<e>(?i:end))-(?:(?P<m><M>)(?:,? (?P<y><Y>))?|(?P<y2><Y>))"),
    ("edge", r"(?i:the) (?P<e>(?i:first|last|final)) (?P<day>(?i:day)) of (?:(?P<q>(?i:the|this|last|next)) "
                 r"(?P<u>(?i:month|year))|(?P<m><M>)(?:,? (?P<y><Y>))?|(?P<y2><Y>))"),
    ("week-of-month", r"(?i:the) (?P<o><O>|(?i:last|final)) (?i:week) (?:of|in) (?P<m><M>)(?:,? (?P<y><Y>))?"),
    ("run", r"(?:(?i:the) )?(?P<e>(?i:first|opening|last|final|closing)) (?P<n><N>) "
            r"(?P<u>(?i:day|week|month|quarter))s (?i:of|in) "
            r"(?:(?P<q>(?i:the|this|last|next)) (?P<whole>(?i:week|month|year))"
            r"|(?P<m><M>)(?:,? (?P<y><Y>))?|(?P<y2><Y>))"),
    ("year-end", r"(?i:(?:the )?year)['’]s (?P<e>(?i:end))"),
    ("year-end", r"(?:(?i:the) )?(?i:year|month)(?:-| ?)(?P<e>(?i:end))"),
    ("year", r"(?<=(?:in|of) )['’‘](?P<short>\d\d)", "0"),
    ("year", r"(?:(?i:the year) )?(?:<P>)?(?P<y><Y>)"),
    ("weekday-pair", r"(?:(?i:from|between|both) )?(?P<w><W>)<THROUGH>(?P<w2><W>)"),
    ("set", r"(?P<w><W>) (?P<part>(?i:mornings|afternoons|evenings|nights))", "mornings afternoons evenings nights"),
    ("weekday", r"<PARTOF>(?:(?i:early|late|later|earlier|overnight)(?: on)? )?"
                r"(?:(?P<q>(?i:last|next|this past|this coming|this|the past|the coming|coming)) )?"
                r"(?:(?i:early|late) (?:on )?)?(?P<w><W>)<TIME>?(?: (?P<q2>(?i:last|this|next)) (?i:week))?"),
    ("today", r"(?:(?i:early|late|later|earlier) )?(?P<t>(?i:the day before yesterday|the day after tomorrow|today"
              r"|yesterday|tomorrow|tonight|last night|overnight|this (?:morning|afternoon|evening)))<TIME>?"),
    ("ago", r"(?:<ABOUT> )?(?P<n><AMOUNT>)[ -](?P<u><UNIT>)s? ago"),
    ("ago", r"(?:<ABOUT> )?(?P<n>(?i:half an?)) (?P<u><UNIT>) ago"),
    ("ago", r"(?P<n>)(?P<u><UNIT>)s ago"),
    ("ahead", r"(?:<ABOUT> )?(?P<n><N>) (?P<u><UNIT>)s? from now"),
    ("ahead", r"(?i:in) (?:<ABOUT> )?(?P<n><N>) (?P<u><UNIT>)s?['’]s? time"),
    ("duration", r"(?i:(?<=\bin )|(?<=\bover )|(?<=\bfor )|(?<=\bduring )|(?<=\bwithin ))"
                 r"(?i:the) (?P<n>(?i:last|next)) (?P<u><LENGTH>)", "LENGTHS + last next"),
    ("following", r"(?i:the) (?P<q>(?i:following|next|previous|preceding)) "
                  r"(?:(?P<u>(?i:day|week|weekend|month|quarter|year|decade|century))|(?P<w><W>)|(?P<m><M>))"),
    ("following", r"(?i:the|that) (?P<q>(?i:following|next|previous|same)) <DAYPART>"),
    ("following", r"(?i:the) (?P<u>(?i:day|week|month|year)) (?P<q>(?i:after|before|earlier))"
                  r"(?= ?[.,;:)”\"]| (?:had|was|were|when|it|he|she|they|at|and)\b|$)"),
    ("within", r"(?i:the) (?P<p>(?i:rest|remainder)) of (?i:the|this) (?P<u>(?i:week|month|year|day))"),
    ("within", r"(?<=by )(?i:the) (?P<p>(?i:end)) of (?i:the) (?P<u>(?i:day))"),
    ("within", r"(?P<p>(?i:later|earlier)) (?:(?i:in|on) )?(?:(?i:in the|this|the)|(?P<q>(?i:that))) "
               r"(?P<u>(?i:week|month|year|day))"),
    ("shifted", r"(?:(?P<p>(?i:early|late|mid|later|earlier))[ -])?(?:(?i:the) )?"
                r"(?P<q>(?i:last|next|this|coming|current))"
                r"(?: (?i:calendar|fiscal|financial))? (?P<u>(?i:day|week|weekend|month|quarter|year|decade|century))"),
    ("shifted", r"(?P<on>(?i:this time)) (?P<q>(?i:last|next)) (?i:year)"),
    ("shifted", r"(?i:the) (?P<q>(?i:new)) (?P<u>(?i:year))"),
    ("shifted", r"(?:(?<=(?i:for|ing) )|(?<=(?i:in) ))(?P<q>(?i:the)) (?P<u>(?i:year|quarter))"
                r"(?= ?[.,;]| as a whole| to| (?:that )?end(?:ed|ing)(?: (?P<m><M>))?)"),
    ("shifted", r"(?P<q>(?i:the)) (?P<u>(?i:week|month|quarter|year))(?=['’]s )"),
    ("weekend", r"(?i:the|this past|this coming|the past|the coming) (?P<u>(?i:weekend))"),
    ("same", r"(?i:the same|that same|that very|that) (?P<u>(?i:day|week|month|year))",
             "that same + day week month year"),
    ("same", r"(?i:that) (?P<m><M>)", "MONTHS + that"),
    ("offset", r"(?:<ABOUT> )?(?P<n><AMOUNT>) (?P<u>(?i:day|week|month|quarter|year|decade))s?"
               r" (?P<q>(?i:later|earlier))(?! than)"),
    ("offset", r"(?:<ABOUT> )?(?P<n>(?i:half a)) (?P<u>(?i:year)) (?P<q>(?i:later|earlier))"),
    ("holiday", r"(?P<h><HOLIDAY>)(?:,? (?P<y><Y>))?"),
    ("clock", r"(?P<hour>1[0-2]|0?[1-9])(?:[:.](?P<minute>[0-5]\d))? ?(?P<half><AMPM>)<ZONE>?", "am pm m + 0"),
    ("clock", r"(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)(?::\d\d)?(?: (?:hours|hrs))?<ZONE>?"
              r"(?: in the <DAYPART>)?"),
    ("clock", r"(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)(?: (?:hours|hrs)|<ZONE>)", "hours hrs ZONES + 0"),
    ("clock-word", r"(?P<hour><N>) (?P<half><AMPM>)"),
    ("clock-word", r"(?P<hour><N>) (?i:o['’]clock)(?: (?i:in the) <DAYPART>)?"),
    ("clock", r"(?:(?<=at )|(?<=about )|(?<=around )|(?<=until ))(?P<hour>1[0-2]|[1-9])(?::(?P<minute>[0-5]\d))?"
              r" in the <DAYPART>", "DAYPARTS + 0"),
    ("clock", r"(?P<named>(?i:noon|midday|midnight))", "noon midday midnight"),
    ("following", r"(?i:the) <DAYPART> (?P<q>(?i:before|after))(?= ?[.,;:)”\"]|$)"),
    ("clock-part", r"(?P<told>(?i:that)) <DAYPART>"),
    ("clock-part", r"(?<=(?i:at) )<DAYPART>"),
    ("clock-part", r"(?:(?<=(?i:by|to) )|(?<=from )|(?<=until )|(?<=before )|(?<=(?<!night )after )"
                   r"|(?<=since )|(?<=toward ))"
                   r"(?:(?i:(?:early|late|mid)[ -]?))?<DAYPART>"),
    ("clock-part", r"(?<=(?i:in) )(?i:the) (?:(?i:early|late) )?<DAYPART>"),
    ("duration", r"(?:(?!(?i:over) )<ABOUT> )?(?:(?i:the|these|those|his|her|its|their|this|another) )?"
                 r"(?:(?i:last|past|next|first|final|previous|following|coming|other|full|remaining) )?"
                 r"(?P<n><AMOUNT>) (?:<ALL>[ -])*(?P<u><LENGTH>)s?(?: (?i:long|old))?"),
    ("duration", r"(?P<n><AMOUNT>)-(?P<u><LENGTH>)s?(?:[ -](?i:long|olds?))?"),
    ("duration", r"(?:(?!(?i:over) )<ABOUT> )?(?P<n>(?i:an?|one)) (?P<u><LENGTH>) (?P<half>(?i:and a half))",
                 "LENGTHS + half"),
    ("duration", r"(?:(?i:the) )?(?P<n>)(?P<u><LENGTH>)s(?:-?long|-old)?"),
    ("duration", r"(?P<n>)(?P<u>(?i:day|week|month|year|decade|century))(?P<one>-?long|-old)",
                 "LENGTHS + long old daylong weeklong monthlong yearlong decadelong centurylong"),
    ("duration", r"(?P<n><N>) (?P<u>(?i:year|hour|minute))s?,?(?: and)? "
                 r"(?P<n2><N>) (?P<u2>(?i:month|minute|second))s?"),
    ("duration", r"(?:(?!(?i:over) )<ABOUT> )?(?:(?i:the|this|an?) )?"
                 r"(?P<n>(?i:past|entire|whole|full)) (?P<u><LENGTH>)", "LENGTHS + past entire whole full"),
    ("duration", r"(?<=in )(?i:the) (?P<n>(?i:first|final|opening)) (?P<u>(?i:hour|day|week|month|year))",
                 "LENGTHS + first final opening"),
    ("duration", r"(?P<n>(?i:all)) (?P<u>(?i:day|week|month|year))(?: long)?", "LENGTHS + all"),
    ("set-word", r"(?P<s><ADVERB>)"),
    ("set", r"(?:(?i:once|twice|<AMOUNT> times)(?: (?i:in))?) (?i:an?|each|every|per) (?P<u><LENGTH>)",
            "once twice times"),
    ("set", r"(?i:each|every) <DAYPART>"),
    ("set", r"(?i:each|every)(?: (?P<n><N>|other))? (?P<u><LENGTH>)s?"),
    ("set", r"(?i:each|every) (?:(?P<w><W>)|(?P<m><M>)|(?P<season><SEASON>)|(?P<we>(?i:weekend)))<TIME>?"),
    ("set", r"(?:(?P<w><W>)s|(?P<we>(?i:weekends)))(?! ?['’])", "weekends MONDAYS"),
    ("vague-present", r"<PRESENT>"),
    ("vague-past", r"<PAST>"),
    ("vague-past", r"(?:(?i:more) )?(?i:recent|past|previous) (?i:days|weeks|months|quarters|years|decades|times)"),
    ("vague-future", r"<FUTURE>"),
    ("vague-future", r"(?i:future)"),
    ("vague-future", r"(?i:(?:the )?coming (?:days|weeks|months|quarters|years|decades))"),
    ("vague-future", r"(?i:the (?:days|weeks|months|years|decades) (?:ahead|to come))"),
)
RANGES = frozenset({"run", "day-span", "month-span", "month-pair", "year-span", "weekday-pair"})
"""The rules for two ends at once."""
