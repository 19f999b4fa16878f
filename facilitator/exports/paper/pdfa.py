"""A finished PDF as the archive's own kind, PDF/A-2b, checked before anybody sees it."""

import re
import unicodedata
from datetime import UTC, datetime
from io import BytesIO
from itertools import count
from pathlib import Path
from zlib import Z_BEST_COMPRESSION

import pikepdf
from pikepdf import pdfa

from facilitator.domain.refusal import Refusal
from facilitator.exports.paper.tags import LINKS_FROM
from facilitator.exports.whole import write_whole

pikepdf.settings.set_flate_compression_level(Z_BEST_COMPRESSION)

FLAVOUR = "2b"
MOST_READ = 100_000
"""Bytes of content that are read at every saving, to the end of a text; tests read everything."""
_TEXT_ENDS = b"\nET\n"
_AMISS = re.compile(rb"<(F[BE][0-9A-F]{2}|1[0-9A-F]{4}|2[0-9A-F]{4})>")
"""What a font's table of meanings tells amiss: shaped Arabic letters, and code points of five
digits, which the drawing library writes as they are and not in UTF-16."""


def save_pdfa(draft: bytes, target: Path, at: datetime) -> None:
    """Repair, check and write a draft; the same draft and date give the same bytes.

    `at` is aware. Refuses `export_unsound` where the check fails, `export_disk_full` or
    `export_unwritable` where the file cannot be written; `target` is then as it was.
    """
    write_whole(target, sound_pdfa(draft, target.name, at))


def sound_pdfa(draft: bytes, name: str, at: datetime) -> bytes:
    """The draft as PDF/A-2b; refuses `export_unsound` with the file's `name` and the reason."""
    whole = BytesIO()
    with pikepdf.open(BytesIO(draft)) as pdf:
        links = count(LINKS_FROM)
        for number, page in enumerate(pdf.pages):
            # The drawing library sets a transition, which the archive's kind does not know.
            if "/Trans" in page.obj:
                del page.obj["/Trans"]
            page.obj.StructParents = number
            page.obj.Tabs = pikepdf.Name.S
            for link in page.obj.get("/Annots", ()):
                link.StructParent = next(links)
        _name_letters(pdf)
        pdf.docinfo["/CreationDate"] = pdf.docinfo["/ModDate"] = _pdf_date(at)
        pdfa.prepare(pdf, FLAVOUR)
        with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as metadata:
            metadata["xmp:MetadataDate"] = at.isoformat()
        pdf.save(whole, **pdfa.resolve_save_kwargs(FLAVOUR, deterministic_id=True))
        _leave_to_read(pdf)
        report = pdfa.check(pdf, FLAVOUR, deterministic_id=True)
        if not report.passed:
            reason = "; ".join(map(str, report.findings[:3]))
            raise Refusal("export_unsound", file=name, reason=reason)
    return whole.getvalue()


def _leave_to_read(pdf: pikepdf.Pdf) -> None:
    """Leave the content that is read operator by operator: the first of it, mostly all.

    To read it takes longer than to draw it, and all pages of a document are written alike.
    """
    left = MOST_READ
    for number, page in enumerate(pdf.pages, 1):
        content = page.obj.Contents.read_bytes()
        if len(content) > left:
            first, end, _rest = content[:left].rpartition(_TEXT_ENDS)
            page.obj.Contents.write(first + end or content)
            del pdf.pages[number:]
            return
        left -= len(content)


def _name_letters(pdf: pikepdf.Pdf) -> None:
    """Let every glyph say the letters that were written, not the form that was drawn."""
    named: set[tuple[int, int]] = set()
    for page in pdf.pages:
        for font in page.resources.get("/Font", {}).values():
            if "/ToUnicode" in font and font.ToUnicode.objgen not in named:
                named.add(font.ToUnicode.objgen)
                font.ToUnicode.write(_AMISS.sub(_letters, font.ToUnicode.read_bytes()))


def _letters(form: re.Match[bytes]) -> bytes:
    char = chr(int(form[1], 16))
    kind, *letters = unicodedata.decomposition(char).split() or [""]
    if kind.startswith("<"):
        apart = [chr(int(letter, 16)) for letter in letters]
        # Readers turn what runs leftward, so its letters in one form stand in the eye's order.
        leftward = unicodedata.bidirectional(apart[0]) in ("R", "AL")
        char = "".join(reversed(apart) if leftward else apart)
    return b"<" + char.encode("utf-16-be").hex().upper().encode() + b">"


def _pdf_date(at: datetime) -> str:
    return at.astimezone(UTC).strftime("D:%Y%m%d%H%M%S+00'00'")
