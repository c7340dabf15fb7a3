"""Breaks what was deployed, one thing after another, and sees that nothing is lost and nothing is done twice. Each fault says what it did and what it saw."""

import json
import os
import pathlib
import signal
import subprocess
import sys
import time
from datetime import datetime, timedelta

import boto3

from walk.buyer import JOURNEY, Buyer
from walk.eyes import NotSeen, until
from walk.told import nothing_personal_is_told

LEASE = {"minutes": 8}  # after it a run of which nothing is heard is begun again
TICK_SECONDS = 60
ROOT = pathlib.Path(__file__).resolve().parents[3]
FAULTS = ["function_does_not_start", "execution_runs_twice", "message_is_poison", "sweep_stands_still", "processes_are_killed"]


class Faults:
    def __init__(self, stage, endpoint, group):
        self._stage = stage
        self._endpoint = endpoint
        self._group = int(group)
        self._lambda = boto3.client("lambda")
        self._sqs = boto3.client("sqs")
        self._machines = boto3.client("stepfunctions")
        self._events = boto3.client("events")
        self._facts = self._sqs.get_queue_url(QueueName=f"safar-{stage}-facts")["QueueUrl"]
        self._dead = self._sqs.get_queue_url(QueueName=f"safar-{stage}-facts-dead-letters")["QueueUrl"]
        self._rule = f"safar-{stage}-every-minute"
        self._ticked = self._events.list_targets_by_rule(Rule=self._rule)["Targets"]

    def go(self, faults):
        # A message that failed comes again after six minutes; here it does so after two seconds.
        before = self._attribute(self._facts, "VisibilityTimeout")
        self._sqs.set_queue_attributes(QueueUrl=self._facts, Attributes={"VisibilityTimeout": "2"})
        try:
            for fault in faults or FAULTS:
                getattr(self, fault)()
            nothing_personal_is_told(self._stage, self._member("After all of it"))
        finally:
            self._sqs.set_queue_attributes(QueueUrl=self._facts, Attributes={"VisibilityTimeout": before})
            self._events.put_targets(Rule=self._rule, Targets=self._ticked)

    # --- a function that does not start ---

    def function_does_not_start(self):
        she = self._member("A function that does not start")
        she.consents()
        with self._broken("journey-steps"):
            she.buys(1, "Her first order, while the steps cannot start")
            she.known_by(1)
            until("Her run is begun", she.run)
            self._unseen(5, "A letter", lambda: she.lines(what="sent"))
            she.say("Her run is there, with a lease; nothing was sent")
        she.say(f"The function is mended; the lease runs out, and the sweep says {she.eyes.move(**LEASE)}")
        she.waits("on-its-way", "welcome-thanks")
        if [line["attempt"] for line in she.lines(what="started", run=1)] != [1, 2]:
            raise NotSeen(f"Expected a second attempt, but found {she.lines(what='started')}")
        she.say("The second attempt came to its end: one letter, sent once")

    # --- an execution that runs twice ---

    def execution_runs_twice(self):
        she = self._member("A duplicate execution")
        she.enters()
        she.waits("on-its-way", "welcome-thanks")
        arn = next(one["stateMachineArn"] for one in self._machines.list_state_machines()["stateMachines"] if one["name"].endswith(f"-{JOURNEY}"))
        entry = she.lines(what="entered")[0]["enrollment"]
        names = [f"twice-{time.time_ns()}"] * 2 + [f"other-{time.time_ns()}"]
        stale, coming = self._input(she.member, entry, 1), self._input(she.member, entry, 2)
        self._start(arn, names, stale)
        self._unseen(3, "A second letter", lambda: len(she.mails()) > 1)
        she.say("Three more executions of a segment that is over did nothing")
        she.eyes.move(days=2, minutes=1)
        self._start(arn, [name + "-b" for name in names], coming)  # beside the one that the sweep started
        she.waits("first-use", "how-to-use")
        self._unseen(3, "A letter twice", lambda: len(she.mails()) > 2)
        she.say("Four executions of the next segment at once: one letter")

    def _start(self, arn, names, text):
        for name in names:
            try:
                self._machines.start_execution(stateMachineArn=arn, name=name, input=text)
            except self._machines.exceptions.ExecutionAlreadyExists:
                pass  # a Standard machine takes a name once

    @staticmethod
    def _input(member, entry, run):
        return json.dumps({"member": member, "enrollment": entry, "run": run})

    # --- a message that fails again and again ---

    def message_is_poison(self):
        she = self._member("A poison message")
        she.consents()
        self._sqs.send_message(QueueUrl=self._facts, MessageBody="this is no fact")
        until("What is no fact is a dead letter", lambda: self._count(self._dead) == 1)
        she.say("What is no fact is among the dead letters, after five attempts")
        with self._broken("member-events"):
            she.buys(1, "Her first order, while no fact can be taken")
            until("Her order is a dead letter", lambda: self._count(self._dead) == 2)
            she.say("So is her order")
        letters = {one["id"]: self._safar("show", one["id"])["body"] for one in self._safar("list")["deadletters"]}
        if sorted(str(she.number) in body for body in letters.values()) != [False, True]:
            raise NotSeen(f"Expected her order and what is no fact, but found {len(letters)} dead letters")
        she.say(f"`safar deadletters` lists and shows both, and sends back {self._safar('replay', '--all')['replayed']}")
        she.known_by(1)
        she.waits("on-its-way", "welcome-thanks")
        until("What is no fact is a dead letter again", lambda: self._count(self._dead) == 1)
        again = self._safar("list")["deadletters"][0]["id"]
        she.say(f"Her order counted; what is no fact came back, and {self._safar('discard', again, '--yes')['discarded']} was thrown away")
        until("No dead letter is left", lambda: self._count(self._dead) == 0)

    # --- the sweep stands still ---

    def sweep_stands_still(self):
        she = self._member("The sweep stands still")
        she.enters()
        she.waits("on-its-way", "welcome-thanks")
        # LocalStack fires the schedule of a disabled rule, too; one without a target wakes nobody.
        self._events.remove_targets(Rule=self._rule, Ids=[target["Id"] for target in self._ticked])
        she.eyes.move_only(days=2, minutes=1)
        self._unseen(TICK_SECONDS + 10, "Her next letter", lambda: len(she.mails()) > 1)
        she.say(f"Her wait is over by the clock, and in {TICK_SECONDS + 10} seconds nobody looked")
        self._events.put_targets(Rule=self._rule, Targets=self._ticked)
        until("The schedule wakes her", lambda: len(she.mails()) > 1, 2 * TICK_SECONDS + 30)
        she.waits("first-use", "how-to-use")
        she.say("The schedule's next tick woke her")

    # --- processes and pollers are killed ---

    def processes_are_killed(self):
        she = self._member("Processes are killed")
        she.enters()
        she.waits("on-its-way", "welcome-thanks")
        she.say(f"She waits; {self._kill()} processes of functions were killed")
        she.eyes.move(days=2, minutes=1)
        she.waits("first-use", "how-to-use")
        she.say("New ones took her on")
        mapping = self._poller(False)
        she.buys(2, "Her second order, while nobody reads the queue")
        self._unseen(5, "Her second order", lambda: she.received(2))
        she.say(f"It waits in the queue; {self._kill()} processes were killed")
        self._poller(True, mapping)
        until("Her second order ends the journey", lambda: she.run() is None)
        she.say("The queue is read again: her order ended the journey")
        self.killed_in_the_middle()

    def killed_in_the_middle(self):
        she = self._member("Processes are killed in the middle of a run")
        she.consents()
        she.buys(1, "Her first order")
        self._written(f"shop/order/{she.number}1")  # the log is told this before the run is started
        she.say(f"{self._kill()} processes were killed")
        self._known(she)
        until("Her run comes to rest, an attempt a lease", lambda: self._rests(she) or self._heal(she))
        letters, uncertain = len(she.mails()), len(she.lines(what="uncertain"))
        if letters > 1 or letters + uncertain == 0:
            raise NotSeen(f"Expected one letter, or one of which nobody knows, but found {letters} and {uncertain}")
        she.say(f"Her run rests: {letters} letter, {uncertain} of which nobody knows whether it left")

    @staticmethod
    def _rests(she):
        """A run that is begun is due when its lease ends, one that rests much later."""
        row = she.run()
        return row and datetime.fromisoformat(row["dueAt"].split(" ")[0][:19] + "+00:00") > she.eyes.now() + timedelta(hours=1)

    @staticmethod
    def _heal(she):
        time.sleep(4)
        she.eyes.move(**LEASE)

    @staticmethod
    def _written(text, seconds=60):
        """Waits for a text in the file of a function, which is there before any log of LocalStack's has it."""
        end = time.monotonic() + seconds
        folder = pathlib.Path(os.environ["SAFAR_STATE"], "functions")
        while not any(text in file.read_text("utf-8", "replace") for file in folder.glob("*-member-events-*.log")):
            if time.monotonic() > end:
                raise NotSeen(f"{text}: not told within {seconds} seconds")
            time.sleep(0.02)

    @staticmethod
    def _known(she):
        """The line that names her may be lost with the process that wrote it: the fact comes again then, and is a duplicate."""
        fact = f"shop/order/{she.number}1"
        told = until("Her order is taken in", lambda: [line for line in she.eyes.lines(fact=fact) if "member" in line])
        she.member = told[0]["member"]

    # --- hands ---

    def _member(self, title):
        print(f"--- {title}", flush=True)
        return Buyer(self._stage, self._endpoint)

    def _broken(self, function):
        return Broken(self._lambda, f"safar-{self._stage}-{function}")

    def _kill(self):
        """Kills the processes of functions, and only those that LocalStack started here."""
        listed = subprocess.run(["ps", "-eo", "pid=,pgid=,args="], capture_output=True, text=True, check=True).stdout
        ours = [line.split(None, 2) for line in listed.splitlines()]
        killed = [int(pid) for pid, group, args in ours if int(group) == self._group and "-Dsafar.function=" in args]
        for pid in killed:
            os.kill(pid, signal.SIGKILL)
        return len(killed)

    def _poller(self, enabled, mapping=None):
        mapping = mapping or next(one["UUID"] for one in self._lambda.list_event_source_mappings()["EventSourceMappings"]
                                  if one["EventSourceArn"].endswith("-facts"))
        self._lambda.update_event_source_mapping(UUID=mapping, Enabled=enabled)
        state = "Enabled" if enabled else "Disabled"
        until(f"The poller is {state}", lambda: self._lambda.get_event_source_mapping(UUID=mapping)["State"] == state)
        return mapping

    def _safar(self, *words):
        """{@return what the project's own command answers}"""
        command = [ROOT / "safar", "deadletters", *words, "--json", "--stage", self._stage]
        done = subprocess.run(command, capture_output=True, text=True)
        if done.returncode:
            raise NotSeen(f"safar deadletters {words[0]} ended with {done.returncode}: {done.stderr}")
        return json.loads(done.stdout)

    def _attribute(self, queue, name):
        return self._sqs.get_queue_attributes(QueueUrl=queue, AttributeNames=[name])["Attributes"][name]

    def _count(self, queue):
        return int(self._attribute(queue, "ApproximateNumberOfMessages"))

    @staticmethod
    def _unseen(seconds, what, look):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if look():
                raise NotSeen(f"{what}: expected not to be seen, but was")
            time.sleep(0.5)


