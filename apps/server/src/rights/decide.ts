import { type RouteName, type RouteRight, rights } from '@xianzhi/contract';
import { type Refused, refused } from '../http/refused.ts';
import { type Caller, isOfDemo } from './caller.ts';

const SIGN_IN = refused(401, 'XZ_SIGN_IN', '请先登录：这项操作要有账号。登录页在右上角“登录”。');
const PASSWORD = refused(403, 'XZ_PASSWORD_FIRST', '请先把一次性密码改成自己的，然后再办别的事。');
const RIGHT = refused(403, 'XZ_RIGHT', '您的角色不能办这件事。请由有这个职责的人办理，或请管理员核对您的角色。');
const DEMO = refused(403, 'XZ_RIGHT', '演示账号只能在运行县治的机器上改动公报。请换正式的账号登录。');
const COUNTY = refused(409, 'XZ_COUNTY_FIRST', '请先在右上角选定要办理的县。');

/** A holder of a one-time password may do these alone, beside what everybody may. */
const WITH_ONE_TIME: ReadonlySet<RouteName> = new Set(['changePassword']);

/** Published matter lies open to whoever sits here until the first administrator has signed in. */
export const isFree = (right: RouteRight, caller: Caller): boolean =>
  right.who === 'published' && caller.isHere && caller.isOpen;

/** Null where the caller may call the route; the table of rights decides. */
export function refusalOf(name: RouteName, caller: Caller): Refused | null {
  const right: RouteRight = rights[name];
  if (right.who === 'public' || isFree(right, caller)) return null;
  const { signedIn } = caller;
  if (signedIn === null) return SIGN_IN;
  if (signedIn.mustChangePassword && !WITH_ONE_TIME.has(name)) return PASSWORD;
  if (right.who === 'signedIn') return null;
  if (right.who === 'installation') return signedIn.isInstallation ? null : RIGHT;
  if (!right.roles.some((role) => signedIn.roles.includes(role))) return RIGHT;
  if (right.who === 'published') return isOfDemo(signedIn) && !caller.isHere ? DEMO : null;
  return signedIn.county === null ? COUNTY : null;
}

/** Whether a caller whom a `published` route lets in may change the matter of a county. */
export const covers = (caller: Caller, county: string): boolean => {
  const bound = boundTo(caller);
  return bound === null || bound === county;
};

/** The one county whose published matter a caller may change; null: any. */
export function boundTo({ signedIn, isHere, isOpen }: Caller): string | null {
  if (isHere && isOpen) return null;
  return signedIn === null || signedIn.isInstallation ? null : signedIn.county;
}
