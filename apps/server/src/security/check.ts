import { hostWithoutPort } from './hosts.ts';

/** What of a request the check looks at. */
export type Caller = {
  readonly method: string;
  readonly path: string;
  readonly host: string | undefined;
  readonly origin: string | undefined;
  readonly fetchSite: string | undefined;
  readonly fetchMode: string | undefined;
};

export type Ground = { readonly hosts: ReadonlySet<string>; readonly readOnly: boolean };

export type Refusal = { readonly status: 403 | 421; readonly code: string; readonly message: string };

const SAFE_METHODS = new Set(['GET', 'HEAD']);
const OWN_SITES = new Set(['same-origin', 'none']);

/**
 * Null where a request may go on. Order: the name it came under, the page it came from, whether it may change anything.
 * A foreign page may do one thing only: link to a page of ours.
 */
export function checkCaller(caller: Caller, ground: Ground): Refusal | null {
  if (caller.host === undefined || !ground.hosts.has(hostWithoutPort(caller.host))) {
    return {
      status: 421,
      code: 'XZ_HOST',
      message: `不接受以“${(caller.host ?? '').slice(0, 80)}”为主机名的请求。请用启动时打印的地址访问；若需要别的主机名，请写入设置 XIANZHI_HOSTS。`,
    };
  }
  if (isForeign(caller)) {
    return { status: 403, code: 'XZ_ORIGIN', message: '这个请求来自别的网站，没有受理。请直接打开县治的页面操作。' };
  }
  if (ground.readOnly && !SAFE_METHODS.has(caller.method)) {
    return { status: 403, code: 'XZ_READ_ONLY', message: '此处只读（XIANZHI_READ_ONLY）：不能登录，也不能改动。' };
  }
  return null;
}

function isForeign(caller: Caller): boolean {
  if (caller.origin !== undefined && !isOwnOrigin(caller.origin, caller.host ?? '')) return true;
  if (caller.fetchSite === undefined || OWN_SITES.has(caller.fetchSite)) return false;
  const isLink = caller.method === 'GET' && caller.fetchMode === 'navigate' && !caller.path.startsWith('/api/');
  return !isLink;
}

/** `null` is what a sandboxed or local file sends: foreign. */
function isOwnOrigin(origin: string, host: string): boolean {
  try {
    const url = new URL(origin);
    return (url.protocol === 'http:' || url.protocol === 'https:') && url.host === normalHost(url.protocol, host);
  } catch {
    return false;
  }
}

const normalHost = (protocol: string, host: string): string => new URL(`${protocol}//${host}`).host;
