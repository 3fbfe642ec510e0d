"""Where a hub, or a laptop that serves as one, is asked; and the names of the headers."""

import re

SYNC = "/v1/sync"
BLOBS = "/v1/blobs"
ENROL = "/v1/enrol"
MEET = "/v1/meet"
"""Where a laptop that shares is told who comes, before the two sync."""
TOKENS = "/v1/tokens"
"""Tokens for questions to the register: whose key signs today's, and an officer's sheet of them."""
QUESTIONS = "/v1/questions"
"""One sealed question, at a hub and at the register itself."""
LETTERS = "/v1/letters"
"""Letters to aid organisations: devices bring them, and each organisation finds its own among all."""
HUB_KEYS = "/v1/hub-keys"
"""What the roots said of the keys that this hub had and has."""
OPENAPI = "/v1/openapi.json"
LIVE = "/health/live"
READY = "/health/ready"

CBOR = "application/cbor"
OCTETS = "application/octet-stream"
PROBLEM = "application/problem+json"
"""Whatever is no success, but for a signed time."""

API_VERSION = "api-version"
"""In every answer: which version of this interface the hub speaks."""

# The resumable upload draft of the IETF names these three.
UPLOAD_OFFSET = "upload-offset"
UPLOAD_LENGTH = "upload-length"
UPLOAD_COMPLETE = "upload-complete"

STREAM = "inspector-stream"
"""The stream a blob belongs to, 32 hex digits; only its members may send or fetch the blob."""

COMPLETE, INCOMPLETE = "?1", "?0"

BLOB_NAME = "[0-9a-f]{64}"


def blob_path(blob: bytes) -> str:
    """The path of a blob, named by the SHA-256 of its ciphertext."""
    return f"{BLOBS}/{blob.hex()}"


def blob_id(name: str) -> bytes | None:
    """The blob a path's last part names, if it names one in the only spelling there is."""
    return bytes.fromhex(name) if re.fullmatch(BLOB_NAME, name) else None
