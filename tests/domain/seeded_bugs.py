"""Faults that are easily made in what a board does, each planted by changing a few letters.

A test that cannot find them proves nothing. ``old`` stands once in the source of a function and
becomes ``new``; ``found_by`` is a test that must then fail, called with ``given``.
"""

import inspect
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from textwrap import dedent
from types import FunctionType
from typing import Any, NamedTuple

from facilitator.domain import (
    advice,
    arrangements,
    ballots,
    branches,
    countdown,
    finding,
    legibility,
    letters,
    likeness,
    note_room,
    outline,
    paging,
    piles,
    router,
    sieve,
    snapping,
    tally,
)
from facilitator.domain.commands import (
    arranging,
    capturing,
    clipboard,
    clusters,
    frames,
    links,
    merging,
)
from tests.domain import (
    test_advice,
    test_arrangements,
    test_arranging,
    test_capturing,
    test_clipboard,
    test_countdown,
    test_finding,
    test_frames,
    test_groups,
    test_legibility,
    test_likeness,
    test_links,
    test_outline,
    test_paging,
    test_pictures,
    test_routes,
    test_snapping,
    test_tally,
    test_voting,
)
from tests.domain.books import BOARD, Journal, notes_of


class Bug(NamedTuple):
    """``given`` are the test's arguments; what can be called is made anew for each run."""

    function: Callable[..., Any]
    old: str
    new: str
    found_by: Callable[..., None]
    given: tuple[Any, ...] = ()


@contextmanager
def planted(bug: Bug) -> Iterator[None]:
    """For as long as the function has the fault, wherever it has been imported."""
    function = bug.function
    assert isinstance(function, FunctionType)
    source = dedent(inspect.getsource(function))
    assert source.count(bug.old) == 1, f"{bug.old!r} does not stand once in {function.__name__}"
    made: dict[str, Any] = {}
    exec(compile(source.replace(bug.old, bug.new), __file__, "exec"), function.__globals__, made)
    sound, function.__code__ = function.__code__, made[function.__name__].__code__
    try:
        yield
    finally:
        function.__code__ = sound


def given(bug: Bug) -> list[Any]:
    """The arguments of the test that must find it."""
    return [one() if callable(one) else one for one in bug.given]


def board(notes: int) -> Callable[[], Journal]:
    """A board with so many problems."""
    return lambda: Journal(BOARD, *notes_of(notes))


