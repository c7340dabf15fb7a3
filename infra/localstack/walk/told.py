"""Looks for what is personal in whatever was told since LocalStack started: logs of functions and machines, inputs and outputs of executions, metrics."""

import json
import os
import pathlib

import boto3

from walk.eyes import NotSeen

FIRST = 0


def nothing_personal_is_told(stage, she):
    """No secret, and nothing of anybody: names, addresses and numbers that walks and scenarios use are looked for."""
    words = {"Sara", "sara-", "-sara@", "example.org", "محمدی", "+98912", she.address, *secrets(stage)}
    places = {"log groups": logs(), "files of functions": files(), "executions": executions(), "metrics": metrics(stage)}
    for place, texts in places.items():
        for text in texts:
            for word in words:
                if word in text:
                    raise NotSeen(f"The {place} tell what is personal or secret: {word[:4]}...")
    she.say("Nothing personal and no secret is told: " + ", ".join(f"{len(texts)} {place}" for place, texts in places.items()))


def secrets(stage):
    parameters = boto3.client("ssm").get_paginator("get_parameters_by_path").paginate(Path=f"/safar/{stage}", Recursive=True, WithDecryption=True)
    return [parameter["Value"] for page in parameters for parameter in page["Parameters"]]


def logs():
    client = boto3.client("logs")
    groups = [group["logGroupName"] for page in client.get_paginator("describe_log_groups").paginate() for group in page["logGroups"]]
    return [json.dumps([event["message"] for page in client.get_paginator("filter_log_events").paginate(logGroupName=group, startTime=FIRST)
                        for event in page["events"]], ensure_ascii=False) for group in groups]


def files():
    """What the functions' processes wrote, whether or not LocalStack took it for a log."""
    return [file.read_text("utf-8", "replace") for file in sorted(pathlib.Path(os.environ["SAFAR_STATE"], "functions").glob("*.log"))]


def executions():
    """Standard ones can be asked for; of Express ones the starts are told in no place but the log."""
    client = boto3.client("stepfunctions")
    told = []
    for machine in client.list_state_machines()["stateMachines"]:
        try:
            found = client.list_executions(stateMachineArn=machine["stateMachineArn"])["executions"]
        except client.exceptions.StateMachineTypeNotSupported:
            continue
        told += [json.dumps(client.get_execution_history(executionArn=one["executionArn"], maxResults=1000)["events"], default=str, ensure_ascii=False)
                 for one in found]
    return told


def metrics(stage):
    client = boto3.client("cloudwatch")
    return [json.dumps(metric, ensure_ascii=False) for page in client.get_paginator("list_metrics").paginate(Namespace=f"Safar/{stage}") for metric in page["Metrics"]]
