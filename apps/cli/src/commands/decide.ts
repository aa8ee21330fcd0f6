import { dayOf } from '@xianzhi/core/base';
import { type Conclusion, evaluate } from '@xianzhi/core/evaluate';
import type { Command } from '../command.ts';
import { shippedContent } from '../norms/content-files.ts';
import { findNormOrFail } from '../norms/find-norm.ts';
import { asJson, type Output } from '../output.ts';
import { UsageError } from '../usage.ts';
import { oneWord, takeWords } from '../words.ts';

/** `decide NORM --facts JSON [--on DAY] [--json]`: what the norm says about the facts, why, and what to ask. */
export const decide: Command = async (words, checkout, output) => {
  const { rest, values } = takeWords(words, {
    facts: { type: 'string' },
    on: { type: 'string' },
    json: { type: 'boolean' },
  });
  const { norm, folder } = findNormOrFail(shippedContent(checkout), oneWord(rest, '规范的 id'));
  const evaluation = evaluate(norm, factsFrom(values.facts ?? '{}'), values.on ?? dayOf(Date.now()), folder);
  if (!evaluation.ok) {
    if (values.json) output.out(asJson({ refused: evaluation.refusals }));
    for (const refusal of evaluation.refusals) output.err(`${refusal.message}（${refusal.code}）`);
    return 1;
  }
  if (values.json) output.out(asJson(evaluation.conclusion));
  else printConclusion(evaluation.conclusion, output);
  return 0;
};

function factsFrom(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError(`--facts 应当是 JSON，例如 '{"死亡人数": 3}'，写的是“${text.slice(0, 60)}”`);
  }
}

type Due = NonNullable<Conclusion['due']>[number];

/** How far it may be put off, in which window it is due, in which case alone. */
function limitsOf({ extendableBy, extended, during, until, when }: Due): string {
  const put = extendableBy === null ? '' : `；可延长${extendableBy}${extended === null ? '' : `，至 ${extended}`}`;
  const window = during === null ? '' : `；只报${during}的变化${until === null ? '' : `，至 ${until}`}`;
  return `${put}${window}${when === null ? '' : `；仅限：${when}`}`;
}

function printConclusion(one: Conclusion, { out }: Output): void {
  out(one.decided === null ? `还不能确定，可能是：${one.possible.join('、') || '—'}` : `结论：${one.decided}`);
  for (const reason of one.reasons)
    out(`  因为 ${reason.given}，符合“${reason.bound}” → ${reason.outcome}　依据 ${reason.address}`);
  for (const near of one.nearest) out(`  ${near.text}　依据 ${near.address}`);
  for (const item of one.items ?? []) out(`  ${item.item}　依据 ${item.address}`);
  for (const due of one.due ?? [])
    out(`  向${due.to}：${due.at ?? '无确定时刻'}（${due.within}${limitsOf(due)}）　依据 ${due.address}`);
  if (one.ask !== null) out(`接着问：${one.ask.question}`);
  for (const open of one.notStated) out(`注意：${open.reason}${open.address === null ? '' : `　${open.address}`}`);
}
