import type { SearchHit } from '@xianzhi/contract';
import { AddressLink } from '../../ui/address-link.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Highlighted } from '../../ui/highlighted.tsx';
import { Mark } from '../../ui/mark.tsx';

const KINDS: Readonly<Record<SearchHit['kind'], string>> = {
  title: '标题',
  unit: '',
  row: '表格的一行',
  matter: '正文以外',
};

/** One place found: its document, the way down to it, its text with the words marked. */
export function HitItem({ hit }: { hit: SearchHit }) {
  const [title = '', ...path] = hit.titlePath;
  const { document } = hit;
  const facts = [document.countyName, document.number, document.kind, document.signedOn, KINDS[hit.kind]];
  return (
    <li className="hit">
      <AddressLink address={hit.address} className="hit-link">
        <span className="hit-document">
          {hit.kind === 'title' ? <Highlighted text={hit.heading ?? ''} ranges={hit.headingHighlights} /> : title}
        </span>
        {path.length > 0 ? <span className="hit-path">{path.join(' › ')}</span> : null}
      </AddressLink>
      {hit.kind === 'title' ? null : <HitText hit={hit} />}
      <p className="hit-facts">
        {document.demo ? <Mark tone="problem">演示</Mark> : null} <Facts facts={facts} />
      </p>
    </li>
  );
}

function HitText({ hit }: { hit: SearchHit }) {
  return (
    <p className="hit-text">
      {hit.heading === null && hit.num === null ? null : <HitHeading hit={hit} />}
      {hit.cutBefore ? '…' : ''}
      <Highlighted text={hit.text} ranges={hit.textHighlights} />
      {hit.cutAfter ? '…' : ''}
    </p>
  );
}

function HitHeading({ hit }: { hit: SearchHit }) {
  return (
    <b className="hit-heading">
      {hit.num} {hit.heading === null ? null : <Highlighted text={hit.heading} ranges={hit.headingHighlights} />}
      {'\u3000'}
    </b>
  );
}
