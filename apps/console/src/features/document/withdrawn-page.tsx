import type { Resolution } from '@xianzhi/contract';
import { AddressLink } from '../../ui/address-link.tsx';
import { momentText } from '../../ui/format.ts';
import { RestoreButton } from '../../ui/restore-button.tsx';
import { StatePage } from '../../ui/state-page.tsx';
import { useTitle } from '../../ui/use-title.ts';

/** What stood here was taken back: since when, why, and the way to restore it. */
export function WithdrawnPage({ resolution }: { resolution: Extract<Resolution, { state: 'withdrawn' }> }) {
  useTitle('已撤回');
  const { address, title, issueTitle, withdrawal } = resolution;
  return (
    <StatePage
      title={`《${title}》已撤回`}
      actions={
        <>
          <RestoreButton address={address} />
          <AddressLink address={address.slice(0, 6)}>看这个县的各期公报</AddressLink>
        </>
      }
    >
      <p>
        它所在的“{issueTitle}”第 {withdrawal.version} 版于 {momentText(withdrawal.at)} 撤回。理由：{withdrawal.reason}
      </p>
      <p>撤回的内容不再检索和引用，原文仍保存在文库里。撤错了，点“恢复”。</p>
      <p className="soft">地址：{address}</p>
    </StatePage>
  );
}
