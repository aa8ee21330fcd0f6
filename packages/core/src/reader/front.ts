import { withoutBlanks } from '../base/index.ts';
import type { TextLine } from './stretch.ts';

/** The head of a document: where its title and number lines stand among the text lines. */
export type Front = {
  /** First line of the front. */
  readonly start: number;
  readonly title: { readonly from: number; readonly to: number };
  readonly numberLine: number | null;
  readonly number: string | null;
  /** The title, where its lines hold more than it. */
  readonly name?: string;
  /** First line after title and number. */
  readonly end: number;
};

/** Joins title lines into one title, blanks of the layout left out. */
export const joinTitle = (lines: readonly TextLine[]): string => withoutBlanks(lines.map((line) => line.text).join(''));

/** A front whose lines count from elsewhere. */
export const shiftedFront = (front: Front, by: number): Front => ({
  ...front,
  start: front.start + by,
  title: { from: front.title.from + by, to: front.title.to + by },
  numberLine: front.numberLine === null ? null : front.numberLine + by,
  end: front.end + by,
});
