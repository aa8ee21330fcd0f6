// `npm run glossary`: writes GLOSSARY.md; with `--check` it only says whether the page is true.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TERMS } from '@xianzhi/core/lexicon';
import { printGlossary } from './gates/glossary.ts';
import { ROOT } from './root.ts';

const page = join(ROOT, 'GLOSSARY.md');
const wanted = printGlossary(TERMS);

if (!process.argv.includes('--check')) {
  writeFileSync(page, wanted);
  process.stdout.write(`GLOSSARY.md: ${TERMS.length} terms.\n`);
} else if (existsSync(page) && readFileSync(page, 'utf8') === wanted) {
  process.stdout.write(`GLOSSARY.md is what lexicon/terms.ts says: ${TERMS.length} terms.\n`);
} else {
  process.stderr.write('GLOSSARY.md differs from lexicon/terms.ts. Run npm run glossary and commit the page.\n');
  process.exitCode = 1;
}
