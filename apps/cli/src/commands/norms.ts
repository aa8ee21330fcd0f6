import { findFolder, normsOf } from '@xianzhi/core/content';
import { factsNeeded, isRule } from '@xianzhi/core/evaluate';
import type { Norm } from '@xianzhi/core/norms';
import type { Command } from '../command.ts';
import { shippedContent } from '../norms/content-files.ts';
import { asJson } from '../output.ts';
import { countyOption, takeWords } from '../words.ts';

/** `norms [--county CODE] [--kind KIND] [--json]`: every norm, with the facts that it asks for. */
export const norms: Command = async (words, checkout, output) => {
  const { values } = takeWords(words, {
    json: { type: 'boolean' },
    county: { type: 'string' },
    kind: { type: 'string' },
  });
  const county = countyOption(values.county);
  const content = shippedContent(checkout);
  for (const finding of content.findings) output.err(`${finding.file}：${finding.message}`);
  const describe = (norm: Norm): NormLine => {
    const folder = findFolder(content, norm.id);
    const facts = folder === null ? [] : factsNeeded(norm, folder);
    return {
      id: norm.id,
      county: norm.county,
      document: norm.document,
      kind: norm.body.kind,
      title: norm.body.title,
      decides: folder !== null && isRule(norm, folder),
      facts: facts.map(({ name, type, unit, values: choices }) => ({
        name,
        type,
        unit: unit ?? null,
        ...(choices === undefined ? {} : { values: choices }),
      })),
    };
  };
  const lines = normsOf(content)
    .filter(
      (norm) =>
        (county === null || norm.county === county) && (values.kind === undefined || norm.body.kind === values.kind),
    )
    .map(describe);
  if (values.json) output.out(asJson(lines));
  else
    for (const line of lines)
      output.out(
        `${line.id}\n  ${line.title}${line.facts.length === 0 ? '' : `：${line.facts.map((fact) => fact.name).join('、')}`}`,
      );
  return 0;
};

type NormLine = {
  readonly id: string;
  readonly county: string;
  readonly document: string;
  readonly kind: string;
  readonly title: string;
  /** Whether `decide` has an answer for it. */
  readonly decides: boolean;
  readonly facts: readonly { readonly name: string; readonly type: string; readonly unit: string | null }[];
};
