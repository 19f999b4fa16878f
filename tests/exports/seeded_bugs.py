"""Faults that are easily made in what is handed on, each planted by changing a few letters.

As the board's own (``tests/domain/seeded_bugs.py``): a test that cannot find them proves nothing.
"""

from collections.abc import Callable
from pathlib import Path
from tempfile import mkdtemp

from facilitator.domain import whole
from facilitator.domain.foreign import canvas as foreign_canvas
from facilitator.domain.foreign import excalidraw as foreign_scene
from facilitator.exports import axes, flow, parts, said
from facilitator.exports.board import notes, rows
from facilitator.exports.boards import arrows, canvas, excalidraw
from facilitator.exports.data import calendar, cells, csv, workbook
from facilitator.exports.europe import said as plan_said
from facilitator.exports.kit import labels, session
from facilitator.exports.paper import outlines
from facilitator.imports import json_text
from facilitator.imports.boards import canvas as canvas_in
from facilitator.imports.boards import excalidraw as scene_in
from facilitator.imports.boards import xml_text
from tests.domain.seeded_bugs import Bug
from tests.exports import (
    test_boards_of_others,
    test_data,
    test_odd_boards,
    test_small_parts,
    test_whole_json,
)


def folder() -> Path:
    """An empty folder."""
    return Path(mkdtemp(prefix="facilitator-seeded-"))


def of_both(test: Callable[[str, Path], None]) -> Callable[[Path], None]:
    """A test of both formats of others' boards."""

    def both(where: Path) -> None:
        for name in test_odd_boards.FILES:
            test(name, where)

    return both


every_depth = of_both(test_odd_boards.test_an_unknown_key_survives_at_every_depth)
whole_again = test_whole_json.expect_all_back

