import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import type { SignedInView } from '@xianzhi/contract';
import { sessionQuery } from '../api/queries.ts';

const WORDS = [
  { to: '/', word: '公报', own: [] },
  { to: '/search', word: '检索', own: ['/search'] },
  { to: '/plans', word: '预案', own: ['/plans'] },
  { to: '/import', word: '导入', own: ['/import'] },
  { to: '/help', word: '帮助', own: ['/help'] },
] as const;

const DUTY = { to: '/duty', word: '值守', own: ['/duty', '/roster'] } as const;
const PEOPLE = { to: '/people', word: '管理', own: ['/people'] } as const;

/** What somebody who is signed in finds beside what everybody does. */
function ownWords(signedIn: SignedInView | null | undefined) {
  if (!signedIn || signedIn.county === null || signedIn.mustChangePassword) return [];
  return signedIn.roles.includes('administrator') ? [DUTY, PEOPLE] : [DUTY];
}

const isAt = (path: string, prefix: string): boolean => path === prefix || path.startsWith(`${prefix}/`);

/** The word whose pages hold this path: everything that no other word owns is 公报; signing in belongs to none. */
function hereOf(path: string): string {
  if (path === '/sign-in') return '';
  return [...WORDS, DUTY, PEOPLE].find(({ own }) => own.some((prefix) => isAt(path, prefix)))?.to ?? '/';
}

/** The words that exist. */
export function Rail() {
  const { data } = useQuery(sessionQuery);
  const here = hereOf(useLocation({ select: (location) => location.pathname }));
  return (
    <nav className="rail" aria-label="主要栏目">
      <ul>
        {[...WORDS.slice(0, -1), ...ownWords(data?.signedIn), ...WORDS.slice(-1)].map(({ to, word }) => (
          <li key={to}>
            <Link to={to} className={to === here ? 'here' : undefined} aria-current={to === here ? 'true' : undefined}>
              {word}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
