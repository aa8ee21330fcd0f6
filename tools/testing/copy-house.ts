import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ROOT } from '../root.ts';

const HALLS = ['packages', 'apps'];
const PLAIN_FILES = ['package.json', 'tsconfig.base.json'];
const LEFT_OUT = /(?:^|[\\/])(?:dist|node_modules)$|\.tsbuildinfo$/;

/** A copy of the source in which a test may plant what a gate must catch. */
export type House = {
  readonly root: string;
  readonly plant: (path: string, text: string) => void;
  readonly remove: () => void;
};

/** Our own packages lead into the copy, all others to the installed ones. */
function linkModules(root: string): void {
  const installed = join(ROOT, 'node_modules');
  const modules = join(root, 'node_modules');
  mkdirSync(join(modules, '@xianzhi'), { recursive: true });
  for (const name of readdirSync(installed)) {
    if (name !== '@xianzhi' && !name.startsWith('.')) symlinkSync(join(installed, name), join(modules, name));
  }
  for (const hall of HALLS) {
    for (const name of readdirSync(join(root, hall)))
      symlinkSync(join(root, hall, name), join(modules, '@xianzhi', name));
  }
}

/** Copies packages and programs, without what was built, into a temporary folder. */
export function copyHouse(): House {
  const root = mkdtempSync(join(tmpdir(), 'xianzhi-house-'));
  for (const file of PLAIN_FILES) cpSync(join(ROOT, file), join(root, file));
  for (const hall of HALLS)
    cpSync(join(ROOT, hall), join(root, hall), { recursive: true, filter: (path) => !LEFT_OUT.test(path) });
  linkModules(root);
  const plant = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    if (existsSync(join(root, path))) throw new Error(`${path} stands there already.`);
    writeFileSync(join(root, path), text);
  };
  return { root, plant, remove: () => rmSync(root, { recursive: true, force: true }) };
}
