// Says whether what stands at standard input is SARIF 2.1.0, by the schema that Microsoft's own checkers use:
//   ./safar check FOLDER --sarif | npm run --silent validate --prefix infra/sarif
// Exit code 0: it is, and has a run; 1: it is not, with the place of each fault.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Ajv from 'ajv';

const require = createRequire(import.meta.url);
const ajv = new Ajv({ schemaId: 'id', meta: false, allErrors: true });
ajv.addMetaSchema(require('ajv/lib/refs/json-schema-draft-04.json'));
const isSarif = ajv.compile(require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'));

const log = JSON.parse(readFileSync(0, 'utf8'));
if (!isSarif(log)) {
  isSarif.errors.forEach((fault) => console.error(`${fault.dataPath || '/'} ${fault.message}`));
  process.exit(1);
}
if (log.runs.length === 0) {
  console.error('It has no run');
  process.exit(1);
}
const results = log.runs.flatMap((run) => run.results ?? []);
const rules = new Set(log.runs.flatMap((run) => run.tool.driver.rules ?? []).map((rule) => rule.id));
const unknown = results.map((result) => result.ruleId).filter((rule) => !rules.has(rule));
if (unknown.length > 0) {
  console.error(`Results name rules that the tool does not list: ${[...new Set(unknown)].join(', ')}`);
  process.exit(1);
}
console.log(`SARIF 2.1.0: ${results.length} results, ${rules.size} rules`);
