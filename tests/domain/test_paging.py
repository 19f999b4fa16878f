"""Pages for the projector: every word on one of them, none smaller, none outside its card."""

from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.layout import Rect
from facilitator.domain.legibility import Room, type_sizes
from facilitator.domain.page_room import (
    LINE,
    Card,
    Page,
    Sheet,
)
from facilitator.domain.paging import (
    Group,
    forecast,
    groups,
    page_of,
    pages,
)
from facilitator.domain.records import Cluster, Link, Note
from facilitator.domain.textfit import break_lines
from tests.domain.books import BOARD, book_of, notes_of

SHEET = Sheet(Rect(80, 264, 1760, 672), 62, 52, 88, 32, (72, 32))
SHORT = "Poche linee dopo le 20"
ROW = "La domenica le frazioni a nord restano senza nessun collegamento con il centro"


def half(text: str) -> float:
    return 0.5 * len(text)


def breaks(text: str, width: float, _italic: bool) -> tuple[str, ...]:
    return break_lines(text, width, half)


def group(*notes: Note, links: tuple[Link, ...] = ()) -> Group:
    return Group("k", "Titolo", notes, links)


def note(name: str, text: str = SHORT, **facts: Any) -> Note:
    return Note(id=name, board=BOARD.id, text=text, **facts)


def link(source: str, target: str, kind: str = "causes") -> Link:
    return Link(id=f"{source}-{target}", kind=kind, source=source, target=target)


def made(*notes: Note, links: tuple[Link, ...] = (), sheet: Sheet = SHEET) -> tuple[Page, ...]:
    return pages(group(*notes, links=links), sheet, breaks)


def places(page: Page) -> list[tuple[str, int, int, int, int]]:
    return [(c.note, c.column, c.row, c.wide, c.high) for c in page.cards]


texts = st.lists(st.sampled_from("abcdefgh 陈W-\n"), max_size=900).map("".join)
words = st.one_of(st.sampled_from([SHORT, ROW, ""]), texts)
drawn = st.lists(
    st.builds(
        Note, id=st.just(""), text=words, hands=st.none() | st.integers(0, 30),
        quotation=st.booleans(),
    ), min_size=1, max_size=7,
)  # fmt: skip
ends = st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6)), max_size=6)
rooms = st.builds(Room, st.floats(0.8, 3), st.floats(2, 15), st.booleans())
shapes = st.sampled_from([(1920, 1080), (1280, 720), (1024, 768), (3840, 2160), (1080, 1920)])


def sheet_of(room: Room, shape: tuple[int, int]) -> Sheet:
    width, height = shape
    sizes = type_sizes(room, height)
    badge = round(sizes.text * 88 / 62)
    area = Rect(40, 200, width - 80, round(height * 0.44))
    return Sheet(area, sizes.text, sizes.small, badge, 16, (40, 16))


@given(drawn, ends, rooms, shapes)
def test_every_text_stands_whole_on_some_page_inside_its_card(
    drawn: list[Note], ends: list[tuple[int, int]], room: Room, shape: tuple[int, int]
) -> None:
    notes = [replace(note, id=str(i)) for i, note in enumerate(drawn)]
    links = tuple(
        link(str(a), str(b)) for a, b in ends if a != b and max(a, b) < len(notes)
    )  # fmt: skip
    sheet = sheet_of(room, shape)
    found = made(*notes, links=links, sheet=sheet)
    for one in notes:
        cards = [c for page in found for c in page.cards if c.note == one.id]
        told = [line for c in cards[: cards[0].parts] for line in c.lines]
        shown = "".join("".join(told).split())
        assert shown.strip("“”") == "".join(one.text.split()).strip("“”")
    for page in found:
        for card in page.cards:
            _is_inside(card, sheet)
        _are_apart([sheet.rect(card) for card in page.cards])


