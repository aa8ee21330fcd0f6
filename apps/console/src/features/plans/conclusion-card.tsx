import type { Conclusion, Decision } from '@xianzhi/contract';
import { Button } from 'antd';
import { momentText } from '../../ui/format.ts';
import { OutcomeChip } from '../../ui/scales.tsx';
import { ClauseTag } from './clause-link.tsx';
import { focusFact } from './fact-field.tsx';

type Props = {
  title: string;
  decision: Decision | null;
  /** Under whose rules, where they are not the plan's own. */
  source?: string;
};

/** What a norm says about the facts: the outcome or all that is possible, why, how near the next step is, what to ask. */
export function ConclusionCard({ title, decision, source }: Props) {
  const general = decision?.refusals.filter((refusal) => refusal.fact === '') ?? [];
  return (
    <section className="conclusion" data-title={title}>
      <h4>
        {title} {source === undefined ? null : <span className="source-word">{source}</span>}
      </h4>
      {general.map((refusal) => (
        <p key={refusal.code} className="refusal" role="alert">
          {refusal.message} <span className="soft">{refusal.code}</span>
        </p>
      ))}
      {decision === null ? <p className="soft">正在判定……</p> : null}
      {decision?.conclusion ? <Concluded conclusion={decision.conclusion} /> : null}
      {decision !== null && decision.conclusion === null && general.length === 0 ? (
        <p className="refusal">有一项填写不合要求，改好后再判。</p>
      ) : null}
    </section>
  );
}

function Concluded({ conclusion }: { conclusion: Conclusion }) {
  const { decided, possible, reasons, nearest, ask, isExact } = conclusion;
  return (
    <>
      <p className="outcome" aria-live="polite">
        <span className="outcome-word">{decided === null ? '还可能是' : '判为'}</span>
        {(decided === null ? possible : [decided]).map((one) => (
          <OutcomeChip key={one} outcome={one} />
        ))}
        {possible.length === 0 && decided === null ? '没有可判的等级' : null}
      </p>
      {isExact ? null : <p className="soft">牵连的事实太多，没有逐一试完：上面只会多列，不会少列。</p>}
      <ul className="reasons">
        {reasons.map((reason) => (
          <li key={`${reason.bound}${reason.address}`}>
            {reason.given} <span className="soft">合</span> {reason.bound} <ClauseTag address={reason.address} />
          </li>
        ))}
      </ul>
      {nearest.length === 0 ? null : (
        <ul className="nearest">
          {nearest.slice(0, 3).map((one) => (
            <li key={one.fact}>
              {one.text} <ClauseTag address={one.address} />
            </li>
          ))}
        </ul>
      )}
      <Given conclusion={conclusion} />
      {ask === null ? null : (
        <p className="ask">
          <Button size="small" type="primary" ghost onClick={() => focusFact(ask.fact)}>
            先问：{ask.fact}
          </Button>{' '}
          {ask.question}
        </p>
      )}
      <Reservations conclusion={conclusion} />
    </>
  );
}

type Due = NonNullable<Conclusion['due']>[number];

/** When it is due, until when it may be put off, in which case alone. */
function dueText({ to, at, within, from, extended, extendableBy, yearly, until, during, when }: Due): string {
  const length = `${within}${from === null || yearly !== null ? '' : `（自${from}起）`}`;
  const parts = [
    `${to}：${at === null ? length : `${momentText(at)} 前`}`,
    yearly === null || at === null ? '' : within,
    extendableBy === null ? '' : `可延长${extendableBy}${extended === null ? '' : `，至 ${momentText(extended)}`}`,
    during === null ? '' : `只报${during}的变化${until === null ? '' : `，至 ${momentText(until)}`}`,
    when === null ? '' : `仅限：${when}`,
  ];
  return parts.filter((part) => part !== '').join('；');
}

/** What an equipment list or a clock answers. */
function Given({ conclusion: { items, due } }: { conclusion: Conclusion }) {
  if (items === null && due === null) return null;
  return (
    <ul className="reasons">
      {items?.map(({ item, address }) => (
        <li key={item}>
          {item} <ClauseTag address={address} />
        </li>
      ))}
      {due?.map((one) => (
        <li key={`${one.to}${one.when}${one.address}`}>
          {dueText(one)} <ClauseTag address={one.address} />
        </li>
      ))}
    </ul>
  );
}

function Reservations({ conclusion: { notStated } }: { conclusion: Conclusion }) {
  if (notStated.length === 0) return null;
  return (
    <details className="reservations">
      <summary>结论所依之处，原文有 {notStated.length} 处未载明或存疑</summary>
      <ul>
        {notStated.map(({ reason, address }) => (
          <li key={`${reason}${address}`}>
            {reason} {address === null ? null : <ClauseTag address={address} />}
          </li>
        ))}
      </ul>
    </details>
  );
}
