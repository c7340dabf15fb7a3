"""What can be seen of a stage from outside: the lines of its functions' logs, its table, its mailbox; and the hands that move its clock."""

import json
import time
import urllib.request
from datetime import datetime, timedelta, timezone

import boto3

FUNCTIONS = ["storefront-webhook", "member-events", "journey-steps", "due-sweep"]


class NotSeen(Exception):
    """What should have happened did not."""


def until(what, look, seconds=90):
    """Looks again and again until there is something, and gives it; at most for a while."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        found = look()
        if found:
            return found
        time.sleep(0.3)
    raise NotSeen(f"{what}: not seen within {seconds} seconds")


class Eyes:
    def __init__(self, stage, endpoint):
        self._stage = stage
        self._endpoint = endpoint
        self._table = boto3.resource("dynamodb").Table(f"safar-{stage}-members")
        self._logs = boto3.client("logs")
        self._lambda = boto3.client("lambda")
        self._began = int(time.time() * 1000) - 1000

    def lines(self, **fields):
        """{@return the lines of all functions since this walk began that have these fields}"""
        found = []
        for function in FUNCTIONS:
            try:
                pages = self._logs.get_paginator("filter_log_events").paginate(
                    logGroupName=f"/aws/lambda/safar-{self._stage}-{function}", startTime=self._began)
                found += [line for page in pages for event in page["events"] for line in objects(event["message"])]
            except self._logs.exceptions.ResourceNotFoundException:
                pass  # it said nothing yet
        return [line for line in found if fields.items() <= line.items()]

    def rows(self, member, prefix):
        """{@return the rows of a member whose sort keys begin so, strongly consistent}"""
        from boto3.dynamodb.conditions import Key
        return self._table.query(KeyConditionExpression=Key("pk").eq(member) & Key("sk").begins_with(prefix), ConsistentRead=True)["Items"]

    def mails(self, address):
        """{@return the mails to an address, as LocalStack keeps them}"""
        with urllib.request.urlopen(f"{self._endpoint}/_aws/ses", timeout=10) as response:
            return [mail for mail in json.load(response)["messages"] if address in json.dumps(mail)]

    def now(self):
        """{@return the time by the stage's clock}"""
        return datetime.now(timezone.utc) + timedelta(seconds=self._moved())

    def _moved(self):
        row = self._table.get_item(Key={"pk": "clock", "sk": "moved"}, ConsistentRead=True).get("Item")
        return int(row["seconds"]) if row else 0

    def move(self, **by):
        """Moves the clock of all functions on, and looks at what is due, as the schedule would within a minute."""
        self.move_only(**by)
        return self.sweep()

    def move_only(self, **by):
        """Moves the clock of all functions on, and leaves what is due to the schedule."""
        seconds = self._moved() + int(timedelta(**by).total_seconds())
        self._table.put_item(Item={"pk": "clock", "sk": "moved", "seconds": seconds})

    def sweep(self):
        answer = self._lambda.invoke(FunctionName=f"safar-{self._stage}-due-sweep:live", Payload=b"{}")
        said = json.load(answer["Payload"])
        if "FunctionError" in answer:
            raise NotSeen(f"The sweep failed: {said}")
        return said

    def move_to_morning(self):
        """Nobody is written to at night: the walk begins at ten by the stage's clock, of the next day."""
        now = self.now()
        ten = (now + timedelta(days=1)).replace(hour=10, minute=0, second=0, microsecond=0)
        return self.move(seconds=(ten - now).total_seconds() + 1)


def objects(text):
    """{@return the JSON objects among the lines of a text}"""
    for line in text.splitlines():
        if line.startswith("{"):
            try:
                yield json.loads(line)
            except ValueError:
                pass  # half a line
