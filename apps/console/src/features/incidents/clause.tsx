import { AddressLink } from '../../ui/address-link.tsx';
import { clauseText } from './clause-text.ts';

/** The clause under which something stands; opens its text. */
export function Clause({ address }: { address: string | null }) {
  if (address === null) return null;
  return (
    <AddressLink address={address} className="clause" title={`依据：${address}`}>
      {clauseText(address)}
    </AddressLink>
  );
}
