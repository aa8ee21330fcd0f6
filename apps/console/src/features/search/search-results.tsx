import { useNavigate } from '@tanstack/react-router';
import type { SearchHit, SearchResult } from '@xianzhi/contract';
import { Pagination } from 'antd';
import { countText } from '../../ui/format.ts';
import { FacetSide } from './facets.tsx';
import { HitItem } from './hit-item.tsx';
import { NothingFound } from './nothing-found.tsx';
import { PAGE_SIZE, type SearchParams } from './search-params.ts';
import { Understood } from './understood.tsx';

type Props = { result: SearchResult; params: SearchParams; stale: boolean };

/** How the query was understood, the facets, the hits, the pages. */
export function SearchResults({ result, params, stale }: Props) {
  if (result.total === 0 && result.direct.length === 0) {
    return (
      <>
        <Understood recognised={result.recognised} />
        <NothingFound params={params} />
      </>
    );
  }
  const demo = [...result.direct, ...result.hits].some((hit) => hit.document.demo);
  return (
    <div className="search-layout">
      <FacetSide facets={result.facets} params={params} />
      <section aria-label="检索结果" aria-busy={stale} className={stale ? 'stale' : undefined}>
        <p className="result-count" role="status">
          <b>{countText(result.total)}</b> 条
          {result.orderNote ? <span className="soft">　{result.orderNote}</span> : null}
          <Understood recognised={result.recognised} />
        </p>
        {demo ? <p className="demo-line">标“演示”的出自虚构的演示县，不具效力。</p> : null}
        <Direct hits={result.direct} />
        <ol className="hits">
          {result.hits.map((hit) => (
            <HitItem key={`${hit.kind}-${hit.address}`} hit={hit} />
          ))}
        </ol>
        <Pages total={result.total} params={params} />
      </section>
    </div>
  );
}

function Direct({ hits }: { hits: readonly SearchHit[] }) {
  if (hits.length === 0) return null;
  return (
    <section aria-label="直接到达" className="direct">
      <h2>正是这里</h2>
      <ol className="hits">
        {hits.map((hit) => (
          <HitItem key={`${hit.kind}-${hit.address}`} hit={hit} />
        ))}
      </ol>
    </section>
  );
}

function Pages({ total, params }: { total: number; params: SearchParams }) {
  const navigate = useNavigate();
  return (
    <Pagination
      current={params.page ?? 1}
      total={total}
      pageSize={PAGE_SIZE}
      showSizeChanger={false}
      hideOnSinglePage
      onChange={(page) => void navigate({ to: '/search', search: { ...params, page } })}
    />
  );
}
