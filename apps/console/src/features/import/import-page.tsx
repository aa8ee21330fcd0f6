import { useQuery } from '@tanstack/react-query';
import { importsQuery, systemQuery } from '../../api/queries.ts';
import { PageHead } from '../../ui/page-head.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { StatePage } from '../../ui/state-page.tsx';
import { DropZone } from './drop-zone.tsx';
import { RecentImports } from './recent-imports.tsx';
import './import.css';

/** Putting gazettes into the library. */
export function ImportPage() {
  const system = useQuery(systemQuery);
  const imports = useQuery(importsQuery);
  return (
    <>
      <PageHead title="导入" lead="把政府公报的文本文件放进来，读出每件公文和每一条，对照印刷目录，存入文库。" />
      <QueryView query={system} what="系统状态">
        {({ readOnly, readOnlyReason, uploadLimit }) =>
          readOnly ? (
            <StatePage title="这里只供查阅，不能导入">
              <p>{readOnlyReason ?? '没有登录。'}</p>
              <p>要导入，请用文秘或管理员的账号登录。</p>
            </StatePage>
          ) : (
            <DropZone limit={uploadLimit} />
          )
        }
      </QueryView>
      <QueryView query={imports} what="最近的导入">
        {({ imports: jobs }) => <RecentImports jobs={jobs} />}
      </QueryView>
    </>
  );
}
