import type { Content, Folder } from '@xianzhi/core/content';
import { type CompiledRule, compileRule, encode, scaledRule } from '@xianzhi/core/evaluate';
import { type FactValue, factsOf, type Rule } from '@xianzhi/core/norms';
import { boundaryValues } from '../boundary-values.ts';
import { addends, type Totals } from './totals.ts';

export type Values = ReadonlyMap<string, FactValue>;

/** A table as the bench asks it: its readings, its facts and the values on which they are tried. */
export type AskedTable = {
  readonly name: string;
  readonly folder: Folder;
  readonly rules: readonly Rule[];
  /** Compiled, they say what holds when everything is known. */
  readonly compiled: readonly CompiledRule[];
  /** Facts that are given; totals are made of them, and may be given beside. */
  readonly facts: readonly string[];
  readonly totals: Totals;
  /** Facts that say for which events a table is. */
  readonly choosing: ReadonlySet<string>;
  readonly domains: ReadonlyMap<string, readonly FactValue[]>;
};

function named(rules: readonly Rule[]): string[] {
  return rules.flatMap((rule) =>
    rule.ways.flatMap((way) => [
      ...way.demands.map((one) => one.fact),
      ...(way.when === null ? [] : factsOf(way.when)),
    ]),
  );
}

/** The tables of a content that decide on a scale; those that hang on nothing known are left out. */
export function askedTables(content: Content): AskedTable[] {
  const folders = content.counties.flatMap((county) => county.folders);
  return folders.flatMap((folder) =>
    folder.norms.flatMap((norm): AskedTable[] => {
      const rules = scaledRule(norm, folder)?.own.readings ?? [];
      const own = [...new Set(named(rules))];
      if (own.length === 0) return [];
      const totals = new Map(own.map((name) => [name, addends(folder.facts.get(name))] as const));
      const facts = [...new Set(own.flatMap((name) => (totals.get(name)?.length ? (totals.get(name) ?? []) : [name])))];
      const domains = new Map(
        [...new Set([...facts, ...own])].flatMap((name) => {
          const fact = folder.facts.get(name);
          return fact === undefined ? [] : [[name, boundaryValues(fact, rules)] as const];
        }),
      );
      const compiled = rules.map((rule) => compileRule(rule, folder.facts));
      const sums = new Map([...totals].filter(([, parts]) => parts.length > 0));
      const conditions = rules.flatMap((rule) => rule.ways.flatMap((way) => (way.when === null ? [] : [way.when])));
      const choosing = new Set(conditions.flatMap((when) => factsOf(when)));
      return [{ name: norm.id, folder, rules, compiled, facts, totals: sums, choosing, domains }];
    }),
  );
}

/** What the readings say when everything is known; null in a reading that lacks something. */
export const saidBy = (table: AskedTable, values: Values): (number | null)[] =>
  table.compiled.map((one) => {
    const row = encode(one.slots, values, table.folder.facts);
    return row === null ? null : one.decide(row);
  });
