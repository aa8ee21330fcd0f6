import { Link } from '@tanstack/react-router';
import type { Resolution } from '@xianzhi/contract';
import { AddressLink } from '../../ui/address-link.tsx';
import { StatePage } from '../../ui/state-page.tsx';
import { useTitle } from '../../ui/use-title.ts';

/** Announced and not printed: who announced it, and how it could come in. */
export function AbsentPage({ resolution }: { resolution: Extract<Resolution, { state: 'absent' }> }) {
  useTitle('未刊登');
  const { address, title, announcedIn, reason } = resolution;
  return (
    <StatePage
      title={`“${title}”没有刊登`}
      actions={
        <>
          {reason === 'annex' ? <AddressLink address={announcedIn}>看载明它的文件</AddressLink> : null}
          <Link to="/import">导入它的原文</Link>
          <AddressLink address={address.slice(0, 6)}>看这个县的各期公报</AddressLink>
        </>
      }
    >
      <p>
        {reason === 'annex' ? '文件的附件说明列有它' : `“${announcedIn}”的目录列有它`}
        ，公报没有印出正文，所以这里无法阅读。
      </p>
      <p>得到原文后导入，这个地址就能打开。</p>
      <p className="soft">地址：{address}</p>
    </StatePage>
  );
}
