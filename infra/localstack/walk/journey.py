"""A first-time buyer's journey from her order to its end: two waits that cost nothing, a question, her answer by a second webhook, and her next order."""

import sys
import time

import boto3

from walk.eyes import Eyes, NotSeen, until
from walk.shop import Shop

JOURNEY = "onboarding"


class Walk:
    def __init__(self, stage, endpoint):
        outputs = boto3.client("cloudformation").describe_stacks(StackName=f"safar-{stage}")["Stacks"][0]["Outputs"]
        named = {output["OutputKey"]: output["OutputValue"] for output in outputs}
        self._stage = stage
        self._eyes = Eyes(stage, endpoint)
        self._shop = Shop(stage, endpoint, named["Api"])
        self._began = time.monotonic()
        self._number = int(time.time() * 1000)  # a customer that nobody knows yet
        self._address = f"sara-{self._number}@shop.example"
        self._runs = 0

    def say(self, text):
        print(f"{time.monotonic() - self._began:6.1f} s  {text}", flush=True)

    def go(self):
        self._eyes.move_to_morning()
        self.say(f"By the stage's clock it is {self._eyes.now():%Y-%m-%d %H:%M}")
        self.refused()
        self.enters()
        self.waits("on-its-way", "welcome-thanks")
        for days, step, template in [(2, "first-use", "how-to-use"), (3, "delivered", "guarantee-and-returns"), (3, "answer", "are-you-happy")]:
            self.say(f"The clock moves on by {days} days; the sweep says {self._eyes.move(days=days, minutes=1)}")
            self.waits(step, template)
        self.answers()
        self.ends()
        self.nothing_is_open()
        self.nothing_personal_is_told()
        self.say("All of it was seen")

    def refused(self):
        self.expect(401, self._shop.forged("orders/paid", self.order(0)), "A forged order")

    def enters(self):
        at = self._eyes.now().isoformat(timespec="seconds")
        self.expect(202, self._shop.shopify("customers/create", {
            "id": self._number, "email": self._address, "first_name": "Sara", "created_at": at, "updated_at": at,
            "email_marketing_consent": {"state": "subscribed", "consent_updated_at": at}}), "Her registration and consent")
        until("Her consent is taken in", lambda: self._eyes.lines(what="received", fact=f"shop/consent-email/{self._number}/{at}") or
              [line for line in self._eyes.lines(what="received") if f"consent-email/{self._number}" in line["fact"]])
        self.expect(202, self._shop.shopify("orders/paid", self.order(1)), "Her first order")
        entered = until("She enters the journey", lambda: [line for line in self._eyes.lines(what="entered", journey=JOURNEY)])
        self._member = self.member_of(entered)
        self.say(f"She is {self._member}, and enters {JOURNEY}")

    def member_of(self, entered):
        received = until("Her order is taken in", lambda: self._eyes.lines(what="received", fact=f"shop/order/{self._number}1"))
        member = received[0]["member"]
        until("She enters", lambda: self._eyes.lines(what="entered", journey=JOURNEY, member=member))
        return member

    def waits(self, step, template):
        """She was written to, and rests: one item with the instant at which she goes on."""
        until(f"She rests at {step}", lambda: self._eyes.lines(what="parked", journey=JOURNEY, member=self._member, step=step))
        row = self.enrollment()
        if "duePk" not in row:
            raise NotSeen(f"She rests at {step}, but nothing wakes her")
        self.say(f"She waits at {step} until {row['dueAt'].split(' ')[0]}, one item of {size(row)} bytes")
        self.mail(template)
        self.nothing_is_open()

    def mail(self, template):
        acted = [line for line in self._eyes.lines(what="sent", member=self._member, template=template)]
        if not acted:
            raise NotSeen(f"{template} was not sent: {self._eyes.lines(member=self._member, template=template)}")
        self._runs += 1
        mails = until(f"{template} is in the mailbox", lambda: len(self._eyes.mails(self._address)) >= self._runs and self._eyes.mails(self._address))
        self.say(f"{len(mails)} mails are in her mailbox; the last is {template}")

    def answers(self):
        """The second webhook wakes her: no clock is moved."""
        now = self._eyes.now()
        self.expect(202, self._shop.standard({
            "id": f"answer-{self._number}", "type": "survey.answered", "source": "survey", "occurredAt": now.isoformat(timespec="seconds"),
            "identities": {"email": self._address}, "data": {"journey": JOURNEY, "step": "ask-satisfied", "score": 5}}, int(now.timestamp())), "Her answer")
        until("Her answer wakes her", lambda: [line for line in self._eyes.lines(what="started", journey=JOURNEY, member=self._member) if line["run"] == 5])
        rest = until("She rests again", lambda: [line for line in self._eyes.lines(what="parked", journey=JOURNEY, member=self._member) if line["run"] == 5])
        self.say(f"Her answer woke her, and she waits at {rest[0]['step']}")

    def ends(self):
        self.expect(202, self._shop.shopify("orders/paid", self.order(2)), "Her second order, the journey's goal")
        until("The journey ends", lambda: not any("duePk" in row for row in self._eyes.rows(self._member, f"head#run#{JOURNEY}#")))
        self.say("The goal is reached: the enrollment has ended, and nothing of it is due")

    def nothing_is_open(self):
        """Every segment that began has come to its end."""
        begun = {line["run"] for line in self._eyes.lines(what="started", journey=JOURNEY, member=self._member)}
        over = {line["run"] for what in ("parked", "finished") for line in self._eyes.lines(what=what, journey=JOURNEY, member=self._member)}
        if begun != over or self._eyes.lines(what="given-up", member=self._member):
            raise NotSeen(f"Of the segments {sorted(begun)} only {sorted(over)} are over")
        self.say(f"No execution is open: {len(begun)} began, {len(over)} are over{self.standard_ones()}")

    def standard_ones(self):
        """Machines of the type STANDARD can be asked."""
        functions = boto3.client("stepfunctions")
        machines = [one for one in functions.list_state_machines()["stateMachines"] if one["name"].startswith(f"safar-{self._stage}-standard-")]
        running = [one["name"] for machine in machines
                   for one in functions.list_executions(stateMachineArn=machine["stateMachineArn"], statusFilter="RUNNING")["executions"]]
        if running:
            raise NotSeen(f"Executions are running: {running}")
        return f"; {len(machines)} standard machines have none running" if machines else ""

    def nothing_personal_is_told(self):
        told = str(self._eyes.lines())
        for word in (self._address, "Sara", str(self._number) + "@"):
            if word in told:
                raise NotSeen(f"The log tells {word}")
        self.say("No line of any function tells her name or address")

    def enrollment(self):
        rows = self._eyes.rows(self._member, f"head#run#{JOURNEY}#")
        if len(rows) != 1:
            raise NotSeen(f"Expected one enrollment that is under way, but found {len(rows)}")
        return rows[0]

    def order(self, which):
        at = self._eyes.now().isoformat(timespec="seconds")
        return {"id": int(f"{self._number}{which}"), "email": self._address, "created_at": at, "processed_at": at, "updated_at": at,
                "total_price": "57.98", "currency": "EUR", "financial_status": "paid", "test": False,
                "customer": {"id": self._number, "email": self._address, "first_name": "Sara"},
                "line_items": [{"id": 1, "sku": "tea-black", "quantity": 2, "price": "28.99"}]}

    def expect(self, status, found, what):
        if status != found:
            raise NotSeen(f"{what}: expected the answer {status}, but found {found}")
        self.say(f"{what}: {found}")


def size(row):
    return sum(len(name) + len(bytes(value)) if hasattr(value, "value") else len(name) + len(str(value)) for name, value in row.items())


if __name__ == "__main__":
    try:
        Walk(sys.argv[1], sys.argv[2]).go()
    except NotSeen as e:
        sys.exit(f"smoke: {e}")
