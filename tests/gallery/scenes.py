"""The pictures, one row each: what is shown, what was done before, in which size and look."""

from tests.gallery import acts_actions as actions
from tests.gallery import acts_board as board
from tests.gallery import acts_cards as cards
from tests.gallery import acts_groups as groups
from tests.gallery import acts_hand as hand
from tests.gallery import acts_looking as looking
from tests.gallery import acts_making as making
from tests.gallery import acts_notetaker as notes
from tests.gallery import acts_outcomes as outcomes
from tests.gallery import acts_past as past
from tests.gallery import acts_pictures as pictures
from tests.gallery import acts_plenary as plenary
from tests.gallery import acts_process as process
from tests.gallery import acts_room as room
from tests.gallery import acts_voting as voting
from tests.gallery import acts_windows as windows
from tests.gallery.scene import LAPTOP_150, SMALL, TINY, Scene
from tests.gallery.scenes_printing import PRINTING

BOARD_ACTS = {
    "main": board.opened,
    "main-table-1": board.other_table,
    "empty-board": board.empty_board,
    "note-selected": board.note_selected,
    "notes-selected": board.notes_selected,
    "cluster-selected": board.cluster_selected,
    "link-selected": board.link_selected,
    "writing": board.writing,
    "writing-title": board.writing_title,
    "gathered": board.gathered,
    "two-texts": board.two_texts,
    "dragging": board.dragging,
    "snapping": hand.snapping,
    "cluster-in-line": hand.cluster_in_line,
    "stretching": hand.stretching,
    "linking-by-keys": hand.linking_by_keys,
    "piles": groups.piles,
    "in-two-clusters": groups.in_two,
    "frame": groups.frames,
    "cluster-crowded": groups.crowded,
    "clusters-selected": groups.several,
    "pictures": pictures.pictures,
    "pictures-far": pictures.pictures_far,
    "picture-gathered": pictures.picture_gathered,
    "rubber-band": board.rubber_band,
    "capturing": board.capturing,
    "refused": board.refused,
    "outlined": board.outlined,
    "outline-writing": board.outline_writing,
    "far": board.far,
    "near": board.near,
}


def _main() -> tuple[Scene, ...]:
    group = "Main window"
    return (
        *(Scene(name, group, act) for name, act in BOARD_ACTS.items()),
        Scene("main-dark", group, board.opened, "dark"),
        Scene("note-selected-dark", group, board.note_selected, "dark"),
        Scene("details-tab-1366", group, board.note_selected, size=SMALL),
        Scene("details-unfolded-1366", group, board.details_unfolded, size=SMALL),
        Scene("two-texts-dark", group, board.two_texts, "dark"),
        Scene("stretching-dark", group, hand.stretching, "dark"),
        Scene("snapping-dark", group, hand.snapping, "dark"),
        Scene("piles-dark", group, groups.piles, "dark"),
        Scene("frame-dark-1366", group, groups.frames, "dark", size=SMALL),
        Scene("linking-by-keys-1366", group, hand.linking_by_keys, "dark", size=SMALL),
        Scene("pictures-dark", group, pictures.pictures, "dark"),
        Scene("pasting-rows", group, pictures.pasting_rows, size=SMALL),
        Scene("pasting-rows-dark", group, pictures.pasting_rows, "dark"),
        Scene("picture-in-room", group, pictures.picture_in_room),
        Scene("main-english", group, board.note_selected, language="en"),
        Scene("main-1600", group, board.note_selected, size=(1600, 900)),
        Scene("main-1366", group, board.opened, size=SMALL),
        Scene("outlined-1366", group, board.outlined, size=SMALL),
        Scene("outlined-dark", group, board.outlined, "dark"),
        Scene("main-1280", group, board.opened, size=TINY),
        Scene("capturing-1366", group, board.capturing, size=SMALL),
    )


def _welcome() -> tuple[Scene, ...]:
    group = "Welcome"
    return (
        Scene("welcome", group, board.welcome),
        Scene("welcome-dark", group, board.welcome, "dark"),
        Scene("welcome-english", group, board.welcome, language="en"),
        Scene("welcome-1366", group, board.welcome, size=SMALL),
        Scene("new-workshop", group, windows.new_workshop),
        Scene("syntax", group, windows.syntax),
        Scene("about", group, windows.about),
    )


