export { COMMAND_ROLES, type CommandName, type IncidentCommand, type OrderWish } from './commands.ts';
export { decide, endConditions, endSteps, type IncidentRefusal, isRefusal, suspensionGrounds } from './decide/index.ts';
export { describe, reportName, stretch } from './describe.ts';
export {
  type CommandOutcome,
  type CommandWish,
  foldEvent,
  type IncidentDesk,
  type IncidentFile,
  openIncidentDesk,
  type PlanChoice,
  streamOf,
} from './desk.ts';
export { diligentOffice } from './diligent.ts';
export { type DrillEvent, type DrillResult, drill, type Player, type Scenario, type ScenarioStep } from './drill.ts';
export type { IncidentEvent, IncidentEventKind, IncidentEvents } from './events.ts';
export { evolve, type FoldEvent, fold } from './evolve.ts';
export type * from './incident.ts';
export type { IncidentSummary } from './list.ts';
export { type NextAct, openClocks, type Picture, pictureOf } from './picture.ts';
export { type Authority, authorityFor, mayDecide, type Way } from './plan/authority.ts';
export { commanderAt, leadershipAt } from './plan/command.ts';
export { gradeInForce, gradeOf, levelOf, type OfferedGrade, offeredGrades, type Verdict } from './plan/conclusions.ts';
export type { Ground, PlanGround } from './plan/ground.ts';
export { factInput, factsOf, knownFacts, officialTime, standingFacts } from './plan/known.ts';
export { forbidden, type ProposedOrder, proposedOrders } from './plan/orders.ts';
export { reportClockName, wantedClocks } from './plan/wanted-clocks.ts';
