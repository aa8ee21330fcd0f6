import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Account } from './account.ts';
import { decidePeople, firstEnd, type PeopleCommand, type PeopleState } from './decide.ts';
import { isOn } from './events.ts';
import { ACCOUNT_RULE, lockedFor } from './lock-out.ts';
import { signedInAt } from './signed-in.ts';

const AT = new Date('2026-03-02T02:00:00Z');
const account = (name: string, change: Partial<Account> = {}): Account => ({
  county: '141121',
  account: name,
  name,
  openedAt: AT,
  closedAt: null,
  roles: [{ role: 'memberUnit', from: '2026-01-01', until: null }],
  seats: [],
  substitutes: [],
  absences: [],
  ...change,
});
const state = (...accounts: Account[]): PeopleState => ({ accounts, today: '2026-03-02' });
const code = (on: PeopleState, command: PeopleCommand): string | null => {
  const decided = decidePeople(on, command);
  return 'ok' in decided ? decided.code : null;
};
const opening = { kind: 'open', account: 'li.na', name: '李某', roles: [], seats: [] } as const;

describe('what is refused', () => {
  it('refuses names that nobody could type, and one that was taken before', () => {
    for (const name of ['', 'ab', 'Li', '李', 'a b', '../x', 'x'.repeat(40)])
      expect(code(state(), { ...opening, account: name })).toBe('XZ_ACCOUNT_NAME');
    expect(code(state(account('li.na', { closedAt: AT })), opening)).toBe('XZ_ACCOUNT_EXISTS');
    expect(code(state(), opening)).toBeNull();
  });

  it('refuses a period that ends before it begins, and the same role twice at a time', () => {
    const give = {
      kind: 'giveRole',
      account: 'a1',
      role: 'memberUnit',
      from: '2026-03-01',
      until: '2026-02-01',
    } as const;
    expect(code(state(account('a1')), give)).toBe('XZ_PERIOD');
    expect(code(state(account('a1')), { ...give, until: null })).toBe('XZ_ROLE_HELD');
    expect(code(state(account('a1')), { ...give, role: 'clerk', until: null })).toBeNull();
  });

  it('keeps one administrator', () => {
    const chief = account('a1', { roles: [{ role: 'administrator', from: '2026-01-01', until: null }] });
    const other = { ...chief, account: 'a2' };
    const close = { kind: 'close', account: 'a1', reason: '调离' } as const;
    expect(code(state(chief), close)).toBe('XZ_ACCOUNT_LAST_ADMINISTRATOR');
    expect(code(state(chief, { ...other, closedAt: AT }), close)).toBe('XZ_ACCOUNT_LAST_ADMINISTRATOR');
    expect(code(state(chief, other), close)).toBeNull();
    expect(code(state(chief), { kind: 'endRole', account: 'a1', role: 'administrator', until: '2026-03-02' })).toBe(
      'XZ_ACCOUNT_LAST_ADMINISTRATOR',
    );
  });

  it('changes nothing of a closed account', () => {
    const closed = state(account('a1', { closedAt: AT }), account('a2'));
    expect(code(closed, { kind: 'endAbsence', account: 'a1', at: AT.toISOString() })).toBe('XZ_ACCOUNT_CLOSED');
    const name = { kind: 'nameSubstitute', account: 'a2', from: '2026-01-01', until: null } as const;
    expect(code(closed, { ...name, substitute: 'a1' })).toBe('XZ_ACCOUNT_UNKNOWN');
    expect(code(closed, { ...name, substitute: 'a2' })).toBe('XZ_SUBSTITUTE');
  });
});

describe('AB 角', () => {
  const holder = account('holder', {
    seats: [{ seat: '指挥长', from: '2026-01-01', until: null }],
    substitutes: [{ substitute: 'deputy', from: '2026-01-01', until: null }],
  });
  const deputy = account('deputy');
  const seatsOf = (one: Account, at = AT) => signedInAt(deputy, [one, deputy], at)?.seats;

  it('a substitute acts for the seats of a holder while he is absent, and only then', () => {
    expect(seatsOf(holder)).toEqual([]);
    const away = {
      ...holder,
      absences: [{ from: new Date('2026-03-02T01:00:00Z'), until: new Date('2026-03-02T05:00:00Z') }],
    };
    expect(seatsOf(away)).toEqual([{ seat: '指挥长', holder: { account: 'holder', name: 'holder' } }]);
    expect(seatsOf(away, new Date('2026-03-02T05:00:00Z'))).toEqual([]);
    expect(seatsOf({ ...away, closedAt: AT })).toEqual([]);
    expect(seatsOf({ ...away, seats: [{ seat: '指挥长', from: '2026-01-01', until: '2026-03-01' }] })).toEqual([]);
  });
});

describe('laws', () => {
  const day = fc
    .date({ min: new Date('2026-01-01T00:00:00Z'), max: new Date('2026-12-31T00:00:00Z'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const period = fc.tuple(day, fc.option(day)).map(([from, until]) => ({ from, until }));

  it('an account with no role in force is nobody, and what is held ends no later than its session', () => {
    fc.assert(
      fc.property(fc.array(period, { maxLength: 4 }), day, (periods, on) => {
        const one = account('a1', { roles: periods.map((held) => ({ role: 'clerk', ...held })) });
        const at = new Date(`${on}T04:00:00Z`);
        const inForce = periods.filter((held) => isOn(held, on));
        expect(signedInAt(one, [one], at) === null).toBe(inForce.length === 0);
        const end = firstEnd(one, on);
        for (const held of inForce) if (held.until !== null) expect((end ?? '') <= held.until).toBe(true);
      }),
    );
  });

  it('a lock never shrinks with more failures, and never grows beyond its most', () => {
    fc.assert(
      fc.property(fc.nat({ max: 10_000 }), (failures) => {
        const [now, next] = [lockedFor(failures, ACCOUNT_RULE), lockedFor(failures + 1, ACCOUNT_RULE)];
        expect(now <= next && next <= ACCOUNT_RULE.mostMilliseconds).toBe(true);
      }),
    );
  });
});
