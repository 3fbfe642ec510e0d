"""One authority for a cluster, and one certificate for each of its machines, with which it says who it is."""

import ipaddress
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from inspector.app.clock import SystemClock

CA, CERTIFICATE, KEY, BOTH = "ca.pem", "machine.pem", "machine.key", "both.pem"
_DAYS = 400


@dataclass
class Authority:
    """Whoever signs for the machines; its own key stays in memory."""

    key: ec.EllipticCurvePrivateKey = field(default_factory=lambda: ec.generate_private_key(ec.SECP256R1()))
    name: x509.Name = field(default_factory=lambda: _named("cluster"))

    def certify(self, folder: Path, machine: str, *addresses: str) -> None:
        """Write all that a machine needs to say who it is, and to know the others."""
        key = ec.generate_private_key(ec.SECP256R1())
        own = x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address(each)) for each in addresses])
        signed = self._begun(_named(machine), key.public_key()).add_extension(own, critical=False)
        pem = signed.sign(self.key, SHA256()).public_bytes(Encoding.PEM)
        private = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
        for name, content in ((CA, self._own()), (CERTIFICATE, pem), (KEY, private), (BOTH, pem + private)):
            (folder / name).write_bytes(content)
            (folder / name).chmod(0o600)

    def _own(self) -> bytes:
        able = x509.BasicConstraints(ca=True, path_length=None)
        signed = self._begun(self.name, self.key.public_key()).add_extension(able, critical=True)
        return signed.sign(self.key, SHA256()).public_bytes(Encoding.PEM)

    def _begun(self, name: x509.Name, public: ec.EllipticCurvePublicKey) -> x509.CertificateBuilder:
        start = SystemClock().now() - timedelta(days=1)
        until = start + timedelta(days=_DAYS)
        return x509.CertificateBuilder(self.name, name, public, x509.random_serial_number(), start, until)


def _named(name: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, name)])
