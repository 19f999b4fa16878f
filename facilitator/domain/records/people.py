"""Who takes part: bodies, and persons where the laptop may know them."""

from facilitator.domain.records.base import Record, record, sealed


@record
class Organisation(Record):
    """A body that takes part. ``kind`` is a key of ``ORGANISATION_KINDS``.

    ``system``, ``network``, ``influence`` and ``interest`` (1 to 5) place it on the map of
    stakeholders.
    """

    KIND = "organisation"
    title: str = ""
    aliases: tuple[str, ...] = ()
    kind: str = ""
    category: str = ""
    system: str = ""
    network: str = ""
    influence: int | None = None
    interest: int | None = None
    order: str = ""


@record
class Person(Record):
    """Somebody who is booked. Where the laptop may not read it, a sealed field is empty.

    ``name`` is the whole name where a list gave it in one column; it is never split by force.
    ``identities`` are keyed hashes of the rows of booking lists, to know a row again.
    """

    KIND = "person"
    given_name: str = sealed()
    surname: str = sealed()
    name: str = sealed()
    latin: str = sealed()
    email: str = sealed()
    phone: str = sealed()
    title: str = sealed()
    identities: tuple[str, ...] = sealed(())
    organisation: str = ""
    category: str = ""
    forgotten: bool = False


@record
class Booking(Record):
    """A seat of a person at a session. ``reference`` is ten random symbols, printed as a code.

    ``number`` counts the seats of one person at one session from 1; ``former`` are references that
    a reprint has revoked; ``flags`` are keys of remarks (``extra_seat``, ``duplicate``, ``walk_in``
    of somebody who came without having booked).
    """

    KIND = "booking"
    person: str = ""
    session: str = ""
    table: str = ""
    number: int = 1
    reference: str = ""
    former: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()


@record
class Attendance(Record):
    """A booking that came. Times are milliseconds since 1970, 0 where not known.

    ``photo`` is a key of ``CONSENTS``, ``""`` where nobody answered. ``accompanied`` counts the
    minors for whom the person signs: nothing else is kept of them.
    """

    KIND = "attendance"
    booking: str = ""
    person: str = ""
    session: str = ""
    entered: int = 0
    left: int = 0
    photo: str = ""
    accompanied: int = 0
