"""`inspector verify BUNDLE`: does a court bundle hold, under which roots, and what does that prove."""

import argparse
import re
from pathlib import Path

from inspector.cli.failures import WrongUseError
from inspector.cli.saying import say, say_json, warn
from inspector.reports.bundle_layout import fingerprint
from inspector.reports.bundle_reading import read_bundle
from inspector.reports.errors import BundleError
from inspector.reports.events_view import moment
from inspector.reports.proof import BundleProof
from inspector.reports.proof_lines import lines_about
from inspector.reports.typesetting import Json
from inspector.reports.verification import verify_bundle

HOLDS, HOLDS_NOT = 0, 1


def configure(sub: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the program's commands."""
    parser = sub.add_parser("verify", help="check a court bundle", description=__doc__)
    parser.add_argument("bundle", type=Path, metavar="BUNDLE", help="the ZIP file or the folder it was unpacked in")
    parser.add_argument(
        "--root",
        action="append",
        default=[],
        type=_fingerprint,
        metavar="FINGERPRINT",
        help="a root's published SHA-256; roots of the bundle with any other are refused (may be repeated)",
    )
    parser.add_argument("--json", action="store_true", help="say the result as JSON")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Check, say what was found, and give the exit status.

    Raises:
        WrongUseError: there is nothing to read at that path.
    """
    path, expected, as_json = arguments.bundle, arguments.root, arguments.json
    try:
        proof = verify_bundle(read_bundle(path), expected)
    except OSError as error:
        raise WrongUseError(f"{path}: {error.strerror or error}") from error
    except BundleError as error:
        if as_json:
            say_json({"holds": False, "reason": str(error)})
        else:
            warn(f"DE BUNDEL KLOPT NIET: {error}.")
        return HOLDS_NOT
    if as_json:
        say_json(_as_json(proof))
    else:
        say("\n".join(lines_about(proof)))
    return HOLDS


def _fingerprint(text: str) -> str:
    mark = text.replace(" ", "").lower()
    if not re.fullmatch("[0-9a-f]{64}", mark):
        raise argparse.ArgumentTypeError("a fingerprint is 64 hexadecimal digits")
    return mark


def _as_json(proof: BundleProof) -> dict[str, Json]:
    return {
        "holds": True,
        "title": proof.title,
        "made_at": moment(proof.made_ms),
        "made_by": proof.maker.number,
        "visit": proof.binding.visit,
        "part": proof.binding.part.name.lower(),
        "signed": proof.binding.is_signed,
        "released": proof.binding.is_released,
        "roots": {root.agency: fingerprint(root.public) for root in proof.roots},
        "hubs": [fingerprint(hub.public) for hub in proof.hubs],
        "logs": [
            {
                "log": log.log.hex(),
                "kind": log.scope.kind.name.lower(),
                "officer": log.author.number,
                "last": log.last,
                "head": log.head.hex(),
                "shown": log.shown,
                "withheld": log.withheld,
                "header_only": log.header_only,
                "received": [
                    {"at": moment(mark.at_ms), "last": mark.seq, "hub_vouched": mark.hub_vouched}
                    for mark in proof.marks.get(log.log, ())
                ],
            }
            for log in proof.logs
        ],
        "photos": proof.photos,
        "report_mark": proof.report_mark,
    }  # fmt: skip
