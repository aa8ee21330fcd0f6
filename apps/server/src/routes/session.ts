import { rmSync } from 'node:fs';
import type { SessionView, SignedInView } from '@xianzhi/contract';
import { findCounty, listCounties } from '@xianzhi/office/counties';
import { demoCounty } from '@xianzhi/office/library';
import {
  actOnCounty,
  changePassword,
  DEMO_PEOPLE,
  endSession,
  findSession,
  INSTALLATION,
  type LetIn,
  type PeopleRefusal,
  type SignedIn,
  type SignInGround,
  signIn,
  signInToDemo,
} from '@xianzhi/office/people';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { House } from '../house/house.ts';
import { passwordFile, sessionRule } from '../house/people.ts';
import { type Refused, refused } from '../http/refused.ts';
import { serve } from '../http/route.ts';
import { type Caller, refusalOf, SESSION_COOKIE } from '../rights/index.ts';

const noCounty = refused(404, 'XZ_COUNTY_UNKNOWN', '库里没有这个县。请先导入它的公报，或选另一个县。', 'county');

const STATUS: Partial<Record<PeopleRefusal['code'], number>> = {
  XZ_SIGN_IN_FAILED: 401,
  XZ_SIGN_IN_LOCKED: 429,
  XZ_DEMO_ONLY: 403,
};

async function present(house: House, signedIn: SignedIn): Promise<SignedInView> {
  const { isInstallation, home: _, roles, seats, ...rest } = signedIn;
  const county = rest.county === null ? null : await findCounty(house.db, rest.county);
  return {
    ...rest,
    countyName: county?.name ?? null,
    roles: [...roles],
    seats: seats.map((seat) => ({ ...seat })),
    installation: isInstallation,
  };
}

/** Who is signed in, what that opens, and as whom one may sign in. */
async function sessionOf(house: House, caller: Caller): Promise<SessionView> {
  const counties = await listCounties(house.db);
  const hasDemo = house.settings.demo && counties.some((county) => county.demo);
  return {
    signedIn: caller.signedIn === null ? null : await present(house, caller.signedIn),
    mayChange: house.readOnly === null && refusalOf('upload', caller) === null,
    open: caller.isOpen,
    demo: hasDemo ? DEMO_PEOPLE.map(({ account, name, role }) => ({ account, name, role })) : null,
    counties: [
      ...counties.filter((county) => !county.demo).map(({ code, name }) => ({ code, name })),
      { code: INSTALLATION, name: '本机（各县）' },
    ],
  };
}

/** Seen by scripts of no page, sent to no other site, gone with the session. */
const cookieOf = (request: FastifyRequest, expires: Date) =>
  ({ path: '/', httpOnly: true, sameSite: 'strict', secure: request.protocol === 'https', expires }) as const;

type Round = { readonly house: House; readonly request: FastifyRequest; readonly reply: FastifyReply };

async function answerLetIn(
  { house, request, reply }: Round,
  told: LetIn | PeopleRefusal,
): Promise<SessionView | Refused> {
  if (!told.ok) return refused(STATUS[told.code] ?? 422, told.code, told.message);
  const { token, endsAt } = told.session;
  const old = request.cookies[SESSION_COOKIE];
  if (old !== undefined) await endSession(house.db, old);
  reply.setCookie(SESSION_COOKIE, token, cookieOf(request, endsAt));
  return sessionOf(house, {
    ...request.caller,
    signedIn: await findSession(house.db, token, house.clock(), sessionRule(house.settings)),
  });
}

/** Signing in and out. */
export function sessionRoutes(app: FastifyInstance, house: House): void {
  const ground = (): SignInGround => ({
    journal: house.journal,
    at: house.clock(),
    rule: sessionRule(house.settings),
  });
  serve(app, 'session', ({ caller }) => sessionOf(house, caller));
  serve(app, 'signIn', async ({ body, request, reply }) =>
    answerLetIn({ house, request, reply }, await signIn(ground(), { ...body, address: request.ip })),
  );
  serve(app, 'demoSignIn', async ({ body, request, reply }) => {
    if (!house.settings.demo) return refused(403, 'XZ_DEMO_ONLY', '这里没有启用演示县，请用账号和密码登录。');
    return answerLetIn({ house, request, reply }, await signInToDemo(ground(), demoCounty.code, body.account));
  });
  serve(app, 'signOut', async ({ request, reply }) => {
    const token = request.cookies[SESSION_COOKIE];
    if (token !== undefined) await endSession(house.db, token);
    reply.clearCookie(SESSION_COOKIE, { path: '/' });
    return { message: '已退出登录。' };
  });
  serve(app, 'changePassword', async ({ body, request, caller }) => {
    const { home, account, isInstallation } = caller.signedIn;
    const who = { county: home, account, address: request.ip, token: request.cookies[SESSION_COOKIE] ?? '' };
    const told = await changePassword(ground(), { ...who, ...body });
    if (!told.ok) return refused(STATUS[told.code] ?? 422, told.code, told.message, 'next');
    if (isInstallation) rmSync(passwordFile(house.dataFolder), { force: true });
    return { message: '密码已改。您在别处的登录都已退出。' };
  });
  serve(app, 'chooseCounty', async ({ body, request, caller }) => {
    if ((await findCounty(house.db, body.county)) === null) return noCounty;
    await actOnCounty(house.db, request.cookies[SESSION_COOKIE] ?? '', body.county);
    return sessionOf(house, { ...caller, signedIn: { ...caller.signedIn, county: body.county } });
  });
}
