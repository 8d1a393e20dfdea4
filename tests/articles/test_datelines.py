"""Datelines are found at the start of a report, and only there."""

from __future__ import annotations

import pytest

from briefing.articles.datelines import read_opening

REST = "The two ministers met for an hour and said little."


@pytest.mark.parametrize(
    ("lead", "text", "place", "wire", "edtf"),
    [
        ("TAMALE (AP) — ", "TAMALE (AP)", "TAMALE", "ap", ""),
        ("TEHRAN – ", "TEHRAN", "TEHRAN", "", ""),
        ("CAIRO- 24 July 2031: ", "CAIRO", "CAIRO", "", "2031-07-24"),
        ("BUSAN, South Korea, Nov. 14, 2031 (Xinhua) -- ", "BUSAN, South Korea", "BUSAN", "xinhua", "2031-11-14"),
        ("GENEVA, March 3 (Reuters) - ", "GENEVA", "GENEVA", "reuters", ""),
        ("Tripoli, IRNA – ", "Tripoli", "Tripoli", "irna", ""),
        ("Geneva, 3 March 2031 – ", "Geneva", "Geneva", "", "2031-03-03"),
        ("Beirut — ", "Beirut", "Beirut", "", ""),
        ("Beirut, Tuesday — ", "Beirut", "Beirut", "", ""),
        ("BEIRUT, Tuesday (Reuters) - ", "BEIRUT, Tuesday (Reuters)", "BEIRUT", "reuters", ""),
        ("MINSK, March 3. /TASS/. ", "MINSK", "MINSK", "tass", ""),
        ("Quito, 3 Mar (EFE).- ", "Quito", "Quito", "efe", ""),
        ("NEW DELHI: ", "NEW DELHI", "NEW DELHI", "", ""),
        ("Geneva/Beirut, 12 February 2031 – ", "Geneva/Beirut", "Geneva", "", "2031-02-12"),
        ("WASHINGTON/BEIRUT — ", "WASHINGTON/BEIRUT", "WASHINGTON", "", ""),
        ("AL-TANF, Syria (Coast Wire) -- ", "AL-TANF, Syria (Coast Wire)", "AL-TANF", "coast wire", ""),
        ("AMMAN – 14 March 2031 – ", "AMMAN", "AMMAN", "", "2031-03-14"),
        ("AMMAN: March 14, 2031 — ", "AMMAN", "AMMAN", "", "2031-03-14"),
        ("Amman (14 March 2031) - ", "Amman", "Amman", "", "2031-03-14"),
        ("14 March 2031, AMMAN (Reuters) - ", "14 March 2031, AMMAN (Reuters)", "AMMAN", "reuters", "2031-03-14"),
        ("Friday, 14 March 2031 – Amman – ", "Friday, 14 March 2031 – Amman", "Amman", "", "2031-03-14"),
        ("LAMU, Kenya, Friday, March 14, 2031 – ", "LAMU, Kenya", "LAMU", "", "2031-03-14"),
        ("LIMA – Friday, March 14, 2031 – ", "LIMA", "LIMA", "", "2031-03-14"),
        ("LIMA – 14 March 2031 (Coastnet): ", "LIMA", "LIMA", "coastnet", "2031-03-14"),
        ("Lima, Mar 14, 2031 (EFE) ", "Lima", "Lima", "efe", "2031-03-14"),
        ("Lima, March 14, 2031 (Coastnet). ", "Lima", "Lima", "coastnet", "2031-03-14"),
        ("LIMA (Coastnet, March 14, 2031) – ", "LIMA", "LIMA", "coastnet", "2031-03-14"),
        ("LIMA, Peru, March 14, 2031. ", "LIMA, Peru", "LIMA", "", "2031-03-14"),
        ("LIMA. March 14, 2031. COASTNET – ", "LIMA", "LIMA", "coastnet", "2031-03-14"),
        ("LIMA, March 14, 2031 /Coastnet/ -- ", "LIMA", "LIMA", "coastnet", "2031-03-14"),
        ("LIMA, Peru, March 14, 2031/Coastnet/ -- ", "LIMA, Peru", "LIMA", "coastnet", "2031-03-14"),
        ("LIMA (EFE) March 14/2031 — ", "LIMA (EFE)", "LIMA", "efe", "2031-03-14"),
        ("LIMA, March 14, 2031 16:20 GMT (EFE) - ", "LIMA", "LIMA", "efe", "2031-03-14"),
        ("Lima – EFE, March 14, 2031 – ", "Lima", "Lima", "efe", "2031-03-14"),
        ("EFE - Lima, March 14, 2031: ", "Lima", "Lima", "efe", "2031-03-14"),
        ("Lima [Peru], March 14, 2031 (EFE): ", "Lima [Peru]", "Lima", "efe", "2031-03-14"),
        ("Lima, Ramadan 4, 1452, March 14, 2031, EFE -- ", "Lima", "Lima", "efe", "2031-03-14"),
        ("LIMA and OSLO, 14 March 2031 – ", "LIMA and OSLO", "LIMA", "", "2031-03-14"),
        ("GENEVA / OSLO (14 March 2031) – ", "GENEVA / OSLO", "GENEVA", "", "2031-03-14"),
        ("March 14, 2031 (LIMA/OSLO) – ", "March 14, 2031 (LIMA/OSLO)", "LIMA", "", "2031-03-14"),
        ("14 March 2031, Lima: ", "14 March 2031, Lima", "Lima", "", "2031-03-14"),
        ("Kwabadom, March 14, 2031 (Coastnet) – ", "Kwabadom", "Kwabadom", "coastnet", "2031-03-14"),
    ],
)
def test_forms_of_datelines(lead: str, text: str, place: str, wire: str, edtf: str) -> None:
    """Place, region, agency and date in the orders that newspapers use."""
    opening = read_opening(lead + REST)
    assert opening is not None and opening.dateline is not None
    assert (opening.dateline.text, opening.dateline.place, opening.wire, opening.edtf) == (text, place, wire, edtf)
    assert opening.length == len(lead)


