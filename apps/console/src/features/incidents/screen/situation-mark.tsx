import type { IncidentView } from '@xianzhi/contract';
import { momentText } from '../../../ui/format.ts';

/** What a printed command screen says of itself: 情况一览, of which moment. */
export function SituationMark({ view }: { view: IncidentView }) {
  const marks = [view.isDemo ? '【演示】虚构内容，不具效力' : '', view.isDrill ? '【演练】' : '', '情况一览'];
  return (
    <p className="print-only print-mark">
      {[...marks.filter((one) => one !== ''), `截至 ${momentText(view.now)}`, `第 ${view.version} 步`].join('　')}
    </p>
  );
}
