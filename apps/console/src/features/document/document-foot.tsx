import { AddressLink } from '../../ui/address-link.tsx';
import { FindingsPanel } from '../../ui/findings-panel.tsx';
import { CitedByPanel } from './cited-by-panel.tsx';
import { OrgansPanel } from './organs-panel.tsx';
import { useReader } from './reader-context.ts';

/** After the text: carried documents, who cites this one, the organs it names, what was found while reading. */
export function DocumentFoot() {
  const { view } = useReader();
  return (
    <footer className="document-foot">
      {view.documents.length > 0 ? (
        <section aria-label="随文印发">
          <h2 className="unit-heading section">随文印发</h2>
          <ul className="carried">
            {view.documents.map((document) => (
              <li key={document.address}>
                <AddressLink address={document.address}>
                  {annexName(document.address)}　{document.title}
                </AddressLink>{' '}
                <span className="soft">{document.units} 条</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <CitedByPanel />
      <OrgansPanel />
      <FindingsPanel findings={view.findings} title="不属于某一条的发现" />
    </footer>
  );
}

/** `附件4` of `141121/文政办发〔2024〕28号/附件4`. */
function annexName(address: string): string {
  return address.split('/').at(-1) ?? '';
}
