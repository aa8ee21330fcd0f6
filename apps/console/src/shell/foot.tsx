import { useQuery } from '@tanstack/react-query';
import { systemQuery } from '../api/queries.ts';

/** Version and state of the data folder; on a read-only server it says so. */
export function Foot() {
  const { data, isError } = useQuery(systemQuery);
  if (isError) return <footer className="foot">连不上县治的服务：请看启动它的窗口是否还开着。</footer>;
  return (
    <footer className="foot">
      <span>县治 {data?.version ?? ''}</span>
      <span>{data?.dataFolder.message ?? '正在读取数据目录的状态'}</span>
      {data?.dataFolder.path ? <span className="path">{data.dataFolder.path}</span> : null}
      {data?.readOnly ? <span>只供查阅</span> : null}
      {data?.gazetteFolder && data.gazetteFolder.failed.length > 0 ? (
        <span>公报文件夹中有 {data.gazetteFolder.failed.length} 个文件没有导入</span>
      ) : null}
    </footer>
  );
}
