"""Mends what needs no judgement: signs, spaces, line ends, what a picture gives away; never a word.

`signs` knows whole files, `prose` which parts of a text are words, `typography`, `markup` and `addresses`
what is mended there, `sheets` the same inside YAML, `photos` pictures, `files` all of it for one file.
The rule `mechanics` calls a fault whatever these functions would change, so the check is content after them.
"""
