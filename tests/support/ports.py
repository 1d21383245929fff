"""Finds ports for servers that have to be told theirs before they start."""

from __future__ import annotations

import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager

HERE = "127.0.0.1"


@contextmanager
def hold_port() -> Iterator[int]:
    """Keep a free port of this machine for one server while the block runs; the value is its number.

    Linux gives a port that is bound to nobody who asks for any, but to a server that asks for this one: both say
    SO_REUSEADDR, as nginx and Python's servers do, and nobody listens there before the server. Other systems refuse
    the second one, so there the port is only free, not kept.
    """
    with socket.socket() as holder:
        holder.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        holder.bind((HERE, 0))
        port = int(holder.getsockname()[1])
        if sys.platform != "linux":
            holder.close()
        yield port
