"""Begins new things: files that are whole, commented, and kept back as drafts."""
