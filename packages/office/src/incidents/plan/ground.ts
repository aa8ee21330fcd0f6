import type { Content, Folder } from '@xianzhi/core/content';
import type { Calendar } from '../../clocks/index.ts';
import type { Actor } from '../incident.ts';

/** The plan under which an incident runs, as it stood when the plan was chosen. */
export type PlanGround = {
  readonly folder: Folder;
  /** The same releases' other norms: what superior instruments offer. */
  readonly content: Content;
};

/** All that a decision may look at beside the incident: who acts, when, under which plan. */
export type Ground = {
  readonly actor: Actor;
  /** RFC 3339 in UTC. */
  readonly now: string;
  /** Plan of the incident; null where none is chosen yet. */
  readonly plan: PlanGround | null;
  readonly calendar: Calendar;
};
