"""A first-time buyer: what she does at the shop, and what is seen of her."""

import time

import boto3

from walk.eyes import Eyes, NotSeen, until
from walk.shop import Shop

JOURNEY = "onboarding"


class Buyer:
    """A customer that nobody knows yet. It is ten in the morning by the stage's clock when she comes: nobody is written to at night."""

    def __init__(self, stage, endpoint):
        outputs = boto3.client("cloudformation").describe_stacks(StackName=f"safar-{stage}")["Stacks"][0]["Outputs"]
        named = {output["OutputKey"]: output["OutputValue"] for output in outputs}
        self.stage = stage
        self.eyes = Eyes(stage, endpoint)
        self.shop = Shop(stage, endpoint, named["Api"])
        self.number = int(time.time() * 1000)
        self.address = f"sara-{self.number}@shop.example"
        self.member = None
        self._began = time.monotonic()
        self.eyes.move_to_morning()
        self.say(f"By the stage's clock it is {self.eyes.now():%Y-%m-%d %H:%M}")

    def say(self, text):
        print(f"{time.monotonic() - self._began:6.1f} s  {text}", flush=True)

    # --- what she does ---

    def consents(self):
        at = self.eyes.now().isoformat(timespec="seconds")
        self.expect(202, self.shop.shopify("customers/create", {
            "id": self.number, "email": self.address, "first_name": "Sara", "created_at": at, "updated_at": at,
            "email_marketing_consent": {"state": "subscribed", "consent_updated_at": at}}), "Her registration and consent")
        until("Her consent is taken in", lambda: self.eyes.lines(what="received", fact="shop/event/consent-email/[withheld]"))

    def buys(self, which, what):
        self.expect(202, self.shop.shopify("orders/paid", self.order(which)), what)

    def enters(self):
        self.consents()
        self.buys(1, "Her first order")
        self.known_by(1)
        until("She enters the journey", lambda: self.lines(what="entered"))
        self.say(f"She is {self.member}, and enters {JOURNEY}")

    def known_by(self, which):
        self.member = until(f"Her order {which} is taken in", lambda: self.received(which))[0]["member"]

    def answers(self, score):
        now = self.eyes.now()
        self.expect(202, self.shop.standard({
            "id": f"answer-{self.number}", "type": "survey.answered", "source": "survey", "occurredAt": now.isoformat(timespec="seconds"),
            "identities": {"email": self.address}, "data": {"journey": JOURNEY, "step": "ask-satisfied", "score": score}}, int(now.timestamp())), "Her answer")

    def order(self, which):
        at = self.eyes.now().isoformat(timespec="seconds")
        return {"id": int(f"{self.number}{which}"), "email": self.address, "created_at": at, "processed_at": at, "updated_at": at,
                "total_price": "580000", "currency": "IRT", "financial_status": "paid", "test": False,
                "customer": {"id": self.number, "email": self.address, "first_name": "Sara"},
                "line_items": [{"id": 1, "sku": "tea-black", "quantity": 2, "price": "290000"}]}

    def expect(self, status, found, what):
        if status != found:
            raise NotSeen(f"{what}: expected the answer {status}, but found {found}")
        self.say(f"{what}: {found}")

    # --- what is seen of her ---

    def received(self, which):
        return self.eyes.lines(what="received", fact=f"shop/order/{self.number}{which}")

    def lines(self, **fields):
        return self.eyes.lines(member=self.member, journey=JOURNEY, **fields)

    def mails(self):
        return self.eyes.mails(self.address)

    def run(self):
        """{@return the item of her run, if it is under way}"""
        rows = self.eyes.rows(self.member, f"head#run#{JOURNEY}#")
        if len(rows) > 1:
            raise NotSeen(f"Expected one run at most that is under way, but found {len(rows)}")
        return rows[0] if rows and "duePk" in rows[0] else None

    def waits(self, step, template):
        """She was written to, and rests: one item with the instant at which she goes on, and nothing of hers runs."""
        until(f"She rests at {step}", lambda: self.lines(what="parked", step=step))
        row = self.run()
        if row is None:
            raise NotSeen(f"She rests at {step}, but nothing wakes her")
        self.say(f"She waits at {step} until {row['dueAt'].split(' ')[0]}, one item of {size(row)} bytes")
        sent = self.lines(what="sent")
        if template not in [line.get("template") for line in sent]:
            raise NotSeen(f"{template} was not sent: {sent}")
        mails = until(f"{template} is in the mailbox", lambda: len(self.mails()) >= len(sent) and self.mails())
        if len(mails) != len(sent):
            raise NotSeen(f"Expected as many mails as letters, {len(sent)}, but found {len(mails)}")
        self.say(f"{len(mails)} mails are in her mailbox; the last is {template}")

    def nothing_is_open(self):
        """Every segment that began has come to its end."""
        begun = {line["run"] for line in self.lines(what="started")}
        over = {line["run"] for what in ("parked", "finished") for line in self.lines(what=what)}
        if begun != over or self.lines(what="given-up"):
            raise NotSeen(f"Of the segments {sorted(begun)} only {sorted(over)} are over")
        self.say(f"No execution is open: {len(begun)} began, {len(over)} are over{self.standard_ones()}")

    def standard_ones(self):
        """Machines of the type STANDARD can be asked. What began just now has a moment to end; one that waited for days would run on."""
        functions = boto3.client("stepfunctions")
        machines = [one["stateMachineArn"] for one in functions.list_state_machines()["stateMachines"]
                    if one["name"].startswith(f"safar-{self.stage}-standard-")]
        if not machines:
            return ""
        until("No execution of a standard machine is running", lambda: not any(
            functions.list_executions(stateMachineArn=machine, statusFilter="RUNNING")["executions"] for machine in machines), 30)
        return f"; {len(machines)} standard machines have none running"


def size(row):
    return sum(len(name) + len(bytes(value)) if hasattr(value, "value") else len(name) + len(str(value)) for name, value in row.items())
