import type { PlanChoice } from './call-draft.ts';

const SPLIT = /[\s,，。；;、！!？?]{1,10}/;
const KEYWORD = 4;
const HAZARD = 3;
const TITLE = 2;
const SHARED = 1;
/** Two characters in a row that a title and what was typed share. */
const PAIR = 2;

function pairs(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - PAIR + 1) }, (_, i) => text.slice(i, i + PAIR));
}

function scoreOf(plan: PlanChoice, typed: readonly string[]): number {
  const either = (a: string, b: string): boolean => a !== '' && (a.includes(b) || b.includes(a));
  return typed.reduce((score, word) => {
    const keywords = plan.keywords.filter((keyword) => either(keyword, word)).length * KEYWORD;
    const hazard = either(plan.hazard, word) ? HAZARD : 0;
    const title = plan.title.includes(word) ? TITLE : 0;
    const shared = pairs(word).filter((pair) => plan.title.includes(pair)).length * SHARED;
    return score + keywords + hazard + title + shared;
  }, 0);
}

/** Plans that what the caller says speaks of, the best first; all of them where nothing was typed. */
export function matchPlans(plans: readonly PlanChoice[], typed: string): readonly PlanChoice[] {
  const words = typed.split(SPLIT).filter((word) => word !== '');
  if (words.length === 0) return plans;
  return plans
    .map((plan) => ({ plan, score: scoreOf(plan, words) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ plan }) => plan);
}
