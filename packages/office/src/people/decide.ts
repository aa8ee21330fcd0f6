import { type Account, rolesOn } from './account.ts';
import { isOn, type PeopleEvent, type Period, type RoleHeld, type SeatHeld } from './events.ts';
import { type PeopleRefusal, refuse } from './refusal.ts';
import type { OfficeRole } from './roles.ts';

// Pure: who stands in the office and what is wanted give events, or a refusal.

/** What may be done to an account beside its passwords. Days are of Asia/Shanghai; moments RFC 3339. */
export type PeopleCommand =
  | {
      readonly kind: 'open';
      readonly account: string;
      readonly name: string;
      readonly roles: readonly RoleHeld[];
      readonly seats: readonly SeatHeld[];
    }
  | { readonly kind: 'close'; readonly account: string; readonly reason: string }
  | ({ readonly kind: 'giveRole'; readonly account: string } & RoleHeld)
  | { readonly kind: 'endRole'; readonly account: string; readonly role: OfficeRole; readonly until: string }
  | ({ readonly kind: 'giveSeat'; readonly account: string } & SeatHeld)
  | { readonly kind: 'endSeat'; readonly account: string; readonly seat: string; readonly until: string }
  | ({ readonly kind: 'nameSubstitute'; readonly account: string; readonly substitute: string } & Period)
  | { readonly kind: 'endSubstitute'; readonly account: string; readonly substitute: string; readonly until: string }
  | { readonly kind: 'noteAbsence'; readonly account: string; readonly from: string; readonly until: string | null }
  | { readonly kind: 'endAbsence'; readonly account: string; readonly at: string };

/** What a decision rests on: all accounts of the county, and today. */
export type PeopleState = { readonly accounts: readonly Account[]; readonly today: string };
export type PeopleDecision = readonly PeopleEvent[] | PeopleRefusal;

const ACCOUNT_NAME = /^[a-z][a-z0-9._-]{1,30}[a-z0-9]$/;
const MOST_NAME = 40;
const MOST_SEAT = 80;

const unknown = (account: string): PeopleRefusal =>
  refuse('XZ_ACCOUNT_UNKNOWN', `没有账号“${account}”。请在人员名单里选。`);

const badPeriod = ({ from, until }: Period): PeopleRefusal | null =>
  until !== null && until < from
    ? refuse('XZ_PERIOD', `止日 ${until} 早于起日 ${from}。请改正日期；没有止日可以留空。`)
    : null;

const badSeat = (seat: string): PeopleRefusal | null =>
  seat.trim() !== seat || seat === '' || seat.length > MOST_SEAT
    ? refuse('XZ_SEAT_NAME', `岗位或机构的名称应有 1 到 ${MOST_SEAT} 个字，首尾没有空格，写法与预案相同。`)
    : null;

const overlap = (one: Period, other: Period): boolean =>
  one.from <= (other.until ?? '9999-12-31') && other.from <= (one.until ?? '9999-12-31');

const isAdministrator = (account: Account, day: string): boolean =>
  account.closedAt === null && rolesOn(account, day).includes('administrator');

/** Without an administrator nobody could let anybody in. */
function lastAdministrator({ accounts, today }: PeopleState, gone: Account): PeopleRefusal | null {
  const stays = accounts.some((account) => account.account !== gone.account && isAdministrator(account, today));
  return isAdministrator(gone, today) && !stays
    ? refuse(
        'XZ_ACCOUNT_LAST_ADMINISTRATOR',
        `“${gone.name}”是最后一个管理员，停用后没有人能管理账号。请先给另一人管理员的角色。`,
      )
    : null;
}

function open({ accounts }: PeopleState, command: Extract<PeopleCommand, { kind: 'open' }>): PeopleDecision {
  const { account, name, roles, seats } = command;
  if (!ACCOUNT_NAME.test(account))
    return refuse(
      'XZ_ACCOUNT_NAME',
      `账号“${account.slice(0, 40)}”不合写法：应有 3 到 32 个小写字母、数字、点或短横，以字母开头。`,
    );
  if (name.trim() === '' || name.length > MOST_NAME)
    return refuse('XZ_ACCOUNT_NAME', `姓名应有 1 到 ${MOST_NAME} 个字。`);
  if (accounts.some((one) => one.account === account))
    return refuse('XZ_ACCOUNT_EXISTS', `账号“${account}”已经有了，停用的也不再用。请换一个。`);
  const problem = [...roles, ...seats].map(badPeriod).find((one) => one !== null);
  if (problem) return problem;
  const bad = seats.map(({ seat }) => badSeat(seat)).find((one) => one !== null);
  if (bad) return bad;
  return [
    { kind: 'account.opened', account, name: name.trim() },
    ...roles.map((held) => ({ kind: 'role.given' as const, account, ...held })),
    ...seats.map((held) => ({ kind: 'seat.given' as const, account, ...held })),
  ];
}

type Of<K extends PeopleCommand['kind']> = Extract<PeopleCommand, { kind: K }>;

function giveRole(account: Account, command: Of<'giveRole'>): PeopleDecision {
  const { kind: _, ...held } = command;
  const problem = badPeriod(held);
  if (problem) return problem;
  if (account.roles.some((one) => one.role === held.role && overlap(one, held)))
    return refuse('XZ_ROLE_HELD', `“${account.name}”在这段时间里已有这个角色。请先终止原来的，或改起止日。`);
  return [{ kind: 'role.given', ...held }];
}

