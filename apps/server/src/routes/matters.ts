import { citationStatusLabels, type SettleCitation, type SettleOrgan } from '@xianzhi/contract';
import { confirmAndRelease, findCounty, listOrgans, proposeOrgans } from '@xianzhi/office/counties';
import {
  citationCounts,
  listOpenCitations,
  listUnknownOrgans,
  settleCitation,
  settleOrgan,
} from '@xianzhi/office/library';
import type { FastifyInstance } from 'fastify';
import type { House } from '../house/house.ts';
import { refused } from '../http/refused.ts';
import { serve } from '../http/route.ts';
import { tallies } from '../present/index.ts';

const noCounty = refused(404, 'XZ_COUNTY_UNKNOWN', '库里没有这个县。请看首页列出的县。');

// This machine itself may settle without an account; a release is always somebody's.
const UNSIGNED = '本机';

/** Open ends of a county: names that no directory knows, citations without a target. */
export function matterRoutes(app: FastifyInstance, { db, clock }: House): void {
  serve(app, 'organs', async ({ params: { county } }) => {
    if ((await findCounty(db, county)) === null) return noCounty;
    const [organs, unknown, proposed] = await Promise.all([
      listOrgans(db, county),
      listUnknownOrgans(db, { county }),
      proposeOrgans(db, county),
    ]);
    return {
      organs: organs.map((organ) => ({ ...organ, aliases: [...organ.aliases] })),
      unknown: unknown.map((organ) => ({ name: organ.text, mentions: organ.mentions, example: organ.example })),
      proposed: proposed.map((organ) => ({ ...organ })),
    };
  });
  serve(app, 'confirmOrgans', async ({ params, body, caller: { signedIn } }) => {
    const by = signedIn?.name ?? UNSIGNED;
    const outcome = await confirmAndRelease(db, params.county, { organs: body.organs, by, at: clock() });
    if (!outcome.ok) return refused(422, outcome.code, outcome.message);
    return { message: `名录增加 ${outcome.added} 个单位，识别出 ${outcome.mentionsResolved} 处名称。` };
  });
  serve(app, 'settleOrgan', async ({ params, body, caller: { signedIn } }) => {
    const outcome = await settleOrgan(db, {
      county: params.county,
      text: body.name,
      as: organAnswer(body),
      by: signedIn?.name ?? UNSIGNED,
      at: clock(),
    });
    return outcome.ok
      ? { message: `已处理，涉及 ${outcome.mentions} 处。` }
      : refused(422, outcome.code, outcome.message);
  });
  serve(app, 'openCitations', async ({ params: { county }, query }) => {
    if ((await findCounty(db, county)) === null) return noCounty;
    const [all, counts] = await Promise.all([listOpenCitations(db, { county }), citationCounts(db, { county })]);
    const wanted = all.filter((each) => query.status === undefined || each.status === query.status);
    return {
      citations: wanted.slice(query.offset, query.offset + query.limit).map(({ county: _, ...citation }) => citation),
      total: wanted.length,
      counts: tallies(counts, citationStatusLabels),
    };
  });
  serve(app, 'settleCitation', async ({ params, body }) => {
    const outcome = await settleCitation(db, {
      county: params.county,
      text: body.text,
      as: citationAnswer(body),
      at: clock(),
    });
    return outcome.ok
      ? { message: `已处理，涉及 ${outcome.mentions} 处。` }
      : refused(422, outcome.code, outcome.message);
  });
}

function organAnswer(body: SettleOrgan): Parameters<typeof settleOrgan>[1]['as'] {
  if (body.as === 'alias') return { kind: 'alias', organ: body.organ };
  if (body.as === 'organ') return { kind: 'new', organKind: body.kind, parent: body.parent };
  return { kind: 'none' };
}

function citationAnswer(body: SettleCitation): Parameters<typeof settleCitation>[1]['as'] {
  if (body.as === 'address') return { kind: 'address', address: body.address };
  if (body.as === 'work') return { kind: 'work', title: body.title };
  return { kind: 'none' };
}
