"""The data files that come with the program: YAML that is known to be sound, read quickly.

yaml's own loader makes a node of every word and asks a dozen patterns what it is; here the parser's events become
values at once, and only what may be something else than text is asked for. What users write, `yamlio` reads.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import resources
from typing import Any

import yaml

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_CONSTRUCTOR = yaml.constructor.SafeConstructor()


def read(package: str, name: str) -> Any:
    """The content of `data/<name>.yaml` in a package, with the values that yaml's safe loader gives."""
    return parse(resources.files(package).joinpath(f"data/{name}.yaml").read_text("utf-8"))


def parse(text: str) -> Any:
    """The value of one YAML document without anchors and tags."""
    events = (e for e in yaml.parse(text, _LOADER) if isinstance(e, yaml.NodeEvent | yaml.CollectionEndEvent))
    first = next(events, None)
    return None if first is None else _value(first, events)


def _value(event: yaml.Event, events: Iterator[yaml.Event]) -> Any:
    """The value that begins with an event; what is in it is taken from the events that follow."""
    if isinstance(event, yaml.ScalarEvent):
        return _scalar(event)
    if isinstance(event, yaml.SequenceStartEvent):
        listed = []
        while not isinstance(inner := next(events), yaml.SequenceEndEvent):
            listed.append(_value(inner, events))
        return listed
    table = {}
    while not isinstance(key := next(events), yaml.MappingEndEvent):
        name = _value(key, events)
        table[name] = _value(next(events), events)
    return table


def _scalar(event: yaml.ScalarEvent) -> Any:
    """Text, unless it is written plainly and reads as a number, a date, 'true' or nothing."""
    text = event.value
    if event.implicit[0]:
        for tag, pattern in yaml.resolver.Resolver.yaml_implicit_resolvers.get(text[:1], ()):
            if pattern.match(text):
                return _CONSTRUCTOR.yaml_constructors[tag](_CONSTRUCTOR, yaml.ScalarNode(tag, text))
    return text
