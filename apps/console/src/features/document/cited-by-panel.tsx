import { AddressLink } from '../../ui/address-link.tsx';
import { useReader } from './reader-context.ts';

/** Other documents that cite this one; mentions inside the document stand beside its clauses. */
export function CitedByPanel() {
  const { view } = useReader();
  const others = view.citedBy.filter((mention) => mention.documentAddress !== view.document.address);
  if (others.length === 0) return null;
  return (
    <section className="no-print" aria-label="被引用">
      <h2 className="unit-heading section">引用本件的文件</h2>
      <ul className="cited-by">
        {others.map((mention) => (
          <li key={`${mention.from}-${mention.text}-${mention.target}`}>
            <AddressLink address={mention.from}>{mention.documentTitle}</AddressLink>{' '}
            <span className="soft">“{mention.text}”</span>
          </li>
        ))}
      </ul>
      {view.citedByTotal > view.citedBy.length ? (
        <p className="soft">引用较多，这里列出前 {view.citedBy.length} 处中的。</p>
      ) : null}
    </section>
  );
}
