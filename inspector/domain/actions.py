"""Who may do what, and when: the one table that guards, screens and the words of a refusal read.

A line says of an action which roles have it (some agencies only, where they are named), whether only those have it who
take part in the visit ("there"), and where the own part of the visit must stand; without a word it does not matter.
What "stops" is not done in a dwelling by an officer who is in there on nothing that the law knows.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from inspector.domain.values import Officer
from inspector.wire.scopes import KEEPERS, Agency, Role, StreamKind, exists, may_read


class Action(StrEnum):
    """What somebody can do, each with a line in the table."""

    START_VISIT = "start_visit"
    JOIN_VISIT = "join_visit"
    RECORD = "record"
    """The card and the places, at the door."""
    LEAVE = "leave"
    """To say that one left a place, or that a consent was taken back."""
    COUNT = "count"
    ASSESS = "assess"
    RESOLVE = "resolve"
    ADD = "add"
    """Words: a note, what was said or agreed, what stands under a photo."""
    TAKE = "take"
    """What an officer takes in a place, or does with a power: a photo, a sample, a document, a demand, a finding."""
    ADD_LATER = "add_later"
    """What a laboratory found in a sample, or that a document was given back: also once the part is signed."""
    ABANDON = "abandon"
    """To say that the visit was begun by mistake."""
    HAND_OVER = "hand_over"
    """To let somebody else go on in one's own place."""
    REPLACE = "replace"
    """To let somebody else go on in place of an officer whose device was revoked."""
    TAKE_OVER = "take_over"
    CORRECT = "correct"
    """To take back a card, a place or a count that was recorded by mistake."""
    WITHDRAW = "withdraw"
    BRING_BACK = "bring_back"
    CLOSE_VISIT = "close_visit"
    COSIGN = "cosign"
    SHOW_OPERATOR = "show_operator"
    """What he was not shown at the closing."""
    AMEND = "amend"
    RESUBMIT = "resubmit"
    SWITCH_HAT = "switch_hat"
    """To go over from supervision to investigation."""
    INVESTIGATE = "investigate"
    """To write what only investigators of the own agency read."""
    REVIEW = "review"
    RELEASE = "release"
    DECIDE = "decide"
    """To record what the authority decided on a finding."""
    MAKE_REPORT = "make_report"
    SEE_CASES = "see_cases"
    CLOSE_ROW = "close_row"
    """To say that one is done where a plan sent him, for who takes part in no visit."""
    PLAN = "plan"
    KEEP_BUSINESSES = "keep_businesses"
    PAUSE_ROOM = "pause_room"
    """To ask colleagues to stay out of a place for a while."""
    DRAFT_ADMINISTRATIVE = "draft_administrative"
    """To draft the administrative report of the police."""
    ISSUE_ADMINISTRATIVE = "issue_administrative"
    SEND_SIGNAL = "send_signal"
    OPEN_SIGNAL = "open_signal"
    ACCEPT_HAND_IN = "accept_hand_in"
    JUDGE_INVESTIGATION = "judge_investigation"
    """To decide about what a revoked device of a colleague wrote in an investigation; only who is designated does."""
    WIPE_DEVICE = "wipe_device"
    NAME_CUSTODIANS = "name_custodians"
    PROPOSE_ERASURE = "propose_erasure"
    CONFIRM_ERASURE = "confirm_erasure"
    HOLD = "hold"
    ERASE_INVESTIGATION = "erase_investigation"
    """To propose, confirm or hold an erasure in an investigation; only who is designated does."""
    ASK_OF_VISIT = "ask_of_visit"
    """To ask what a visit holds about a person, by the code that the person brought."""
    LOOK_FOR_PERSON = "look_for_person"
    """To look for that, and answer."""


class Stage(StrEnum):
    """Where the own part of a visit stands, as far as an action depends on it."""

    UNSIGNED = "unsigned"
    SIGNED = "signed"
    OPEN = "open"
    CLOSED = "closed"
    RETURNED = "returned"
    RESUBMITTED = "resubmitted"
    UNRELEASED = "unreleased"
    """Released, and something came in that was not."""