class Broken:
    """While it lasts a function cannot start: its alias leads to a version that was told nonsense."""

    def __init__(self, client, function):
        self._client = client
        self._function = function

    def __enter__(self):
        self._before = self._client.get_alias(FunctionName=self._function, Name="live")["FunctionVersion"]
        variables = self._client.get_function_configuration(FunctionName=self._function)["Environment"]["Variables"]
        self._configure(variables | {"SAFAR_CURRENCY": "no currency"})
        broken = self._client.publish_version(FunctionName=self._function)["Version"]
        self._lead_to(broken)
        self._variables = variables

    def __exit__(self, *failed):
        self._lead_to(self._before)
        self._configure(self._variables)

    def _configure(self, variables):
        self._client.update_function_configuration(FunctionName=self._function, Environment={"Variables": variables})
        self._client.get_waiter("function_updated_v2").wait(FunctionName=self._function, WaiterConfig={"Delay": 1, "MaxAttempts": 60})

    def _lead_to(self, version):
        self._client.get_waiter("function_active_v2").wait(FunctionName=self._function, Qualifier=version, WaiterConfig={"Delay": 1, "MaxAttempts": 60})
        self._client.update_alias(FunctionName=self._function, Name="live", FunctionVersion=version)


if __name__ == "__main__":
    try:
        if unknown := [fault for fault in sys.argv[4:] if fault not in FAULTS]:
            sys.exit(f"faults: there is no {unknown[0]}; there are {', '.join(FAULTS)}")
        Faults(*sys.argv[1:4]).go(sys.argv[4:])
        print("All of it was seen", flush=True)
    except NotSeen as e:
        sys.exit(f"faults: {e}")
