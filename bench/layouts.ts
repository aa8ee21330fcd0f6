import { type LayoutScore, scoreLayouts } from './layouts/score.ts';

const [count = '200', seed = '1', show = ''] = process.argv.slice(2);
const out = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

function print(name: string, score: LayoutScore): void {
  const share = (part: number, whole: number): string => (whole === 0 ? '–' : (part / whole).toFixed(4));
  out(`${score.texts} ${name}`);
  out(`  units found ${score.found} of ${score.wanted} = ${share(score.found, score.wanted)}`);
  out(`  right path ${score.rightPath} of ${score.found} = ${share(score.rightPath, score.found)}`);
  out(`  units that are none ${score.extra} of ${score.given} = ${share(score.extra, score.given)}`);
  out(`  documents right ${score.documentsRight} of ${score.documents}, extra ${score.documentsExtra}`);
  if (show !== '') for (const line of score.wrong) out(`    ${line}`);
}

print('issues', scoreLayouts('issue', Number(count), Number(seed)));
print('single letters', scoreLayouts('single', Number(count), Number(seed)));
