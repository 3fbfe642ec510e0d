"""A register for a town of tests, and what it publishes in the directories there."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from inspector.crypto.signatures import SigningKey
from inspector.crypto.statements import Root
from inspector.passes.binding import DocumentKind
from inspector.passes.published import name_of, read_published
from inspector.register.cards import Stated, card_documents
from inspector.register.lists import todays_list
from inspector.register.passes import issue
from inspector.register.register import Register, make_register, opened
from inspector.wire.directory import DocumentPublished, NationalRoot
from inspector.wire.documents import pack_document
from inspector.wire.national_root import signed_national_root
from inspector.wire.scopes import Agency
from tests.fakes.seeded_ids import SeededIds
from tests.fakes.world import World

ANNA = "999993847"
NUMBER, BORN = "SPECI2014", "10031990"


@dataclass
class TownRegister:
    """A register beside a town; each agency lets the same national root speak for the country."""

    register: Register
    national: SigningKey
    world: World

    def names_the_root(self, *agencies: Agency) -> None:
        with self.world.together():
            for agency in agencies:
                root = self.world.office(agency).root
                self.world.declares(agency, self.root_said(agency, root))

    def root_said(self, agency: Agency, root: SigningKey) -> NationalRoot:
        return signed_national_root(agency.value, self.national.public, 1, root)

    def publishes_list(self, *agencies: Agency) -> None:
        """The administrators fetch the list of the day and put it into their directories."""
        document, signature = todays_list(self.register)
        for agency in agencies:
            self.publishes(agency, document, signature)

    def publishes_cards(self, agency: Agency, *numbers: str) -> None:
        """The card key of the year for these officers' devices."""
        root = self.world.office(agency).root.public
        officers = [self.world.people[number].vault.identity for number in numbers]
        stated = [Stated(each.statement, tuple(each.chain)) for each in officers]
        for each in card_documents(self.register, stated, Root(agency.value, root), self.register.now().year):
            self.publishes(agency, *each)

    def publishes(self, agency: Agency, document: bytes, signature: bytes, name: str | None = None) -> None:
        said = name or name_of(read_published(document))
        self.world.declares(agency, DocumentPublished(said, pack_document(document), signature))

    def issues(self, number: str = ANNA) -> str:
        return issue(self.register, number, DocumentKind.PASSPORT, NUMBER, BORN)


@contextmanager
def a_register_beside(world: World, folder: Path) -> Iterator[TownRegister]:
    ids = SeededIds(f"register in {folder.name}")
    national = SigningKey(ids.key32())

    def now() -> datetime:
        return world.clock.now()

    make_register(folder, ids).vouch(national, "Proefregister", now())
    with opened(folder, ids, now) as register:
        yield TownRegister(register, national, world)
