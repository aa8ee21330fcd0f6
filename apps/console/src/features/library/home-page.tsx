import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { countiesQuery } from '../../api/queries.ts';
import { QueryView } from '../../ui/query-view.tsx';
import { StatePage } from '../../ui/state-page.tsx';
import { useTitle } from '../../ui/use-title.ts';
import { CountyView } from './county-view.tsx';

/** The start page: a real county once there is one, else the demo county, else how to begin. */
export function HomePage() {
  const query = useQuery(countiesQuery);
  useTitle('公报');
  return (
    <QueryView query={query} what="县的列表">
      {({ home }) => (home === null ? <Beginning /> : <CountyView code={home} />)}
    </QueryView>
  );
}

function Beginning() {
  return (
    <StatePage title="文库是空的" actions={<Link to="/import">去导入第一期公报</Link>}>
      <p>把一期政府公报的文本文件（.txt）拖进“导入”页，几秒钟后就能在这里阅读、检索和引用。</p>
    </StatePage>
  );
}
