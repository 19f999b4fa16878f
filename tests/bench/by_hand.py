"""The floor of a printed board: the same picture as a PDF that is written by hand.

Texts break at the same words, 28 notes stand side by side in 26 rows on an A0, each with frame,
mark, letter and seat; what recurs is drawn once, every page is packed, and the file is whole. There
is no head, no code, no typeface, nothing for who listens, and nobody looks after odd letters or
whether it can be archived.
"""

from collections.abc import Sequence
from zlib import compress

from facilitator.domain.kinds import NOTE_KINDS, note_kind
from facilitator.domain.note_room import NOTE_SIZES
from facilitator.domain.textfit import fit
from facilitator.domain.views import BoardView, NoteView
from facilitator.exports.board.measures import NOTE_TEXT, POINTS_A_PIXEL
from resources.fonts import measure

WIDE, HIGH = 3370, 2384
"""An A0 in pt."""
_ACROSS, _DOWN = 28, 26
_STEP, _ROW = 118.8, 80
_TYPE = b"/Type/Font/Subtype/Type1/Encoding/WinAnsiEncoding/BaseFont"


def by_hand(view: BoardView) -> bytes:
    """The file."""
    each = _ACROSS * _DOWN
    pages = [_content(view.notes[at : at + each]) for at in range(0, len(view.notes), each)]
    first = 5 + len(NOTE_KINDS)
    forms = " ".join(f"/{row.key} {5 + n} 0 R" for n, row in enumerate(NOTE_KINDS))
    kids = " ".join(f"{first + 2 * n} 0 R" for n in range(len(pages)))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Count {len(pages)}/Kids[{kids}]/MediaBox[0 0 {WIDE} {HIGH}]/Resources"
        f"<</Font<</F 3 0 R/B 4 0 R>>/XObject<<{forms}>>>>>>".encode(),
        b"<<" + _TYPE + b"/Helvetica>>",
        b"<<" + _TYPE + b"/Helvetica-Bold>>",
        *(_stream(_form(row.key), "/Type/XObject/Subtype/Form/BBox[0 0 107 70]")
          for row in NOTE_KINDS),
    ]  # fmt: skip
    for number, content in enumerate(pages):
        objects.append(
            f"<</Type/Page/Parent 2 0 R/Contents {first + 2 * number + 1} 0 R>>".encode()
        )
        objects.append(_stream(content, ""))
    return _file(objects)


def _form(kind: str) -> str:
    light = note_kind(kind).light
    return f"{_rgb(light.fill)} rg 0 0 107 70 re f {_rgb(light.edge)} rg 5 52 13 13 re f"


def _content(notes: Sequence[NoteView]) -> str:
    said, advance = [], measure()
    for number, note in enumerate(notes):
        if number % _ACROSS == 0:
            said.append(f"{'Q ' * bool(number)}q 1 0 0 1 25 {2240 - number // _ACROSS * _ROW} cm")
        record = note.record
        shown = fit(record.text, NOTE_TEXT, NOTE_SIZES, advance)
        size = round(shown.size * POINTS_A_PIXEL, 2)
        lines = ")'(".join(shown.lines)
        said.append(
            f"/{record.kind} Do BT 1 g /B 9 Tf 9 56 Td({record.kind[0]})Tj 0 g /F 9 Tf 13 0 Td"
            f"(posto {record.seat})Tj -15 -4 Td/F {size} Tf {size * 1.2:.2f} TL({lines})' ET "
            f"1 0 0 1 {_STEP} 0 cm"
        )
    return "\n".join((*said, "Q"))


def _rgb(colour: str) -> str:
    return " ".join(f"{int(colour[at : at + 2], 16) / 255:.3f}" for at in (1, 3, 5))


def _stream(content: str, said: str) -> bytes:
    packed = compress(content.encode("cp1252", "replace"))
    head = f"<<{said}/Filter/FlateDecode/Length {len(packed)}>>stream\n".encode()
    return head + packed + b"\nendstream"


def _file(objects: Sequence[bytes]) -> bytes:
    whole, places = bytearray(b"%PDF-1.7\n"), []
    for number, one in enumerate(objects, 1):
        places.append(len(whole))
        whole += b"%d 0 obj\n%b\nendobj\n" % (number, one)
    start = len(whole)
    whole += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    whole += b"".join(b"%010d 00000 n \n" % place for place in places)
    whole += b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(whole)
