"""Prepares the search of a site: what there is to find, and the index that the browser asks."""
