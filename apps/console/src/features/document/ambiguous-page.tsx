import type { Resolution } from '@xianzhi/contract';
import { AddressLink } from '../../ui/address-link.tsx';
import { StatePage } from '../../ui/state-page.tsx';
import { useTitle } from '../../ui/use-title.ts';

type Props = { asked: string; resolution: Extract<Resolution, { state: 'ambiguous' }> };

/** More than one document fits what was asked: the choice is the reader's. */
export function AmbiguousPage({ asked, resolution }: Props) {
  useTitle('有多个可能');
  return (
    <StatePage title={`“${asked}”有多个可能`}>
      <p>请选择要看的一件：</p>
      <ul className="candidates">
        {resolution.candidates.map((one) => (
          <li key={one.address}>
            <AddressLink address={one.address}>{one.title}</AddressLink>
            <div className="soft">
              {[one.countyName, one.number, one.signedOn, one.issuer].filter(Boolean).join(' · ')}
            </div>
          </li>
        ))}
      </ul>
    </StatePage>
  );
}
