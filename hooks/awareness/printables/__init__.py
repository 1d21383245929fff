"""Draws what leaves the site: pictures for messengers, paper, and square codes."""
