import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useReader } from './reader-context.ts';
import { withVersion } from './versions.ts';

type Props = { address: string; children: ReactNode; className?: string; title?: string; label?: string };

/** A link to another place of the same document: the page does not start from the top again. */
export function ClauseLink({ address, children, className, title, label }: Props) {
  const { version } = useReader();
  return (
    <Link
      to="/$"
      params={{ _splat: withVersion(address, version) }}
      resetScroll={false}
      preload={false}
      className={className}
      title={title}
      aria-label={label}
    >
      {children}
    </Link>
  );
}
