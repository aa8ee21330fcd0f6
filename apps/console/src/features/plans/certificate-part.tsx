import type { PlanView } from '@xianzhi/contract';

const WORDS: Readonly<Record<string, string>> = {
  complete: '没有缺口，但没有可以另行复核的证明',
  catchAllOnly: '只靠不设条件的一行兜底，没有逐一写明',
  incomplete: '有缺口：有的情形没有一行管到（见上面的发现）',
  notVerified: '没有核完：行数太多，或有一行不能读定',
};
const CERTIFIED = '已核：完整且不矛盾';

type Line = { readonly title: string; readonly words: string; readonly readings: number };

function linesOf(plan: PlanView): Line[] {
  const titleOf = (norm: string) => plan.decides.find((one) => one.norm === norm)?.title ?? '表';
  const lines = new Map<string, Line>();
  for (const { norm, completeness, certified } of plan.tables) {
    const words = certified ? CERTIFIED : (WORDS[completeness] ?? completeness);
    const key = `${norm}${words}`;
    lines.set(key, { title: titleOf(norm), words, readings: (lines.get(key)?.readings ?? 0) + 1 });
  }
  return [...lines.values()];
}

/** What was proved of each table, and what is still open. A damaged or unstated text has several readings. */
export function CertificatePart({ plan }: { plan: PlanView }) {
  if (plan.tables.length === 0) return <p className="soft">本预案没有可核的表。</p>;
  return (
    <ul className="certificates">
      {linesOf(plan).map(({ title, words, readings }) => (
        <li key={title + words} className={words === CERTIFIED ? 'certified' : undefined}>
          <span aria-hidden="true">{words === CERTIFIED ? '✓' : '△'}</span> {title}：{words}
          {readings > 1 ? <span className="soft">（{readings} 张表或读法）</span> : null}
        </li>
      ))}
    </ul>
  );
}
