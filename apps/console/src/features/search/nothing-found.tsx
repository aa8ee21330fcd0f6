import { Link } from '@tanstack/react-router';
import { StatePage } from '../../ui/state-page.tsx';
import { FACETS, type SearchParams } from './search-params.ts';

/** Nothing found: what to try. */
export function NothingFound({ params }: { params: SearchParams }) {
  const narrowed = FACETS.some((facet) => params[facet] !== undefined);
  return (
    <StatePage
      title={`没有哪一条写着“${params.q ?? ''}”`}
      actions={
        <>
          {narrowed ? (
            <Link to="/search" search={params.q === undefined ? {} : { q: params.q }}>
              去掉筛选再找
            </Link>
          ) : null}
          <Link to="/">看各期目录</Link>
          <Link to="/import">导入更多公报</Link>
        </>
      }
    >
      <p>可以试试：</p>
      <ul>
        <li>少写几个字，或用空格把词隔开；</li>
        <li>换成公文里的说法，例如“补助”换“补贴”；</li>
        <li>按发文字号找，例如 文政发〔2024〕8号。</li>
      </ul>
    </StatePage>
  );
}
