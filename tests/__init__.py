"""Proof, in rooms by cost: unit, build, content, site, browser."""
