"""Writes what is new on a site as a feed (Atom, RFC 4287)."""

from __future__ import annotations

import datetime
from xml.etree import ElementTree

from hooks.awareness.opendata.identity import make_uuid
from hooks.awareness.opendata.news import News, list_news
from hooks.awareness.pages.calendar import FEED_FILE
from hooks.awareness.pages.edition import Edition
from hooks.awareness.pages.frame import link_page

_ATOM = "http://www.w3.org/2005/Atom"
_XML = "http://www.w3.org/XML/1998/namespace"
_EPOCH = datetime.date(1970, 1, 1)
"""The day of a feed without news."""


def write_feed(edition: Edition) -> bytes:
    """Return the feed of one language; its author is the site, no person."""
    catalogue, site = edition.catalogue, edition.site_address
    news = list_news(edition)
    feed = ElementTree.Element("feed", {"xmlns": _ATOM, f"{{{_XML}}}lang": edition.language})
    name = str(edition.phrase(catalogue.site.name))
    _add(feed, "id", _urn(make_uuid(catalogue, "feed", edition.language)))
    _add(feed, "title", edition.wording.say("feed.name", {"site": name}))
    _add(feed, "updated", _stamp(news[0].day if news else _EPOCH))
    home = link_page(edition, catalogue.navigation.home).address
    _link(feed, "alternate", "text/html", f"{site}{home}")
    _link(feed, "self", "application/atom+xml", f"{site}{FEED_FILE.format(language=edition.language)}")
    _add(_add(feed, "author"), "name", name)
    for item in news:
        _write_entry(feed, site, item)
    ElementTree.indent(feed, " ")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ElementTree.tostring(feed, "unicode")}\n'.encode()


def _write_entry(feed: ElementTree.Element, site: str, item: News) -> None:
    entry = _add(feed, "entry")
    _add(entry, "id", _urn(item.uuid))
    _add(entry, "title", item.title)
    _add(entry, "updated", _stamp(item.day))
    kind = "text/csv" if item.address.endswith(".csv") else "text/html"
    _link(entry, "alternate", kind, f"{site}{item.address}")
    _add(entry, "summary", item.summary)


def _add(parent: ElementTree.Element, name: str, text: str | None = None) -> ElementTree.Element:
    element = ElementTree.SubElement(parent, name)
    element.text = text
    return element


def _link(parent: ElementTree.Element, relation: str, kind: str, address: str) -> None:
    ElementTree.SubElement(parent, "link", {"rel": relation, "type": kind, "href": address})


def _urn(uuid: str) -> str:
    return f"urn:uuid:{uuid}"


def _stamp(day: datetime.date) -> str:
    return f"{day.isoformat()}T00:00:00Z"
