import { bindNorms } from '@xianzhi/core/binding';
import { boundFolders } from './binding/ground.ts';
import { countChanges } from './binding/run.ts';

const COUNT = Number(process.argv[2] ?? 5000);
const SEED = Number(process.argv[3] ?? 1);
const share = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(2)} %`);
const say = (text: string): void => void process.stdout.write(`${text}\n`);

const folders = boundFolders();
for (const { folder, documents } of folders) {
  const { bound, mismatches, unbound } = bindNorms(folder.norms, documents, folder.facts);
  const all = bound.length + mismatches.length + unbound.length;
  say(
    `${folder.county}/${folder.folder}: ${all} values, ${bound.length} bound, ${mismatches.length} mismatches, ${unbound.length} without text`,
  );
  for (const one of mismatches) say(`  ${one.norm}${one.pointer} ${one.message}`);
}
const { total, byKind, survivors } = countChanges(folders, COUNT, SEED);
say(`\nchanges reported, seed ${SEED}`);
for (const [kind, tally] of byKind)
  say(
    `  ${kind.padEnd(30)} ${String(tally.reported).padStart(5)} of ${String(tally.made).padStart(5)}  ${share(tally.reported, tally.made)}`,
  );
say(
  `  ${'all'.padEnd(30)} ${String(total.reported).padStart(5)} of ${String(total.made).padStart(5)}  ${share(total.reported, total.made)}`,
);
const seen = new Map<string, number>();
for (const one of survivors) {
  const line = `${one.kind}: ${one.norm}${one.pointer}  ${one.says}`;
  seen.set(line, (seen.get(line) ?? 0) + 1);
}
say(`\nnot reported (${survivors.length}, each once)`);
for (const [line, times] of seen) say(`  ${line}${times > 1 ? ` ×${times}` : ''}`);
