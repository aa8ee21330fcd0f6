/** A room: where its files stand, and what they may import beside themselves. */
export type Room = {
  readonly name: string;
  /** Folder from the root of the repository, no slash at the end. */
  readonly folder: string;
  /** Rooms that it may import. */
  readonly rooms: readonly string[];
  /** Rooms of which it may know the types alone: they are handed to it as arguments. */
  readonly types?: readonly string[];
};

const CORE = 'packages/core/src';
const OFFICE = 'packages/office/src';

const core = (name: string, rooms: readonly string[], types: readonly string[] = []): Room => ({
  name: `core/${name}`,
  folder: `${CORE}/${name}`,
  rooms: rooms.map((room) => `core/${room}`),
  types: types.map((room) => `core/${room}`),
});
const office = (name: string, rooms: readonly string[], types: readonly string[] = []): Room => ({
  name: `office/${name}`,
  folder: `${OFFICE}/${name}`,
  rooms,
  types: types.map((room) => `office/${room}`),
});

/** Published matter: everything of core that reads, none of what decides. */
const READING = ['core/base', 'core/address', 'core/lexicon', 'core/gazette', 'core/content'];
const DECIDING = [...READING, 'core/norms', 'core/evaluate', 'core/verify', 'core/binding', 'core/extract'];
const DURABLE = [
  'office/database',
  'office/journal',
  'office/clocks',
  'office/counties',
  'office/library',
  'office/people',
];

const service = (name: string): Room => office(name, [...DECIDING, ...DURABLE]);
/** The four services; they meet in `reactions` alone. */
export const SERVICES = ['incidents', 'warnings', 'oversight', 'services'] as const;
const ALL_SERVICES = SERVICES.map((name) => `office/${name}`);
const OUTLETS = ['office/messages', 'office/forms'];

/**
 * Who may import whom. Rooms that nobody has built yet stand here too, so that their first line already meets the rule.
 * Adding an arrow is a decision about the house: say why in the change.
 */
export const ROOMS: readonly Room[] = [
  core('base', []),
  core('address', ['base']),
  core('lexicon', ['base', 'address']),
  core('gazette', ['base', 'address', 'lexicon']),
  // The organ directory and the works cited are arguments of the reader.
  core('reader', ['base', 'address', 'lexicon', 'gazette'], ['content']),
  core('norms', ['base', 'address', 'lexicon']),
  core('content', ['base', 'address', 'lexicon', 'norms']),
  core('evaluate', ['base', 'address', 'lexicon', 'norms']),
  core('extract', ['base', 'address', 'lexicon', 'gazette', 'norms']),
  core('binding', ['base', 'address', 'lexicon', 'gazette', 'norms']),
  core('verify', ['base', 'address', 'lexicon', 'gazette', 'norms']),
  { name: 'intake', folder: 'packages/intake/src', rooms: [...READING, 'core/reader'] },
  office('database', ['core/base']),
  office('journal', ['core/base', 'office/database']),
  office('clocks', ['core/base', 'office/database', 'office/journal']),
  office('counties', [...DECIDING, 'office/database', 'office/journal']),
  office('library', [...DECIDING, 'core/reader', 'intake', 'office/database', 'office/journal', 'office/counties']),
  // Helps tests; rules.ts lets tests alone import it.
  office('testing', [...READING, 'office/database', 'office/counties', 'office/library']),
  // The duty roster arms the clock of its empty shifts.
  office('people', [
    'core/base',
    'core/lexicon',
    'office/database',
    'office/journal',
    'office/clocks',
    'office/counties',
  ]),
  ...SERVICES.map(service),
  office('reactions', [...DECIDING, ...DURABLE, ...ALL_SERVICES]),
  office('messages', [...DECIDING, ...DURABLE]),
  // A form is filled from the state of a service that is handed to it.
  office('forms', [...DECIDING, ...DURABLE], SERVICES),
  { name: 'contract', folder: 'packages/contract/src', rooms: ['core/base', 'core/address'] },
  {
    name: 'server',
    folder: 'apps/server/src',
    rooms: [
      'contract',
      'intake',
      ...DECIDING,
      'core/reader',
      ...DURABLE,
      ...ALL_SERVICES,
      'office/reactions',
      ...OUTLETS,
    ],
  },
  {
    name: 'cli',
    folder: 'apps/cli/src',
    rooms: [
      'server',
      'contract',
      'intake',
      ...DECIDING,
      'core/reader',
      ...DURABLE,
      ...ALL_SERVICES,
      'office/reactions',
      ...OUTLETS,
    ],
  },
  { name: 'console', folder: 'apps/console/src', rooms: ['contract'] },
];

/** Packages of npm that a package may import; what is not listed here is free to import what its own package.json names. */
export const PACKAGES_ALLOWED: Readonly<Record<string, readonly string[]>> = {
  'packages/core': ['zod', 'yaml', 'lezer-feel'],
  'packages/contract': ['zod'],
  'packages/intake': [],
};