BUGS = (
    # Tables for other programs
    Bug(cells.harmless, "if _FORMULA.match(text)", "if not text",
        test_data.test_what_looks_like_a_formula_stays_text, ("=", folder)),
    Bug(csv.write_csv, 'delimiter=";"', 'delimiter=","',
        test_small_parts.test_a_table_as_csv_is_what_spreadsheets_open_rightly, (folder,)),
    Bug(csv.write_csv, 'encode("utf-8-sig")', 'encode("utf-8")',
        test_small_parts.test_a_table_as_csv_is_what_spreadsheets_open_rightly, (folder,)),
    Bug(workbook.Workbook._row, "beyond += 1", "beyond += 0",
        test_data.test_a_text_too_long_for_a_cell_goes_on_behind_the_last_column, (folder,)),
    Bug(workbook._width, ", most), _NARROWEST", ", 999), _NARROWEST",
        test_small_parts.test_columns_are_as_wide_as_their_texts_within_limits),
    Bug(workbook.Workbook.add, "page.set_row(", "(lambda *_: 0)(",
        test_small_parts.test_columns_are_as_wide_as_their_texts_within_limits),
    Bug(calendar._hour, "time.fromisoformat(text)", "time(9)",
        test_data.test_sessions_with_a_day_are_in_the_calendar_the_others_are_told, (folder,)),
    Bug(plan_said.empty_rows, "yield table.id, name,", "yield name, table.id,",
        test_small_parts.test_what_is_empty_in_the_plan_is_listed_by_table_row_and_field),
    # The whole workshop
    Bug(whole._plain, "value != spec.default or", "value is True or", whole_again, (7,)),
    Bug(whole.steps_of, 'every.sort(key=lambda pair: pair[1]["step"])', "every.reverse()",
        whole_again, (7,)),
    Bug(whole._writes, 'for text in versions.get(name, ())', "for text in ()", whole_again, (7,)),
    # Boards of others
    Bug(foreign_canvas.node_again, "read_node(raw), dict(raw)", "read_node(raw), {**raw, 'x': 0}",
        test_boards_of_others.test_a_canvas_that_nobody_touched_is_the_same_canvas, (folder,)),
    Bug(foreign_scene.moved, '"y": element["y"] + step[1]', '"y": element["y"]',
        test_boards_of_others.test_an_arrow_follows_what_was_moved_and_keeps_its_keys, (folder,)),
    Bug(canvas.write_canvas, '"backslashreplace"', '"replace"', every_depth, (folder,)),
    Bug(canvas._Drawing._edges, "at in loose or ", "",
        test_odd_boards.test_an_edge_that_led_nowhere_stays_and_one_that_lost_its_end_goes,
        (folder,)),
    Bug(canvas._stands, "return all(", "return any(",
        test_odd_boards.test_an_edge_that_led_nowhere_stays_and_one_that_lost_its_end_goes,
        (folder,)),
    Bug(excalidraw._Scene.document, "self.sheet.put_back([at], [element])", "pass",
        every_depth, (folder,)),
    Bug(excalidraw._Scene._link, "for box in (start, end)", "for box in (start,)",
        test_boards_of_others.test_an_excalidraw_scene_is_bound_at_both_sides, (folder,)),
    Bug(arrows.path, "_above(one, other) if beside", "_above(one, other) if not beside",
        test_boards_of_others
        .test_an_arrow_between_notes_of_one_row_runs_above_them_and_so_does_its_label, (folder,)),
    Bug(canvas_in._ends, "(end, start) if is_turned(edge)", "(start, end) if is_turned(edge)",
        test_boards_of_others.test_colours_labels_and_arrows_mean_what_they_say),
    Bug(scene_in.read_excalidraw, "not in data:", "not in data[:2000]:",
        test_odd_boards.test_a_scene_is_known_though_it_says_at_its_end_what_it_is),
    Bug(json_text._finite, "isfinite(read)", "read",
        test_odd_boards.test_what_would_break_the_file_or_hides_in_another_is_refused,
        (b'{"nodes": [{"id": "a", "x": 1e400}]}', "damaged_json")),
    Bug(xml_text.read_xml, "next(root.iter(etree.Entity), None) is not None", "False",
        test_odd_boards.test_what_would_break_the_file_or_hides_in_another_is_refused,
        (b'<!DOCTYPE a SYSTEM "a.dtd"><opml><body>&b;</body></opml>', "damaged_xml")),
    Bug(arrows.joined, "line.points[1][1] / 2", "line.points[1][0] / 2",
        test_boards_of_others.test_an_arrow_follows_what_was_moved_and_keeps_its_keys, (folder,)),
    # Sheets
    Bug(axes.Axes._line, '"up" if upright', '"up" if not upright',
        test_small_parts.test_the_axes_point_up_and_to_the_right),
    Bug(rows.chained, "sorted(notes, key=_importance)", "list(notes)",
        test_small_parts
        .test_a_problem_stands_with_what_is_linked_to_it_and_more_hands_come_first),
    Bug(outlines.rounded, "(right, low - r)", "(right, low + r)",
        test_small_parts.test_a_rounded_corner_keeps_within_its_box),
    Bug(notes.draw_hands, "hand_mark(", "(lambda *_: 0)(",
        test_small_parts.test_raised_hands_are_drawn_beside_their_number, (folder,)),
    Bug(parts.paged, "part.room and not pages[-1]", "part.room and pages[-1]",
        test_small_parts.test_room_between_two_is_left_out_at_the_top_of_a_page),
    Bug(parts.paged, "if part.over and not pages[-1]", "if part.over",
        test_small_parts
        .test_a_heading_goes_on_with_what_follows_and_a_head_is_drawn_once_more),
    Bug(parts._wanted, "if not part.keep:", "if part.keep or True:",
        test_small_parts
        .test_a_heading_goes_on_with_what_follows_and_a_head_is_drawn_once_more),
    Bug(flow.labelled, "max(width - indent, width / 3)", "width",
        test_small_parts.test_a_label_takes_room_on_the_first_line_only_and_no_word_is_lost),
    Bug(flow.cut_words, "> room:", "> room * 2:",
        test_small_parts.test_what_is_cut_keeps_whole_words_and_its_room),
    Bug(said.hours, "start or '…'", "start or end",
        test_small_parts.test_hours_say_what_is_known_of_them),
    Bug(said.lowered, "if title[1:2].islower()", "if title",
        test_small_parts.test_a_title_within_a_line_begins_small_unless_it_is_a_shorthand),
    Bug(labels.Labels.areas, "row * (height + self.gap[1])", "row * (height + self.gap[0])",
        test_small_parts.test_labels_stand_row_by_row_with_their_gaps),
    Bug(session._draw_table, "-(-seats // _SEATS_A_PAGE)", "seats // _SEATS_A_PAGE",
        test_small_parts.test_a_table_has_a_page_of_note_sheets_for_every_four_seats),
)  # fmt: skip
