"""Who has the hub's database and no key, or a colleague's, or a partner's: what is of one visit, whence a signal came.

Ten officers make five visits each and send them together; twenty do in the long run. Each guess is scored by how likely
it hits; chance is one in five, and no way of guessing may do better than twice that. Of ten signals chance alone finds
more than four once in thirty towns, so a town in which a guess does better is not the last word: another is built
beside it, until a hundred signals were looked for.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from typing import TypeAlias

import pytest

from inspector.wire.scopes import Agency, StreamKind
from tests.attacks.hub.linked_town import FACTS, VISITS, Read, Seen, Town, a_town
from tests.stories.officers import EXIT, LINDE, LOCKED

FEW, MANY = 10, 20
SIGNALS = 100
"""Of so many together chance alone finds more than twice its part once in 700,000 times."""
CHANCE = 1 / VISITS
MOST_REQUESTS = 6
pytestmark = pytest.mark.timeout(900)


Guess: TypeAlias = Callable[[Seen, list[Seen], list[Seen]], list[Seen]]
"""What goes with this one, among those, given all that are like this one; several when it cannot be told."""


def by_the_kept_time(one: Seen, among: list[Seen], _peers: list[Seen]) -> list[Seen]:
    return _nearest(among, lambda each: abs(each.received_ms - one.received_ms))


def by_the_clock_in_the_header(one: Seen, among: list[Seen], _peers: list[Seen]) -> list[Seen]:
    return _nearest(among, lambda each: abs(each.hlc - one.hlc))


def by_the_nearest_place(one: Seen, among: list[Seen], _peers: list[Seen]) -> list[Seen]:
    return _nearest(among, lambda each: abs(each.position - one.position))


def by_the_order(one: Seen, among: list[Seen], peers: list[Seen]) -> list[Seen]:
    rank = sorted(peers, key=lambda each: each.position).index(one)
    return sorted(among, key=lambda each: each.position)[rank : rank + 1]


def _nearest(among: list[Seen], distance: Callable[[Seen], int]) -> list[Seen]:
    least = min(map(distance, among))
    return [each for each in among if distance(each) == least]


GUESSES: tuple[Guess, ...] = (by_the_kept_time, by_the_clock_in_the_header, by_the_nearest_place, by_the_order)

PartnersGuess: TypeAlias = Callable[[Seen, list[Read], list[Seen]], list[Read]]
"""Which of these releases, as a partner read them, this one is, given all that the hub has of them."""


def by_the_time_that_was_read(one: Seen, read: list[Read], _released: list[Seen]) -> list[Read]:
    least = min(abs(each.written_ms - one.received_ms) for each in read)
    return [each for each in read if abs(each.written_ms - one.received_ms) == least]


def by_the_order_that_was_read(one: Seen, read: list[Read], released: list[Seen]) -> list[Read]:
    rank = sorted(released, key=lambda each: each.position).index(one)
    return sorted(read, key=lambda each: each.written_ms)[rank : rank + 1]


PARTNERS_GUESSES: tuple[PartnersGuess, ...] = (by_the_time_that_was_read, by_the_order_that_was_read)

Towns: TypeAlias = Callable[[int], Town]


@pytest.fixture(scope="module", params=[FEW, pytest.param(MANY, marks=pytest.mark.long)])
def towns(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Towns]:
    """The first one, the second one, and so on; each is built when it is asked for."""
    with ExitStack() as stack:
        built: list[Town] = []

        def town(number: int) -> Town:
            while number >= len(built):
                built.append(stack.enter_context(a_town(tmp_path_factory.mktemp("town"), request.param)))
            return built[number]

        yield town


@pytest.fixture
def town(towns: Towns) -> Town:
    return towns(0)


def _finds_at_most_twice_as_often_as_chance(towns: Towns, scores_of: Callable[[Town], list[float]]) -> bool:
    """Whether that is so of all towns together that were looked at by then."""
    scores: list[float] = []
    for number in range(SIGNALS // towns(0).officers):
        scores += scores_of(towns(number))
        if sum(scores) / len(scores) <= 2 * CHANCE:
            return True
    return False


def _score(guessed: Iterable[str], true: str) -> float:
    among = list(guessed)
    return among.count(true) / len(among)


@pytest.mark.parametrize("guess", GUESSES)
def test_without_keys_a_compartment_is_found_to_be_of_a_visit_at_most_twice_as_often_as_by_chance(
    towns: Towns, guess: Guess
) -> None:
    def scores_of(town: Town) -> list[float]:
        compartments = [each for each in town.seen(StreamKind.FINDINGS) if each.installation in town.signal_of]
        shared = [each for each in town.seen(StreamKind.VISIT) if each.installation in town.signal_of]
        scores = []
        for one in compartments:
            among = [each for each in shared if each.installation == one.installation]
            peers = [each for each in compartments if each.installation == one.installation]
            scores.append(_score((each.stream for each in guess(one, among, peers)), town.compartment_of[one.stream]))
        assert len(scores) == town.officers * VISITS
        return scores

    assert _finds_at_most_twice_as_often_as_chance(towns, scores_of)


@pytest.mark.parametrize("guess", GUESSES[:3])
def test_without_keys_a_signal_is_found_to_be_of_a_visit_at_most_twice_as_often_as_by_chance(
    towns: Towns, guess: Guess
) -> None:
    def scores_of(town: Town) -> list[float]:
        shared = town.seen(StreamKind.VISIT)
        scores = []
        for one in town.envelopes_with_a_signal():
            among = [each for each in shared if each.installation == one.installation]
            guessed = guess(one, among, [one])
            scores.append(_score((each.stream for each in guessed), town.signal_of[one.installation]))
        assert len(scores) == town.officers
        return scores

    assert _finds_at_most_twice_as_often_as_chance(towns, scores_of)


def test_with_a_colleagues_keys_a_signal_is_found_to_be_of_a_visit_at_most_twice_as_often_as_by_chance(
    towns: Towns,
) -> None:
    def scores_of(town: Town) -> list[float]:
        shared = town.seen(StreamKind.VISIT)
        scores = []
        for one in town.envelopes_with_a_signal():
            among = [each for each in shared if each.installation == one.installation]
            off = {each.stream: abs(town.signed_ms[each.stream] - one.received_ms) for each in among}
            nearest = [stream for stream, away in off.items() if away == min(off.values())]
            scores.append(_score(nearest, town.signal_of[one.installation]))
        assert len(scores) == town.officers
        return scores

    assert _finds_at_most_twice_as_often_as_chance(towns, scores_of)


@pytest.mark.parametrize("guess", GUESSES)
def test_without_keys_a_release_is_found_to_be_about_a_business_at_most_twice_as_often_as_by_chance(
    towns: Towns, guess: Guess
) -> None:
    def scores_of(town: Town) -> list[float]:
        scores = []
        for after, upto in town.releases:
            released = town.seen(StreamKind.FINDINGS, after, upto)
            told = town.seen(StreamKind.BUSINESS, after, upto)
            for one in released:
                guessed = guess(one, told, released)
                scores.append(_score((each.stream for each in guessed), town.business_of[one.stream]))
        assert len(scores) == town.officers * VISITS
        return scores

    assert _finds_at_most_twice_as_often_as_chance(towns, scores_of)


def of_each_release(town: Town, guess: PartnersGuess, score: Callable[[list[Read], Seen], float]) -> list[float]:
    """How well a partner guesses who holds the hub's database besides and reads what was told the businesses."""
    scores = []
    for after, upto in town.releases:
        released = town.seen(StreamKind.FINDINGS, after, upto)
        told = [town.read[each.log, each.upto] for each in town.seen(StreamKind.BUSINESS, after, upto)]
        assert len(told) == VISITS, "the partner reads every one of them"
        scores += [score(guess(one, told, released), one) for one in released]
    assert len(scores) == town.officers * VISITS
    return scores