def _is_inside(card: Card, sheet: Sheet) -> None:
    box = sheet.rect(card)
    assert sheet.area.x <= box.x <= box.right <= sheet.area.right
    assert sheet.area.y <= box.y <= box.bottom <= sheet.area.bottom
    widest = max(map(half, card.lines))
    assert widest <= sheet.width_em(card.wide) + 1e-6 or widest <= 0.5
    assert len(card.lines) == 1 or len(card.lines) * LINE * sheet.size <= box.h


def _are_apart(rects: list[Rect]) -> None:
    assert not any(one.meets(other) for i, one in enumerate(rects) for other in rects[:i])


def test_four_short_notes_make_a_page_and_a_fifth_the_next() -> None:
    found = made(*(note(str(i)) for i in range(5)))
    assert places(found[0]) == [
        ("0", 0, 0, 1, 1), ("1", 1, 0, 1, 1), ("2", 0, 1, 1, 1), ("3", 1, 1, 1, 1),
    ]  # fmt: skip
    assert places(found[1]) == [("4", 0, 0, 1, 1)]


def test_what_explains_a_problem_stands_at_its_right_with_the_link_between() -> None:
    links = (link("cause", "problem"), link("barrier", "other", "blocks"))
    names = ("cause", "problem", "other", "barrier")
    (page,) = made(*map(note, names), links=links)
    assert [card[:3] for card in places(page)] == [
        ("problem", 0, 0), ("cause", 1, 0), ("other", 0, 1), ("barrier", 1, 1),
    ]  # fmt: skip
    assert [(j.kind, j.source.note, j.target.note) for j in page.joins] == [
        ("causes", "cause", "problem"), ("blocks", "barrier", "other"),
    ]  # fmt: skip


def test_a_problem_spans_its_causes_and_stands_again_beside_the_rest() -> None:
    causes = [note(f"c{i}") for i in range(3)]
    links = tuple(link(each.id, "p") for each in causes)
    first, second = made(note("p"), *causes, links=links)
    assert places(first) == [("p", 0, 0, 1, 2), ("c0", 1, 0, 1, 1), ("c1", 1, 1, 1, 1)]
    assert places(second) == [("p", 0, 0, 1, 1), ("c2", 1, 0, 1, 1)]
    assert len(first.joins) == 2


def test_a_long_text_takes_the_row_then_the_page_then_further_pages() -> None:
    row = made(note("a"), note("b", ROW), note("c"))
    assert places(row[0]) == [("a", 0, 0, 1, 1), ("b", 0, 1, 2, 1)]
    whole = made(note("a", ROW * 4))
    assert places(whole[0]) == [("a", 0, 0, 2, 2)]
    parts = made(note("a", ROW * 20))
    assert len(parts) > 2
    assert [page.cards[0].part for page in parts] == list(range(1, len(parts) + 1))


def test_a_wide_note_keeps_its_link_to_the_one_below_it() -> None:
    (page,) = made(note("p", ROW), note("c"), links=(link("c", "p"),))
    assert places(page) == [("p", 0, 0, 2, 1), ("c", 0, 1, 1, 1)]
    assert len(page.joins) == 1
    (other,) = made(note("p"), note("c", ROW), links=(link("c", "p"),))
    assert places(other) == [("p", 0, 0, 1, 1), ("c", 0, 1, 2, 1)]
    assert len(other.joins) == 1


def test_a_problem_stands_again_above_each_row_that_explains_it() -> None:
    links = (link("a", "p"), link("wide", "p"), link("page", "p"))
    notes = (note("p"), note("a"), note("wide", ROW), note("page", ROW * 4))
    first, second, third = made(*notes, links=links)
    assert [card[:3] for card in places(first)] == [("p", 0, 0), ("a", 1, 0)]
    assert places(second) == [("p", 0, 0, 1, 1), ("wide", 0, 1, 2, 1)]
    assert len(second.joins) == 1
    assert places(third) == [("page", 0, 0, 2, 2)]


def test_a_problem_stands_alone_before_a_page_that_explains_it() -> None:
    found = made(note("p"), note("page", ROW * 4), links=(link("page", "p"),))
    assert [places(page)[0][0] for page in found] == ["p", "page"]


