import { readFileSync } from 'node:fs';
import { parseInstant } from '@xianzhi/core/base';
import { type Content, type Folder, findFolder, ofKind } from '@xianzhi/core/content';
import { momentAfter } from '@xianzhi/core/evaluate';
import { MOMENTS } from '@xianzhi/core/lexicon';
import {
  type DrillResult,
  diligentOffice,
  type IncidentCommand,
  drill as run,
  type ScenarioStep,
} from '@xianzhi/office/incidents';
import { parse } from 'yaml';
import type { Command } from '../command.ts';
import { shippedContent } from '../norms/content-files.ts';
import { findNormOrFail } from '../norms/find-norm.ts';
import { asJson, type Output } from '../output.ts';
import { CommandFailure, UsageError } from '../usage.ts';
import { oneWord, takeWords } from '../words.ts';

type Facts = Readonly<Record<string, unknown>>;
/** A scenario as a person writes it, JSON or YAML. */
type Written = {
  readonly startAt?: string;
  readonly hours?: number;
  readonly facts?: Facts;
  readonly steps?: readonly WrittenStep[];
};
type WrittenStep = { readonly after: string | number; readonly command: IncidentCommand };

const HOUR = 3_600_000;
const MINUTE = 60_000;
const USUAL_HOURS = 72;
const FOLDER = /^\d{6}\/[a-z0-9-]{1,60}$/;

/**
 * `drill NORM --facts JSON [--scenario FILE] [--hours N] [--passive] [--json]`: acts a plan out in virtual time, from the
 * call on. A diligent office answers; with `--passive` nobody does, and every clock is seen to fall due. Needs no database.
 */
export const drill: Command = async (words, checkout, output) => {
  const { rest, values } = takeWords(words, {
    facts: { type: 'string' },
    scenario: { type: 'string' },
    hours: { type: 'string' },
    passive: { type: 'boolean' },
    json: { type: 'boolean' },
  });
  const content = shippedContent(checkout);
  const folder = folderOf(content, oneWord(rest, '预案或其中一条规范的 id'));
  const scenario = scenarioFrom(values.scenario);
  const facts: Facts = { ...scenario.facts, ...factsFrom(values.facts) };
  const hours = Number(values.hours ?? scenario.hours ?? USUAL_HOURS);
  if (!(hours > 0)) throw new UsageError(`--hours 应当是大于 0 的小时数，写的是“${values.hours}”`);
  const startAt = startOf(scenario, facts);
  const plan = { folder, content };
  const steps = [opening(folder, facts), ...(scenario.steps ?? []).map(stepOf)];
  const player = values.passive ? () => [] : diligentOffice(plan);
  const result = run(plan, {}, { startAt, untilMilliseconds: hours * HOUR, steps }, player);
  if (values.json) output.out(asJson({ events: result.events, refusals: result.refusals }));
  else print(result, output);
  return result.refusals.length === 0 ? 0 : 1;
};

function folderOf(content: Content, id: string): Folder {
  const found = FOLDER.test(id) ? findFolder(content, id) : null;
  const folder = found ?? findNormOrFail(content, id).folder;
  if (ofKind(folder, 'plan').length === 0)
    throw new CommandFailure(`“${id}”不在一个预案里，不能演练。用 xianzhi norms --kind plan 看全部预案。`);
  return folder;
}

function factsFrom(text: string | undefined): Facts {
  if (text === undefined) return {};
  try {
    return JSON.parse(text) as Facts;
  } catch {
    throw new UsageError(`--facts 应当是 JSON，例如 '{"死亡人数": 3}'，写的是“${text.slice(0, 60)}”`);
  }
}

function scenarioFrom(file: string | undefined): Written {
  if (file === undefined) return {};
  try {
    return (parse(readFileSync(file, 'utf8'), { maxAliasCount: 0 }) ?? {}) as Written;
  } catch (error) {
    throw new CommandFailure(
      `脚本 ${file} 读不懂：${(error as Error).message}。应当是 YAML 或 JSON，写 startAt、facts、steps。`,
    );
  }
}

/** The call comes when the facts say; else at the latest moment that they name, else now. */
function startOf(scenario: Written, facts: Facts): string {
  const named = [scenario.startAt, facts[MOMENTS.receipt]].find((text) => typeof text === 'string');
  const moments = Object.values<string>(MOMENTS).flatMap((name) =>
    typeof facts[name] === 'string' ? [parseInstant(facts[name])] : [],
  );
  const latest = Math.max(...moments.filter((moment) => moment !== null));
  const at = typeof named === 'string' ? parseInstant(named) : Number.isFinite(latest) ? latest : Date.now();
  if (at === null)
    throw new UsageError(`开始时间应当写成 2026-10-15T02:10:00+08:00 这样，写的是“${String(named).slice(0, 40)}”`);
  return new Date(at).toISOString();
}

function opening(folder: Folder, facts: Facts): ScenarioStep {
  const [plan] = ofKind(folder, 'plan');
  const command: IncidentCommand = {
    do: 'open',
    title: `${plan?.body.title ?? ''}演练`,
    hazard: plan?.body.hazard ?? '',
    place: '',
    isDrill: true,
    facts,
    source: '演练',
    plan: `${folder.county}/${folder.folder}`,
  };
  return { afterMilliseconds: 0, command };
}

/** `after` is minutes, or a length as texts print it: 30分钟, 2小时. */
function stepOf({ after, command }: WrittenStep): ScenarioStep {
  const afterMilliseconds = typeof after === 'number' ? after * MINUTE : momentAfter(0, after);
  if (afterMilliseconds === null)
    throw new UsageError(`脚本里的 after 应当是分钟数或“30分钟”这样的时长，写的是“${String(after)}”`);
  return { afterMilliseconds, command };
}

function print({ events, refusals }: DrillResult, { out, err }: Output): void {
  for (const { at, text, address } of events)
    out(`${at.slice(0, 16).replace('T', ' ')}　${text}${address === null ? '' : `　依据 ${address}`}`);
  for (const { at, message } of refusals) err(`${at}　没有办成：${message}`);
}
