"""A register and its form, with the keyboard alone."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facilitator.domain.commands.entries import add_entry, change_entry
from facilitator.domain.forms import Field
from facilitator.domain.records import Call, Category, Organisation, Person, Role
from tests.ui.keyboard import Keyboard
from ui.panels.register.field_box import FieldBox
from ui.panels.register.inputs import LineInput
from ui.panels.register.pick_input import PickInput
from ui.panels.register.record_form import RecordForm
from ui.panels.register.register import Register
from ui.panels.register.shape import Form, Part
from ui.windows.main_window import MainWindow
from ui.windows.workspace import Workspace

CALL = Form(
    "call", ("title", "deadline", "amount"),
    (Part(("title", "opens", "deadline", "amount", "mission", "source")),),
    makes=frozenset({"mission"}),
)  # fmt: skip
ROLE = Form(
    "role", ("role", "person"),
    (Part(("role", "person", "organisation")),), makes=frozenset({"person"}),
)  # fmt: skip


POPUP = pytest.mark.qt_log_ignore("does not support (raise|grabbing)", extend=True)


@pytest.fixture
def keyboard(window: MainWindow, work: Workspace) -> Keyboard:
    work.show_page("organisations")
    return Keyboard(window)


def _register(work: Workspace) -> Register:
    part = work.pages.page.tabs.part  # type: ignore[union-attr]
    assert isinstance(part, Register)
    return part


def _bodies(work: Workspace) -> list[Organisation]:
    return work.store.book.all(Organisation)


def test_a_body_is_written_down_found_moved_and_removed_by_keys(
    keyboard: Keyboard, work: Workspace
) -> None:
    keyboard.press("Space")
    keyboard.type("Ente Prova", "Tab")
    keyboard.type("EP")
    keyboard.press("Esc", "Ins")
    keyboard.type("Cicli Immaginari")
    keyboard.press("Esc")
    assert [(one.title, one.aliases) for one in _bodies(work)] == [
        ("Ente Prova", ("EP",)),
        ("Cicli Immaginari", ()),
    ]
    keyboard.press("Alt+Up")
    assert [one.title for one in _bodies(work)] == ["Cicli Immaginari", "Ente Prova"]
    keyboard.press("p")
    keyboard.type("rova")
    register = _register(work)
    assert [one.id for one in register.model.records] == [_bodies(work)[1].id]
    keyboard.press("Down", "Del")
    assert [one.title for one in _bodies(work)] == ["Cicli Immaginari"]
    keyboard.press("Ctrl+Z")
    assert [one.title for one in _bodies(work)] == ["Cicli Immaginari", "Ente Prova"]
    keyboard.press("Ctrl+F", "Esc", "Esc", "Esc")
    assert work.board_side.isVisible()


@POPUP
def test_a_category_is_picked_or_made_by_writing_its_name(
    keyboard: Keyboard, work: Workspace
) -> None:
    keyboard.press("Space")
    keyboard.type("Ente Prova")
    keyboard.walk("Tab", lambda: _name(keyboard) == "categoria")
    keyboard.press("e")
    keyboard.type("nti", "Return")
    (category,) = work.store.book.all(Category)
    assert category.title == "enti"
    assert _bodies(work)[0].category == category.id
    keyboard.press("Del")
    assert _bodies(work)[0].category == ""
    keyboard.press("Down")
    keyboard.type("ent", "Return")
    assert _bodies(work)[0].category == category.id
    assert work.store.book.count(Category) == 1
    keyboard.press("Down", "Esc")
    assert QApplication.activePopupWidget() is None
    assert work.pages.key == "organisations"


def _name(keyboard: Keyboard) -> str:
    return keyboard.focus.accessibleName()


def _form(work: Workspace, form: Form, record: str) -> RecordForm:
    made = RecordForm(work.pen, work.look, form)
    kinds = {"call": Call, "role": Role}
    made.show_record(work.store.book.require(kinds[form.kind], record))
    work.signals.followed.connect(made.take)
    return made


def _typed(form: RecordForm, name: str, text: str) -> FieldBox:
    box = form.boxes[name]
    assert isinstance(box, FieldBox)
    assert isinstance(box.input, LineInput)
    box.input.setText(text)
    box.input.settled.emit()
    return box


@pytest.fixture
def call(work: Workspace) -> str:
    edit = add_entry(work.store.book, "call", title="Bando 1")
    work.store.do(edit)
    return edit.made[0]


def test_days_and_sums_are_written_as_people_write_them(work: Workspace, call: str) -> None:
    form = _form(work, CALL, call)
    day, sum_ = _typed(form, "deadline", "3/4/2023"), _typed(form, "amount", "1.250.000")
    found = work.store.book.require(Call, call)
    assert (found.deadline, found.amount) == ("2023-04-03", 1_250_000)
    assert isinstance(day.input, LineInput)
    assert isinstance(sum_.input, LineInput)
    assert day.input.text() == "03.04.2023"
    assert sum_.input.text() == "€\u00a01.250.000"
    _typed(form, "amount", "")
    assert work.store.book.require(Call, call).amount is None


@pytest.mark.parametrize(
    ("name", "text", "part"), [("deadline", "domani", "data"), ("amount", "molto", "intero")]
)
def test_what_a_field_cannot_take_stays_with_the_reason_below_it(
    work: Workspace, call: str, name: str, text: str, part: str
) -> None:
    form = _form(work, CALL, call)
    box = _typed(form, name, text)
    assert part in box.refusal.text()
    assert box.refusal.isVisibleTo(form)
    assert isinstance(box.input, LineInput)
    assert box.input.text() == text
    assert getattr(work.store.book.require(Call, call), name) in ("", None)
    _typed(form, name, "")
    assert not box.refusal.isVisibleTo(form)


def test_what_others_write_is_shown_but_not_over_what_is_being_typed(
    work: Workspace, call: str
) -> None:
    form = _form(work, CALL, call)
    source, title = form.boxes["source"], form.boxes["title"]
    assert isinstance(source, FieldBox)
    assert isinstance(title, FieldBox)
    assert isinstance(source.input, LineInput)
    assert isinstance(title.input, LineInput)
    source.input.setText("in corso")
    now = work.store.book.require(Call, call)
    work.store.do(change_entry(now, {"title": "Bando nuovo", "source": "altrove"}))
    work.signals.settle()
    assert (title.input.text(), source.input.text()) == ("Bando nuovo", "in corso")


def test_typing_is_one_gesture_for_undo(work: Workspace, call: str) -> None:
    form = _form(work, CALL, call)
    box = form.boxes["title"]
    assert isinstance(box, FieldBox)
    assert isinstance(box.input, LineInput)
    for text in ("Bando di", "Bando di prova"):
        box.input.setText(text)
        box.save()
    work.pen.undo()
    assert work.store.book.require(Call, call).title == "Bando 1"


@POPUP
def test_a_name_makes_a_person_for_a_role(work: Workspace) -> None:
    edit = add_entry(work.store.book, "role", session=work.session, role="expert")
    work.store.do(edit)
    form = _form(work, ROLE, edit.made[0])
    box = form.boxes["person"]
    assert isinstance(box, FieldBox)
    assert isinstance(box.input, PickInput)
    box.input.open_list("Anna Esempio")
    popup = QApplication.activePopupWidget()
    assert popup is not None
    popup.line.returnPressed.emit()  # type: ignore[attr-defined]
    (person,) = work.store.book.all(Person)
    assert person.name == "Anna Esempio"
    assert work.store.book.require(Role, edit.made[0]).person == person.id
    work.signals.settle()
    assert box.input.text() == "Anna Esempio"


@pytest.mark.parametrize(
    ("text", "time"), [("9", "09:00"), ("9.05", "09:05"), ("1530", "15:30"), ("ora", "ora")]
)
def test_a_time_is_read_as_it_is_written(qtbot: QtBot, text: str, time: str) -> None:
    line = LineInput(Field("time"), "start")
    qtbot.addWidget(line)
    line.setText(text)
    assert line.value() == time
