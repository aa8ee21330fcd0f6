import type { PlanView } from '@xianzhi/contract';

const WORDS: Readonly<Record<string, string>> = {
  complete: '没有缺口；有相互交叠之处，就高判定',
  catchAllOnly: '只靠不设条件的一行兜底，没有逐一写明',
  incomplete: '有缺口：有的情形没有一行管到（见上面的发现）',
  notVerified: '没有核完：行数太多，或有一行不能读定',
};

/** What was proved of each table, and what is still open. */
export function CertificatePart({ plan }: { plan: PlanView }) {
  const titleOf = (norm: string) => plan.decides.find((one) => one.norm === norm)?.title ?? '表';
  if (plan.tables.length === 0) return <p className="soft">本预案没有可核的表。</p>;
  return (
    <ul className="certificates">
      {plan.tables.map(({ norm, reading, completeness, certified }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a norm may have several tables under one reading, and they never move
        <li key={`${norm}${reading}${place}`} className={certified ? 'certified' : undefined}>
          <span aria-hidden="true">{certified ? '✓' : '△'}</span> {titleOf(norm)}
          {reading > 0 ? `（另一种读法 ${reading + 1}）` : ''}：
          {certified ? '已核：完整且不矛盾' : (WORDS[completeness] ?? completeness)}
        </li>
      ))}
    </ul>
  );
}
