"""The register of a played day: a process of its own beside the hub, on the played clock, and what its keeper does."""

from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path

from inspector.app.demo_catalogues import demo_national
from inspector.crypto.ids import IdSource
from inspector.crypto.statements import Root
from inspector.demo.day_hub import DayHub
from inspector.demo.script.cast import Municipality
from inspector.demo.script.register_steps import ScriptPerson
from inspector.domain.catalogue.laws import Laws
from inspector.hub.running.process import start_server
from inspector.passes.binding import DocumentKind
from inspector.passes.days import day_of
from inspector.passes.published import OPENERS, name_of, read_published
from inspector.register.cards import Stated, card_documents
from inspector.register.lists import todays_list
from inspector.register.passes import issue, revoke
from inspector.register.questions import accept, question_key_document
from inspector.register.register import make_register, opened


class DayRegister:
    """Made in a new folder; whoever keeps it publishes in the directories of those agencies that have to do with it."""

    def __init__(self, folder: Path, hub: DayHub, town: Municipality, ids: IdSource) -> None:
        self._hub, self._law, self._ids = hub, town.law(), ids
        self._agencies = tuple(each for each in hub.agencies if each.value in OPENERS)
        self._codes: dict[str, str] = {}
        self._published: set[str] = set()
        self._is_closed = False
        make_register(folder, ids).vouch(hub.national_root, "Register van de voorbeelddag", self._now())
        self._open = ExitStack()
        self._register = self._open.enter_context(
            opened(folder, ids, self._now, Laws(demo_national(at=self._now()), (self._law,)))
        )
        hub.publish_law(town.law_document())
        for agency in self._agencies:
            accept(self._register, hub.public, agency)
        self._process = start_server("register", folder, options=("--played-clock", str(hub.clock_file)))
        self.url = self._process.url

    @property
    def process_id(self) -> int:
        """Of the process that answers."""
        return self._process.process.pid

    def publish_today(self) -> None:
        """Let devices have what there is today, where its law has a register: list, passes' key, questions' key."""
        day = day_of(self._now())
        if not any(each.registration and each.holds_on(day) for each in self._law.regimes):
            return
        if not self._published:
            self._publish(*question_key_document(self._register))
        document, signature = todays_list(self._register)
        self._publish(name_of(read_published(document)), document, signature)
        if str(day.year) not in self._published:
            self._published.add(str(day.year))
            self._publish_cards(day.year)

    def issue(self, person: ScriptPerson) -> None:
        """Register somebody and make him a pass; an earlier one still counts.

        Raises:
            RegisterError: he cannot be registered.
        """
        born = person.birth.strftime("%d%m%Y")
        self._codes[person.key] = issue(self._register, person.bsn, DocumentKind.PASSPORT, person.document, born)

    def revoke(self, person: ScriptPerson) -> None:
        """Take somebody out, with all passes.

        Raises:
            RegisterError: he is not registered.
        """
        revoke(self._register, person.bsn)

    def code_of(self, person: str) -> str:
        """What stands on the newest pass that somebody got, taken back or not; nothing when he never got one."""
        return self._codes.get(person, "")

    def close(self) -> None:
        """Let it finish what it is doing; a second time does nothing."""
        if not self._is_closed:
            self._is_closed = True
            self._process.stop()
            self._open.close()

    def _publish(self, name: str, document: bytes, signature: bytes) -> None:
        if name not in self._published:
            self._published.add(name)
            for agency in self._agencies:
                self._hub.publish_of_register(agency, name, document, signature)

    def _publish_cards(self, year: int) -> None:
        """The key that opens the passes of a year, for the devices that may have it and are enrolled by now."""
        for agency in self._agencies:
            officers = [Stated(*each) for each in self._hub.vouched(agency, OPENERS[agency])]
            root = Root(agency.value, self._hub.root_of(agency).public)
            for cards, signature in card_documents(self._register, officers, root, year):
                self._hub.publish_of_register(agency, name_of(read_published(cards)), cards, signature)

    def _now(self) -> datetime:
        return datetime.fromtimestamp(self._hub.now_ms / 1000, UTC)
