import type { Unit } from '@xianzhi/contract';
import { useMediaQuery } from '../../ui/use-media-query.ts';
import { ClauseLink } from './clause-link.tsx';
import { useReader } from './reader-context.ts';
import { printedNumber } from './unit-label.ts';

/** The clause's number as its own anchor; where there is no room beside the text, it opens what stands beside it. */
export function ClauseNumber({ unit }: { unit: Unit }) {
  const { openBeside } = useReader();
  const roomy = useMediaQuery('(min-width: 1200px)');
  const place = unit.path.join('/');
  const number = unit.num === null ? '¶' : printedNumber(unit.num);
  const open = () => {
    if (!roomy) openBeside(unit.address);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the link inside is the control; this only hears its clicks
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter on the link raises a click
    <span className={`clause-number${unit.num === null ? ' bare' : ''}`} onClick={open}>
      <ClauseLink address={unit.address} title={`本条：${place}`} label={`本条 ${place}`}>
        {number.trimEnd()}
      </ClauseLink>
      {number.slice(number.trimEnd().length)}
    </span>
  );
}