def test_a_problem_of_several_pages_comes_before_what_explains_it() -> None:
    found = made(note("p", ROW * 20), note("c"), links=(link("c", "p"),))
    assert [card.note for page in found for card in page.cards][-2:] == ["p", "c"]
    assert found[0].cards[0].part == 1


def test_a_narrow_sheet_has_one_column_and_a_low_one_one_row() -> None:
    narrow = replace(SHEET, area=Rect(0, 0, 700, 672))
    assert (narrow.columns, narrow.rows) == (1, 2)
    links = (link("c", "p"),)
    (page,) = made(note("p"), note("c"), links=links, sheet=narrow)
    assert places(page) == [("p", 0, 0, 1, 1), ("c", 0, 1, 1, 1)]
    low = replace(SHEET, area=Rect(0, 0, 1760, 400))
    assert (low.columns, low.rows) == (2, 1)
    assert len(made(*(note(str(i)) for i in range(4)), sheet=low)) == 2
    assert forecast(group(), made(note("p", ROW), sheet=narrow)).rows == ()


def test_what_will_not_fit_is_foretold() -> None:
    of = group(note("a"), note("b", ROW), note("c", ROW * 20))
    told = forecast(of, pages(of, SHEET, breaks))
    assert (told.rows, told.longs) == (("b",), ("c",))
    assert told.pages == 3 + made(note("c", ROW * 20))[-1].cards[0].parts - 2


def test_the_groups_of_a_board_end_with_its_loose_notes() -> None:
    notes = notes_of(4, hands=2)
    inside = [replace(notes[0], cluster="k"), replace(notes[1], cluster="gone"), *notes[2:]]
    book = book_of(
        BOARD, *inside,
        Cluster(id="k", board=BOARD.id, title="Orari"), Cluster(id="bare", board=BOARD.id),
        link("n2", "n3"), link("n2", "n0"),
        Link(id="l", kind="also_in", source="n2", target="k"),
        Link(id="m", kind="also_in", source="n0", target="k"),
    )  # fmt: skip
    clustered, loose = groups(book, BOARD.id)
    assert (clustered.key, clustered.title, clustered.votes) == ("k", "Orari", 2)
    assert [n.id for n in clustered.notes] == ["n0", "n2"]
    assert [found.id for found in clustered.links] == ["n2-n0"]
    assert (loose.key, [n.id for n in loose.notes]) == ("", ["n1", "n2", "n3"])


def test_after_a_change_the_page_is_that_of_the_same_note() -> None:
    before = made(*(note(str(i)) for i in range(9)))
    after = made(note("new"), *(note(str(i)) for i in range(9)))
    shown = before[1].cards[0].note
    assert page_of(after, shown, 1) == 1
    assert page_of(after, "gone", 7) == 2
    assert page_of((), "gone", 1) == 0
    twice = (*before, *before[:1])
    assert [page_of(twice, before[0].cards[0].note, near) for near in range(len(twice))] == [
        0, 0, len(before), len(before)
    ]  # fmt: skip


def test_a_picture_has_its_page_with_the_caption_below_it() -> None:
    photo, short = notes_of(2)
    photo = replace(photo, picture="p")
    made = pages(group(photo, short), SHEET, breaks)
    card = made[0].cards[0]
    assert [c.note for page in made for c in page.cards] == [photo.id, short.id]
    whole = (SHEET.columns, SHEET.rows, ("nota 0",))
    assert (card.wide, card.high, card.lines) == whole


def test_of_a_long_caption_most_comes_after_the_picture() -> None:
    (photo,) = notes_of(1)
    long = replace(photo, text=f"{ROW} " * 12, picture="p")
    cards = [card for page in pages(group(long), SHEET, breaks) for card in page.cards]
    assert " ".join(line for card in cards for line in card.lines).split() == long.text.split()
    assert len(cards[0].lines) <= SHEET.lines(cards[0].high, False) // 3
    assert [card.part for card in cards] == list(range(1, len(cards) + 1))
