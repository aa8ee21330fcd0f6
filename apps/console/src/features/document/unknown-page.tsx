import { Link } from '@tanstack/react-router';
import type { Resolution } from '@xianzhi/contract';
import { AddressLink } from '../../ui/address-link.tsx';
import { StatePage } from '../../ui/state-page.tsx';
import { useTitle } from '../../ui/use-title.ts';

/** Nothing is known of this address: the nearest place above it, and search. */
export function UnknownPage({ resolution }: { resolution: Extract<Resolution, { state: 'unknown' }> }) {
  useTitle('没有这个地址');
  return (
    <StatePage
      title="文库里没有这个地址"
      actions={
        <>
          {resolution.nearest ? <AddressLink address={resolution.nearest}>到最近的上一级</AddressLink> : null}
          <Link to="/search" search={{ q: wordsOf(resolution.text) }}>
            按这几个字检索
          </Link>
          <Link to="/">回首页</Link>
        </>
      }
    >
      <p>可能是写错了，也可能那份公报还没有导入。</p>
      <p>
        地址的写法：<b>县代码/发文字号/条款</b>，例如 141121/文政发〔2024〕8号/二/（一）。
      </p>
      <p className="soft">打开的是：{resolution.text}</p>
    </StatePage>
  );
}

const COUNTY_PREFIX = /^\d{6}\//;

/** The document part of an address, which is what a search can find. */
function wordsOf(address: string): string {
  return address.replace(COUNTY_PREFIX, '').split('/')[0] ?? address;
}
