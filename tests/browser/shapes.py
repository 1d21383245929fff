"""Knows the screens and colour schemes in which pages are looked at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from playwright.sync_api import Page, ViewportSize


@dataclass(frozen=True)
class Shape:
    """A screen, in CSS pixels, and what its owner chose."""

    name: str
    width: int
    height: int
    scheme: Literal["light", "dark"]

    @property
    def viewport(self) -> ViewportSize:
        """The screen as Playwright takes it."""
        return {"width": self.width, "height": self.height}

    def put_on(self, page: Page) -> None:
        """Give a page this shape."""
        page.set_viewport_size(self.viewport)
        page.emulate_media(color_scheme=self.scheme)


PHONE_LIGHT = Shape("phone-light", 320, 640, "light")
PHONE_DARK = Shape("phone-dark", 320, 640, "dark")
DESKTOP_LIGHT = Shape("desktop-light", 1280, 900, "light")
DESKTOP_DARK = Shape("desktop-dark", 1280, 900, "dark")
SHAPES = (PHONE_LIGHT, PHONE_DARK, DESKTOP_LIGHT, DESKTOP_DARK)
PAIRS = ((PHONE_LIGHT, DESKTOP_DARK), (PHONE_DARK, DESKTOP_LIGHT))
"""Two shapes that between them show both screens and both schemes."""
