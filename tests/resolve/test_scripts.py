"""Names of other scripts in Latin letters."""

from __future__ import annotations

from briefing.resolve.scripts import readings, script


def test_chinese_characters_have_several_readings() -> None:
    """As Chinese, and as Japanese or Korean where the characters are known for it."""
    assert readings("王毅") == ("Wang yi",)
    assert readings("田中明") == ("Tian zhongming", "tanaka akira")
    assert readings("朴正熙") == ("Pu zhengxi", "park jeonghee")


def test_a_foreign_name_in_chinese_is_parted_by_its_dots() -> None:
    """Its characters are sounds, which are compared without their vowels."""
    assert script("安格拉·默克尔") == "bare"
    assert len(readings("安格拉·默克尔")[0].split()) == 2


def test_korean_has_the_family_name_in_front() -> None:
    """The first syllable is the family name, the usual spelling where it is a letter alone."""
    assert readings("이수진") == ("Lee sujin",)


def test_arabic_loses_its_article() -> None:
    """'al-' is a particle in any script; the word for God keeps it."""
    assert readings("سامي الحداد")[0].split()[-1] == "حدad".replace("ad", "اد").replace("ا", "a")
    assert "الله" not in readings("بشار الأسد")[0]


def test_latin_letters_stand_as_they_are() -> None:
    """Nothing is read into a name that is Latin already."""
    assert readings("Leyla Öztürk") == ("Leyla Öztürk",)
    assert script("Leyla Öztürk") == "latin"
    assert script("Лейла") == "vowelled"
