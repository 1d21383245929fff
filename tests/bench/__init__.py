"""How long builds take and how large sites are, beside those of the theme as it comes. Never part of the tests."""
