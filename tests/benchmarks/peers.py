"""The same day's work through other systems, measured in the same run: PouchDB, ComDB (PouchDB, sealed) and tus.

They come from npm (`tests/benchmarks/npm`), into the folder of the run and nowhere else. Theirs are a client and a
server in JavaScript on this machine too; PouchDB and tus seal nothing, sign nothing, and wait for no disk.
"""

import json
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from tests.benchmarks.figure import Figure
from tests.benchmarks.people import a_judgement, in_a_hurry
from tests.benchmarks.syncing import (
    EVENTS,
    PHOTO_BYTES,
    PHOTOS,
    VISITS,
    a_desk_of,
    a_visit,
    photos,
    pulls,
    timed,
    two_officers_at_a_hub,
)

_PROGRAMS = Path(__file__).parent / "npm"
_PEERS = (("PouchDB, batches of 100", "plain", 100), ("PouchDB, batches of 1000", "plain", 1000))
_SEALED = ("ComDB, batches of 1000", "sealed", 1000)
_PUSH_OF_PLAIN = 13.0
_PULL_OF_PLAIN = 4.0
_PULL_OF_SEALED = 10.0
_PATIENCE_SECONDS = 900


def measure(folder: Path) -> Iterator[Figure]:
    """How many times as long as Inspector each of them takes; raises OSError where npm is missing."""
    programs = _installed(folder / "npm")
    ours = _inspector(folder / "inspector")
    (folder / "photo").write_bytes(bytes(range(256)) * (PHOTO_BYTES // 256))
    (folder / "documents.json").write_text(json.dumps(_documents()), encoding="utf-8")
    name = f"{VISITS} visits of {EVENTS} events"
    yield Figure(f"push {name}", ours["push"], "s")
    yield Figure(f"pull {name}", ours["pull"], "s")
    with _a_server(programs, folder / "server") as address:
        for number, (peer, how, batch) in enumerate((*_PEERS, _SEALED)):
            place = folder / f"peer-{number}"
            place.mkdir()
            theirs = _node(
                programs / "records.mjs",
                f"{address}/db/peer-{number}",
                str(place),
                str(folder / "documents.json"),
                str(batch),
                how,
            )
            first = number == 0
            pull_goal = _PULL_OF_PLAIN if how == "plain" else _PULL_OF_SEALED
            yield from (Figure(f"{peer}: {step} {name}", theirs[step], "s") for step in ("push", "pull"))
            times = theirs["push"] / ours["push"]
            yield Figure(f"{peer}: push / ours", times, "times", _PUSH_OF_PLAIN if first else None, is_floor=True)
            yield Figure(f"{peer}: pull / ours", theirs["pull"] / ours["pull"], "times", pull_goal, is_floor=True)
        theirs = _node(programs / "files.mjs", f"{address}/files", str(folder / "photo"), str(PHOTOS))
    yield Figure(f"{PHOTOS} photos: sent to the hub", ours["photos"], "s")
    yield Figure(f"{PHOTOS} photos: sent to tus", theirs["seconds"], "s")
    yield Figure("photos: tus / ours", theirs["seconds"] / ours["photos"], "times", 1.0, is_floor=True)


def _inspector(folder: Path) -> Mapping[str, float]:
    """Seconds for the same, sealed, signed, and on the hub's disk."""
    folder.mkdir()
    with two_officers_at_a_hub(folder) as (inspector, supervisor):
        desk = a_desk_of(inspector)
        (business,) = (file.business.id for file in desk.vault.businesses())
        with in_a_hurry(desk):
            for _ in range(VISITS):
                a_visit(desk, business)
        push, _ = timed(inspector)
        supervisor.closes()
        pull = pulls(supervisor.folder)["seconds"]
        _, _, sent = photos(inspector, folder)
        supervisor.restarts()
    return {"push": push, "pull": pull, "photos": sent}


def _documents() -> list[dict[str, object]]:
    """What the events say, as documents of a system that keeps documents."""
    return [
        {
            "_id": f"{visit:04}-{place:04}",
            "text": json.dumps(
                {
                    "kind": "condition_assessed",
                    "condition": f"V{place % 40:02}",
                    "outcome": judgement.outcome and judgement.outcome.value,
                    "facts": judgement.facts,
                    "severity": judgement.severity and judgement.severity.value,
                    "wall_ms": 1_795_500_000_000 + place,
                    "boot_id": "01234567",
                },
                ensure_ascii=False,
            ),
        }
        for visit in range(VISITS)
        for place, judgement in enumerate(map(a_judgement, range(EVENTS)))
    ]


def _installed(folder: Path) -> Path:
    """The programs beside what they need, of the versions and hashes that the lock names."""
    if shutil.which("npm") is None:
        message = "npm is missing, so nothing can be said of PouchDB, ComDB and tus: install nodejs and npm"
        raise OSError(message)
    folder.mkdir()
    for name in ("package.json", "package-lock.json", ".npmrc", "server.mjs", "records.mjs", "files.mjs"):
        shutil.copy(_PROGRAMS / name, folder)
    subprocess.run(["npm", "ci", "--ignore-scripts", "--silent"], cwd=folder, check=True, timeout=_PATIENCE_SECONDS)
    return folder


@contextmanager
def _a_server(programs: Path, folder: Path) -> Iterator[str]:
    command = ["node", str(programs / "server.mjs"), str(folder)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        yield f"http://127.0.0.1:{int(server.stdout.readline())}"
        server.communicate(timeout=_PATIENCE_SECONDS)


def _node(program: Path, *arguments: str) -> dict[str, float]:
    done = subprocess.run(
        ["node", str(program), *arguments], check=True, capture_output=True, text=True, timeout=_PATIENCE_SECONDS
    )
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found
