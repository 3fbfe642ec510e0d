"""Passes: made at a counter for somebody who shows a document, and taken back."""

from inspector.domain.age import may_be_and_is
from inspector.domain.catalogue.national import TWENTY_ONE
from inspector.passes.binding import BindingError, DocumentKind, binding
from inspector.passes.code import PASS_LIFE, SALT_SIZE, Pass, card_public, make_code
from inspector.register import rows
from inspector.register.ages import least_age
from inspector.register.errors import NotRegisteredError, RefusedError, RegisterError
from inspector.register.lists import turn_of
from inspector.register.register import Register
from inspector.register.turn import FullError


def issue(
    register: Register,
    citizen_number: str,
    document: DocumentKind,
    number: str,
    born: str,
    *,
    replace: bool = False,
) -> str:
    """Register somebody, unless he is, and give the code of a pass for the shown document; `replace` ends earlier ones.

    `born` is `ddmmyyyy` as the document has it, 00 for what it does not say.

    Raises:
        RefusedError: no such number or document, or younger than the law of the day has it.
        RegisterError: no place is free.
    """
    today = register.today
    least = least_age(register.laws, today)
    age, over_21 = (may_be_and_is(born.encode(), years, today) for years in (least, TWENTY_ONE))
    if age is None or over_21 is None:
        raise RefusedError("there is no such day of birth; type it like 31122000")
    if not age[1]:
        raise RefusedError(f"nobody is registered before he is {least}")
    person, salt = register.person(citizen_number), register.ids.token(SALT_SIZE)
    try:
        bound = binding(bytearray(number.encode()), bytearray(born.encode()), salt)
    except BindingError as error:
        raise RefusedError("that is no number of a document") from error
    expires = today + PASS_LIFE
    with register.rows.writing() as connection:
        rows.forget_passes(connection, today.toordinal())
        if replace:
            rows.withdraw_passes(connection, person)
        try:
            place = turn_of(register, connection).draw(rows.places_taken(connection), register.ids)
        except FullError as error:
            raise RegisterError("no place is free in the list") from error
        rows.add_person(connection, person)
        rows.add_pass(connection, place, person, expires.toordinal())
    said = Pass(today, expires, place, over_21=over_21[1], document=document, salt=salt, binding=bound)
    return make_code(said, register.signing, card_public(register.folder.card_key(today.year, register.ids)))


def revoke(register: Register, citizen_number: str) -> None:
    """Take somebody out at once, with all passes; nothing of it stays but bits of the next list.

    Raises:
        RefusedError: that is no citizen service number.
        NotRegisteredError: nobody with this number is registered.
    """
    person = register.person(citizen_number)
    with register.rows.writing() as connection:
        rows.withdraw_passes(connection, person)
        if not rows.remove_person(connection, person):
            raise NotRegisteredError("nobody with this number is registered")