def _making() -> tuple[Scene, ...]:
    group = "Programmes and templates"
    rows = {
        "new-board": making.new_board,
        "map": making.stakeholder_map,
        "empty-tree": making.problem_tree,
        "empty-map": making.empty_map,
        "save-programme": making.save_programme,
        "wizard-start": making.wizard_start,
        "wizard-sessions": making.wizard_sessions,
        "wizard-wrong": making.wizard_wrong,
        "wizard-lists": making.wizard_lists,
        "day-begun": making.begun,
    }
    return (
        *(Scene(name, group, act) for name, act in rows.items()),
        Scene("new-board-dark", group, making.new_board, "dark"),
        Scene("wizard-sessions-dark", group, making.wizard_sessions, "dark"),
        Scene("map-dark-1366", group, making.stakeholder_map, "dark", size=SMALL),
        Scene("empty-tree-1366", group, making.problem_tree, size=SMALL, language="en"),
    )


def _desk() -> tuple[Scene, ...]:
    group = "Desk"
    rows = {
        "desk-waiting": windows.desk_waiting,
        "desk-present": windows.desk_present,
        "desk-already": windows.desk_already,
        "desk-other-session": windows.desk_other_session,
        "desk-replaced": windows.desk_replaced,
        "desk-invalid": windows.desk_invalid,
        "desk-not-booked": windows.desk_not_booked,
        "desk-unsaved": windows.desk_unsaved,
        "desk-withdrawn": windows.desk_withdrawn,
        "desk-names": windows.desk_names,
        "desk-no-name": windows.desk_no_name,
        "desk-nobody": windows.desk_nobody,
        "desk-newcomer": windows.desk_newcomer,
        "desk-newcomer-known": windows.desk_newcomer_known,
        "desk-minors": windows.desk_minors,
        "desk-accompanied": windows.desk_accompanied,
    }
    return (
        *(Scene(name, group, act, size=SMALL) for name, act in rows.items()),
        Scene("desk-present-dark", group, windows.desk_present, "dark", size=SMALL),
        Scene("desk-newcomer-dark", group, windows.desk_newcomer, "dark", size=SMALL),
        Scene("desk-present-english", group, windows.desk_present, language="en", size=SMALL),
    )


def _notetaker() -> tuple[Scene, ...]:
    group = "Note-taker"
    rows = {
        "notetaker": notes.waiting,
        "notetaker-first": notes.first,
        "notetaker-similar": notes.similar,
        "notetaker-advised": notes.advised,
        "notetaker-correcting": notes.correcting,
        "notetaker-unsaved": notes.unsaved,
    }
    return (
        *(Scene(name, group, act, size=SMALL) for name, act in rows.items()),
        Scene("notetaker-similar-dark", group, notes.similar, "dark", size=SMALL),
        Scene("notetaker-910", group, notes.similar, size=LAPTOP_150),
        Scene("notetaker-1920-english", group, notes.advised, language="en"),
        Scene("bar-hint", group, notes.bar_hint, size=SMALL),
        Scene("bar-hint-dark", group, notes.bar_hint, "dark"),
        Scene("like-notes", group, notes.like_notes),
    )


def _others() -> tuple[Scene, ...]:
    rows = {
        "import-board-read": windows.import_board_read,
        "import-asked": windows.import_asked,
        "import-people": windows.import_people_read,
        "import-people-done": windows.import_people_done,
        "import-notes": windows.import_notes_read,
        "import-refused": windows.import_refused,
    }
    return (
        *(Scene(name, "Export and import", act) for name, act in rows.items()),
        Scene("import-people-dark", "Export and import", windows.import_people_read, "dark"),
        Scene("import-english", "Export and import", windows.import_people_read, language="en"),
    )


