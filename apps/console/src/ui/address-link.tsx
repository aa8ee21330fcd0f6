import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

type Props = { address: string; children: ReactNode; className?: string; title?: string };

/** A link to what stands at an address: content and web address share one grammar. */
export function AddressLink({ address, children, className, title }: Props) {
  return (
    <Link to="/$" params={{ _splat: address }} className={className} title={title} preload={false}>
      {children}
    </Link>
  );
}
