import type { Decision } from '@xianzhi/contract';
import { dayOf } from '@xianzhi/core/base';
import { findFolder, findNorm } from '@xianzhi/core/content';
import { evaluate } from '@xianzhi/core/evaluate';
import { type ContentRelease, exportRelease, listReleases, releaseContent } from '@xianzhi/office/counties';
import type { FastifyInstance } from 'fastify';
import type { House } from '../house/house.ts';
import { refused } from '../http/refused.ts';
import { serve } from '../http/route.ts';
import { planHead, planView, summaryOf } from '../plans/index.ts';

const noPlan = refused(404, 'XZ_PLAN_UNKNOWN', '没有这个预案。请从“预案”一览里选。');
const noNorm = refused(404, 'XZ_NORM_UNKNOWN', '没有这条规范。它可能属于另一个版本；请回到预案页再试。');
const badFacts = refused(422, 'XZ_FACT_SHAPE', '事实应当是 JSON，例如 {"死亡人数": 3}。');

const WITH_COUNTY = /^\d{6}\//;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A reservation names its clause within the county; a reader needs the whole address. */
const withCounty = (address: string | null, norm: string): string | null =>
  address === null || WITH_COUNTY.test(address) ? address : `${norm.slice(0, 6)}/${address}`;

function decisionOf(evaluation: ReturnType<typeof evaluate>): Decision {
  if (!evaluation.ok) return { conclusion: null, refusals: evaluation.refusals.map((one) => ({ ...one })) };
  const { items, due, ...rest } = evaluation.conclusion;
  const conclusion = {
    ...rest,
    possible: [...rest.possible],
    reasons: [...rest.reasons],
    nearest: [...rest.nearest],
    ask: rest.ask === null ? null : { ...rest.ask, values: [...rest.ask.values] },
    notStated: rest.notStated.map((one) => ({ ...one, address: withCounty(one.address, rest.norm) })),
    items: items === undefined ? null : [...items],
    due: due === undefined ? null : [...due],
  };
  return { conclusion, refusals: [] };
}

const printedRelease = (one: ContentRelease) => ({ ...one, releasedAt: one.releasedAt.toISOString() });

function contentRoutes(app: FastifyInstance, { db, clock }: Pick<House, 'db' | 'clock'>): void {
  serve(app, 'exportContent', async ({ params: { county }, query }) => {
    const files = await exportRelease(db, county, query.release);
    if (files === null) return refused(404, 'XZ_CONTENT_UNKNOWN', '这个县没有这一版内容。');
    return {
      files: files.map((file) => ({ ...file })),
      releases: (await listReleases(db, county)).map(printedRelease),
    };
  });
  serve(app, 'loadContent', async ({ params: { county }, body }) => {
    const outcome = await releaseContent(db, { county, ...body, at: clock() });
    if (outcome.ok) return { release: printedRelease(outcome.release), isNew: outcome.isNew, refusal: null };
    const { code, message, findings, difference } = outcome;
    const lost = difference && {
      added: [...difference.added],
      changed: [...difference.changed],
      removed: [...difference.removed],
    };
    return {
      release: null,
      isNew: false,
      refusal: { code, message, findings: findings.map((one) => ({ ...one })), difference: lost },
    };
  });
}

/** Plans as data: the list, one plan, and what a norm says about facts. Published matter: no account is asked for. */
export function planRoutes(app: FastifyInstance, { plans, clock, db }: House): void {
  contentRoutes(app, { db, clock });
  serve(app, 'plans', async () => {
    const all = await plans.plans();
    return {
      plans: all.flatMap((parts) => {
        const head = planHead(parts.folder);
        return head === null ? [] : [summaryOf(parts, head)];
      }),
    };
  });
  serve(app, 'plan', async ({ params }) => {
    const parts = await plans.plan(params.county, params.folder);
    const head = parts === null ? null : planHead(parts.folder);
    return parts === null || head === null ? noPlan : planView(parts, head);
  });
  serve(app, 'decide', async ({ query }) => {
    const content = await plans.content();
    const [norm, around] = [findNorm(content, query.norm), findFolder(content, query.norm)];
    if (norm === null || around === null) return noNorm;
    const facts = parsed(query.facts);
    if (facts === undefined) return badFacts;
    return decisionOf(evaluate(norm, facts, query.on ?? dayOf(clock().getTime()), around));
  });
}
