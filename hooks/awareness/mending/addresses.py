"""Mends web addresses: takes off what follows a reader around, and links that are typed the wrong way."""

from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import parse_qs

from hooks.awareness.model.address import split_address

_ADDRESS = re.compile(r"https?://[^\s<>\"'„“”\])}]+", re.IGNORECASE)
_TRACKERS = re.compile(
    r"utm_\w+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|igsh|mc_cid|mc_eid|_hsenc|_hsmi"
    r"|mkt_tok|oly_enc_id|oly_anon_id|vero_id|ref_src|_ga|_gl",
    re.IGNORECASE,
)
"""Names of parameters by which a shop, a network or a letter knows who has come from where."""
_WRAPPERS = {
    "l.facebook.com": ("u",),
    "lm.facebook.com": ("u",),
    "l.instagram.com": ("u",),
    "www.google.com": ("url", "q"),
    "google.com": ("url", "q"),
    "safelinks.protection.outlook.com": ("url",),
    "out.reddit.com": ("url",),
    "www.linkedin.com": ("url",),
}
"""Hosts that stand between a link and its page, and the parameter that has the address of the page."""
_WRAPPING_PATHS = ("/l.php", "/url", "/redir/redirect", "/", "")
_APART = re.compile(r"(\[[^\]\[\n]+\])\s+(\((?:https?://|mailto:)[^)\s]+\))")
_REVERSED = re.compile(r"(?<!\])\(([^()\n]+)\)\[((?:https?://|mailto:)[^\]\s]+)\]")


def _change_each(text: str, change: Callable[[str], str]) -> str:
    """Return the text with every address changed, and the end of the sentence behind it kept."""

    def replace(match: re.Match[str]) -> str:
        address = match[0].rstrip(".,;:!?")
        return change(address) + match[0][len(address) :]

    return _ADDRESS.sub(replace, text)


def unwrap(text: str) -> str:
    """Return the text with addresses of pages in place of those that lead there by way of somebody else."""
    return _change_each(text, _unwrap_one)


def _unwrap_one(address: str) -> str:
    if (parts := split_address(address)) is None:
        return address
    host = (parts.hostname or "").lower()
    names = next((names for known, names in _WRAPPERS.items() if host == known or host.endswith(f".{known}")), ())
    if parts.path not in _WRAPPING_PATHS:
        return address
    asked = parse_qs(parts.query)
    for name in names:
        target = asked.get(name, [""])[0]
        if _ADDRESS.fullmatch(target):
            return _unwrap_one(target)
    return address


def drop_trackers(text: str) -> str:
    """Return the text with addresses that do not tell where a reader has come from."""
    return _change_each(text, _drop_from_one)


def _drop_from_one(address: str) -> str:
    path, _, rest = address.partition("?")
    query, hash, fragment = rest.partition("#")
    asked_for = query.split("&")
    kept = [part for part in asked_for if not _TRACKERS.fullmatch(part.partition("=")[0])]
    if len(kept) == len(asked_for):
        return address
    asked = "&".join(kept)
    return f"{path}{f'?{asked}' if asked else ''}{hash}{fragment}"


def join_links(text: str) -> str:
    """Return the text with `[words](address)` where a space or the wrong order kept it from being a link."""
    return _REVERSED.sub(r"[\1](\2)", _APART.sub(r"\1\2", text))
