"""The facts of a line that rests, or may."""

from __future__ import annotations

from tests.support.tiny_site import HELPLINE

QUIET = HELPLINE.replace("always_shown: true\n", "").replace("tier: emergency", "tier: support").replace('"112"', '"113"')
