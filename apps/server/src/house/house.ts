import type { SystemStatus } from '@xianzhi/contract';
import type { ClockKeeper } from '@xianzhi/office/clocks';
import type { Database, OpenDatabase } from '@xianzhi/office/database';
import type { IncidentDesk } from '@xianzhi/office/incidents';
import type { Journal } from '@xianzhi/office/journal';
import type { PersonalKeys } from '@xianzhi/office/people';
import type { ImportDesk } from '../imports/index.ts';
import type { Watchers } from '../live/index.ts';
import type { Log } from '../logs/index.ts';
import type { PlanDesk } from '../plans/index.ts';
import type { Settings } from '../settings/index.ts';

export type GazetteFolderState = NonNullable<SystemStatus['gazetteFolder']>;

/** All that a request may touch: the open database, the import desk, and what this run is. */
export type House = {
  readonly settings: Settings;
  readonly version: string;
  /** Marks this run: a record in the data folder is believed only if the port answers with it. */
  readonly instance: string;
  readonly startedAt: Date;
  readonly clock: () => Date;
  readonly dataFolder: string;
  readonly database: OpenDatabase;
  readonly db: Database;
  /** What happens, of every county; its projections are kept in step. */
  readonly journal: Journal;
  readonly incidents: IncidentDesk;
  /** Fires the clocks of all counties in this process. */
  readonly keeper: ClockKeeper;
  /** Screens that watch what happens. */
  readonly watchers: Watchers;
  readonly desk: ImportDesk;
  /** Keys of private persons' values, outside the database. */
  readonly keys: PersonalKeys;
  /** Whoever shows it is the shell on this machine. */
  readonly localToken: string;
  /** Norms in force and what was found in them. */
  readonly plans: PlanDesk;
  readonly log: Log;
  /** The checkout: `samples/`, `counties/`, the built console. */
  readonly checkout: string;
  /** Why nothing may be changed here, or null. */
  readonly readOnly: string | null;
  /** Moves from starting to ready to stopping; gazettes of the folder are counted as they come in. */
  readonly state: { phase: 'starting' | 'ok' | 'stopping'; gazettes: GazetteFolderState | null };
};