function giveSeat(account: Account, command: Of<'giveSeat'>): PeopleDecision {
  const { kind: _, ...held } = command;
  const problem = badPeriod(held) ?? badSeat(held.seat);
  if (problem) return problem;
  if (account.seats.some((one) => one.seat === held.seat && overlap(one, held)))
    return refuse('XZ_SEAT_HELD', `“${account.name}”在这段时间里已任“${held.seat}”。请先终止原来的，或改起止日。`);
  return [{ kind: 'seat.given', ...held }];
}

const stillOpen = (period: Period, until: string): boolean => period.until === null || period.until > until;

function endRole(state: PeopleState, account: Account, { role, until }: Of<'endRole'>): PeopleDecision {
  if (!account.roles.some((one) => one.role === role && stillOpen(one, until)))
    return refuse('XZ_ROLE_NOT_HELD', `“${account.name}”在 ${until} 之后没有这个角色，不需要终止。`);
  const last = role === 'administrator' ? lastAdministrator(state, account) : null;
  return last ?? [{ kind: 'role.ended', account: account.account, role, until }];
}

function endSeat(account: Account, { seat, until }: Of<'endSeat'>): PeopleDecision {
  return account.seats.some((one) => one.seat === seat && stillOpen(one, until))
    ? [{ kind: 'seat.ended', account: account.account, seat, until }]
    : refuse('XZ_SEAT_NOT_HELD', `“${account.name}”在 ${until} 之后不任“${seat}”，不需要终止。`);
}

function nameSubstitute(state: PeopleState, account: Account, command: Of<'nameSubstitute'>): PeopleDecision {
  const { kind: _, ...named } = command;
  const problem = badPeriod(named);
  if (problem) return problem;
  const other = state.accounts.find((one) => one.account === named.substitute);
  if (other === undefined || other.closedAt !== null) return unknown(named.substitute);
  if (other.account === account.account) return refuse('XZ_SUBSTITUTE', '自己不能做自己的 AB 角。请选另一人。');
  if (account.substitutes.some((one) => one.substitute === named.substitute && overlap(one, named)))
    return refuse('XZ_SUBSTITUTE', `“${other.name}”在这段时间里已是“${account.name}”的 AB 角。`);
  return [{ kind: 'substitute.named', ...named }];
}

function noteAbsence(account: Account, { from, until }: Of<'noteAbsence'>): PeopleDecision {
  if (until !== null && Date.parse(until) <= Date.parse(from))
    return refuse('XZ_ABSENCE', '回岗的时间应在离岗之后。请改正；不知道何时回岗可以留空。');
  const [start, end] = [new Date(from), until === null ? null : new Date(until)];
  const isDouble = account.absences.some(
    (one) => (end === null || one.from < end) && (one.until === null || start < one.until),
  );
  if (isDouble) return refuse('XZ_ABSENCE', `“${account.name}”在这段时间里已登记不在岗。请先登记回岗。`);
  return [{ kind: 'absence.noted', account: account.account, from, until }];
}

function onAccount(state: PeopleState, account: Account, command: Exclude<PeopleCommand, Of<'open'>>): PeopleDecision {
  switch (command.kind) {
    case 'close':
      return (
        lastAdministrator(state, account) ?? [
          { kind: 'account.closed', account: account.account, reason: command.reason },
        ]
      );
    case 'giveRole':
      return giveRole(account, command);
    case 'endRole':
      return endRole(state, account, command);
    case 'giveSeat':
      return giveSeat(account, command);
    case 'endSeat':
      return endSeat(account, command);
    case 'nameSubstitute':
      return nameSubstitute(state, account, command);
    case 'endSubstitute': {
      const { substitute, until } = command;
      return account.substitutes.some((one) => one.substitute === substitute && stillOpen(one, until))
        ? [{ kind: 'substitute.ended', account: account.account, substitute, until }]
        : refuse('XZ_SUBSTITUTE', `“${substitute}”在 ${until} 之后不是“${account.name}”的 AB 角。`);
    }
    case 'noteAbsence':
      return noteAbsence(account, command);
    case 'endAbsence':
      return account.absences.some((one) => one.until === null || one.until > new Date(command.at))
        ? [{ kind: 'absence.ended', account: account.account, at: command.at }]
        : refuse('XZ_ABSENCE', `“${account.name}”没有登记不在岗，不需要登记回岗。`);
  }
}

/** Events of a command, or why it is refused. */
export function decidePeople(state: PeopleState, command: PeopleCommand): PeopleDecision {
  if (command.kind === 'open') return open(state, command);
  const account = state.accounts.find((one) => one.account === command.account);
  if (account === undefined) return unknown(command.account);
  if (account.closedAt !== null)
    return refuse('XZ_ACCOUNT_CLOSED', `账号“${account.account}”（${account.name}）已经停用，不能再改。`);
  return onAccount(state, account, command);
}

/** The first day on which something that an account holds on a day will have ended: its sessions end with it. Null: open. */
export function firstEnd(account: Pick<Account, 'roles' | 'seats'>, day: string): string | null {
  const ends = [...account.roles, ...account.seats]
    .filter((held) => isOn(held, day))
    .flatMap((held) => held.until ?? []);
  return ends.sort()[0] ?? null;
}
