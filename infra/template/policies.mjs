// Reads the transformed template with cdk-nag (AwsSolutions, Serverless) and cfn-guard (the rules of Control Tower), and holds what they find against
// explained.json: a finding that nobody explained fails, and so does an explanation that nothing needs any more.
// usage: node policies.mjs TRANSFORMED.json OUT
import { readFileSync } from "node:fs";
import { CfnGuardValidator } from "@cdklabs/cdk-validator-cfnguard";
import { App, Stack, Validations } from "aws-cdk-lib";
import { CfnInclude } from "aws-cdk-lib/cloudformation-include";
import { AwsSolutionsChecks, ServerlessChecks } from "cdk-nag";

const [templateFile, outdir] = process.argv.slice(2);

// Both write one report; the findings that go to the terminal besides are ours to tell.
function report() {
  const app = new App({ outdir, analyticsReporting: false });
  const stack = new Stack(app, "Safar");
  new CfnInclude(stack, "Template", { templateFile });
  Validations.of(app).addPlugins(new CfnGuardValidator(), new AwsSolutionsChecks(app), new ServerlessChecks(app));
  const told = console.error;
  console.error = () => {};
  try {
    app.synth();
  } catch {
    // that findings are an error here is what we hold against explained.json below; without a report nothing is read
  } finally {
    console.error = told;
  }
  return JSON.parse(readFileSync(`${outdir}/validation-report.json`, "utf8"));
}

// As in "AwsSolutions-SQS3 Facts".
function findings({ pluginReports }) {
  return pluginReports.flatMap(({ violations }) =>
    violations.flatMap(({ ruleName, description, violatingConstructs }) =>
      violatingConstructs.map(({ constructPath }) => ({
        rule: ruleName,
        resource: constructPath.split("/").at(-1),
        description,
      }))));
}

const explained = JSON.parse(readFileSync(new URL("explained.json", import.meta.url), "utf8"));
const matches = (entry, { rule, resource }) => entry.rules.some((one) => rule.startsWith(one)) && new RegExp(`^(${entry.resources})$`).test(resource);

const found = findings(report());
const unexplained = found.filter((finding) => !explained.some((entry) => matches(entry, finding)));
const needless = explained.filter((entry) => !found.some((finding) => matches(entry, finding)));
unexplained.forEach(({ rule, resource, description }) => console.log(`unexplained: ${rule} ${resource}: ${description}`));
needless.forEach(({ rules, resources }) => console.log(`explains nothing: ${rules} ${resources}`));
console.log(`${found.length} findings of cdk-nag and cfn-guard, ${unexplained.length} unexplained; ${explained.length} explanations, ${needless.length} needless`);
process.exitCode = unexplained.length + needless.length > 0 ? 1 : 0;