def _room() -> tuple[Scene, ...]:
    group = "Projector"
    rows = {
        "projector": room.projector,
        "projector-next": room.projector_next,
        "projector-far": room.projector_far,
        "projector-board": room.projector_board,
        "projector-empty": room.projector_empty,
        "projector-votes": room.projector_votes,
        "projector-agenda": room.projector_agenda,
        "projector-paused": room.projector_paused,
        "projector-path": room.projector_path,
        "projector-path-on": room.projector_path_on,
        "room-panel": room.room_panel,
        "room-panel-long": room.room_panel_long,
        "room-panel-small": room.room_panel_small,
        "clock": room.clock_open,
        "room-size": room.room_size,
    }
    return (
        *(Scene(name, group, act) for name, act in rows.items()),
        Scene("projector-dark", group, room.projector, "dark"),
        Scene("projector-votes-dark", group, room.projector_votes, "dark"),
        Scene("projector-path-dark", group, room.projector_path, "dark"),
        Scene("projector-path-1280", group, room.projector_path, size=TINY),
        Scene("projector-1280", group, room.projector, size=TINY),
        Scene("projector-1024", group, room.projector, size=(1024, 768)),
        Scene("room-panel-910", group, room.room_panel, size=LAPTOP_150),
        Scene("room-panel-1366", group, room.room_panel, "dark", size=SMALL),
    )


def _voting() -> tuple[Scene, ...]:
    group = "Voting and time machine"
    rows = {
        "vote-rules": voting.vote_rules,
        "vote-prepared": voting.vote_prepared,
        "vote-empty": voting.vote_empty,
        "vote-hands": voting.vote_hands,
        "vote-seats": voting.vote_seats,
        "vote-secret": voting.vote_secret,
        "vote-closed": voting.vote_closed,
        "projector-dots": voting.projector_dots,
        "projector-criteria": voting.projector_criteria,
        "projector-secret": voting.projector_secret,
    }
    return (
        *(Scene(name, group, act) for name, act in rows.items()),
        Scene("past-now", group, past.past_now),
        Scene("past-before", group, past.past_before, size=SMALL),
        Scene("past-before-dark", group, past.past_before, "dark"),
        Scene("vote-seats-dark", group, voting.vote_seats, "dark", size=SMALL),
        Scene("vote-closed-dark", group, voting.vote_closed, "dark"),
        Scene("projector-criteria-dark", group, voting.projector_criteria, "dark"),
    )


def _actions() -> tuple[Scene, ...]:
    group = "Actions"
    rows = {
        "actions": actions.path,
        "actions-walked": actions.path_walked,
        "actions-all-notes": actions.path_opened,
        "actions-became": actions.became,
        "actions-no-source": actions.without_source,
        "actions-empty": actions.no_actions,
        "action-new": actions.new_action,
        "action-form": actions.form,
        "portfolio": actions.portfolio,
        "portfolio-in-room": actions.portfolio_in_room,
    }
    return (
        *(Scene(name, group, act) for name, act in rows.items()),
        Scene("actions-dark", group, actions.path_walked, "dark"),
        Scene("actions-1366", group, actions.path, size=SMALL),
        Scene("actions-all-notes-1366", group, actions.path_opened, "dark", size=SMALL),
        Scene("action-form-1366", group, actions.form, "dark", size=SMALL),
        Scene("portfolio-dark", group, actions.portfolio, "dark"),
        Scene("portfolio-in-room-dark", group, actions.portfolio_in_room, "dark"),
        Scene("portfolio-1366", group, actions.portfolio, size=SMALL),
    )


def _plenary() -> tuple[Scene, ...]:
    group = "Plenary"
    rows = {
        "plenary": plenary.plenary,
        "plenary-by-votes": plenary.by_votes,
        "plenary-deepened": plenary.deepened,
        "plenary-alike": plenary.alike,
        "plenary-empty": plenary.no_plenary,
        "plenary-raising": plenary.raising,
        "projector-plenary": plenary.room_items,
        "projector-plenary-item": plenary.room_item,
    }
    return (
        *(Scene(name, group, act) for name, act in rows.items()),
        Scene("plenary-dark", group, plenary.by_votes, "dark"),
        Scene("plenary-1366", group, plenary.plenary, size=SMALL),
        Scene("plenary-deepened-1366", group, plenary.deepened, "dark", size=SMALL),
        Scene("plenary-1280", group, plenary.plenary, size=TINY, language="en"),
        Scene("projector-plenary-dark", group, plenary.room_item, "dark"),
    )


