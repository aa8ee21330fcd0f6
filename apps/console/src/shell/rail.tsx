import { Link, useLocation } from '@tanstack/react-router';

const WORDS = [
  { to: '/', word: '公报', own: [] },
  { to: '/search', word: '检索', own: ['/search'] },
  { to: '/plans', word: '预案', own: ['/plans'] },
  { to: '/import', word: '导入', own: ['/import'] },
  { to: '/help', word: '帮助', own: ['/help'] },
] as const;

const isAt = (path: string, prefix: string): boolean => path === prefix || path.startsWith(`${prefix}/`);

/** The word whose pages hold this path: everything that no other word owns is 公报. */
function hereOf(path: string): string {
  return WORDS.find(({ own }) => own.some((prefix) => isAt(path, prefix)))?.to ?? '/';
}

/** The words that exist. */
export function Rail() {
  const here = hereOf(useLocation({ select: (location) => location.pathname }));
  return (
    <nav className="rail" aria-label="主要栏目">
      <ul>
        {WORDS.map(({ to, word }) => (
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
