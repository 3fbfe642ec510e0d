"""From supervision to investigation in one visit: who may, what stays, and who reads what is written from then on."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from inspector.app.resources import resource
from inspector.casework.documents.clock_remarks import in_dutch_time
from inspector.casework.documents.documents import court_bundle, finding_report
from inspector.casework.visiting import handing_over, hats, joining, notes, places
from inspector.casework.visiting.joining import Invitation
from inspector.casework.visiting.photos import PersonOnPhoto, Photo
from inspector.domain.events import PhotoAttached
from inspector.domain.hats.events import Investigated, InvestigationNoted, SuspectHeard, text_of
from inspector.domain.hats.refusals import (
    BeginsAsSupervision,
    CautionFirst,
    Investigates,
    NotDesignated,
    NotInvestigating,
)
from inspector.domain.ids import VisitId
from inspector.domain.place_events import PlaceEntered
from inspector.domain.place_refusals import StopInDwelling
from inspector.domain.refusals import NotAllowed, PhotoRefused, Refusal
from inspector.domain.values import Capacity, InRole, PlaceKind, SiteRole
from inspector.domain.visits.hats import hat_of, investigated, photos_apart, switch_of, taken_back
from inspector.domain.visits.places import inside
from inspector.sync.by_stick.file_carrier import frames_for
from inspector.sync.steps import kind_of
from inspector.vault.making.keeping import open_vault
from inspector.vault.model.batch import Batch, GrantStreamKey
from inspector.vault.model.errors import NotPermittedError
from inspector.wire.scopes import StreamKind
from tests.fakes.due_grants import reader_of
from tests.fakes.world import PASSPHRASE
from tests.stories.officers import AGREED, Team, a_team, done
from tests.unit.reports.pdf_text import pages_of

REASON = "MARKER-verdenking van heling"
NOTE = "MARKER-onder de balie lag een tas"
SAID = "MARKER-die tas is niet van mij"
PICTURE = resource("demo", "foto", "uitgang-op-slot.jpg").read_bytes()
EVERYBODY = ("o1", "o2", "t1", "c1", "a1", "p1")


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    team = a_team(tmp_path, *EVERYBODY)
    yield team
    team.ends()


def joined(team: Team, number: str, starter: str, visit: VisitId) -> None:
    invitation = joining.invite(team.desk(starter), team.visit(starter, visit).id)
    assert isinstance(invitation, Invitation)
    done(joining.join_visit(team.desk(number), invitation))


def heard(cautioned_ms: int) -> SuspectHeard:
    return SuspectHeard(InRole(SiteRole.MANAGER), SAID, cautioned_ms)


def words(team: Team, number: str, visit: VisitId) -> list[str]:
    """What somebody reads of the investigation."""
    found = [each.event for each in investigated(team.visit(number, visit))]
    return [text_of(each) for each in found if isinstance(each, Investigated)]


def test_who_is_designated_goes_over_once_with_a_reason_and_never_back(team: Team) -> None:
    visit = team.starts("o1")
    joined(team, "t1", "o1", visit)
    desk, me = team.desk("o1"), team.desk("o1").vault.me

    assert hats.switch_hat(team.desk("t1"), visit, REASON) == NotDesignated()
    assert isinstance(hats.switch_hat(desk, visit, " "), Refusal)
    assert hats.investigate(desk, visit, InvestigationNoted(NOTE)) == NotInvestigating()
    done(notes.write_note(desk, visit, "Aan de balie gesproken."))
    done(hats.switch_hat(desk, visit, REASON))
    done(hats.switch_hat(desk, visit, "nog eens"))

    assert hat_of(team.visit("o1", visit), me) is Capacity.INVESTIGATION
    assert words(team, "o1", visit) == [REASON]
    assert notes.write_note(desk, visit, "Nog iets.") == Investigates()
    assert hats.investigate(desk, visit, heard(0)) == CautionFirst()
    done(hats.investigate(desk, visit, InvestigationNoted(NOTE)))
    done(hats.investigate(desk, visit, heard(desk.now_ms())))
    assert words(team, "o1", visit) == [REASON, NOTE, SAID]


def a_photo(person: PersonOnPhoto = PersonOnPhoto.NO) -> Photo:
    return Photo("MARKER-tas.jpg", PICTURE, person)


def test_a_photo_of_an_investigation_is_of_no_list_of_supervision_and_opens_for_the_designated_alone(
    team: Team,
) -> None:
    visit = team.starts("o1")
    for number in ("o2", "t1"):
        joined(team, number, "o1", visit)
    desk = team.desk("o1")
    assert hats.photograph(desk, visit, a_photo()) == NotInvestigating()
    done(hats.switch_hat(desk, visit, REASON))

    assert hats.photograph(desk, visit, a_photo(PersonOnPhoto.YES)) == PhotoRefused("person")
    done(hats.photograph(desk, visit, a_photo()))
    team.meets(*EVERYBODY)

    (photo,) = photos_apart(team.visit("o2", visit))
    assert photo.event.original is not None
    blob = photo.event.shared
    apart = desk.vault.investigation_of(visit)
    assert apart is not None
    assert desk.vault.open_blob(apart, blob)
    for number in EVERYBODY:
        seen = team.desk(number).vault.visit(visit)
        assert seen is None or not seen.photos, number
        assert seen is None or number in {"o1", "o2"} or not photos_apart(seen), number
    shared = [each for each in frames_for(desk.vault, (visit,), desk.vault.me.agency) if blob.blob.encode() in each]
    assert not shared


def test_who_takes_back_what_he_investigated_says_why_and_nothing_of_it_is_lost(team: Team) -> None:
    visit = team.starts("o1")
    joined(team, "o2", "o1", visit)
    desk, other = team.desk("o1"), team.desk("o2")
    for who in (desk, other):
        done(hats.switch_hat(who, visit, REASON))
    done(hats.investigate(desk, visit, InvestigationNoted(NOTE)))
    done(hats.investigate(desk, visit, heard(desk.now_ms())))
    done(hats.photograph(desk, visit, a_photo()))
    team.meets(*EVERYBODY)
    mine = [each for each in investigated(team.visit("o1", visit)) if each.author == desk.vault.me]
    begun, note, said, photo = (each for each in mine if isinstance(each.event, Investigated | PhotoAttached))

    assert isinstance(hats.take_back(desk, visit, note.id, " "), Refusal)
    assert isinstance(hats.take_back(desk, visit, begun.id, "Toch niet."), NotAllowed), "there is no way back"
    assert isinstance(hats.take_back(other, visit, note.id, "Klopt niet."), NotAllowed), "nobody silences another"
    for each in (note, said, photo):
        done(hats.take_back(desk, visit, each.id, "Verkeerde tas."))
    done(hats.bring_back(desk, visit, photo.id))
    done(hats.take_back(desk, visit, note.id, "nog eens"))
    team.meets(*EVERYBODY)

    for number in ("o1", "o2"):
        seen = team.visit(number, visit)
        assert {each: back.event.reason for each, back in taken_back(seen).items()} == {
            note.id: "Verkeerde tas.",
            said.id: "Verkeerde tas.",
        }
        assert {NOTE, SAID} <= set(words(team, number, visit)), "it stays to be read"
    assert not team.visit("c1", visit).withdrawals, "and supervision knows nothing of it"
    assert isinstance(hats.bring_back(other, visit, note.id), NotAllowed)


def test_an_investigator_in_a_dwelling_takes_no_photo_without_a_ground_and_says_that_he_left(team: Team) -> None:
    visit = team.starts("o1")
    desk = team.desk("o1")
    done(places.enter(desk, visit, PlaceEntered(PlaceKind.DWELLING, "Awbi 1", "kamer 3", consent=AGREED)))
    done(hats.switch_hat(desk, visit, REASON))
    (stay,) = inside(team.visit("o1", visit), desk.vault.me)
    done(hats.photograph(desk, visit, a_photo()))

    done(places.withdraw_consent(desk, visit, stay.last.id))
    refused = hats.photograph(desk, visit, a_photo())
    done(hats.investigate(desk, visit, InvestigationNoted(NOTE)))
    done(places.leave(desk, visit, stay.last.id))

    assert refused == StopInDwelling("kamer 3", "withdrawn")
    assert not inside(team.visit("o1", visit), desk.vault.me)
    again = places.enter(desk, visit, PlaceEntered(PlaceKind.BUSINESS, "Awb 5:15"))
    assert again == Investigates(), "he enters nothing more as a supervisor"
    done(hats.photograph(desk, visit, a_photo()))
    assert len(photos_apart(team.visit("o1", visit))) == 2


def test_what_was_investigated_is_there_after_a_restart(team: Team) -> None:
    visit = team.starts("o1")
    done(hats.switch_hat(team.desk("o1"), visit, REASON))
    person = team.world.people["o1"]

    person.vault.close()
    person.vault = open_vault(team.world.folder / "o1", bytearray(PASSPHRASE), clock=team.world.clock, ids=person.ids)

    assert words(team, "o1", visit) == [REASON]


def test_nobody_comes_into_a_visit_under_the_hat_of_investigation_but_the_police(team: Team) -> None:
    visit = team.starts("t1")
    invitation = joining.invite(team.desk("t1"), team.visit("t1", visit).id)
    assert isinstance(invitation, Invitation)

    refused = {
        number: joining.join_visit(team.desk(number), invitation, Capacity.INVESTIGATION)
        for number in ("o1", "a1", "p1")
    }

    assert (refused["o1"], refused["a1"]) == (BeginsAsSupervision(), NotDesignated())
    assert hat_of(team.visit("p1", visit), team.desk("p1").vault.me) is Capacity.INVESTIGATION


def test_a_designation_that_has_ended_is_none(team: Team) -> None:
    visit = team.starts("o1")
    until = team.desk("o1").vault.me.designations[0].until

    team.world.clock.passes(days=(until - team.desk("o1").today()).days + 1)

    assert hats.switch_hat(team.desk("o1"), visit, REASON) == NotDesignated(until)


def test_only_the_designated_of_the_own_agency_read_an_investigation(team: Team) -> None:
    visit = team.starts("o1")
    for number in ("o2", "t1", "a1", "p1"):
        joined(team, number, "o1", visit)
    desk = team.desk("o1")
    done(hats.switch_hat(desk, visit, REASON))
    done(hats.investigate(desk, visit, InvestigationNoted(NOTE)))
    team.meets(*EVERYBODY)

    assert words(team, "o2", visit) == [REASON, NOTE], "a designated colleague"
    for number in ("t1", "c1", "a1", "p1"):
        vault = team.desk(number).vault
        seen = team.visit(number, visit)
        assert not seen.apart
        stream = vault.investigation_of(seen.id)
        info = None if stream is None else vault.stream(stream)
        assert info is None or not info.key_ids, number
        assert StreamKind.INVESTIGATION not in seen.compartments
    apart = desk.vault.investigation_of(visit)
    assert apart is not None
    for number in ("t1", "c1", "a1", "p1"):
        reader = reader_of(desk.vault, team.desk(number).vault.me.installation)
        with pytest.raises(NotPermittedError):
            desk.vault.append(Batch(grants=(GrantStreamKey(apart, (reader,)),)))
    shared = {kind_of(frame) for frame in frames_for(desk.vault, (visit,), desk.vault.me.agency)}
    assert StreamKind.FINDINGS in shared, "a file or a share holds what the whole agency may read"
    assert StreamKind.INVESTIGATION not in shared


def test_the_partner_closes_and_the_report_says_who_went_over_and_nothing_of_why(team: Team) -> None:
    visit = team.starts("o1")
    joined(team, "t1", "o1", visit)
    team.is_at_the_door("o1", visit)
    desk = team.desk("o1")
    done(hats.switch_hat(desk, visit, REASON))
    done(hats.investigate(desk, visit, heard(desk.now_ms())))
    team.meets(*EVERYBODY)
    team.is_at_the_door("t1", visit)
    team.closes("t1", visit)
    team.meets(*EVERYBODY)
    over = switch_of(team.visit("c1", visit), desk.vault.me)
    assert over is not None

    for reader in ("c1", "o1"):
        report = finding_report(team.desk(reader), visit)
        assert isinstance(report, bytes), report
        text = " ".join(pages_of(report))
        assert f"om {in_dutch_time(over.at):%H:%M} overgegaan op opsporing" in text
        assert "MARKER" not in text
        bundle = court_bundle(team.desk(reader), visit)
        assert isinstance(bundle, bytes), bundle
        assert b"hat_switched" in bundle
        assert b"MARKER" not in bundle
        assert b"suspect_heard" not in bundle


def test_keys_follow_the_designation_to_another_tablet_and_not_to_who_goes_on_or_was_revoked(team: Team) -> None:
    visit = team.starts("o1")
    tablet = team.world.officer("o1+2")
    everybody = (*EVERYBODY, "o1+2")
    team.meets(*everybody)
    done(hats.switch_hat(team.desk("o1"), visit, REASON))
    done(handing_over.hand_over(team.desk("o1"), visit, team.desk("o1").vault.me.installation, tablet.me.installation))
    team.meets(*everybody)
    done(handing_over.take_over(team.desk("o1+2"), visit))

    assert words(team, "o1+2", visit) == [REASON]
    assert hat_of(team.visit("o1+2", visit), tablet.me) is Capacity.INVESTIGATION
    done(hats.investigate(team.desk("o1+2"), visit, InvestigationNoted(NOTE)))
    assert notes.write_note(team.desk("o1+2"), visit, "Nog iets.") == Investigates()

    successor = team.desk("t1").vault.me.installation
    done(handing_over.hand_over(team.desk("o1+2"), visit, tablet.me.installation, successor))
    team.meets(*everybody)
    done(handing_over.take_over(team.desk("t1"), visit))
    assert not team.visit("t1", visit).apart
    done(notes.write_note(team.desk("t1"), visit, "De deur is open."))

    team.world.revokes(team.world.people["o2"])
    team.meets("o1", "t1", "c1", "o1+2")
    later = team.starts("o1")
    joined(team, "o2", "o1", later)
    done(hats.switch_hat(team.desk("o1"), later, REASON))
    team.meets("o1", "t1", "c1", "o1+2")
    team.hears("o2", "o1")
    assert words(team, "o1", later) == [REASON]
    assert not team.visit("o2", later).apart, "what was sealed after his revocation"
