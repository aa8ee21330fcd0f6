import type { IncidentCommandBody, IncidentView } from '@xianzhi/contract';
import type { ReactNode } from 'react';

export type FactField = IncidentView['fields'][number];
export type SheetValues = Readonly<Record<string, string | readonly string[]>>;

type Named = {
  readonly name: string;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly isOptional?: boolean;
};
export type CheckItem = {
  readonly value: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** Items of one head stand together. */
  readonly head?: string;
};

/** A field of a sheet. `free` is a choice to which one's own words may be added. */
export type SheetField = Named &
  (
    | { readonly kind: 'line' | 'area' | 'moment' }
    | { readonly kind: 'one'; readonly options: readonly { readonly value: string; readonly label: string }[] }
    | { readonly kind: 'many' | 'free'; readonly options: readonly string[] }
    | { readonly kind: 'checks'; readonly items: readonly CheckItem[] }
    | { readonly kind: 'fact'; readonly fields: readonly FactField[]; readonly isFixed: boolean }
  );

/** What is shown before anything is done or leaves the house: to whom, under which clause, the text; then one confirms. */
export type SheetSpec = {
  /** Under which what is typed is kept. */
  readonly key: string;
  readonly title: string;
  readonly to?: readonly string[];
  readonly clauses?: readonly string[];
  readonly lead?: ReactNode;
  /** The text that leaves, as it leaves. */
  readonly text?: string;
  readonly fields: readonly SheetField[];
  readonly start?: SheetValues;
  readonly confirm: string;
  readonly isGrave?: boolean;
  readonly command: (values: SheetValues) => IncidentCommandBody;
  /** Why it cannot be confirmed yet, beside fields left empty. */
  readonly lacks?: (values: SheetValues) => string | null;
};

/** A text of a sheet. */
export const textIn = (values: SheetValues, name: string): string => {
  const value = values[name];
  return typeof value === 'string' ? value.trim() : '';
};

/** A list of a sheet. */
export const listIn = (values: SheetValues, name: string): string[] => {
  const value = values[name];
  return typeof value === 'string' || value === undefined ? [] : [...value];
};
