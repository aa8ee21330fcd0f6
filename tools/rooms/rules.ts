import type { IForbiddenRuleType } from 'dependency-cruiser';
import { PACKAGES_ALLOWED, ROOMS, type Room } from './table.ts';

const TEST = '\\.test\\.tsx?$';
const OURS = '^(packages|apps)/[^/]+/src/';
/** What helps tests: a database of one's own, small readings. Tests alone import it. */
const TESTING = '^packages/office/src/testing/';
/** Rooms that share a package have a door each; the other packages are one room. */
const SHARED_PACKAGES = 'core|office';

const inside = (folder: string): string => `^${folder}/`;
const foldersOf = (names: readonly string[]): string[] => names.map((name) => inside(roomNamed(name).folder));

function roomNamed(name: string): Room {
  const room = ROOMS.find((candidate) => candidate.name === name);
  if (room === undefined) throw new Error(`The room table names ${name}, which is no room.`);
  return room;
}

function rulesOfRoom(room: Room): IForbiddenRuleType[] {
  const types = room.types ?? [];
  const rule: IForbiddenRuleType = {
    name: `room ${room.name}`,
    comment: `${room.name} may import only ${room.rooms.length === 0 ? 'itself' : room.rooms.join(', ')}.`,
    severity: 'error',
    from: { path: inside(room.folder) },
    to: { path: OURS, pathNot: [inside(room.folder), TESTING, ...foldersOf([...room.rooms, ...types])] },
  };
  if (types.length === 0) return [rule];
  const valueRule: IForbiddenRuleType = {
    name: `types only ${room.name}`,
    comment: `${room.name} may know only the types of ${types.join(', ')}: import type.`,
    severity: 'error',
    from: { path: inside(room.folder), pathNot: TEST },
    to: { path: foldersOf(types), dependencyTypesNot: ['type-only'] },
  };
  return [rule, valueRule];
}

function rulesOfPackage([folder, names]: [string, readonly string[]]): IForbiddenRuleType {
  return {
    name: `packages of ${folder}`,
    comment: `${folder} may import of npm only ${names.length === 0 ? 'nothing' : names.join(', ')}.`,
    severity: 'error',
    from: { path: inside(`${folder}/src`), pathNot: TEST },
    to: { path: 'node_modules/', pathNot: [...names, '@types/node'].map((name) => `node_modules/${name}/`) },
  };
}

const HOUSE_RULES: readonly IForbiddenRuleType[] = [
  {
    name: 'no room',
    comment: 'A file of source stands in a room of the table (tools/rooms/table.ts).',
    severity: 'error',
    from: { path: OURS, pathNot: ROOMS.map((room) => inside(room.folder)) },
    to: {},
  },
  {
    name: 'no cycle',
    comment: 'Two files never need each other, be it through others.',
    severity: 'error',
    from: { path: OURS },
    to: { circular: true },
  },
  {
    name: 'through the door',
    comment: 'Another room is entered by its index.ts alone.',
    severity: 'error',
    from: { path: `^packages/(${SHARED_PACKAGES})/src/([^/]+)/` },
    to: {
      path: `^packages/(${SHARED_PACKAGES})/src/[^/]+/`,
      pathNot: ['^packages/$1/src/$2/', `^packages/(${SHARED_PACKAGES})/src/[^/]+/index\\.ts$`],
    },
  },
  {
    name: 'through the door of a package',
    comment: 'Another package is entered by the doors that its package.json exports.',
    severity: 'error',
    from: { path: '^(packages|apps)/([^/]+)/src/' },
    to: {
      path: OURS,
      pathNot: [
        '^$1/$2/src/',
        `^packages/(${SHARED_PACKAGES})/src/[^/]+/index\\.ts$`,
        '^(packages|apps)/[^/]+/src/index\\.ts$',
      ],
    },
  },
  {
    name: 'core is pure',
    comment: 'core touches neither Node nor the network: what it needs is an argument.',
    severity: 'error',
    from: { path: inside('packages/core/src'), pathNot: TEST },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'contract and console run in a browser',
    comment: 'contract and console know no module of Node.',
    severity: 'error',
    from: { path: '^(packages/contract|apps/console)/src/', pathNot: TEST },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'no test in the source',
    comment: 'Source never imports a test.',
    severity: 'error',
    from: { path: OURS, pathNot: TEST },
    to: { path: TEST },
  },
  {
    name: 'testing serves tests',
    comment: 'office/testing is imported by tests alone.',
    severity: 'error',
    from: { path: OURS, pathNot: [TEST, TESTING] },
    to: { path: TESTING },
  },
  {
    name: 'resolved',
    comment: 'Every import leads somewhere.',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true },
  },
];

/** The room table as rules for dependency-cruiser. */
export function forbiddenRules(): IForbiddenRuleType[] {
  return [...ROOMS.flatMap(rulesOfRoom), ...Object.entries(PACKAGES_ALLOWED).map(rulesOfPackage), ...HOUSE_RULES];
}
