"""Knows what a browser may do with the pages: load from the site itself, and tell nobody.

The policy stands in every page, because some hosts (GitHub Pages) set no headers, and in header
files for hosts that do, with what a page cannot say of itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

CONTENT_POLICY = (
    "default-src 'none'; base-uri 'none'; form-action 'none'; font-src 'self'; "
    "img-src 'self' data:; script-src 'self'; style-src 'self'"
)
"""Content Security Policy Level 3, as a page may state it (https://www.w3.org/TR/CSP3/).

Only pictures may be data, which runs nothing and asks nobody: the neutral icon of a tab must be
there at once when a reader leaves, however slow the network.
"""

_FEATURES = (
    "accelerometer",
    "autoplay",
    "bluetooth",
    "browsing-topics",
    "camera",
    "display-capture",
    "geolocation",
    "gyroscope",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "usb",
)
"""What no page of the site uses (https://www.w3.org/TR/permissions-policy/)."""

HEADERS = {
    "Content-Security-Policy": f"{CONTENT_POLICY}; frame-ancestors 'none'",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": ", ".join(f"{feature}=()" for feature in _FEATURES),
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}

OPEN = "Access-Control-Allow-Origin"
"""The header that lets scripts of other sites read a file (https://fetch.spec.whatwg.org/#cors-protocol).

Only data in JSON has it: it is the same for everybody, and nothing about a reader is in it.
"""


@dataclass(frozen=True)
class HeaderFile:
    """A file that tells a web server which headers to send."""

    path: str
    content: bytes


def write_header_files() -> Iterator[HeaderFile]:
    """Yield the files for static hosts (`_headers`), Apache (`.htaccess`) and nginx."""
    lines = "".join(f"  {name}: {value}\n" for name, value in HEADERS.items())
    yield HeaderFile("_headers", f"/*\n{lines}/data/*.json\n  {OPEN}: *\n".encode())
    lines = "".join(f'  Header always set {name} "{value}"\n' for name, value in HEADERS.items())
    lines += f'  Header always set {OPEN} "*" "expr=%{{REQUEST_URI}} =~ m#/data/.+\\.json$#"\n'
    apache = f"<IfModule mod_headers.c>\n{lines}</IfModule>\nErrorDocument 404 /404.html\nDirectoryIndex index.html\n"
    yield HeaderFile(".htaccess", apache.encode())
    lines = "".join(f'add_header {name} "{value}" always;\n' for name, value in HEADERS.items())
    # A header whose value is empty is not sent: https://nginx.org/en/docs/http/ngx_http_headers_module.html
    lines += 'set $open_data "";\nif ($uri ~ "/data/.+\\.json$") { set $open_data "*"; }\n'
    lines += f"add_header {OPEN} $open_data always;\n"
    nginx = f"# Include this inside the server block: include …/nginx-headers.conf;\n{lines}error_page 404 /404.html;\n"
    yield HeaderFile("nginx-headers.conf", nginx.encode())
