import type { Claim } from '../norms/index.ts';
import { flat } from './flat.ts';
import type { Check, Fault, KnownName } from './verdict.ts';

const GROUP = /\/groups\/\d{1,3}\/name$/;
const LAST_KEY = /\/([^/]{1,60})$/;
const HOLDERS: ReadonlySet<string> = new Set(['organ', 'post', 'body', 'role']);
const UNITS: ReadonlySet<string> = new Set(['organ', 'post', 'role']);
const LEAST_OTHERS = 2;
const other: Fault = { fault: 'otherSort', printed: null };

/** What a norm takes a name for: the key that it stands under, of a working group `group`. */
export const sortOf = ({ pointer }: Claim): string =>
  GROUP.test(pointer) ? 'group' : (LAST_KEY.exec(pointer)?.[1] ?? '');

const uses = (names: readonly KnownName[], name: string, sorts: ReadonlySet<string>): number =>
  names.filter((known) => known.name === name && sorts.has(known.sort)).length;

/** The only holder of its sort under this name, where others of another sort bear it: 县水利局 is an organ, no role. */
function isAlone(names: readonly KnownName[], name: string, sort: string): boolean {
  const others = new Set([...HOLDERS].filter((one) => one !== sort));
  return uses(names, name, new Set([sort])) < 2 && uses(names, name, others) >= LEAST_OTHERS;
}

/** Whether a name is used as the sort of thing as which the document's other norms use it. */
export const checkSort: Check = ({ claim, all }) => {
  const sort = sortOf(claim);
  const name = flat(claim.value);
  if (sort === 'rank') return uses(all.knownNames, name, HOLDERS) > 0 ? other : null;
  if (sort === 'group') return uses(all.knownNames, name, UNITS) > 0 ? other : null;
  return HOLDERS.has(sort) && isAlone(all.knownNames, name, sort) ? other : null;
};
