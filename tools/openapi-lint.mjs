// node tools/openapi-lint.mjs FILE: holds the API's document against Redocly's recommended rules; nothing is fetched.
import { readFileSync } from 'node:fs';
import { BaseResolver, createConfig, lintDocument, makeDocumentFromString } from '@redocly/openapi-core';

// The product is no public one: its document carries no licence.
const config = await createConfig({ extends: ['recommended'], rules: { 'info-license': 'off' } });
const [file] = process.argv.slice(2);
const problems = await lintDocument({
  document: makeDocumentFromString(readFileSync(file, 'utf8'), file),
  config,
  externalRefResolver: new BaseResolver(config.resolve),
});
for (const { ruleId, message, location } of problems)
  console.log(`${ruleId}: ${message} ${location[0]?.pointer ?? ''}`);
process.exit(problems.length > 0 ? 1 : 0);