BUGS = (
    # Snapping
    Bug(snapping._onto_lines, "other[0] - low, ", "low - other[0], ",
        test_snapping.test_an_edge_is_pulled_onto_the_edge_of_a_neighbour),
    Bug(snapping._to_gaps, "after + GAP", "after - GAP",
        test_snapping.test_the_gaps_of_the_house_pull_between_neighbours_of_one_row),
    Bug(snapping.nearest, "[:count]", "[-count:]",
        test_snapping.test_only_the_nearest_neighbours_are_looked_at),
    # Pages for the room
    Bug(paging.pages, "> sheet.rows", "> sheet.rows + 1",
        test_paging.test_every_text_stands_whole_on_some_page_inside_its_card),
    Bug(paging.page_of, "return min(found", "return max(found",
        test_paging.test_after_a_change_the_page_is_that_of_the_same_note),
    Bug(legibility.capital_px, "tan(angle)", "tan(angle / 2)",
        test_legibility.test_capitals_are_as_high_as_the_table_says, (8,)),
    Bug(legibility.type_sizes, "max(_size(min(most, capital_px(room, lines, LEAST))), ", "max(2, ",
        test_legibility.test_no_line_is_smaller_than_the_last_row_needs, (4, 600, False)),
    # Clusters and piles
    Bug(piles.unfolded, "return replace(view, ", "return view or replace(view, ",
        test_groups.test_paper_hides_nothing, (board(8),)),
    Bug(piles.links_to_piles, "if source != target:", "if source:",
        test_groups.test_links_end_at_the_pile_each_once_and_none_runs_within),
    Bug(piles.kind_counts, ", key=_RANKS.__getitem__", "",
        test_groups.test_a_pile_counts_its_kinds_in_their_order, (board(8),)),
    Bug(merging._words, '_texts(one, "minority")', '_texts(one, "")[:0]',
        test_groups.test_the_larger_one_is_left_and_no_word_of_the_others_is_lost, (board(8),)),
    Bug(merging._texts, ", *cluster.versions.get(name, ())", ",",
        test_groups.test_other_versions_of_a_text_are_kept_as_lines, (board(8),)),
    Bug(merging._standing_too, "return [write", "return [] and [write",
        test_groups.test_a_note_in_two_stays_in_two_when_one_of_them_is_merged, (board(8),)),
    Bug(clusters.split, 'notes, ""', 'notes, "x"',
        test_groups.test_some_notes_of_a_cluster_become_a_cluster_without_title_beside_it,
        (board(8),)),
    Bug(advice.is_crowded, "notes > _MANY", "notes >= _MANY",
        test_advice.test_a_cluster_of_more_than_ten_notes_is_crowded),
    Bug(frames.shift_frame, "frame), by)", "frame), -by)",
        test_frames.test_frames_are_put_in_another_order, (board(3),)),
    # Links
    Bug(links.relink, "(old.target, old.source)", "(old.source, old.target)",
        test_links.test_a_link_takes_another_kind_or_turns_round_in_one_step, (board(5),)),
    Bug(links.relink, "(*writes, gone)", "writes",
        test_links.test_a_link_takes_another_kind_or_turns_round_in_one_step, (board(5),)),
    Bug(router.lanes, "off = LANES", "off = -LANES",
        test_routes.test_two_from_one_hand_run_beside_each_other),
    # Layouts
    Bug(branches._edges, 'side = "above"\n    ', 'side = "below"\n    ',
        test_arrangements.test_a_tree_has_causes_below_and_effects_above_the_line_of_problems),
    Bug(arrangements._fish, "out[i] if number % 2 else ", "out[i] if number >= 0 else ",
        test_arrangements.test_a_fishbone_has_ribs_on_both_sides_of_its_spine_and_the_head_at_the_right),
    Bug(arrangements.whys, "return places | ", "return places or ",
        test_arrangements.test_the_five_whys_go_to_the_right_and_effects_to_the_left),
    Bug(arrangements.grid, "cell[i::count]", "cell[:count]",
        test_arrangements.test_a_grid_has_a_row_for_each_problem_and_a_column_for_each_kind),
    Bug(arranging.distribute, "/ (len(order) - 1)", "/ len(order)",
        test_arranging.test_notes_are_distributed_between_the_outermost),
    Bug(note_room.within, "share = min(", "share = max(",
        test_pictures.test_a_picture_stands_whole_in_its_note, ((600, 800),)),
    # Finding, counting, copying
    Bug(letters.plain, "if not unicodedata.combining(sign)", "if sign",
        test_finding.test_letters_are_compared_without_case_and_accents),
    Bug(finding.Finder._on, "or len(self._read[board][0]) != there", "",
        test_finding.test_what_goes_to_another_board_is_found_there_alone),
    Bug(finding.Finder.forget, "record is not None", "record is None",
        test_finding.test_what_changes_and_goes_is_read_again),
    Bug(finding.has_words, "all(", "any(",
        test_finding.test_letters_are_compared_without_case_and_accents),
    Bug(sieve.Sieve.passes, "(note.seat or 0)", "note.seat",
        test_finding.test_a_sieve_asks_for_kind_and_seat_together),
    Bug(outline.in_reading_order, ", key=_LEFT", "",
        test_outline.test_what_begins_below_the_middle_of_a_row_begins_the_next_one),
    Bug(outline.in_reading_order, "height / 2", "height",
        test_outline.test_what_begins_below_the_middle_of_a_row_begins_the_next_one),
    Bug(countdown.Countdown.added, "max(self.end, now)", "self.end",
        test_countdown.test_minutes_are_added_to_what_is_left_or_to_now),
    Bug(countdown.said, "ceil(left)", "int(left)",
        test_countdown.test_the_time_left_is_said_in_minutes_and_seconds, (59.2, "1:00")),
    Bug(tally.cue_at, "left <= cue", "left < cue",
        test_tally.test_a_cue_is_due_fifteen_and_five_minutes_before_the_end, (15, 15)),
    Bug(ballots._most_first, "-one.votes", "one.votes",
        test_voting.test_clusters_come_before_notes_and_the_most_first),
    Bug(likeness.LikeIndex.like, "(-one.likeness", "(one.likeness",
        test_likeness.test_the_likest_come_first_and_no_more_than_asked),
    Bug(capturing.write_double, "written.made[0], like.id", "like.id, written.made[0]",
        test_capturing.test_a_double_is_a_note_of_its_own_and_says_of_which, (board(3),)),
    Bug(capturing.set_three_things, "while said and not said[-1]:", "while '' in said:",
        test_capturing.test_three_things_are_cleaned_and_written_once, (board(3),)),
    Bug(clipboard._words, "note.text + note.overflow", "note.text",
        test_clipboard.test_what_did_not_fit_a_note_is_copied_with_it),
)  # fmt: skip
