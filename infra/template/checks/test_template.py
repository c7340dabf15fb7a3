"""What must hold of every resource, read from the template after SAM's transform: SAM adds resources of its own."""

import json
import pathlib
import re
import tomllib
import unittest

from checks.transform import transformed

ROOT = pathlib.Path(__file__).resolve().parents[3]
# Actions that have no resource level, or whose resource has no ARN. Whoever adds one says why.
WITHOUT_RESOURCE = {
    "logs:CreateLogDelivery", "logs:GetLogDelivery", "logs:UpdateLogDelivery", "logs:DeleteLogDelivery", "logs:ListLogDeliveries",
    "logs:PutResourcePolicy", "logs:DescribeResourcePolicies", "logs:DescribeLogGroups",  # a machine's log
    "xray:PutTraceSegments", "xray:PutTelemetryRecords", "xray:GetSamplingRules", "xray:GetSamplingTargets",
    "sns:Publish",  # to a phone number
}


class TemplateTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.template = transformed(ROOT / "template.yaml")
        cls.resources = cls.template["Resources"]

    def of(self, kind):
        found = {name: one for name, one in self.resources.items() if one["Type"] == kind}
        self.assertTrue(found, f"There is no {kind}")
        return found

    def test_every_function_writes_to_a_log_group_with_retention(self):
        groups = self.of("AWS::Logs::LogGroup")
        for name, function in self.of("AWS::Lambda::Function").items():
            group = groups[function["Properties"]["LoggingConfig"]["LogGroup"]["Ref"]]
            self.assertIn("RetentionInDays", group["Properties"], name)

    def test_every_function_has_a_role_of_its_own(self):
        roles = [function["Properties"]["Role"]["Fn::GetAtt"][0] for function in self.of("AWS::Lambda::Function").values()]
        self.assertEqual(len(roles), len(set(roles)))

    def test_every_queue_has_dead_letters_and_they_are_kept_no_shorter(self):
        queues = self.of("AWS::SQS::Queue")
        dead = {queue["Properties"]["RedrivePolicy"]["deadLetterTargetArn"]["Fn::GetAtt"][0]
                for queue in queues.values() if "RedrivePolicy" in queue["Properties"]}
        dead |= {config["Properties"]["DestinationConfig"]["OnFailure"]["Destination"]["Fn::GetAtt"][0] for config in self.of("AWS::Lambda::EventInvokeConfig").values()}
        for name, queue in queues.items():
            self.assertTrue("RedrivePolicy" in queue["Properties"] or name in dead, f"{name} has no dead letters and is none")
            if "RedrivePolicy" in queue["Properties"]:
                letters = queues[queue["Properties"]["RedrivePolicy"]["deadLetterTargetArn"]["Fn::GetAtt"][0]]
                self.assertGreaterEqual(letters["Properties"]["MessageRetentionPeriod"], queue["Properties"]["MessageRetentionPeriod"], name)

    def test_every_queue_refuses_what_comes_without_tls(self):
        covered = {ref["Ref"] for policy in self.of("AWS::SQS::QueuePolicy").values() for ref in policy["Properties"]["Queues"]
                   if any(one["Effect"] == "Deny" and "aws:SecureTransport" in json.dumps(one) for one in policy["Properties"]["PolicyDocument"]["Statement"])}
        self.assertEqual(set(self.of("AWS::SQS::Queue")), covered)

    def test_a_batch_comes_again_no_sooner_than_six_times_the_functions_time(self):
        for mapping in self.of("AWS::Lambda::EventSourceMapping").values():
            properties = mapping["Properties"]
            self.assertEqual(["ReportBatchItemFailures"], properties["FunctionResponseTypes"])
            self.assertIn("MaximumConcurrency", properties["ScalingConfig"])
            queue = self.resources[properties["EventSourceArn"]["Fn::GetAtt"][0]]["Properties"]
            function = self.resources[self.name_of_function(properties["FunctionName"])]["Properties"]
            self.assertGreaterEqual(queue["VisibilityTimeout"], 6 * function["Timeout"])

    def name_of_function(self, alias):
        return self.resources[alias["Ref"]]["Properties"]["FunctionName"]["Ref"]

    def test_every_asynchronous_call_has_a_place_for_failures(self):
        watched = {config["Properties"]["FunctionName"]["Ref"] for config in self.of("AWS::Lambda::EventInvokeConfig").values()}
        for name, rule in self.of("AWS::Events::Rule").items():
            for target in rule["Properties"]["Targets"]:
                self.assertIn("DeadLetterConfig", target, name)
                self.assertIn(self.name_of_function(target["Arn"]), watched, name)

    def test_what_must_not_be_lost_is_retained(self):
        for kind in ("AWS::DynamoDB::Table", "AWS::StepFunctions::StateMachine", "AWS::SecretsManager::Secret"):
            for name, one in self.of(kind).items():
                kept = "Retain" if kind == "AWS::DynamoDB::Table" else "RetainExceptOnCreate" # a protected table could not be taken along
                self.assertEqual((kept, "Retain"), (one.get("DeletionPolicy"), one.get("UpdateReplacePolicy")), name)

    def test_the_table_can_be_restored_is_encrypted_and_billed_by_request(self):
        table = self.of("AWS::DynamoDB::Table")["Members"]["Properties"]
        self.assertTrue(table["PointInTimeRecoverySpecification"]["PointInTimeRecoveryEnabled"])
        self.assertTrue(table["SSESpecification"]["SSEEnabled"])
        self.assertEqual("PAY_PER_REQUEST", table["BillingMode"])

    def test_the_table_is_the_one_of_the_code(self):
        code = (ROOT / "functions/aws/src/main/java/dev/safar/dynamo/DynamoTable.java").read_text()
        keys = re.findall(r'name\("(\w+)"\)(?:(?!addAttribute).)*?addTag\(StaticAttributeTags\.(\w+)\(', code, re.S)
        self.assertEqual([("pk", "primaryPartitionKey"), ("sk", "primarySortKey"), ("duePk", "secondaryPartitionKey"), ("dueAt", "secondarySortKey")], keys)
        table = self.resources["Members"]["Properties"]
        index = table["GlobalSecondaryIndexes"][0]
        self.assertEqual(["pk", "sk"], [key["AttributeName"] for key in table["KeySchema"]])
        self.assertEqual(["duePk", "dueAt"], [key["AttributeName"] for key in index["KeySchema"]])
        self.assertEqual(("due", "KEYS_ONLY"), (index["IndexName"], index["Projection"]["ProjectionType"]))
        self.assertIn('DUE = "due"', code)

    def test_every_shipped_journey_has_a_machine_with_the_type_in_its_name(self):
        shipped = {path.name for path in (ROOT / "statemachines/asl").glob("*.asl.json")}
        machines = self.of("AWS::StepFunctions::StateMachine").values()
        self.assertEqual(shipped, {pathlib.Path(machine["Properties"]["DefinitionS3Location"]["Key"]).name for machine in machines})
        for machine in machines:
            name, words = machine["Properties"]["StateMachineName"]["Fn::Sub"]
            journey = pathlib.Path(machine["Properties"]["DefinitionS3Location"]["Key"]).name.removesuffix(".asl.json")
            self.assertEqual("safar-${Stage}-${Word}-" + journey, name)
            self.assertEqual({"Fn::FindInMap": ["Type", {"Ref": "SegmentType"}, "Word"]}, words["Word"])

    def test_functions_find_machines_under_the_names_that_these_have(self):
        for name in ("MemberEvents", "DueSweep"):
            prefix, _ = self.resources[name]["Properties"]["Environment"]["Variables"]["SAFAR_MACHINES"]["Fn::Sub"]
            self.assertTrue(prefix.endswith(":stateMachine:safar-${Stage}-${Word}-"))

    def test_every_handler_is_a_class(self):
        for name, function in self.of("AWS::Lambda::Function").items():
            path = "functions/aws/src/main/java/" + function["Properties"]["Handler"].replace(".", "/") + ".java"
            self.assertTrue((ROOT / path).is_file(), f"{name}: {path}")

    def test_every_function_is_called_by_an_alias(self):
        aliased = {alias["Properties"]["FunctionName"]["Ref"] for alias in self.of("AWS::Lambda::Alias").values()}
        self.assertEqual(set(self.of("AWS::Lambda::Function")), aliased)

    def test_a_lock_of_the_sweep_outlives_the_function(self):
        code = (ROOT / "functions/aws/src/main/java/dev/safar/lambda/ShardLocks.java").read_text()
        minutes = int(re.search(r"LEASE = Duration.ofMinutes\((\d+)\)", code).group(1))
        self.assertGreater(minutes * 60, self.resources["DueSweep"]["Properties"]["Timeout"])

    def test_steps_have_time_for_a_busy_store(self):
        self.assertGreaterEqual(self.resources["JourneySteps"]["Properties"]["Timeout"], 120)

    def test_nothing_may_be_done_to_everything_but_what_has_no_resource(self):
        for name, role in self.of("AWS::IAM::Role").items():
            self.assertNotIn("ManagedPolicyArns", role["Properties"], name)
            for statement in statements(role):
                actions = listed(statement["Action"])
                self.assertFalse([action for action in actions if "*" in action], name)
                if "*" in listed(statement["Resource"]):
                    self.assertLessEqual(set(actions), WITHOUT_RESOURCE, name)

    def test_text_messages_go_to_phones_and_to_no_topic(self):
        topics = [listed(one["Resource"]) for one in statements(self.of("AWS::IAM::Role")["JourneyStepsRole"]) if (one["Effect"], one["Action"]) == ("Deny", "sns:Publish")]
        self.assertEqual([[{"Fn::Sub": "arn:${AWS::Partition}:sns:*:*:*"}]], topics)

    def test_what_functions_would_refuse_at_their_start_cannot_be_said(self):
        shop = '{"kind": "shopify", "secrets": ["ssm:/safar/dev/webhooks/shop"]}'
        for name, good, bad in (
            ("ShopLink", ["https://shop.example", "https://shop.example/fa"], ["http://shop.example", "https://shop.example/", "https://shop.example/?a=b", "https://shop.example#top"]),
            ("Receiver", ["", "https://hooks.shop.example/safar"], ["http://hooks.shop.example", "hooks.shop.example", "https://", "https://user@hooks.shop.example"]),
            ("MailSender", ["", "tea@shop.example"], ["tea", "Tea <tea@shop.example>", "tea@shop.example, cake@shop.example"]),
            ("Sources", ["", f'{{"shop": {shop}}}', f'{{"shop": {shop}, "survey": {shop}}}'], ["shop", "[]", "{}", '{"shop": "shopify"}', "ssm:/safar/dev/webhooks/shop"]),
        ):
            pattern = self.template["Parameters"][name]["AllowedPattern"]
            for value in good:
                self.assertRegex(value, f"^(?:{pattern})$", name)
            for value in bad:
                self.assertNotRegex(value, f"^(?:{pattern})$", name)
        rule = self.template["Rules"]["TextsByWebhookNeedAReceiver"]
        self.assertEqual({"Fn::Equals": [{"Ref": "Sms"}, "webhook"]}, rule["RuleCondition"])
        self.assertEqual({"Fn::Not": [{"Fn::Equals": [{"Ref": "Receiver"}, ""]}]}, rule["Assertions"][0]["Assert"])

    def test_the_dashboard_shows_every_queue_of_dead_letters(self):
        body = self.resources["Dashboard"]["Properties"]["DashboardBody"]["Fn::Sub"]
        for name, queue in self.of("AWS::SQS::Queue").items():
            if "RedrivePolicy" not in queue["Properties"]:
                self.assertIn(f'"ApproximateNumberOfMessagesVisible", "QueueName", "{queue["Properties"]["QueueName"]["Fn::Sub"]}"', body, name)

    def test_the_sweep_alone_reads_the_table_through(self):
        for name, role in self.of("AWS::IAM::Role").items():
            scanned = [one["Resource"] for one in statements(role) if "dynamodb:Scan" in listed(one["Action"])]
            self.assertEqual([{"Fn::GetAtt": ["Members", "Arn"]}] if name == "DueSweepRole" else [], scanned, name)

    def test_every_stage_is_deployed_under_its_own_name(self):
        config = tomllib.loads((ROOT / "samconfig.toml").read_text())
        for stage in self.template["Parameters"]["Stage"]["AllowedValues"]:
            said = config["default" if stage == "dev" else stage]
            self.assertEqual((f"safar-{stage}", [f"Stage={stage}"]),
                             (said["global"]["parameters"]["stack_name"], said["deploy"]["parameters"].get("parameter_overrides")))

    def test_nobody_is_written_to_whose_mailbox_is_gone_or_who_complained(self):
        for name, rules in self.of("AWS::SES::ConfigurationSet").items():
            self.assertEqual(["BOUNCE", "COMPLAINT"], rules["Properties"]["SuppressionOptions"]["SuppressedReasons"], name)

    def test_only_the_stage_test_has_a_clock_that_moves(self):
        for name, function in self.of("AWS::Lambda::Function").items():
            self.assertEqual({"Fn::If": ["IsTest", "moved", "real"]}, function["Properties"]["Environment"]["Variables"]["SAFAR_CLOCK"], name)
        self.assertEqual({"Fn::Equals": [{"Ref": "Stage"}, "test"]}, self.template["Conditions"]["IsTest"])

    def test_no_secret_stands_in_the_template(self):
        self.assertNotIn("{{resolve:", json.dumps(self.template))
        for name, function in self.of("AWS::Lambda::Function").items():
            for variable, value in function["Properties"]["Environment"]["Variables"].items():
                if variable in ("SAFAR_IDENTITY_KEY", "SAFAR_OUTBOUND_SECRETS"):
                    self.assertRegex(json.dumps(value), r'"(ssm|secretsmanager):', f"{name} {variable}")

    def test_every_alarm_is_told_and_stands_in_the_operators_page(self):
        page = (ROOT / "docs/operations.md").read_text()
        for name, alarm in self.of("AWS::CloudWatch::Alarm").items():
            self.assertEqual([{"Ref": "Alarms"}], alarm["Properties"]["AlarmActions"], name)
            self.assertIn("`" + alarm["Properties"]["AlarmName"]["Fn::Sub"].replace("safar-${Stage}-", "") + "`", page, name)

    def test_every_queue_of_dead_letters_has_an_alarm(self):
        dead = {name for name, queue in self.of("AWS::SQS::Queue").items() if "RedrivePolicy" not in queue["Properties"]}
        watched = {dimension["Value"]["Fn::GetAtt"][0] for alarm in self.of("AWS::CloudWatch::Alarm").values()
                   if alarm["Properties"].get("MetricName") == "ApproximateNumberOfMessagesVisible" for dimension in alarm["Properties"]["Dimensions"]}
        self.assertEqual(dead, watched)

    def test_alarms_and_dashboard_ask_for_metrics_that_functions_write(self):
        code = (ROOT / "functions/aws/src/main/java/dev/safar/log/Measure.java").read_text()
        text = json.dumps(self.template)
        asked = set(re.findall(r"SUM\((\w+)\) FROM", text)) | set(re.findall(r'MetricName=\\+"(\w+)', text)) | {"DueLag"}
        self.assertGreater(len(asked), 4)
        for metric in asked:
            self.assertIn(f'"{metric}"', code)

    def test_the_dashboard_is_json(self):
        body = self.of("AWS::CloudWatch::Dashboard")["Dashboard"]["Properties"]["DashboardBody"]["Fn::Sub"]
        self.assertGreater(len(json.loads(body)["widgets"]), 5)


def listed(value):
    return value if isinstance(value, list) else [value]


def statements(role):
    """{@return the statements of a role's policies, those under a condition too}"""
    for policy in role["Properties"]["Policies"]:
        for statement in policy["PolicyDocument"]["Statement"]:
            yield from (one for one in statement["Fn::If"][1:] if "Effect" in one) if "Fn::If" in statement else [statement]


if __name__ == "__main__":
    unittest.main()
