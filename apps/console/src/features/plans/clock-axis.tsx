import { type PlanClock, words } from '@xianzhi/contract';
import { ClauseTag, UnitLink } from './clause-link.tsx';
import { inOrder, minutesText, placeOf, ticksOf } from './clock-scale.ts';

/** 报告时限 on a time axis; hollow where the text states no number. Recipients one by one. */
export function ClockAxis({ clocks }: { clocks: readonly PlanClock[] }) {
  const ticks = ticksOf(clocks);
  return (
    <div className="clocks">
      <div className="clock-scale" aria-hidden="true">
        <span className="clock-what">自起算之时（刻度按先后排，不按比例）</span>
        <span className="track">
          {[0, ...ticks].map((tick) => (
            <span key={tick} className="tick-word" style={{ left: `${placeOf(tick, ticks)}%` }}>
              {tick === 0 ? '0' : minutesText(tick)}
            </span>
          ))}
        </span>
      </div>
      <ol>
        {inOrder(clocks).map((clock) => (
          <ClockRow key={clock.norm} clock={clock} ticks={ticks} />
        ))}
      </ol>
    </div>
  );
}

function ClockRow({ clock, ticks }: { clock: PlanClock; ticks: readonly number[] }) {
  const { minutes, within, from, recipients, reporters, grades, steps } = clock;
  const place = minutes === null ? 0 : placeOf(minutes, ticks);
  return (
    <li className="clock-row">
      <div className="clock-what">
        <b>{clock.title}</b> <span className="soft">{clock.report}</span> <ClauseTag address={clock.address} />
        <div className="soft">
          自{from ?? <span className="hatched inline">未载明何时</span>}起
          {grades.length === 0 ? null : ` · ${grades.join('、')}级`}
        </div>
        <div>
          <Names names={reporters} />
          <span className="arrow"> → </span>
          {recipients.length === 0 ? <span className="hatched inline">未载明报给谁</span> : null}
          <ul className="recipients">
            {recipients.map((one) => (
              <li key={one.to}>
                <UnitLink name={one.to} />
                {one.when === null ? null : <span className="soft">（{one.when}）</span>}
              </li>
            ))}
          </ul>
        </div>
        {steps.length < 2 ? null : <div className="soft">{steps.map((step) => step.text).join(' → ')}</div>}
      </div>
      <div className="track" title={within}>
        {ticks.map((tick) => (
          <i key={tick} className="grid" style={{ left: `${placeOf(tick, ticks)}%` }} />
        ))}
        {minutes === null ? null : <i className="bar" style={{ width: `${place}%` }} />}
        <i className={minutes === null ? 'dot hollow' : 'dot'} style={{ left: `${place}%` }} />
        <span
          className={minutes === null ? 'within open' : place > 70 ? 'within left' : 'within'}
          style={{ left: `${place}%` }}
        >
          {within}
          {minutes === null && !within.startsWith(words.notStated) ? <span className="soft">（无数字）</span> : null}
        </span>
      </div>
    </li>
  );
}

function Names({ names }: { names: readonly string[] }) {
  if (names.length === 0) return <span className="hatched inline">未载明由谁报</span>;
  return names.map((name, place) => (
    <span key={name}>
      {place === 0 ? null : '、'}
      <UnitLink name={name} />
    </span>
  ));
}
