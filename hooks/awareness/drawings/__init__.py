"""Lays out what is drawn: where lines, boxes, bars and names stand, whatever they show."""
