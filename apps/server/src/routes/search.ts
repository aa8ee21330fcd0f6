import { search } from '@xianzhi/office/library';
import type { FastifyInstance } from 'fastify';
import type { House } from '../house/house.ts';
import { serve } from '../http/route.ts';
import { presentSearch } from '../present/index.ts';

/** Search over units. */
export function searchRoutes(app: FastifyInstance, { db }: House): void {
  serve(app, 'search', async ({ query: { q, ...rest } }) => presentSearch(await search(db, { text: q, ...rest })));
}
