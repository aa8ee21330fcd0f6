import { Drawer } from 'antd';
import { BesideClause } from './beside-clause.tsx';

/** What stands beside a clause, from below, on screens without room beside the text. */
export function BesideDrawer({ address, onClose }: { address: string | null; onClose: () => void }) {
  return (
    <Drawer title="本条" placement="bottom" size="70vh" open={address !== null} onClose={onClose} destroyOnHidden>
      <BesideClause address={address} />
    </Drawer>
  );
}
