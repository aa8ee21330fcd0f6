import { Skeleton } from 'antd';
import { useElapsed } from './use-elapsed.ts';

/** A skeleton after 300 ms and words after 3 s: what comes at once must not flicker, what takes long must say so. */
export function Loading({ what }: { what: string }) {
  const elapsed = useElapsed([300, 3000]);
  if (elapsed === 0) return <output className="loading" aria-label={`正在读取${what}`} />;
  return (
    <output className="loading">
      <Skeleton active paragraph={{ rows: 5 }} title />
      {elapsed === 2 ? <p className="soft">正在读取{what}，比平时久一些。网络不好时请稍等，不必刷新。</p> : null}
    </output>
  );
}
