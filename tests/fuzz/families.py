"""Every parser, by family: each family is fuzzed by a process of its own."""

from collections.abc import Mapping
from typing import Any

from tests.fuzz.asking_parsers import ASKING
from tests.fuzz.backup_parsers import BACKUP
from tests.fuzz.bundle_parsers import BUNDLE
from tests.fuzz.crypto_parsers import CRYPTO
from tests.fuzz.document_parsers import DOCUMENTS
from tests.fuzz.parser import Parser
from tests.fuzz.pass_parsers import PASSES
from tests.fuzz.vault_parsers import VAULT
from tests.fuzz.wire_parsers import WIRE

FAMILIES: Mapping[str, tuple[Parser[Any], ...]] = {
    "crypto": CRYPTO,
    "wire": (*WIRE, *ASKING, *PASSES),
    "vault": VAULT,
    "documents": DOCUMENTS,
    "bundle": (*BUNDLE, *BACKUP),
}
EVERY = tuple(parser for family in FAMILIES.values() for parser in family)