@pytest.mark.parametrize(
    "lead",
    [
        "NATO – ",
        "EXCLUSIVE - ",
        "Talks – the first in years – ",
        "Iran said: ",
        "The two sides - both tired - ",
        "OPINION: ",
        "3 March - ",
        "3 March 2031 was the day - ",
        "3 March 2031: ",
        "Since 3 March 2031 – ",
        "On Monday, March 3, 2031 - ",
        "Chad and Peru, 3 March 2031 – ",
        "The accord of 3 March 2031 – ",
        "Peru (3 March 2031) ",
        "",
    ],
)
def test_what_is_no_dateline(lead: str) -> None:
    """Alliances, kickers and dashes within a sentence."""
    assert read_opening(lead + REST) is None


def test_a_dateline_alone_on_its_line() -> None:
    """With a date or an agency it may stand by itself; a place alone may not."""
    opening = read_opening("BUSAN, South Korea, Nov. 14, 2031 (Xinhua)")
    assert opening is not None
    assert opening.edtf == "2031-11-14"
    assert read_opening("BUSAN") is None


@pytest.mark.parametrize("lead", [
    "3 March 2031 - ",
    "March 3, 2031 — ",
    "3 March 2031 (EFE) – ",
    "(EFE) 3/3/2031 - ",
    "EFE - 03.03.2031 - ",
    "Kwabadom, 3 March 2031 – ",
])
def test_a_date_without_a_place(lead: str) -> None:
    """Some publications open with the date alone."""
    opening = read_opening(lead + REST)
    assert opening is not None
    assert (opening.dateline, opening.edtf, opening.length) == (None, "2031-03-03", len(lead))


@pytest.mark.parametrize(
    ("line", "text", "edtf"),
    [
        ("AMMAN – 14 March 2031", "AMMAN", "2031-03-14"),
        ("AMMAN, July 9, 2031 (Newsdesk) -", "AMMAN", "2031-07-09"),
        ("Amman, Jordan | October 18, 2031, 5:00 p.m. ET", "Amman, Jordan", "2031-10-18"),
        ("14 March 2031, Amman", "Amman", "2031-03-14"),
        ("14 March 2031 – AMMAN", "AMMAN", "2031-03-14"),
        ("(AMMAN, 14 March 2031)", "AMMAN", "2031-03-14"),
        ("Updated 14 March 2031 at 10:15, Amman", "Amman", "2031-03-14"),
        ("Harbour Herald | AMMAN | March 14, 2031", "AMMAN", "2031-03-14"),
    ],
)
def test_place_and_date_on_a_line_of_their_own(line: str, text: str, edtf: str) -> None:
    """In any order, with any marks between them, with hour and agency."""
    opening = read_opening(line)
    assert opening is not None and opening.dateline is not None
    assert (opening.dateline.text, opening.edtf, opening.length) == (text, edtf, len(line))


def test_an_author_beside_them_is_no_part_of_a_dateline() -> None:
    """Such a line is a byline."""
    assert read_opening("Ada Byrne, Amman, 14 March 2031") is None
