import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { AddressLink } from '../../ui/address-link.tsx';
import { clauseLabel } from './clause-label.ts';
import { usePlan } from './plan-context.ts';

type Props = { address: string; children: ReactNode; className?: string; title?: string };

/** Opens a clause: the document's page where its text is in the library, else what is known of it, beside the plan. */
export function ClauseLink({ address, children, className, title }: Props) {
  const plan = usePlan();
  const isRead = plan.textRead && (address === plan.document || address.startsWith(`${plan.document}/`));
  if (isRead)
    return (
      <AddressLink address={address} className={className} title={title}>
        {children}
      </AddressLink>
    );
  return (
    <Link
      to="/plans/$county/$folder"
      params={{ county: plan.county, folder: plan.folder }}
      search={{ clause: address }}
      resetScroll={false}
      className={className}
      title={title}
    >
      {children}
    </Link>
  );
}

/** The number of the clause that something was read from. */
export function ClauseTag({ address }: { address: string }) {
  const plan = usePlan();
  const label = clauseLabel(address, plan.document);
  return (
    <ClauseLink address={address} className="clause-tag" title={`依据：${label}`}>
      {label}
    </ClauseLink>
  );
}

/** A unit, post or group; opens what it has to do in this plan. */
export function UnitLink({ name, strong = false }: { name: string; strong?: boolean }) {
  const plan = usePlan();
  return (
    <Link
      to="/plans/$county/$folder"
      params={{ county: plan.county, folder: plan.folder }}
      search={{ unit: name }}
      resetScroll={false}
      className={strong ? 'unit-link lead' : 'unit-link'}
    >
      {name}
    </Link>
  );
}
