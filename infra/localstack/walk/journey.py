"""A first-time buyer's journey from her order to its end: two waits that cost nothing, a question, her answer by a second webhook, and her next order."""

import sys

from walk.buyer import Buyer
from walk.eyes import NotSeen, until
from walk.told import nothing_personal_is_told


def go(stage, endpoint):
    she = Buyer(stage, endpoint)
    she.expect(401, she.shop.forged("orders/paid", she.order(0)), "A forged order")
    she.enters()
    rests(she, "on-its-way", "welcome-thanks")
    for days, step, template in [(2, "first-use", "how-to-use"), (3, "delivered", "guarantee-and-returns"), (3, "answer", "are-you-happy")]:
        she.say(f"The clock moves on by {days} days; the sweep says {she.eyes.move(days=days, minutes=1)}")
        rests(she, step, template)
    answers(she)
    ends(she)
    she.nothing_is_open()
    nothing_personal_is_told(stage, she)
    she.say("All of it was seen")


def rests(she, step, template):
    she.waits(step, template)
    she.nothing_is_open()


def answers(she):
    """The second webhook wakes her: no clock is moved."""
    she.answers(5)
    until("Her answer wakes her", lambda: she.lines(what="started", run=5))
    rest = until("She rests again", lambda: she.lines(what="parked", run=5))
    she.say(f"Her answer woke her, and she waits at {rest[0]['step']}")


def ends(she):
    she.buys(2, "Her second order, the journey's goal")
    until("The journey ends", lambda: she.run() is None)
    she.say("The goal is reached: the enrollment has ended, and nothing of it is due")


if __name__ == "__main__":
    try:
        go(*sys.argv[1:3])
    except NotSeen as e:
        sys.exit(f"smoke: {e}")
