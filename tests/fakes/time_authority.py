"""A time stamping authority on this machine: `openssl ts` behind HTTP, with keys made for the occasion."""

import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from inspector.crypto.timestamps import REPLY_TYPE

_CONFIG = """
[req]
distinguished_name = name
prompt = no
[name]
CN = Tijdstempels
[ca]
basicConstraints = critical, CA:TRUE
[stamping]
basicConstraints = CA:FALSE
extendedKeyUsage = critical, timeStamping
[other]
basicConstraints = CA:FALSE
extendedKeyUsage = critical, serverAuth
[authority]
serial = ./serial
signer_cert = ./tsa.pem
signer_key = ./tsa.key
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
accuracy = secs:1
tsa_name = yes
"""


@dataclass
class TimeAuthority:
    """Its folder holds `ca.pem`, which issued the certificate it signs with."""

    folder: Path
    url: str = ""
    status: int = 200
    instead: bytes | None = None
    """Another reply than the true one."""
    hangs_up: bool = False
    """In the middle of its reply."""
    asked: int = 0

    @property
    def certificates(self) -> Path:
        return self.folder / "ca.pem"

    def answers(self, query: bytes) -> bytes:
        """The reply of openssl to a query."""
        (self.folder / "query").write_bytes(query)
        self._openssl(
            "ts", "-reply", "-config", "ca.cnf", "-section", "authority", "-queryfile", "query", "-out", "reply"
        )
        return (self.folder / "reply").read_bytes()

    def verifies(self, token: Path, data: Path) -> bool:
        """Whether openssl believes a token over a file."""
        arguments = ("ts", "-verify", "-token_in", "-in", str(token), "-data", str(data), "-CAfile", "ca.pem")
        done = subprocess.run(["openssl", *arguments], cwd=self.folder, capture_output=True, check=False)
        return done.returncode == 0

    def _openssl(self, *arguments: str) -> None:
        subprocess.run(["openssl", *arguments], cwd=self.folder, capture_output=True, check=True)

    def makes_keys(self, usage: str = "stamping") -> None:
        (self.folder / "ca.cnf").write_text(_CONFIG, encoding="ascii")
        (self.folder / "serial").write_text("01\n", encoding="ascii")
        curve = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-config", "ca.cnf")
        root = ("-keyout", "ca.key", "-out", "ca.pem", "-days", "3650", "-extensions", "ca", "-subj", "/CN=Wortel")
        self._openssl("req", "-x509", *curve, *root)
        self._openssl("req", *curve, "-keyout", "tsa.key", "-out", "tsa.csr")
        issued = ("-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial", "-days", "3650", "-extfile", "ca.cnf")
        self._openssl("x509", "-req", "-in", "tsa.csr", *issued, "-extensions", usage, "-out", "tsa.pem")


@contextmanager
def a_time_authority(folder: Path) -> Iterator[TimeAuthority]:
    """One that answers on loopback for as long as the block lasts."""
    folder.mkdir(parents=True, exist_ok=True)
    authority = TimeAuthority(folder)
    authority.makes_keys()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            authority.asked += 1
            query = self.rfile.read(int(self.headers["Content-Length"]))
            body = authority.answers(query) if authority.instead is None else authority.instead
            self.send_response(authority.status)
            self.send_header("Content-Type", REPLY_TYPE)
            if authority.hangs_up:
                self.send_header("Transfer-Encoding", "chunked")
                body = b"%x\r\n" % len(body) + body[:-1]
            else:
                self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_arguments: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        authority.url = f"http://127.0.0.1:{server.server_address[1]}/"
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield authority
        finally:
            server.shutdown()
            thread.join()
