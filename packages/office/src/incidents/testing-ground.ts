import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Content, findFolder, loadContent } from '@xianzhi/core/content';
import type { Actor } from './incident.ts';
import type { PlanGround } from './plan/ground.ts';

// For tests: the content that ships with the program.

const COUNTIES = new URL('../../../../counties/', import.meta.url).pathname;

function filesBelow(folder: string, below = ''): { path: string; text: string }[] {
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) return filesBelow(folder, path);
    return entry.name.endsWith('.yaml') ? [{ path, text: readFileSync(join(folder, path), 'utf8') }] : [];
  });
}

let content: Content | null = null;

/** Shipped content, loaded once. */
export function shippedContent(): Content {
  content ??= loadContent(filesBelow(COUNTIES));
  return content;
}

/** A shipped plan, `141121/coal-mine`. */
export function shippedPlan(plan: string): PlanGround {
  const folder = findFolder(shippedContent(), plan);
  if (folder === null) throw new Error(`no plan ${plan}`);
  return { folder, content: shippedContent() };
}

export const dutyOfficer: Actor = { name: '值班员甲', roles: ['dutyOfficer'], seats: [] };
export const officeDirector: Actor = { name: '主任乙', roles: ['officeDirector'], seats: ['县应急局主要领导'] };
/** An actor of a role with seats. */
export const somebody = (name: string, role: string, ...seats: readonly string[]): Actor => ({
  name,
  roles: [role],
  seats,
});
