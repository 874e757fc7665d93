"""What comes next in a story: one place that leads from each of its scenes to the following one."""

from __future__ import annotations

from game.campaign.spec import Mission, Option
from game.scenes.scene import Scene
from game.scenes.story.board import BoardScene
from game.scenes.story.choice import ChoiceScene
from game.scenes.story.close import CloseScene
from game.scenes.story.ledger import LedgerScene
from game.scenes.story.tale import Tale
from game.scenes.story.talk import TalkScene
from game.view.texts import say


def onward(tale: Tale) -> Scene:
    """Where the story stands: a page to be read, a beginning, something to decide, the end of a chapter, or Freeport."""
    state, now = tale.state, tale.board
    if state.unread:
        return LedgerScene(tale, onward)
    if not state.begun:
        return opening(tale)
    if now.choice is not None:
        choice = now.choice
        return TalkScene(tale, choice.talk, lambda: ChoiceScene(tale, choice, chosen), choice.text)
    if now.is_over:
        end = now.chapter.end
        return TalkScene(tale, end.talk, lambda: CloseScene(tale, onward), end.text)
    return BoardScene(tale, onward)


def opening(tale: Tale) -> Scene:
    """A chapter begins."""

    def begun() -> Scene:
        tale.keep(tale.state.changed(begun=True))
        return onward(tale)

    chapter = tale.board.chapter
    return TalkScene(tale, (), begun, chapter.text, say("story.chapter", title=tale.read(chapter.title)))


def chosen(tale: Tale, option: Option) -> Scene:
    """Something was decided: what the crew says to it, then the page that it fills."""
    return TalkScene(tale, option.after, lambda: onward(tale)) if option.after else onward(tale)


def after_mission(tale: Tale, mission: Mission, won: bool) -> Scene:
    """A mission is over: what the crew says to it, then its page in the ledger."""
    talk = mission.after_won if won else mission.after_lost
    return TalkScene(tale, talk, lambda: onward(tale)) if talk else onward(tale)
