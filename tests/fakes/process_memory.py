"""What stands in the memory of another process that runs."""

from pathlib import Path


def found_in_memory(process: int, secrets: list[bytes]) -> list[bytes]:
    """Which of these stand in the memory of a process that runs."""
    found = set()
    with Path(f"/proc/{process}/mem").open("rb", 0) as memory:
        for line in Path(f"/proc/{process}/maps").read_text().splitlines():
            span, rights = line.split()[:2]
            if rights.startswith("rw"):
                first, last = (int(each, 16) for each in span.split("-"))
                try:
                    memory.seek(first)
                    data = memory.read(last - first)
                except (OSError, ValueError):
                    continue
                found |= {each for each in secrets if each in data}
    return sorted(found)
