import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkRooms, isSound, printRooms, type RoomReport } from './rooms/check-rooms.ts';
import { ROOMS } from './rooms/table.ts';
import { ROOT } from './root.ts';
import { copyHouse, type House } from './testing/copy-house.ts';

/** Rule → a file that breaks it. One import a file, so that a plant is caught by its own rule or not at all. */
const PLANTS: readonly (readonly [rule: string, path: string, text: string])[] = [
  ['room core/base', 'packages/core/src/base/planted.ts', "import '../reader/index.ts';"],
  [
    'room core/address',
    'packages/core/src/address/planted.ts',
    "import type { Reading } from '../gazette/index.ts'; export type A = Reading;",
  ],
  [
    'room core/gazette',
    'packages/core/src/gazette/planted.ts',
    "export const late = () => import('../reader/index.ts');",
  ],
  ['room core/extract', 'packages/core/src/extract/index.ts', "export * from '../binding/index.ts';"],
  ['room core/binding', 'packages/core/src/binding/planted.ts', "export * from '../extract/index.ts';"],
  ['types only core/reader', 'packages/core/src/reader/planted.ts', "import '../content/index.ts';"],
  ['room office/database', 'packages/office/src/database/planted.ts', "import '@xianzhi/core/reader';"],
  ['room office/incidents', 'packages/office/src/incidents/planted.ts', "import '../warnings/index.ts';"],
  ['room office/warnings', 'packages/office/src/warnings/index.ts', "import '../reactions/index.ts';"],
  ['room office/reactions', 'packages/office/src/reactions/index.ts', "import '../messages/index.ts';"],
  ['room contract', 'packages/contract/src/planted.ts', "import '@xianzhi/core/lexicon';"],
  ['room intake', 'packages/intake/src/planted.ts', "import '@xianzhi/office/library';"],
  ['room server', 'apps/server/src/planted.ts', "import '../../cli/src/planted-door.ts';"],
  ['room console', 'apps/console/src/planted.ts', "import '@xianzhi/core/address';"],
  ['no room', 'packages/core/src/utilities/index.ts', "import '../base/index.ts';"],
  ['no cycle', 'packages/core/src/lexicon/planted-cycle.ts', "import './planted-wheel.ts';"],
  ['through the door', 'packages/core/src/reader/planted-window.ts', "import '../gazette/normalise.ts';"],
  [
    'through the door of a package',
    'apps/server/src/planted-window.ts',
    "import '../../../packages/core/src/base/span.ts';",
  ],
  [
    'core is pure',
    'packages/core/src/lexicon/planted.ts',
    "import { readFileSync } from 'node:fs'; export const f = readFileSync;",
  ],
  ['packages of packages/core', 'packages/core/src/base/planted-package.ts', "import 'kysely';"],
  ['packages of packages/contract', 'packages/contract/src/planted-package.ts', "import 'yaml';"],
  ['packages of packages/intake', 'packages/intake/src/planted-package.ts', "import 'zod';"],
  ['contract and console run in a browser', 'apps/console/src/planted-node.ts', "import 'node:os';"],
  ['no test in the source', 'packages/core/src/address/planted-test.ts', "import './address.test.ts';"],
  ['testing serves tests', 'packages/office/src/library/planted-testing.ts', "import '../testing/index.ts';"],
  ['resolved', 'packages/core/src/base/planted-nowhere.ts', "import './nowhere.ts';"],
];
const COMPANIONS: readonly (readonly [path: string, text: string])[] = [
  ['packages/core/src/lexicon/planted-wheel.ts', "import type {} from './planted-cycle.ts'; export type Wheel = 1;"],
  ['packages/office/src/messages/index.ts', 'export const messages = 1;'],
  ['apps/cli/src/planted-door.ts', 'export const shell = 1;'],
];
// Rooms used as their neighbours may use them, one that does not exist yet among them.
const LAWFUL: readonly (readonly [path: string, text: string])[] = [
  ['packages/core/src/norms/planted-lawful.ts', "import '../lexicon/index.ts'; import 'zod'; import 'lezer-feel';"],
  ['packages/core/src/evaluate/planted-lawful.ts', "import '../norms/index.ts';"],
  ['packages/office/src/oversight/index.ts', "import '@xianzhi/core/evaluate'; import '../database/index.ts';"],
];

describe('the planted house', () => {
  let house: House;
  let report: RoomReport;
  beforeAll(async () => {
    house = copyHouse();
    for (const [, path, text] of PLANTS) house.plant(path, text);
    for (const [path, text] of [...COMPANIONS, ...LAWFUL]) house.plant(path, text);
    report = await checkRooms(house.root);
  });
  afterAll(() => house?.remove());

  test.each(PLANTS)('"%s" catches %s', (rule, path) => {
    expect(report.broken.filter((broken) => broken.from === path).map((broken) => broken.rule)).toContain(rule);
  });

  test('what the table allows is not caught, rooms of later included', () => {
    const caught = report.broken.filter((broken) => LAWFUL.some(([path]) => path === broken.from));
    expect(caught.filter((broken) => !broken.to.includes('lezer-feel'))).toEqual([]);
  });

  test('every rule of the house is planted at least once', () => {
    const planted = new Set(PLANTS.map(([rule]) => rule));
    const kinds = [...planted].filter((rule) => !rule.startsWith('room '));
    expect(kinds.length).toBe(13);
  });
});

test('the table names each room once, and only rooms', () => {
  const names = ROOMS.map((room) => room.name);
  expect(new Set(names).size).toBe(names.length);
  expect(
    ROOMS.flatMap((room) => [...room.rooms, ...(room.types ?? [])]).filter((name) => !names.includes(name)),
  ).toEqual([]);
});

test('the arrows of the table run one way', () => {
  const below = new Map(ROOMS.map((room) => [room.name, room.rooms]));
  const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
    (below.get(from) ?? []).some((next) => next === to || (!seen.has(next) && reaches(next, to, seen.add(next))));
  expect(ROOMS.filter((room) => reaches(room.name, room.name)).map((room) => room.name)).toEqual([]);
});

test('a house in which nothing was read is not praised', () => {
  expect(isSound({ broken: [], filesRead: 0 })).toBe(false);
  expect(printRooms({ broken: [], filesRead: 0 })).toContain('Only 0 files were read');
});

test('this house keeps its own rules', async () => {
  const report = await checkRooms(ROOT);
  expect(report.broken.map((broken) => `${broken.rule}: ${broken.from} → ${broken.to}`)).toEqual([]);
  expect(isSound(report)).toBe(true);
});
