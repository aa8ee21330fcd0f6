export { openPlanDesk, type PlanDesk } from './desk.ts';
export { type PlanParts, planHead, planView, summaryOf } from './plan-view.ts';
