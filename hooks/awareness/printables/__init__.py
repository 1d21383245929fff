"""Draws what leaves the site: pictures for messengers, and later paper."""
