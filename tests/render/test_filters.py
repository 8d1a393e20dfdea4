"""Filters: addresses, linked data, XML."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from briefing.render.filters import external, host, json_ld, json_twin, xml_text

TEXTS = st.text(st.characters(codec="utf-8"))


@pytest.mark.parametrize("url", [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "//evil.example/", "/local", "", "http://",
    "https://a b.example/", "https://a.example/\nx", "java\tscript:alert(1)", "file:///etc/passwd", "http://[x",
])
def test_only_web_addresses_are_external(url: str) -> None:
    """Anything but http and https with a host is nothing."""
    assert external(url) == "" and host(url) == ""


@pytest.mark.parametrize("url", ["https://www.a.example/x?y=1#:~:text=z", "http://a.example"])
def test_web_addresses_stay_as_they_are(url: str) -> None:
    """Query and fragment are kept; the host is shown without 'www.'."""
    assert external(url) == url and host(url) == "a.example"


@given(st.dictionaries(TEXTS, st.recursive(TEXTS | st.integers(-9, 9) | st.booleans() | st.none(), st.lists)))
def test_linked_data_is_the_data_and_cannot_leave_its_element(data: dict[str, object]) -> None:
    """Whatever the texts are, reading the JSON gives them back, and no character could end a script."""
    text = json_ld(data, "https://a.example/")
    assert not set(text) & set("<>&\u2028\u2029")
    same = {key: value for key, value in data.items() if key not in ("@id", "url", "item", "contentUrl", "isPartOf")}
    said = json.loads(text)
    assert {key: said[key] for key in same} == same


def test_site_paths_in_linked_data_become_absolute() -> None:
    """Under address keys only, however deep, in lists too."""
    data = {"url": "/a/", "name": "/a/", "about": [{"@id": "/b/#c"}], "isPartOf": ["/d/"]}
    assert json.loads(json_ld(data, "https://x.example/n/")) == {
        "url": "https://x.example/n/a/", "name": "/a/", "about": [{"@id": "https://x.example/n/b/#c"}],
        "isPartOf": ["https://x.example/n/d/"]}


def test_json_twin_keeps_order_and_letters() -> None:
    """Keys stay in the order given, letters are not escaped, the file ends with a line."""
    assert json_twin({"b": "é", "a": 1}) == '{\n "b": "é",\n "a": 1\n}\n'.encode()


@given(TEXTS)
def test_xml_text_is_always_well_formed(text: str) -> None:
    """What is left of a text can stand in XML."""
    element = etree.Element("t")
    element.text = xml_text(text)
    assert xml_text(xml_text(text)) == xml_text(text)
