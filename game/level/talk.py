"""Talk in a standoff: what is said over the radio, what the player may answer, and what each answer does.

An exchange is one remark with the replies to it. Which remark comes when is said by a group's ``lines``, by ``then``
of a reply, or by a trigger.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from game.level.fields import Id, Kilograms, Percent, RadioLine, Seconds, Share, SomeSeconds, Spec
from game.level.script import Mood, Speaker

Claim = Literal["exotic_aboard", "responders_close", "armed", "pod_holds_all", "claim_filed"]
"""What a lie is about."""
Moment = Literal[
    "demand",
    "beacon",
    "answered",
    "responders_here",
    "pod_ready",
    "pod_away",
    "pod_scanned",
    "pod_short",
    "stalled",
    "silence",
    "impatient",
    "pressing",
    "hit",
    "hurt",
    "lie_found",
    "nothing_found",
    "found_hidden",
    "lost_sight",
    "leaving",
    "fleeing",
]
"""When a group has something to say."""
MOMENTS: tuple[Moment, ...] = Moment.__args__  # type: ignore[attr-defined]

Points = Annotated[float, Field(ge=-100, le=100, json_schema_extra={"unit": "points"})]
LeastSeconds = Annotated[float, Field(ge=-300, le=300, json_schema_extra={"unit": "s"})]


class Needs(Spec):
    """When a reply is offered: all that is given must hold."""

    beacon: bool | None = Field(default=None, description="whether the beacon is open")
    answered: bool | None = Field(default=None, description="whether somebody has answered the beacon")
    claim_filed: bool | None = Field(default=None, description="whether the claim is filed")
    pod_loaded: bool | None = Field(default=None, description="whether exotic matter is in the pod")
    pod_away: bool | None = Field(default=None, description="whether the pod is jettisoned")
    out_of_sight: bool | None = Field(default=None, description="whether rock hides the ship from them all")
    exotic_above: Kilograms | None = Field(default=None, description="more exotic matter aboard than this")
    nerve_below: Percent | None = Field(default=None, description="the group's nerve is below this")
    patience_below: Seconds | None = Field(
        default=None, description="the group's patience is below so many seconds"
    )
    said: Id | None = Field(default=None, description="this reply was given before")
    not_said: Id | None = Field(default=None, description="this reply was not given before")


class Lie(Spec):
    """What a reply claims although it is not so, or may not be; and what it costs when it comes out.

    A lie about cargo comes out when a scan finds more than was told. A lie about help comes out when nobody has come
    after the time told. Any lie comes out when another reply claims the same thing otherwise.
    """

    about: Claim = Field(description="what it is about")
    kilograms: Kilograms = Field(
        default=0.0, description="of exotic matter, for lies about cargo: how much is told"
    )
    seconds: Seconds = Field(
        default=0.0, description="for lies about help: in how many seconds it is told to come"
    )
    doubt: Share = Field(
        default=0.2, description="chance that they see through it at once, times their greed over 50"
    )
    nerve: Points = Field(default=10.0, description="nerve they gain when it comes out")
    patience: LeastSeconds = Field(
        default=-30.0, description="patience in seconds they lose when it comes out"
    )
    greed: Points = Field(default=10.0, description="greed they gain when it comes out")


class Reply(Spec):
    """One thing the player may answer."""

    id: Id = Field(description="name by which conditions speak of this reply")
    text: RadioLine = Field(description="what is said, at most 12 words")
    tone: Mood = Field(default="calm", description="how it is said")
    speaker: Speaker = Field(default="Jax", description="who of the crew says it")
    needs: Needs = Field(default_factory=Needs, description="when it is offered")
    greed: Points = Field(default=0.0, description="change of the group's greed in points")
    nerve: Points = Field(default=0.0, description="change of the group's nerve in points")
    patience: LeastSeconds = Field(default=0.0, description="change of the group's patience in seconds")
    lie: Lie | None = Field(default=None, description="what of it is a lie")
    gives_claim: bool = Field(default=False, description="whether it hands over the claim")
    gives_up: bool = Field(
        default=False, description="whether it hands over all there is: they come aboard for it and leave"
    )
    promises_pod: bool = Field(
        default=False, description="whether it promises the pod: they wait as long as one is got ready"
    )
    hint: RadioLine | None = Field(
        default=None, description="what the crew murmurs about it; every lie and every trap needs one"
    )
    then: Id | None = Field(default=None, description="exchange that follows")


class Exchange(Spec):
    """A remark over the radio, and the replies to it; without replies it is only heard."""

    speaker: Speaker
    text: RadioLine = Field(description="what is said, at most 12 words")
    mood: Mood = Field(default="hard", description="how it is said: the speaker's face and tone")
    seconds: SomeSeconds | None = Field(
        default=None,
        description="time to answer in seconds; none means by its length, never shorter than 5",
    )
    replies: Annotated[tuple[Reply, ...], Field(max_length=4)] = Field(
        default=(), description="what may be answered"
    )
