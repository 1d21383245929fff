"""Knows what a browser saw when it last visited every page of the site."""

from __future__ import annotations

from pydantic import Field

from hooks.awareness.model.fields import DateField, Facts, Line


class Receipt(Facts):
    """Counts of one visit to all pages; tests repeat the visit and insist on whatever is zero here."""

    on: DateField
    browser: Line
    pages: int = Field(gt=0)
    """How many were visited then; pages may have been added since."""
    most_requests: int = Field(ge=0)
    """Files that the greediest page asked for, the page itself among them."""
    requests_elsewhere: int = Field(ge=0)
    """Requests to any other host than the site's own."""
    cookies: int = Field(ge=0)
    stored_items: int = Field(ge=0)
    """Entries in every kind of storage that a browser offers to a page."""
    errors: int = Field(ge=0)
    """Errors and warnings in the console."""
    policy_breaches: int = Field(ge=0)
    """Attempts that the Content Security Policy had to stop."""
