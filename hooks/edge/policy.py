"""Knows what a browser may do with the pages: load from the site itself, and tell nobody.

The policy stands in every page, because some hosts (GitHub Pages) set no headers, and in header
files for hosts that do, with what a page cannot say of itself.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Iterator, Mapping

from hooks.edge.site_file import SiteFile

SELF = "'self'"
APACHE_FILE = ".htaccess"


def write_policy(scripts: Iterable[str] = (), styles: str = "'none'") -> str:
    """Return a Content Security Policy Level 3, as a page may state it (https://www.w3.org/TR/CSP3/).

    `scripts` and `styles` let a page hold these. Only pictures may be data, which runs nothing and asks nobody: the
    neutral icon of a tab must be there at once when a reader leaves, however slow the network.
    """
    return (
        "default-src 'none'; base-uri 'none'; form-action 'none'; font-src 'self'; "
        f"img-src 'self' data:; script-src {' '.join((SELF, *scripts))}; style-src {styles}"
    )


def hash_source(text: str) -> str:
    """Return what lets a browser follow this text and no other (https://www.w3.org/TR/CSP3/#grammardef-hash-source)."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


CONTENT_POLICY = write_policy()
"""For a page that holds neither styles nor a script."""
SCRIPT_HASHES_PLACEHOLDER, STYLE_HASH_PLACEHOLDER = "hashes-of-the-scripts", "hash-of-the-styles"
POLICY_TEMPLATE = write_policy((SCRIPT_HASHES_PLACEHOLDER,), STYLE_HASH_PLACEHOLDER)
"""What a template writes, which does not know yet what its page will hold."""

ADMIN = "admin"
"""Folder of the forms for editors, the only place with a policy of its own."""

ADMIN_POLICY = (
    "default-src 'none'; base-uri 'none'; form-action 'none'; font-src 'self'; "
    "connect-src 'self' blob: data: https://api.github.com; "
    "img-src 'self' blob: data: https://avatars.githubusercontent.com; "
    "script-src 'self'; style-src 'self' 'unsafe-inline'"
)
"""The form program writes its styles into the page and talks to the host of the repository, to nobody else.

It would also like to load fonts, to ask for its newest version and for the state of the host from others; all of
that is refused here, and it does without.
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

_POLICY = "Content-Security-Policy"
_OTHERS = {
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": ", ".join(f"{feature}=()" for feature in _FEATURES),
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
ADMIN_HEADERS = {_POLICY: f"{ADMIN_POLICY}; frame-ancestors 'none'", **_OTHERS}
"""What the folder of the forms is sent."""


def write_headers(scripts: Iterable[str]) -> Mapping[str, str]:
    """Return what everything else is sent; `scripts` are those that pages hold.

    Pages hold different styles, so a header that is the same for all has to allow any. That gives nothing away: each
    page allows no styles but its own, and a browser keeps to both policies.
    """
    policy = write_policy(map(hash_source, scripts), "'unsafe-inline'")
    return {_POLICY: f"{policy}; frame-ancestors 'none'", **_OTHERS}


OPEN = "Access-Control-Allow-Origin"
"""The header that lets scripts of other sites read a file (https://fetch.spec.whatwg.org/#cors-protocol).

Only data in JSON has it: it is the same for everybody, and nothing about a reader is in it.
"""


def write_header_files(scripts: Iterable[str], path: str = "/", with_admin: bool = False) -> Iterator[SiteFile]:
    """Yield the files for static hosts (`_headers`), Apache and nginx.

    `path` is where the site stands at its host, with a slash at both ends. Static hosts read their file at the root
    of what they are given, and count from there; the others want addresses as a reader asks for them.

    With forms for editors, their folder is sent its own policy in place of that of the pages, never both: a browser
    keeps to every policy that it is sent.
    """
    headers = write_headers(scripts)
    yield SiteFile("_headers", "".join(_write_static(headers, with_admin)).encode())
    yield SiteFile(APACHE_FILE, "".join(_write_apache(headers, path, with_admin)).encode())
    yield SiteFile("nginx-headers.conf", "".join(_write_nginx(headers, path, with_admin)).encode())


def _write_static(headers: Mapping[str, str], with_admin: bool) -> Iterator[str]:
    yield "/*\n"
    yield from (f"  {name}: {value}\n" for name, value in headers.items())
    if with_admin:
        # Cloudflare joins what several rules say of a header, unless a later one detaches it with "!";
        # Netlify lets the later rule win, and passes over the line that it does not know.
        yield f"/{ADMIN}/*\n  ! {_POLICY}\n  {_POLICY}: {ADMIN_HEADERS[_POLICY]}\n"
    yield f"/data/*.json\n  {OPEN}: *\n"


def _write_apache(headers: Mapping[str, str], path: str, with_admin: bool) -> Iterator[str]:
    yield "<IfModule mod_headers.c>\n"
    yield from (f'  Header always set {name} "{value}"\n' for name, value in headers.items())
    if with_admin:
        yield f'  <If "%{{REQUEST_URI}} =~ m#/{ADMIN}/#">\n'
        yield f'    Header always set {_POLICY} "{ADMIN_HEADERS[_POLICY]}"\n  </If>\n'
    yield f'  Header always set {OPEN} "*" "expr=%{{REQUEST_URI}} =~ m#/data/.+\\.json$#"\n'
    yield f"</IfModule>\nErrorDocument 404 {path}404.html\nDirectoryIndex index.html\n"


def _write_nginx(headers: Mapping[str, str], path: str, with_admin: bool) -> Iterator[str]:
    yield "# Include this inside the server block: include …/nginx-headers.conf;\n"
    yield from (f'add_header {name} "{value}" always;\n' for name, value in headers.items())
    # A header whose value is empty is not sent: https://nginx.org/en/docs/http/ngx_http_headers_module.html
    yield 'set $open_data "";\nif ($uri ~ "/data/.+\\.json$") { set $open_data "*"; }\n'
    yield f"add_header {OPEN} $open_data always;\n"
    if with_admin:  # a block that adds any header inherits none
        yield f"location {path}{ADMIN}/ {{\n"
        yield from (f'  add_header {name} "{value}" always;\n' for name, value in ADMIN_HEADERS.items())
        yield "}\n"
    yield f"error_page 404 {path}404.html;\n"
