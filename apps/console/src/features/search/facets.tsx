import { Link } from '@tanstack/react-router';
import type { SearchResult, Tally } from '@xianzhi/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { countText } from '../../ui/format.ts';
import { useMediaQuery } from '../../ui/use-media-query.ts';
import { FACETS, type Facet, type SearchParams, withFacet } from './search-params.ts';

const NAMES: Readonly<Record<Facet, string>> = { county: '县', kind: '文种', issuer: '发文机关', year: '成文年份' };
const FIRST = 8;

type Props = { facets: SearchResult['facets']; params: SearchParams };

/** Narrowing by county, 文种, issuer and year; folded where there is no side. */
export function FacetSide({ facets, params }: Props) {
  const beside = useMediaQuery('(min-width: 900px)');
  const chosen = FACETS.filter((facet) => params[facet] !== undefined).length;
  const groups = FACETS.map((facet) => (
    <FacetGroup key={facet} facet={facet} tallies={facets[facet]} params={params} />
  ));
  if (beside) return <aside aria-label="缩小范围">{groups}</aside>;
  return (
    <details className="facet-fold">
      <summary>缩小范围{chosen > 0 ? `（已选 ${chosen}）` : ''}</summary>
      {groups}
    </details>
  );
}

function FacetGroup({ facet, tallies, params }: { facet: Facet; tallies: readonly Tally[]; params: SearchParams }) {
  const [all, setAll] = useState(false);
  const chosen = params[facet];
  if (tallies.length === 0 && chosen === undefined) return null;
  return (
    <section className="facet" aria-label={NAMES[facet]}>
      <h2>{NAMES[facet]}</h2>
      {chosen === undefined ? null : (
        <p className="facet-chosen">
          <b>✓ {tallies.find((tally) => tally.value === chosen)?.label ?? chosen}</b>{' '}
          <Link to="/search" search={withFacet(params, facet, null)}>
            取消
          </Link>
        </p>
      )}
      <ul>
        {(all ? tallies : tallies.slice(0, FIRST))
          .filter((tally) => tally.value !== chosen)
          .map(({ value, label, count }) => (
            <li key={value}>
              <Link to="/search" search={withFacet(params, facet, value)}>
                {label}
              </Link>
              <span className="soft">{countText(count)}</span>
            </li>
          ))}
      </ul>
      {all || tallies.length <= FIRST ? null : (
        <Button size="small" onClick={() => setAll(true)}>
          其余 {tallies.length - FIRST} 个
        </Button>
      )}
    </section>
  );
}
