"""Write tests/vectors/bundle-1.*: `python -m tests.unit.reports.make_vectors`. Once for each format version."""

from pathlib import Path

from inspector.reports.bundle import write_bundle
from inspector.reports.bundle_reading import read_bundle
from inspector.reports.proof_lines import lines_about
from inspector.reports.verification import verify_bundle
from tests.unit.reports.example_bundle import SUPERVISOR, contents

VECTORS = Path(__file__).parents[2] / "vectors"


def main() -> None:
    """Write the example bundle and what a checker says of it."""
    bundle = VECTORS / "bundle-1.zip"
    bundle.write_bytes(write_bundle(contents(), SUPERVISOR.key))
    said = "\n".join(lines_about(verify_bundle(read_bundle(bundle))))
    (VECTORS / "bundle-1.txt").write_text(said + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
