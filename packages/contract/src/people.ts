import { z } from 'zod';
import { countyCode, day, moment } from './common.ts';

/** What somebody is in the office of a county. */
export const officeRole = z.enum([
  'dutyOfficer',
  'commander',
  'officeDirector',
  'groupLead',
  'memberUnit',
  'township',
  'clerk',
  'administrator',
]);

export const officeRoleLabels: Readonly<Record<OfficeRole, string>> = {
  dutyOfficer: '值班员',
  commander: '指挥长',
  officeDirector: '办公室主任',
  groupLead: '组长',
  memberUnit: '成员单位',
  township: '乡镇',
  clerk: '文秘',
  administrator: '管理员',
};

const accountName = z.string().trim().toLowerCase().min(1).max(40).describe('账号');
const password = z.string().min(1, '请填写密码').max(200).describe('密码');
const personName = z.string().trim().min(1, '请填写姓名').max(40).describe('姓名');
const seatName = z.string().trim().min(1, '请填写岗位或机构').max(80).describe('岗位或机构，写法与预案相同');
const reason = z.string().trim().min(2, '请写明理由').max(200).describe('理由');
const from = day.describe('起日');
const until = day.nullable().describe('止日（含当日），没有则为空');

const seatActed = z.object({
  seat: seatName,
  holder: z.object({ account: accountName, name: personName }).nullable().describe('代谁行使，自己的为空'),
});

/** Who is signed in, and for what he may act now. */
export const signedInView = z
  .object({
    county: countyCode.nullable().describe('正在办理的县；本机管理员还没有选县时为空'),
    countyName: z.string().nullable(),
    account: accountName,
    name: personName,
    roles: z.array(officeRole).describe('在任的角色'),
    seats: z.array(seatActed).describe('可以行使的岗位与机构'),
    mustChangePassword: z.boolean().describe('须先改密码'),
    installation: z.boolean().describe('本机的管理员，可为各县开账号'),
  })
  .meta({ id: 'SignedIn', description: '登录的人' });

export const sessionView = z
  .object({
    signedIn: signedInView.nullable().describe('登录的人，没有登录时为空'),
    mayChange: z.boolean().describe('现在可否改动公报、预案等已公开的内容'),
    open: z.boolean().describe('还没有管理员登录过：在本机不登录也可导入、处理公报'),
    demo: z
      .array(z.object({ account: accountName, name: personName, role: officeRole }))
      .nullable()
      .describe('演示县可以一键登录的人，没有演示县时为空'),
    counties: z.array(z.object({ code: countyCode, name: z.string() })).describe('可以登录的县'),
  })
  .describe('登录状态');

export const signInBody = z.strictObject({
  county: countyCode.describe('县的代码；本机管理员用 000000'),
  account: accountName,
  password,
});
export const demoSignInBody = z.strictObject({ account: accountName });
export const changePasswordBody = z.strictObject({ password, next: password.describe('新密码') });
export const chooseCountyBody = z.strictObject({ county: countyCode });

const roleHeld = z.object({ role: officeRole, from, until });
const seatHeld = z.object({ seat: seatName, from, until });

export const accountView = z
  .object({
    account: accountName,
    name: personName,
    openedAt: moment.describe('开设的时刻'),
    closedAt: moment.nullable().describe('停用的时刻，在用则为空'),
    roles: z.array(roleHeld).describe('各角色与起止日'),
    seats: z.array(seatHeld).describe('各岗位与起止日'),
    substitutes: z.array(z.object({ substitute: accountName, from, until })).describe('AB 角：不在岗时由谁代'),
    absences: z
      .array(z.object({ from: moment.describe('离岗'), until: moment.nullable().describe('回岗，不知道则为空') }))
      .describe('不在岗的时段'),
    absent: z.boolean().describe('此刻不在岗'),
  })
  .meta({ id: 'Account', description: '账号' });

export const peopleView = z.object({ people: z.array(accountView).describe('人员'), today: day });

export const openAccountBody = z.strictObject({
  account: accountName,
  name: personName,
  roles: z
    .array(z.strictObject({ role: officeRole, from, until }))
    .min(1, '至少给一个角色')
    .max(8),
  seats: z.array(z.strictObject({ seat: seatName, from, until })).max(40),
});
export const oneTimePasswordView = z.object({
  account: accountName,
  oneTimePassword: z.string().describe('一次性密码，只显示这一次'),
  until: moment.describe('在此之前有效'),
});
export const accountParams = z.strictObject({ account: accountName });
export const closeAccountBody = z.strictObject({ reason });

/** Everything that may be changed of an account, one thing at a time. */
export const changeAccountBody = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('giveRole'), role: officeRole, from, until }),
  z.strictObject({ act: z.literal('endRole'), role: officeRole, until: day.describe('止日') }),
  z.strictObject({ act: z.literal('giveSeat'), seat: seatName, from, until }),
  z.strictObject({ act: z.literal('endSeat'), seat: seatName, until: day.describe('止日') }),
  z.strictObject({ act: z.literal('nameSubstitute'), substitute: accountName, from, until }),
  z.strictObject({ act: z.literal('endSubstitute'), substitute: accountName, until: day.describe('止日') }),
]);
/** Own absence, or another's by an administrator. */
export const absenceBody = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('leave'), from: moment.describe('离岗'), until: moment.nullable().describe('回岗') }),
  z.strictObject({ act: z.literal('return') }),
]);

export type OfficeRole = z.infer<typeof officeRole>;
export type SignedInView = z.infer<typeof signedInView>;
export type SessionView = z.infer<typeof sessionView>;
export type AccountView = z.infer<typeof accountView>;
export type ChangeAccount = z.infer<typeof changeAccountBody>;
