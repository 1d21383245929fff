"""Serves a folder with the real nginx, as a host that uses the shipped headers would."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.support.ports import HERE, hold_port

PATIENCE = 60.0
"""Seconds after which nginx is taken never to answer, or never to end; a machine that has much to do needs some."""
_CONFIGURATION = """\
daemon off;
user root;
pid {work}/nginx.pid;
events {{}}
http {{
  access_log off;
  include /etc/nginx/mime.types;
  client_body_temp_path {work}/body;
  proxy_temp_path {work}/proxy;
  fastcgi_temp_path {work}/fastcgi;
  uwsgi_temp_path {work}/uwsgi;
  scgi_temp_path {work}/scgi;
  server {{
    listen {here}:{port};
    root {root};
    include {site}/nginx-headers.conf;
  }}
}}
"""


def find_nginx() -> str | None:
    """Return where nginx lies; Debian keeps it off the PATH of people who are not root."""
    return shutil.which("nginx", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/local/sbin")


def install_nginx() -> str:
    """Install nginx where that is possible without asking, and say what came of it."""
    if find_nginx():
        return f"nginx: {find_nginx()}"
    if os.geteuid() == 0 and shutil.which("apt-get"):
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        subprocess.run(["apt-get", "update", "--quiet"], env=environment, check=True, stdout=subprocess.DEVNULL)
        install = ["apt-get", "install", "--quiet", "--yes", "--no-install-recommends", "nginx-light"]
        subprocess.run(install, env=environment, check=True, stdout=subprocess.DEVNULL)
        return f"nginx: {find_nginx()}"
    return "nginx: not there; the tests of its headers will be skipped (Debian: apt-get install nginx-light)"


@contextmanager
def serve_with_nginx(site: Path, work: Path, path: str = "") -> Iterator[str]:
    """Serve a site on a free port of this machine while the block runs; the value is its address.

    It stands at the root of the host, or below a `path`, such as `sub/`.
    """
    nginx = find_nginx()
    assert nginx is not None, "install nginx (Debian: apt-get install nginx-light)"
    configuration = work / "nginx.conf"
    root = _lay_below(work / "host", path, site) if path else site
    with hold_port() as port:
        text = _CONFIGURATION.format(work=work, here=HERE, port=port, site=site, root=root)
        if os.geteuid() != 0:  # only root may say as whom to run
            text = text.replace("user root;\n", "")
        configuration.write_text(text, "utf-8")
        server = subprocess.Popen([nginx, "-c", str(configuration), "-e", f"{work}/error.log"])
        try:
            address = f"http://{HERE}:{port}/{path}"
            _wait_for(address, server)
            yield address
        finally:
            server.terminate()
            server.wait(PATIENCE)


def _lay_below(host: Path, path: str, site: Path) -> Path:
    """Return a folder that has a site below a path."""
    place = host / path
    place.parent.mkdir(parents=True)
    place.symlink_to(site.resolve())
    return host


def _wait_for(root: str, server: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            urllib.request.urlopen(root, timeout=PATIENCE).close()
            return
        except OSError:
            assert server.poll() is None, "nginx refused its configuration"
            assert time.monotonic() < deadline, "nginx did not answer"
            time.sleep(0.05)


if __name__ == "__main__":
    print(install_nginx())
