import type { Finding } from '@xianzhi/contract';
import { FindingItem } from '../../ui/finding-item.tsx';
import { BesideCitations } from './beside-citations.tsx';
import { CopyCitation } from './copy-citation.tsx';
import { useReader } from './reader-context.ts';
import { SourceLines } from './source-lines.tsx';
import { versionOf, withVersion } from './versions.ts';

/** What stands beside one clause: how to cite it, what it cites, who cites it, what was repaired, the lines as printed. */
export function BesideClause({ address }: { address: string | null }) {
  const { view, index, version } = useReader();
  const unit = address === null ? undefined : index.units.get(address);
  if (!unit) {
    return <p className="soft beside-hint">点条款的编号，这里显出它的引用、被引用、修复和原文行；也可以复制引文。</p>;
  }
  const pinned = withVersion(unit.address, version ?? versionOf(view.document.address));
  return (
    <div className="beside-inner">
      <p className="beside-name">{unit.path.join(' › ')}</p>
      <p className="beside-address">{unit.address}</p>
      <CopyCitation address={pinned} small />
      <BesideCitations
        citations={index.citations.get(unit.address) ?? []}
        citedBy={index.citedBy.get(unit.address) ?? []}
      />
      <Findings findings={unit.findings} />
      <SourceLines key={unit.address} address={pinned} line={unit.line} />
    </div>
  );
}

function Findings({ findings }: { findings: readonly Finding[] }) {
  const repairs = findings.filter((finding) => finding.severity === 'note');
  const others = findings.filter((finding) => finding.severity !== 'note');
  return (
    <>
      <FindingFold name="修复" findings={repairs} />
      <FindingFold name="待核" findings={others} />
    </>
  );
}

function FindingFold({ name, findings }: { name: string; findings: readonly Finding[] }) {
  if (findings.length === 0) return null;
  return (
    <details className="beside-part" open={findings.length <= 3}>
      <summary>
        {name} {findings.length}
      </summary>
      <ul className="finding-list">
        {findings.map((finding) => (
          <FindingItem key={`${finding.code}-${finding.span.start}`} finding={{ ...finding, address: null }} />
        ))}
      </ul>
    </details>
  );
}
