"""Finding an action on its page."""

from facilitator.domain.records import Action
from ui.pages.actions.page import ActionsPage


def action(page: ActionsPage, title: str) -> Action:
    """The action of this title."""
    return next(one for one in page.book.all(Action) if one.title == title)