_STOPS = "stops"
_TABLE = """
action          | who                                  | there | while the own part is                  | in a dwelling
start_visit     | inspector police labour              |       |                                        |
join_visit      | inspector police labour hygiene      |       |                                        |
record          | inspector police labour hygiene      | yes   | unsigned returned                      |
leave           | inspector police labour hygiene      | yes   | unsigned returned                      |
count           | inspector police labour hygiene      | yes   | unsigned                               | stops
assess          | inspector labour hygiene             | yes   | open                                   | stops
resolve         | inspector labour hygiene             | yes   |                                        | stops
add             | inspector police labour hygiene      | yes   | open returned                          |
take            | inspector police labour hygiene      | yes   | open returned                          | stops
add_later       | labour hygiene                       | yes   |                                        |
abandon         | inspector police labour hygiene      | yes   | open                                   |
hand_over       | inspector police labour hygiene      | yes   | open returned                          |
replace         | supervisor                           |       | open returned                          |
take_over       | inspector police labour hygiene      |       |                                        |
correct         | inspector police labour hygiene      | yes   | open returned                          |
withdraw        | inspector police labour hygiene      | yes   | open returned                          |
bring_back      | inspector police labour hygiene      | yes   | open returned                          |
close_visit     | inspector police labour hygiene      | yes   | open                                   |
cosign          | inspector police labour hygiene      | yes   | signed                                 |
show_operator   | inspector labour                     | yes   | signed                                 |
amend           | inspector labour hygiene             | yes   | returned                               |
resubmit        | inspector police labour hygiene      | yes   | returned                               |
switch_hat      | inspector labour                     | yes   | open returned                          |
investigate     | inspector labour                     | yes   |                                        |
review          | supervisor:gemeente,arbeidsinspectie |       | closed returned resubmitted unreleased |
release         | supervisor:gemeente,arbeidsinspectie |       | closed resubmitted unreleased          |
decide          | supervisor:gemeente,arbeidsinspectie |       | signed                                 |
make_report     | inspector labour supervisor:gemeente,arbeidsinspectie | | |
see_cases       | inspector police labour hygiene tax supervisor |       |                                        |
draft_administrative | police                               | yes   |                                        |
issue_administrative | supervisor:politie                   |       |                                        |
pause_room      | police                               | yes   | open                                   |
close_row       | tax                                  |       |                                        |
plan            | supervisor                           |       |                                        |
keep_businesses | supervisor:gemeente                  |       |                                        |
send_signal     | inspector police labour supervisor   |       |                                        |
open_signal     | police labour tax                    |       |                                        |
accept_hand_in  | supervisor                           |       |                                        |
judge_investigation | inspector labour                     |       |                                        |
wipe_device     | supervisor                           |       |                                        |
name_custodians | supervisor                           |       |                                        |
propose_erasure | supervisor                           |       |                                        |
confirm_erasure | privacy_officer                      |       |                                        |
hold            | supervisor privacy_officer           |       |                                        |
erase_investigation | inspector labour                     |       |                                        |
ask_of_visit    | privacy_officer                      |       |                                        |
look_for_person | supervisor                           |       |                                        |
"""


@dataclass(frozen=True, slots=True)
class Permission:
    """One line of the table."""

    who: frozenset[tuple[Agency, Role]]
    takes_part: bool
    stages: frozenset[Stage]
    """Any of these will do; none: it does not matter where the part stands."""
    stops: bool
    """Nobody does it while he is in a dwelling on nothing that the law knows."""


def read_line(line: str) -> tuple[Action, Permission]:
    """One line of the table.

    Raises:
        ValueError: it names an action, role, agency or stage that there is not, or says another word of a dwelling.
    """
    action, who, there, stages, dwelling = (cell.strip() for cell in line.split("|"))
    people = frozenset(person for word in who.split() for person in _people(word))
    if dwelling not in {"", _STOPS}:
        raise ValueError(f"{dwelling!r} says nothing of a dwelling")
    return Action(action), Permission(people, bool(there), frozenset(map(Stage, stages.split())), dwelling == _STOPS)


def _people(word: str) -> Iterator[tuple[Agency, Role]]:
    role, _, agencies = word.partition(":")
    for agency in map(Agency, agencies.split(",")) if agencies else Agency:
        if exists(agency, Role(role)):
            yield agency, Role(role)


PERMISSIONS = dict(map(read_line, _TABLE.splitlines()[2:]))
if PERMISSIONS.keys() != set(Action):
    raise ValueError("each action has one line in the table")


def may(officer: Officer, action: Action) -> bool:
    """Whether an officer's role has the action, be it the moment for it or not."""
    return (officer.agency, officer.role) in PERMISSIONS[action].who


def reads_businesses(officer: Officer) -> bool:
    """Whether files of businesses ever come to an officer's device; a plan tells others where they go."""
    return may_read(officer.agency, officer.role, StreamKind.BUSINESS, KEEPERS[StreamKind.BUSINESS])
