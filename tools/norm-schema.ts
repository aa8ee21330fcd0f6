// `npm run schema`: writes the JSON Schema of content files; with `--check` it only says whether the written one is true.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { normSchema, SCHEMA_FILE } from './gates/norm-schema.ts';
import { ROOT } from './root.ts';

const path = join(ROOT, SCHEMA_FILE);
if (!process.argv.includes('--check')) writeFileSync(path, normSchema());
else if (!existsSync(path) || readFileSync(path, 'utf8') !== normSchema()) {
  process.stderr.write(`${SCHEMA_FILE} is not what the shapes in core say. Run npm run schema and commit it.\n`);
  process.exitCode = 1;
}
