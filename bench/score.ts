import type { Reading } from '@xianzhi/core/gazette';
import { read, unparse } from '@xianzhi/core/reader';
import { readOptions } from './content.ts';
import { type DocumentGold, documentGold, gazetteFolder, gazetteText, unitGold } from './gold.ts';
import { citationGold, scoreCitations } from './score-citations.ts';
import { scoreFresh } from './score-fresh.ts';
import { sampleFaults } from './score-sample.ts';
import { scoreUnits } from './score-units.ts';

const verbose = process.argv.includes('--verbose');
const out = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
const failures: string[] = [];

function scoreDocuments(reading: Reading, gold: DocumentGold): void {
  const plain = (text: string | null): string => (text ?? '').replace(/\s/g, '');
  let exact = 0;
  const found = reading.documents;
  for (const wanted of gold.documents) {
    const got = found.find(
      (document) =>
        document.number === wanted.number && (wanted.number !== null || plain(document.title) === plain(wanted.title)),
    );
    const wrong =
      got === undefined
        ? ['missing']
        : (['title', 'issuer', 'signedOn', 'kind'] as const)
            .filter((field) => plain(got[field]) !== plain(wanted[field]))
            .map((field) => `${field}: ${got[field]} ≠ ${wanted[field]}`);
    if (got !== undefined && got.documents.length !== wanted.carried.length)
      wrong.push(`carries ${got.documents.length}, gold ${wanted.carried.length}`);
    got?.documents.forEach((carried, i) => {
      if (plain(carried.title) !== plain(wanted.carried[i]?.title ?? null))
        wrong.push(`carried ${carried.title} ≠ ${wanted.carried[i]?.title}`);
    });
    if (wrong.length === 0) exact += 1;
    else failures.push(`${gold.source} ${wanted.number ?? wanted.title}: ${wrong.join('; ')}`);
  }
  const extra = found.filter((document) => !gold.documents.some((wanted) => wanted.number === document.number));
  for (const document of extra) failures.push(`${gold.source} extra document: ${document.key}`);
  const rows = reading.contents.filter((row) => row.documentKey !== null).length;
  const lossless = unparse(reading) === reading.source;
  if (!lossless) failures.push(`${gold.source}: unparse differs from the source`);
  if (reading.contents.length !== gold.contents.length)
    failures.push(`${gold.source}: ${reading.contents.length} contents rows, gold ${gold.contents.length}`);
  for (const field of ['title', 'year', 'number', 'totalNumber', 'publishedOn', 'publisher'] as const) {
    if ((reading.issue?.[field] ?? null) !== gold.issue[field])
      failures.push(`${gold.source} issue.${field}: ${reading.issue?.[field]} ≠ ${gold.issue[field]}`);
  }
  out(
    `${gold.source.padEnd(24)} documents ${exact}/${gold.documents.length} exact, ${extra.length} extra; contents ${rows}/${gold.contents.length}; lossless ${lossless}; findings ${reading.findings.length}`,
  );
}

const folder = gazetteFolder();
if (folder === null) {
  out('The five gazettes are not here; set XIANZHI_GAZETTES to their folder.');
  process.exit(process.env['CI'] === 'true' ? 1 : 0);
}
const readings = new Map<string, Reading>();
for (const gold of documentGold()) {
  const reading = read(gazetteText(folder, gold), readOptions(gold.county));
  readings.set(gold.source, reading);
  scoreDocuments(reading, gold);
}
out('');
out('units'.padEnd(44) + 'recall   path     extra');
const total = { found: 0, wanted: 0, rightPath: 0, extra: 0, given: 0 };
for (const gold of unitGold()) {
  const score = scoreUnits(readings.get(gold.source) as Reading, gold);
  const name = `${gold.source.split('-')[0]} ${gold.number}${gold.heldOut ? ' (held out)' : ''}`;
  out(
    `${name.padEnd(40)} ${score.found}/${score.wanted}  ${(score.found / score.wanted).toFixed(3)}  ${(score.rightPath / Math.max(1, score.found)).toFixed(3)}  ${score.extra.length}`,
  );
  total.found += score.found;
  total.wanted += score.wanted;
  total.rightPath += score.rightPath;
  total.extra += score.extra.length;
  total.given += score.given;
  if (verbose && !(gold.heldOut && !process.argv.includes('--held-out'))) {
    for (const unit of score.missed) out(`   missed ${unit.path} @${unit.start}`);
    for (const unit of score.misplaced) out(`   misplaced ${unit.wanted} got ${unit.got} @${unit.start}`);
    for (const unit of score.extra) out(`   extra ${unit.path} @${unit.start}`);
  }
}
out(
  `${'all'.padEnd(40)} ${total.found}/${total.wanted}  ${(total.found / total.wanted).toFixed(3)}  ${(total.rightPath / total.found).toFixed(3)}  ${total.extra} (${((100 * total.extra) / total.given).toFixed(1)} %)`,
);
const citations = scoreCitations(readings, citationGold());
const precision = citations.hits / citations.given;
const recall = citations.hits / citations.wanted;
const f1 = (2 * precision * recall) / (precision + recall);
out('');
out(
  `citations ${citations.hits}/${citations.wanted} found, ${citations.given} given: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, F1 ${f1.toFixed(3)}; number, title and provision right ${citations.values}/${citations.hits}`,
);
out(
  `targets ${Object.entries(citations.statuses)
    .map(([status, count]) => `${status} ${count}`)
    .join(', ')}; wrong ${citations.wrongTargets.length}`,
);
if (verbose) for (const line of citations.wrong) out(`   ${line}`);
for (const line of citations.wrongTargets) failures.push(`wrong target ${line}`);
for (const [source, reading] of readings) {
  const known = reading.organs.filter((mention) => mention.organ !== null).length;
  out(`${source.padEnd(24)} organ names ${known} resolved, ${reading.organs.length - known} listed as unknown`);
}
out('');
const fresh = scoreFresh().reduce(
  (sum, score) => ({
    found: sum.found + score.found,
    wanted: sum.wanted + score.wanted,
    right: sum.right + score.rightPath,
    extra: sum.extra + score.extra,
    given: sum.given + score.given,
  }),
  { found: 0, wanted: 0, right: 0, extra: 0, given: 0 },
);
out(
  `invented texts of other shapes: recall ${(fresh.found / fresh.wanted).toFixed(3)}, path ${(fresh.right / fresh.found).toFixed(3)}, extra ${((100 * fresh.extra) / fresh.given).toFixed(1)} %`,
);
for (const fault of sampleFaults()) failures.push(`sample: ${fault}`);

const floor = (name: string, value: number, least: number): void => {
  if (value < least) failures.push(`${name} ${value.toFixed(3)} is under ${least}`);
};
floor('unit recall', total.found / total.wanted, 0.98);
floor('right path', total.rightPath / total.found, 0.97);
floor('units that are none', 1 - total.extra / total.given, 0.99);
floor('citation F1', f1, 0.98);
for (const failure of failures) out(`✗ ${failure}`);
process.exitCode = failures.length > 0 ? 1 : 0;
