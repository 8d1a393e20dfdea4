"""Days that move through the year: Easter, the n-th weekday of a month, and days of the Islamic calendar."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

_ISLAMIC_EPOCH = date(622, 7, 19)
"""1 Muharram of the year 1 in the Gregorian calendar, civil reckoning."""


def islamic(year: int, month: int, day: int) -> date:
    """A day of the Islamic calendar by the tabular reckoning (Reingold and Dershowitz, Calendrical Calculations).

    The calendar of a country may differ by a day or two, as the moon is seen. ValueError or OverflowError outside of
    the years that Python can hold.
    """
    days = (year - 1) * 354 + (3 + 11 * year) // 30 + 29 * (month - 1) + month // 2 + day - 1
    return _ISLAMIC_EPOCH + timedelta(days)


def islamic_in(year: int, month: int, day: int) -> date | None:
    """The first time that a day of the Islamic year falls into a Gregorian year, None where it falls into none."""
    first = (year - 622) * 33 // 32
    found = (islamic(number, month, day) for number in range(max(1, first - 1), first + 3))
    return next((d for d in found if d.year == year), None)


def easter(year_number: int) -> date:
    """Easter Sunday of a year (the anonymous Gregorian computus, Nature, 20 April 1876)."""
    a, (b, c) = year_number % 19, divmod(year_number, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    total = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * total) // 451
    month_number, day_number = divmod(h + total - 7 * m + 114, 31)
    return date(year_number, month_number, day_number + 1)


def nth_weekday(year_number: int, month_number: int, weekday: int, which: int) -> date:
    """The n-th (-1: the last) of a weekday in a month: 'the fourth Thursday of November'."""
    length = calendar.monthrange(year_number, month_number)[1]
    found = [d for n in range(1, length + 1) if (d := date(year_number, month_number, n)).weekday() == weekday]
    return found[which - 1 if which > 0 else which]
