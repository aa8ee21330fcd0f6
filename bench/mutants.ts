import { casedFolders } from './mutants/folders.ts';
import { type Fate, failing, type Judged, judge } from './mutants/run.ts';

const say = (text: string): void => void process.stdout.write(`${text}\n`);
const share = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`);

function line(name: string, judged: readonly Judged[]): string {
  const count = (...fates: Fate[]) => judged.filter((one) => fates.includes(one.fate)).length;
  const real = count('hand', 'print', 'alive');
  return `${name}: ${judged.length} mutants, ${count('same')} the same rule in other words; of ${real} killed by all cases ${share(count('hand', 'print'), real)}, by hand cases alone ${share(count('hand'), real)}`;
}

const all: Judged[] = [];
const only = process.argv[2]?.startsWith('--') === false ? process.argv[2] : '';
for (const cased of casedFolders().filter((one) => one.folder.folder.includes(only ?? ''))) {
  const name = `${cased.folder.county}/${cased.folder.folder}`;
  const wrong = failing(cased);
  for (const one of wrong) say(`✗ ${name} ${one}`);
  if (wrong.length > 0) process.exitCode = 1;
  say(`${name}: ${cased.byHand.length} hand cases, ${cased.fromPrint.length} from print`);
  const judged = judge(cased);
  all.push(...judged);
  say(line(name, judged));
  for (const fate of process.argv.includes('--hand') ? (['alive', 'print'] as const) : (['alive'] as const))
    for (const { mutant } of judged.filter((one) => one.fate === fate))
      say(`  ${fate}: ${mutant.norm.id}${mutant.pointer}  ${mutant.kind}  ${mutant.says}`);
  if (process.argv.includes('--same'))
    for (const { mutant } of judged.filter((one) => one.fate === 'same'))
      say(`  same: ${mutant.norm.id}${mutant.pointer}  ${mutant.kind}  ${mutant.says}`);
}
for (const kind of ['threshold', 'bound', 'unit', 'step'] as const)
  say(
    line(
      kind,
      all.filter((one) => one.mutant.kind === kind),
    ),
  );
say(line('all plans', all));
// What a change must not fall below.
const ALL_CASES = 0.98;
const BY_HAND = 0.6;
if (process.argv.includes('--fail')) {
  const real = all.filter((one) => one.fate !== 'same');
  const reached = (fates: readonly Fate[]): number =>
    real.filter((one) => fates.includes(one.fate)).length / real.length;
  if (reached(['hand', 'print']) < ALL_CASES || reached(['hand']) < BY_HAND) process.exitCode = 1;
}
