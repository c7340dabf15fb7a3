"""Gives the template as CloudFormation sees it, after SAM's transform, without an account.

usage: python -m checks.transform TEMPLATE [NAME=VALUE ...] > transformed.json
"""

import json
import os
import pathlib
import sys

from samtranslator.parser.parser import Parser
from samtranslator.translator.translator import Translator
from samtranslator.yaml_helper import yaml_parse


class NoAccount:
    """No managed policy of AWS is asked for: every function has a role of its own."""

    def load(self):
        return {}


def transformed(path, **said):
    """{@return the template after the transform} Parameters that are not said have their defaults; conditions stay in it."""
    os.environ["AWS_DEFAULT_REGION"] = "eu-central-1"
    template = uploaded(yaml_parse(pathlib.Path(path).read_text()))
    values = {name: str(parameter.get("Default", "")) for name, parameter in template["Parameters"].items()} | said
    return Translator({}, Parser()).translate(template, values)


def uploaded(template):
    """What `sam deploy` puts in place of local paths. Passing a bucket is enough: nothing is read."""
    for resource in template["Resources"].values():
        for name in ("CodeUri", "DefinitionUri"):
            if isinstance(resource.get("Properties", {}).get(name), str):
                resource["Properties"][name] = f"s3://bucket/{resource['Properties'][name]}"
    return template


if __name__ == "__main__":
    json.dump(transformed(sys.argv[1], **dict(pair.split("=", 1) for pair in sys.argv[2:])), sys.stdout, indent=1)
