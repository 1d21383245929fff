"""Proofreading: spelling, words to avoid, typography, and how heavy a text is to read."""
