import { Alert } from 'antd';
import { AddressLink } from '../../ui/address-link.tsx';
import { useReader } from './reader-context.ts';
import { withoutVersion } from './versions.ts';

/** On an old version: which one it is, and the way to the current one. */
export function VersionNotice() {
  const { view } = useReader();
  const { document, currentVersion } = view;
  if (currentVersion) return null;
  return (
    <Alert
      type="warning"
      title={`这是第 ${document.version} 版，不是现行版本。`}
      action={<AddressLink address={withoutVersion(document.address)}>看现行版本</AddressLink>}
    />
  );
}
