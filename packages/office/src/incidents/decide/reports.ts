import type { CommandOf } from '../commands.ts';
import { event } from '../events.ts';
import type { Incident } from '../incident.ts';
import type { Ground } from '../plan/ground.ts';
import { factInput } from '../plan/known.ts';
import { mustBeOpen, mustNotBeArchived, mustSay, reportOf } from './checks.ts';
import { firstRefusal, isRefusal, refuse, type Verdict } from './refusal.ts';

/** A report in draft: what stands in it is frozen with the facts of this moment. 续报 are numbered by what was sent before. */
export function draftReport(state: Incident, command: CommandOf<'draftReport'>, ground: Ground): Verdict {
  const { kind, recipients, covers, text } = command;
  const unknown = covers.find((name) => state.clocks[name] === undefined);
  const refusal = firstRefusal(
    mustNotBeArchived(state),
    mustSay(text, 'text', '报告正文'),
    recipients.length === 0 ? refuse('NO_RECIPIENTS', '没有写报给谁。', 'recipients') : null,
    unknown === undefined
      ? null
      : refuse('CLOCK_UNKNOWN', '没有这个时限，可能已随等级变化取消。请刷新后再看。', 'covers'),
  );
  if (refusal !== null) return refusal;
  const number = state.reports.filter((one) => one.kind === kind && one.sent !== null).length + 1;
  const report = `report-${state.reports.length + 1}`;
  const facts = factInput(state, ground.plan, ground.now);
  return [event('incident.reportDrafted', { report, kind, number, recipients, covers, text, facts, at: ground.now })];
}

/** 签发. The drafter does not sign for himself, save as relayed from whoever may. */
export function approveReport(state: Incident, command: CommandOf<'approveReport'>, ground: Ground): Verdict {
  const report = reportOf(state, command.report);
  if (isRefusal(report)) return report;
  const { approver, relayed = null } = command;
  const refusal = firstRefusal(mustNotBeArchived(state), mustSay(approver, 'approver', '签发人'));
  if (refusal !== null) return refusal;
  if (report.approved !== null) return refuse('APPROVED', `这份报告已由 ${report.approved.by} 签发。`, 'report');
  if (report.draftedBy === ground.actor.name && !relayed?.trim())
    return refuse('SAME_PERSON', '拟稿人不能自己签发。如领导已口头签发，请写明方式（电话、当面）。', 'relayed');
  return [event('incident.reportApproved', { report: report.report, approver, relayed, at: ground.now })];
}

/** What leaves the house: signed, once. An urgent first report may be sent before the signature: no approval stops its clock. */
export function sendReport(state: Incident, command: CommandOf<'sendReport'>, ground: Ground): Verdict {
  const report = reportOf(state, command.report);
  if (isRefusal(report)) return report;
  const refusal = firstRefusal(mustNotBeArchived(state), mustSay(command.channel, 'channel', '报送方式'));
  if (refusal !== null) return refusal;
  if (report.sent !== null)
    return refuse('SENT', `这份报告已于 ${report.sent.at} 由 ${report.sent.by} 报出。`, 'report');
  return [event('incident.reportSent', { report: report.report, channel: command.channel, at: ground.now })];
}

export function draftRelease(state: Incident, { text }: CommandOf<'draftRelease'>, ground: Ground): Verdict {
  const refusal = firstRefusal(mustNotBeArchived(state), mustSay(text, 'text', '发布内容'));
  return (
    refusal ?? [
      event('incident.releaseDrafted', { release: `release-${state.publications.length + 1}`, text, at: ground.now }),
    ]
  );
}

const releaseOf = (state: Incident, release: string) =>
  state.publications.find((one) => one.release === release) ?? refuse('RELEASE_UNKNOWN', '没有这份发布稿。', 'release');

/** Nothing reaches the public on one person's word. */
export function approveRelease(state: Incident, command: CommandOf<'approveRelease'>, ground: Ground): Verdict {
  const release = releaseOf(state, command.release);
  if (isRefusal(release)) return release;
  if (release.approved !== null) return refuse('APPROVED', `发布稿已由 ${release.approved.by} 审核。`, 'release');
  if (release.draftedBy === ground.actor.name) return refuse('SAME_PERSON', '拟稿人不能自己审核发布稿。', 'release');
  return [event('incident.releaseApproved', { release: release.release, at: ground.now })];
}

export function publishRelease(state: Incident, command: CommandOf<'publishRelease'>, ground: Ground): Verdict {
  const release = releaseOf(state, command.release);
  if (isRefusal(release)) return release;
  const refusal = mustSay(command.channel, 'channel', '发布渠道');
  if (refusal !== null) return refusal;
  if (release.approved === null) return refuse('NOT_APPROVED', '发布稿还没有审核，不能发布。', 'release');
  if (release.published !== null) return refuse('PUBLISHED', '发布稿已经发布过。', 'release');
  return [event('incident.releasePublished', { release: release.release, channel: command.channel, at: ground.now })];
}

/** 请求支援: to whom, what. */
export function requestHelp(state: Incident, { to, text }: CommandOf<'requestHelp'>, ground: Ground): Verdict {
  const refusal = firstRefusal(mustBeOpen(state), mustSay(to, 'to', '向谁请求'), mustSay(text, 'text', '请求内容'));
  return refusal ?? [event('incident.helpRequested', { to, text, at: ground.now })];
}

export function answerRequest(
  state: Incident,
  { request, answer }: CommandOf<'answerRequest'>,
  ground: Ground,
): Verdict {
  if (state.requests[request] === undefined) return refuse('REQUEST_UNKNOWN', '没有这条请求。', 'request');
  const refusal = mustSay(answer, 'answer', '答复');
  return refusal ?? [event('incident.helpAnswered', { request, answer, at: ground.now })];
}