@pytest.mark.parametrize("guess", PARTNERS_GUESSES)
def test_with_a_partners_keys_a_release_is_found_to_be_about_a_business_at_most_twice_as_often_as_by_chance(
    towns: Towns, guess: PartnersGuess
) -> None:
    def scores_of(town: Town) -> list[float]:
        return of_each_release(
            town, guess, lambda read, one: _score((each.business for each in read), town.business_of[one.stream])
        )

    assert _finds_at_most_twice_as_often_as_chance(towns, scores_of)


@pytest.mark.parametrize("guess", PARTNERS_GUESSES)
def test_with_a_partners_keys_a_compartment_is_found_to_be_of_a_visit_at_most_twice_as_often_as_by_chance(
    towns: Towns, guess: PartnersGuess
) -> None:
    def scores_of(town: Town) -> list[float]:
        return of_each_release(
            town, guess, lambda read, one: _score((each.visit for each in read), town.compartment_of[one.stream])
        )

    assert _finds_at_most_twice_as_often_as_chance(towns, scores_of)


def test_visits_with_a_signal_take_at_most_six_requests(town: Town) -> None:
    assert max(map(len, town.requests.values())) <= MOST_REQUESTS


def test_a_request_holds_one_kind_of_streams_and_chance_stands_between_two_kinds(town: Town) -> None:
    for requests in town.requests.values():
        sent = [kinds for kinds in requests if kinds]
        assert sent == [{StreamKind.VISIT}, {StreamKind.FINDINGS}, {StreamKind.ENVELOPE}]
    assert town.rests == [2] * town.officers


def test_envelopes_of_all_receivers_share_one_request(town: Town) -> None:
    assert town.inboxes.keys() == town.requests.keys()
    for sent in town.inboxes.values():
        assert sent == [{Agency.POLITIE, Agency.ARBEIDSINSPECTIE}]


def test_only_directories_tell_when_something_in_them_was_written(town: Town) -> None:
    assert {each.hlc for each in town.all_seen() if each.kind != StreamKind.DIRECTORY} == {0}


def test_the_hub_keeps_no_time_finer_than_a_quarter_of_an_hour(town: Town) -> None:
    assert {each.received_ms % (15 * 60 * 1000) for each in town.all_seen()} == {0}


def test_no_file_of_the_hub_holds_a_word_of_where_somebody_was_or_what_was_found(town: Town) -> None:
    files = b"\0".join(path.read_bytes() for path in town.hub.home.rglob("*") if path.is_file())
    secret = (FACTS, LOCKED.facts, EXIT, "Huis ", LINDE.address, LINDE.municipality, "MH-12", "Awb 5:15")

    assert len(files) > 1_000_000
    assert all(bytes.fromhex(installation) in files for installation in town.requests)
    assert min(map(len, secret)) >= 5, "shorter words stand in ciphertext by chance"
    assert [word for word in secret if word.encode() in files] == []
