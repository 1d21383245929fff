"""Says the facts of helplines and campaigns in the words of a language, as cards show them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from hooks.awareness.catalogue import Entry, resolve_file
from hooks.awareness.language import Phrase
from hooks.awareness.model.campaign import Campaign
from hooks.awareness.model.contact import DIALLED, Contact
from hooks.awareness.model.fields import PartialDate
from hooks.awareness.model.freshness import count_days, is_stale
from hooks.awareness.model.helpline import Helpline
from hooks.awareness.model.hours import write_hours
from hooks.awareness.model.period import Period
from hooks.awareness.model.reach import may_be_used_from
from hooks.awareness.model.wording import Wording
from hooks.awareness.pages.addresses import publish_path
from hooks.awareness.pages.clock_room import find_longest_answers
from hooks.awareness.pages.contact_facts import describe_ages, describe_hours, describe_reach
from hooks.awareness.pages.edition import Edition
from hooks.awareness.pages.planned import Link
from hooks.awareness.pages.resting import list_instead, tell_rest


@dataclass(frozen=True)
class ContactLine:
    """One way to reach a helpline, ready to be shown."""

    method: str
    label: str
    shown: str
    """Number, or address without its scheme."""
    href: str
    """What a press opens; empty for a place to visit, and while the line rests, but for its website."""
    hours: tuple[str, ...]
    """Empty where nothing is said, and while the line rests."""
    cost: str
    languages: str
    usable_from: str
    anonymous: str
    note: Phrase | None
    confirmed: bool
    """Whether it may be shown without a warning."""
    spans: str = ""
    """The spans of the hours as the script of the clock reads them; empty where there are none, or
    where the line rests."""
    timezone: str = ""
    """IANA name of the zone of the hours."""
    zone: str = ""
    """Whose clock that is, in words: the name of a country."""
    sure_hours: bool = False
    """Whether the clock may say without reserve that it answers now."""
    longest_answers: tuple[str, str] = ("", "")
    """The most that the clock will say, for which a page keeps room: in the zone of the site, and in any other."""


@dataclass(frozen=True)
class HelplineCard:
    """A helpline as a card shows it."""

    id: str
    name: Phrase
    link: Link
    who: Phrase
    operator: Link
    contacts: tuple[ContactLine, ...]
    tier: str
    confirmed: bool
    state: str
    """How sure its facts are and since when, in one sentence."""
    country: str
    """Name of the country, empty for that of the site."""
    vcard: str
    """Path of its vCard; empty while it rests."""
    rests: str
    """That it does not work, in one sentence; empty while it does."""
    instead: tuple[Link, ...]
    """Whom to turn to while it rests."""
    ages: str = ""
    """For which ages it is, as short as can be; empty where nothing is said."""
    aged: str = ""
    """When it was last checked, if that is so long ago that it may have changed; else empty."""

    @property
    def telephones(self) -> tuple[ContactLine, ...]:
        """The contacts that are called."""
        return tuple(contact for contact in self.contacts if contact.method == "phone")

    @property
    def keeps_hours(self) -> bool:
        """Whether a contact is closed at times, so that public holidays may matter."""
        return any(contact.spans for contact in self.contacts)


@dataclass(frozen=True)
class CampaignCard:
    """A campaign or project as a card shows it."""

    link: Link
    summary: Phrase
    emblem: str
    emblem_alt: Phrase
    accent: str
    period: str
    original_title: Phrase


def make_helpline_card(edition: Edition, entry: Entry[Helpline]) -> HelplineCard:
    """Return the card of a helpline, made once for all pages of a language."""
    made, card = edition.cards.get(entry.id, (None, None))
    if made is not entry or not isinstance(card, HelplineCard):
        card = _make_card(edition, entry)
        edition.cards[entry.id] = entry, card
    return card


def make_card_for(edition: Edition, entry: Entry[Helpline], places: Sequence[str]) -> HelplineCard:
    """Return the card of a helpline for readers in these places, without the contacts that they cannot use."""
    card = make_helpline_card(edition, entry)
    home = edition.catalogue.site.country
    pairs = zip(entry.facts.contacts, card.contacts, strict=True)
    return replace(card, contacts=tuple(line for contact, line in pairs if may_be_used_from(contact, places, home)))


def _make_card(edition: Edition, entry: Entry[Helpline]) -> HelplineCard:
    words, language = edition.choose_words(entry)
    facts = entry.facts
    wording = edition.wording
    name = Phrase(words.title, language)
    site = edition.catalogue.site
    key = "by-service" if facts.verified.by_service else "confirmed" if facts.confirmed else "unconfirmed"
    date = wording.date(facts.verified.on)
    stale = is_stale(facts, site.freshness, edition.day)
    age = wording.age(count_days(facts.verified.on, edition.day)) if stale else ""
    return HelplineCard(
        id=entry.id,
        name=name,
        link=edition.link("helpline", entry.id, name),
        who=Phrase(words.who, language),
        operator=edition.link("organisation", facts.operator),
        contacts=tuple(
            _make_contact_line(edition, facts, contact, words.contact_notes.get(contact.id), language)
            for contact in facts.contacts
        ),
        tier=facts.tier,
        confirmed=facts.confirmed,
        state=wording.say(f"helpline.{'stale' if stale else 'state'}.{key}", {"date": date, "age": age}),
        country="" if facts.country == site.country else wording.country_name(facts.country),
        vcard="" if facts.rests else f"{edition.address('helpline', entry.id)}{entry.id}.vcf",
        rests=tell_rest(edition, facts),
        instead=list_instead(edition, entry),
        ages=describe_ages(wording, facts.ages),
        aged=wording.say("helpline.aged", {"date": date}) if stale else "",
    )


def _make_contact_line(
    edition: Edition, line: Helpline, contact: Contact, note: str | None, language: str
) -> ContactLine:
    wording = edition.wording
    site = edition.catalogue.site
    cost = f"helpline.cost.{contact.cost}"
    stale = is_stale(line, site.freshness, edition.day)
    abroad = line.timezone if line.timezone != site.timezone else None
    zone = wording.zone_name(line.timezone or site.timezone)
    sure = line.is_sure(contact)
    promised = sure and not stale
    return ContactLine(
        method=contact.method,
        label=wording.say(f"helpline.method.{contact.method}"),
        shown=contact.shown or show_address(contact),
        href="" if line.rests and contact.method != "website" else contact.link,
        hours=describe_hours(wording, contact.hours, abroad) if contact.hours and not line.rests else (),
        cost=wording.say(cost) if contact.cost else "",
        languages=describe_languages(wording, contact),
        usable_from=describe_reach(wording, contact),
        anonymous=wording.say(f"helpline.anonymous.{contact.anonymous}") if contact.anonymous == "yes" else "",
        note=Phrase(note, language) if note else None,
        confirmed=sure,
        spans="" if line.rests else write_hours(contact.hours),
        timezone=line.timezone or site.timezone,
        zone=zone,
        sure_hours=promised,
        longest_answers=find_longest_answers(wording, contact.hours, zone, abroad=abroad is not None, sure=promised),
    )


def show_address(contact: Contact) -> str:
    """Return an email address as it is, and a web address as its host without `www.`."""
    address = contact.address or ""
    if contact.method in ("email", "visit"):
        return address
    parts = urlsplit(address)
    path = parts.path.rstrip("/")
    return parts.netloc.removeprefix("www.") + (path if len(path) <= 20 else "")


def describe_languages(wording: Wording, contact: Contact) -> str:
    """Return the languages of a contact, `unknown` in words, or nothing where nothing is said."""
    if contact.languages is None:
        return ""
    if isinstance(contact.languages, str):
        return wording.say("helpline.languages-unknown")
    return ", ".join(wording.language_name(code) for code in contact.languages)


def make_campaign_card(edition: Edition, entry: Entry[Campaign]) -> CampaignCard:
    """Return the card of a campaign or project."""
    words, language = edition.choose_words(entry)
    facts = entry.facts
    return CampaignCard(
        link=edition.link("campaign", entry.id, Phrase(words.title, language)),
        summary=Phrase(words.summary, language),
        emblem=publish_path(resolve_file(entry.sheet.file, facts.emblem.file)),
        emblem_alt=Phrase(words.emblem_alt, language),
        accent=facts.accent,
        period=describe_period(edition.wording, facts.period),
        original_title=Phrase(facts.original_title.text, facts.original_title.language),
    )


def describe_period(wording: Wording, period: Period | None) -> str:
    """Return a period in words; that it is unknown is said."""
    if period is None:
        return wording.say("campaign.period-unknown")
    if period.to is None:
        return wording.say("campaign.period-open", {"from": wording.date(period.from_)})
    return describe_dates(wording, period.from_, period.to)


def describe_dates(wording: Wording, first: PartialDate, last: PartialDate | None) -> str:
    """Return one date, or two with a dash between them, in words."""
    if last is None or str(first) == str(last):
        return wording.date(first)
    if len(str(first)) == len(str(last)) == 4:
        return f"{first}–{last}"
    return f"{wording.date(first)} – {wording.date(last)}"


def is_dialled(contact: ContactLine) -> bool:
    """Tell whether a contact is a telephone number."""
    return contact.method in DIALLED
