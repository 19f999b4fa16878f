"""All boards of a session in one PDF: its outline, and ways from the plenary to the tables."""

from pathlib import Path

import pikepdf
import pytest
from pikepdf import pdfa

from facilitator.domain.note_room import sizer
from facilitator.domain.records import Board, Cluster, Link, Note, Session
from facilitator.domain.session_boards import SessionBoards, session_boards
from facilitator.exports.board.pdf import write_board
from facilitator.exports.board.session import write_session_boards
from facilitator.exports.contract import Written
from facilitator.exports.paper import no_tick
from resources.fonts import measure
from tests.exports.material import LANES, Room, full_room, options
from tests.exports.reading import check_with_qpdf, codes_on, page_texts, pictures


def plenary_room() -> Room:
    """Two tables and a plenary, whose two items come from the first table and from nowhere."""
    room = full_room()
    room.note("y1", "Una nota del secondo tavolo", board="b2")
    room.put(
        Board, "bp", session="s1", code="S1-P", template="plenary", lanes=LANES, title="Plenaria"
    )
    for number, title in enumerate(("Ultimo miglio insieme", "Un punto nuovo"), 1):
        room.put(Cluster, f"i{number}", board="bp", title=title)
        room.put(Note, f"p{number}n", board="bp", text="approfondita", cluster=f"i{number}")
    room.put(Link, "d1", kind="derives", source="i1", target="c1")
    return room


def boards_of(room: Room) -> SessionBoards:
    size_of = sizer(measure(), measure(italic=True))
    return session_boards(room.book, room.book.require(Session, "s1"), size_of)


def written(folder: Path, **chosen: str) -> tuple[Path, Written]:
    target = folder / "tavole.pdf"
    done = write_session_boards(boards_of(plenary_room()), options(**chosen), target, no_tick)
    return target, done


@pytest.mark.parametrize("layout", ["page", "screen"])
def test_an_item_leads_to_its_tables_page(tmp_path: Path, layout: str) -> None:
    target, done = written(tmp_path, layout=layout)
    with pikepdf.open(target) as pdf:
        ways = [note for page in pdf.pages for note in page.obj.get("/Annots", [])]
        (way,) = ways
        assert str(way.Contents) == "Ultimo miglio insieme"
        assert pdf.pages.index(pikepdf.Page(way.Dest[0])) in range(1, done.pages)
        assert [str(note.Contents) for note in pdf.pages[0].obj.Annots] == [str(way.Contents)]
    assert pdfa.validate_written(target, "2b").passed
    check_with_qpdf(target)


@pytest.mark.parametrize("layout", ["page", "screen"])
def test_the_outline_names_boards_and_their_clusters(tmp_path: Path, layout: str) -> None:
    target, _done = written(tmp_path, layout=layout)
    with pikepdf.open(target) as pdf, pdf.open_outline() as outline:
        told = [(board.title, [one.title for one in board.children]) for board in outline.root]
    assert [title.split(" · ")[0] for title, _clusters in told] == [
        "Tavola S1-P",
        "Tavola S1-T1",
        "Tavola S1-T2",
    ]
    assert set(told[0][1]) == {"Ultimo miglio insieme", "Un punto nuovo"}
    assert len(told[1][1]) == 3
    assert told[2][1] == []


def test_each_sheet_has_the_codes_of_its_board(tmp_path: Path) -> None:
    target, _done = written(tmp_path)
    write_board(plenary_room().view("b1"), options(), tmp_path / "alone.pdf", no_tick)
    alone = codes_on(next(pictures(tmp_path / "alone.pdf", 150)))
    assert alone == codes_on(list(pictures(target, 150))[1])


def test_the_plenary_has_no_table_and_brings_nothing_to_itself(tmp_path: Path) -> None:
    target, _done = written(tmp_path, layout="page")
    plenary, first, *_others = page_texts(target)
    assert "Tavolo" not in plenary.splitlines()
    assert "Tre cose per la plenaria" not in plenary
    assert "Tavolo" in first.splitlines()
    assert "Tre cose per la plenaria" in first


@pytest.mark.parametrize("layout", ["page", "screen"])
def test_the_plenary_tells_what_its_items_bring_from_the_tables(
    tmp_path: Path, layout: str
) -> None:
    target, _done = written(tmp_path, layout=layout)
    told = " ".join(" ".join(page_texts(target)[: 1 if layout == "page" else 2]).split())
    assert "Da T1 (Ultimo miglio a piedi e in bici) · 7 note" in told
    assert "19 mani" in told
    assert "Lavori appaltati a tratti, senza un progetto unico della rete" in told
    assert "Serve il nulla osta del gestore" in told
    assert "La ciclabile si interrompe" not in told
    assert "Altra opinione (T1): Due posti preferiscono prima i parcheggi" in told
    assert told.count("Da T") == 1


def test_an_item_without_causes_brings_all_that_its_tables_have_said(tmp_path: Path) -> None:
    room = plenary_room()
    room.put(Cluster, "i3", board="bp", title="Due tavoli insieme")
    room.put(Cluster, "c9", board="b2", title="Dal secondo tavolo")
    room.note("y2", "Un’idea del secondo tavolo", board="b2", kind="idea", cluster="c9")
    room.put(Link, "d2", kind="derives", source="i3", target="c9")
    room.put(Link, "d3", kind="derives", source="i3", target="c3")
    write_board(room.view("bp"), options(layout="page"), tmp_path / "p.pdf", no_tick)
    told = " ".join(" ".join(page_texts(tmp_path / "p.pdf")).split())
    assert "Da T1 (Sosta), T2 (Dal secondo tavolo) · 3 note" in told
    assert "Un’idea del secondo tavolo (T2)" in told
    assert "Quanto incassa oggi la sosta? (T1)" in told
