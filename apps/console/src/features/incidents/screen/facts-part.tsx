import type { IncidentView } from '@xianzhi/contract';
import { Button } from 'antd';
import { momentText } from '../../../ui/format.ts';
import { Mark } from '../../../ui/mark.tsx';
import { useDesk } from '../desk-context.ts';
import { shownFact } from '../fact-value.ts';
import { standingFacts } from '../report-text.ts';
import { recordFactSheet, strikeFactSheet } from '../sheets/fact-sheets.ts';
import { Panel } from './panel.tsx';

type Fact = IncidentView['facts'][number];
const STANDING: Readonly<Record<string, string>> = { possible: '可能', initial: '初判' };

function useShown(): (fact: Fact) => string {
  const { view } = useDesk();
  return (fact) => shownFact(fact.shown, view.fields.find((field) => field.name === fact.name)?.type);
}

const AFTER_YEAR = 5;
const shortMoment = (iso: string): string => momentText(iso).slice(AFTER_YEAR);

/** An entry with its source and time; a struck one stays readable with why. */
function Entry({ fact }: { fact: Fact }) {
  const { may, openSheet } = useDesk();
  const shown = useShown()(fact);
  return (
    <li className={fact.isStruck ? 'struck' : undefined}>
      <span className="entry-value">{shown}</span>
      <span className="soft">
        {momentText(fact.at)} {fact.source}，{fact.enteredBy}记
      </span>
      {fact.isStruck ? <span>已更正：{fact.struck}</span> : null}
      {!fact.isStruck && may('strikeFact') ? (
        <Button size="small" onClick={() => openSheet(strikeFactSheet(fact, shown))}>
          更正
        </Button>
      ) : null}
    </li>
  );
}

function Known({ fact, history }: { fact: Fact; history: readonly Fact[] }) {
  const { view, may, openSheet } = useDesk();
  const shown = useShown()(fact);
  const isAsked = view.fields.some((field) => field.name === fact.name);
  return (
    <li className="known">
      <details>
        <summary title="看来源和以前的记录">
          <span className="known-name">{fact.name}</span>
          <b className={fact.value === null ? 'not-known' : undefined}>{shown}</b>
          {STANDING[fact.standing] ? <Mark tone="attention">{STANDING[fact.standing]}</Mark> : null}
          <span className="soft known-when">{shortMoment(fact.at)}</span>
        </summary>
        <ul className="entries">
          {history.map((one) => (
            <Entry key={one.entry} fact={one} />
          ))}
        </ul>
      </details>
      {may('recordFact') && isAsked ? (
        <Button
          size="small"
          className="no-print"
          aria-label={`${fact.name} 补记`}
          onClick={() => openSheet(recordFactSheet(view, fact.name))}
        >
          补记
        </Button>
      ) : null}
    </li>
  );
}

function Unknown({ fact, question, isAsked }: { fact: string; question: string; isAsked: boolean }) {
  const { view, may, openSheet } = useDesk();
  return (
    <li className={isAsked ? 'unknown-fact asked' : 'unknown-fact'}>
      <span>
        {fact} <b className="not-known">不详</b>
        {isAsked ? <span className="soft asked-why">先问这一项：{question}</span> : null}
      </span>
      {may('recordFact') ? (
        <Button
          size="small"
          className="no-print"
          aria-label={`${fact} 填`}
          onClick={() => openSheet(recordFactSheet(view, fact))}
        >
          填
        </Button>
      ) : null}
    </li>
  );
}

/** 已知 and 不详: what is known with its source and time, what the plan hangs on and nobody knows yet. */
export function FactsPart() {
  const { view, may, openSheet } = useDesk();
  const standing = standingFacts(view);
  const names = new Set(standing.map((fact) => fact.name));
  const struckOnly = view.facts.filter((fact) => fact.isStruck && !names.has(fact.name));
  const asks = [view.levelConclusion?.ask, view.grade?.ask, ...view.offered.map((one) => one.ask)];
  const asked = new Set(asks.flatMap((ask) => (ask ? [ask.fact] : [])));
  const unknown = view.fields
    .filter((field) => (field.isNeeded || asked.has(field.name)) && !names.has(field.name))
    .sort((a, b) => Number(asked.has(b.name)) - Number(asked.has(a.name)));
  return (
    <Panel
      id="facts"
      title="已知和不详"
      actions={
        may('recordFact') ? <Button onClick={() => openSheet(recordFactSheet(view, null))}>补记情况</Button> : null
      }
    >
      <ul className="known-list">
        {standing.map((fact) => (
          <Known key={fact.name} fact={fact} history={view.facts.filter((one) => one.name === fact.name)} />
        ))}
      </ul>
      {struckOnly.length === 0 ? null : (
        <ul className="entries">
          {struckOnly.map((fact) => (
            <Entry key={fact.entry} fact={fact} />
          ))}
        </ul>
      )}
      <ul className="unknown-list">
        {unknown.map((field) => (
          <Unknown key={field.name} fact={field.name} question={field.question} isAsked={asked.has(field.name)} />
        ))}
      </ul>
    </Panel>
  );
}
