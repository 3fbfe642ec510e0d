"""What a drawn signature can be: every device that receives it must be able to keep and print it."""

Stroke = tuple[int, ...]
"""One line of a signature: x and y in turn, in 1/1000 of the pad's width."""

MOST_STROKES = 200
MOST_POINTS = 4_000
"""In all strokes together; a pen that reports 120 times a second draws for half a minute."""
FURTHEST = 10_000
"""The largest coordinate, in 1/1000 of the pad's width."""


def is_signature(strokes: tuple[Stroke, ...]) -> bool:
    """Whether these strokes are within the limits, x and y in pairs; none at all are too."""
    return (
        len(strokes) <= MOST_STROKES
        and sum(map(len, strokes)) <= 2 * MOST_POINTS
        and all(len(stroke) % 2 == 0 and all(0 <= value <= FURTHEST for value in stroke) for stroke in strokes)
    )
