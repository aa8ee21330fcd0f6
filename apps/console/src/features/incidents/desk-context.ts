import type { IncidentCommandBody, IncidentView } from '@xianzhi/contract';
import { createContext, useContext } from 'react';
import type { SheetSpec } from './sheet-spec.ts';

export type CommandName = IncidentCommandBody['do'];

/** What the parts of the command screen share. */
export type DeskContext = {
  readonly view: IncidentView;
  /** Posts for which the caller acts. */
  readonly seats: readonly string[];
  /** Whether the caller's roles allow a command; the matter may still forbid it. */
  readonly may: (name: CommandName) => boolean;
  readonly openSheet: (sheet: SheetSpec) => void;
  /** Gives a command that needs no sheet. */
  readonly act: (command: IncidentCommandBody) => void;
  readonly isBusy: boolean;
};

export const Desk = createContext<DeskContext | null>(null);

/** The command screen that a part stands on. */
export function useDesk(): DeskContext {
  const desk = useContext(Desk);
  if (desk === null) throw new Error('a part of the command screen stands outside it');
  return desk;
}
