import { words } from '@xianzhi/contract';
import { ClauseLink } from './clause-link.tsx';
import type { Criterion, Way } from './ladder-layout.ts';

type Props = { criterion: Criterion; met: boolean; named?: boolean };

const hint = ({ interval, doubt }: Criterion): string =>
  [interval, doubt === null ? null : `原文存疑：${doubt}`].filter(Boolean).join('；') || '点开看依据';

/** A bound as the law writes it, its interval on hover; print in doubt is shown as printed and as read. */
export function CriterionView({ criterion, met, named = false }: Props) {
  const { fact, bound, asRead, doubt, address } = criterion;
  const shown = bound === words.yes ? fact : bound === words.no ? `未${fact}` : named ? `${fact} ${bound}` : bound;
  return (
    <ClauseLink address={address} className={met ? 'bound met' : 'bound'} title={hint(criterion)}>
      {met ? <span className="met-sign">✓ </span> : null}
      {doubt === null ? (
        shown
      ) : (
        <span className="doubtful">
          <span className="doubt-word">印作</span> {shown}
          <br />
          <span className="doubt-word">读作</span> {asRead ?? '（无人读定）'}
        </span>
      )}
    </ClauseLink>
  );
}

/** One way to a level in words: all of its criteria together. */
export function WayView({ way, isMet }: { way: Way; isMet: (criterion: Criterion) => boolean }) {
  return (
    <span className="way">
      {way.criteria.map((criterion, place) => (
        <span key={`${criterion.fact}${criterion.bound}`}>
          {place === 0 ? null : <i className="joint">且</i>}
          <CriterionView criterion={criterion} met={isMet(criterion)} named />
        </span>
      ))}
    </span>
  );
}
