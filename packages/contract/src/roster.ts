import { z } from 'zod';
import { day, moment } from './common.ts';

/** 带班 and 值班. */
export const rosterDuty = z.enum(['inCharge', 'onDuty']).describe('带班或值班');
export const rosterDutyLabels: Readonly<Record<RosterDuty, string>> = { inCharge: '带班', onDuty: '值班' };

const timeOfDay = z.string().max(5).describe('时间，例如 08:00');
const shiftName = z.string().min(1).max(20).describe('班次的标识');

const shiftForm = { shift: shiftName, label: z.string().trim().min(1).max(20), starts: timeOfDay, ends: timeOfDay };

const person = z.object({ account: z.string(), name: z.string() });
const onShift = person.extend({
  overrideReason: z.string().nullable().describe('调班的理由，没有调过则为空'),
  substitute: person.nullable().describe('不在岗时代班的人'),
  filled: z.boolean().describe('本人或代班的人在岗'),
});

export const shiftView = z
  .object({
    day,
    shift: shiftName,
    label: z.string(),
    from: moment.describe('开始'),
    until: moment.describe('结束'),
    inCharge: z.array(onShift).describe('带班的人'),
    onDuty: z.array(onShift).describe('值班的人'),
    missing: z.array(rosterDuty).describe('还没有人的'),
  })
  .meta({ id: 'ShiftOn', description: '某一天的一个班次' });

export const rosterView = z.object({
  shifts: z.array(z.object(shiftForm)).describe('一天的班次'),
  days: z.array(shiftView).describe('各天的班次，按时间'),
  alarms: z.array(z.object({ day, shift: shiftName, message: z.string() })).describe('七天之内没有人的班次'),
  people: z.array(person).describe('可以排班的人'),
  mayChange: z.boolean().describe('可否改动值班表'),
  today: day,
});

export const rosterQuery = z.strictObject({
  from: day.optional().describe('从哪一天起，默认今天'),
  days: z.coerce.number().int().min(1).max(62).default(14).describe('几天'),
});
export const setShiftsBody = z.strictObject({ shifts: z.array(z.strictObject(shiftForm)).min(1).max(6) });
export const assignDutyBody = z.strictObject({
  day,
  shift: shiftName,
  duty: rosterDuty,
  accounts: z.array(z.string().max(40)).max(10).describe('安排的人，空则撤下'),
  reason: z.string().trim().max(200).nullable().describe('调班的理由，原来有人时须写'),
});

export type RosterDuty = z.infer<typeof rosterDuty>;
export type RosterView = z.infer<typeof rosterView>;
export type ShiftView = z.infer<typeof shiftView>;
