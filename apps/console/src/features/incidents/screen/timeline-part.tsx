import type { IncidentView } from '@xianzhi/contract';
import { Select } from 'antd';
import { useState } from 'react';
import { momentText } from '../../../ui/format.ts';
import { Clause } from '../clause.tsx';
import { useDesk } from '../desk-context.ts';
import { Panel } from './panel.tsx';
import { TIMELINE_KINDS, timelineKind } from './timeline-kinds.ts';

type Entry = IncidentView['timeline'][number];
const ALL = '全部';
const AT_DAY = 10;
const AT_TIME = 11;

function Line({ entry }: { entry: Entry }) {
  return (
    <li>
      <time dateTime={entry.at}>{momentText(entry.at).slice(AT_TIME)}</time>
      <div>
        <p>
          {entry.text} <Clause address={entry.clause} />
        </p>
        <p className="soft">
          {entry.actor}
          {entry.post === null ? '' : `（${entry.post}）`}
        </p>
      </div>
    </li>
  );
}

/** Everything that happened, the newest first; one kind at a time where wanted. */
export function TimelinePart() {
  const { view } = useDesk();
  const [kind, setKind] = useState(ALL);
  const shown = view.timeline.filter((entry) => kind === ALL || timelineKind(entry.kind) === kind);
  const days = [...new Set(shown.map((entry) => momentText(entry.at).slice(0, AT_DAY)))];
  return (
    <Panel
      id="timeline"
      title="时间线"
      actions={
        <Select
          aria-label="看哪一类"
          value={kind}
          options={[ALL, ...TIMELINE_KINDS].map((value) => ({ value, label: value }))}
          onChange={setKind}
        />
      }
    >
      {shown.length === 0 ? <p className="soft">这一类还没有记录。</p> : null}
      <div className="timeline">
        {days.map((day) => (
          <section key={day}>
            <h3>{day}</h3>
            <ol>
              {shown
                .filter((entry) => momentText(entry.at).startsWith(day))
                .map((entry) => (
                  <Line key={entry.sequence} entry={entry} />
                ))}
            </ol>
          </section>
        ))}
      </div>
    </Panel>
  );
}