def _cards() -> tuple[Scene, ...]:
    group = "Project cards"
    rows = {
        "cards": cards.cards,
        "card-lags": cards.card_lags,
        "card-below": cards.card_below,
        "card-goals": cards.card_goals,
        "card-stage": cards.card_stage,
        "cards-empty": cards.no_cards,
        "calls": cards.calls,
        "monitoring": cards.monitoring,
        "monitoring-empty": cards.no_monitoring,
        "quarter": cards.quarter,
    }
    return (
        *(Scene(name, group, act) for name, act in rows.items()),
        Scene("cards-dark-1366", group, cards.cards, "dark", size=SMALL),
        Scene("card-below-1366", group, cards.card_below, size=SMALL),
        Scene("card-stage-dark", group, cards.card_stage, "dark"),
        Scene("calls-1366", group, cards.calls, size=SMALL, language="en"),
        Scene("monitoring-dark", group, cards.monitoring, "dark"),
        Scene("monitoring-1366", group, cards.monitoring, size=SMALL),
        Scene("quarter-dark-1366", group, cards.quarter, "dark", size=SMALL),
    )


def _outcomes() -> tuple[Scene, ...]:
    group = "Impact pathways"
    rows = {
        "pathways-empty": outcomes.pathways_empty,
        "pathways": outcomes.pathways,
        "pathways-details": outcomes.pathways_details,
        "pathways-sources": outcomes.pathways_sources,
        "pathway-board": outcomes.pathway_board,
        "case-study": outcomes.case_study,
        "objectives": outcomes.objectives,
    }
    return (
        *(Scene(name, group, act) for name, act in rows.items()),
        Scene("pathways-1366", group, outcomes.pathways_details, size=SMALL),
        Scene("pathways-dark", group, outcomes.pathways, "dark"),
        Scene("pathway-board-dark", group, outcomes.pathway_board, "dark", size=SMALL),
        Scene("pathways-english", group, outcomes.pathways, language="en"),
    )


def _process() -> tuple[Scene, ...]:
    group = "The process"
    rows = {
        "process": process.timeline,
        "process-empty": process.empty_process,
        "agenda": process.agenda,
        "tables": process.tables,
        "steps": process.steps,
        "step-on": process.step_on,
        "organisations": process.organisations,
        "who-came": process.attendance,
    }
    return (
        *(Scene(name, group, act) for name, act in rows.items()),
        Scene("process-dark-1366", group, process.timeline, "dark", size=SMALL),
        Scene("process-english", group, process.timeline, language="en"),
        Scene("tables-1366", group, process.tables, size=SMALL),
        Scene("step-on-1366", group, process.step_on, size=SMALL),
        Scene("organisations-dark", group, process.organisations, "dark"),
        Scene("who-came-1366", group, process.attendance, size=SMALL, language="en"),
    )


def _looking() -> tuple[Scene, ...]:
    group = "Finding and looking"
    return (
        *(Scene(name, group, act) for name, act in looking.ACTS.items()),
        *(Scene(f"{name}-dark", group, act, "dark") for name, act in looking.ACTS.items()),
        *(Scene(f"{name}-1366", group, looking.ACTS[name], size=SMALL) for name in (
            "palette-found", "keys", "finding", "sifted-by-kind", "coloured-by-seat",
            "laid-out-fishbone", "laid-out-whys",
        )),
        Scene("palette-english", group, looking.palette, language="en"),
    )  # fmt: skip


SCENES: tuple[Scene, ...] = (
    *_main(),
    *_looking(),
    *_welcome(),
    *_making(),
    *_desk(),
    *_notetaker(),
    *_others(),
    *PRINTING,
    *_process(),
    *_room(),
    *_voting(),
    *_plenary(),
    *_cards(),
    *_outcomes(),
    *_actions(),
)
