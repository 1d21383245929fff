"""Says the figures of a campaign: how many, of what, according to whom."""

from __future__ import annotations

from dataclasses import dataclass

from hooks.awareness.catalogue import Entry
from hooks.awareness.language import Phrase
from hooks.awareness.model.campaign import Campaign, Figure
from hooks.awareness.pages.prose import Writer


@dataclass(frozen=True)
class FigureView:
    """A figure with what it counts; `source` is HTML."""

    amount: str
    label: Phrase
    source: str


def plan_figures(writer: Writer, entry: Entry[Campaign]) -> tuple[FigureView, ...]:
    """Return the figures of a campaign in the order of its facts."""
    words, language = writer.edition.choose_words(entry)
    return tuple(
        FigureView(
            amount=_say_amount(writer, figure),
            label=Phrase(words.figures[figure.id], language),
            source=writer.write_reference(figure.source),
        )
        for figure in entry.facts.figures
    )


def _say_amount(writer: Writer, figure: Figure) -> str:
    wording = writer.edition.wording
    if figure.unit == "money":
        return wording.money(figure.value, writer.edition.catalogue.site.currency)
    if figure.unit == "months":
        return wording.count("campaign.months", figure.value)
    return wording.number(figure.value)
