import type { Conclusion, PlanView } from '@xianzhi/contract';
import { type ReactNode, useState } from 'react';
import { ActionPart } from './action-part.tsx';
import { BesideDrawer } from './beside-drawer.tsx';
import { CertificatePart } from './certificate-part.tsx';
import { UnitLink } from './clause-link.tsx';
import { ClockAxis } from './clock-axis.tsx';
import { CommandChart } from './command-chart.tsx';
import { FindingPart } from './finding-part.tsx';
import { GradingPart } from './grading-part.tsx';
import { Hatched } from './hatched.tsx';
import { Lines } from './lines.tsx';
import { PlanBrief, PlanHead } from './plan-head.tsx';
import { ResponsePart } from './response-part.tsx';
import { SectionPart } from './section-part.tsx';
import { askedGroups, factsOf } from './try-groups.ts';
import { TryPanel } from './try-panel.tsx';
import { litBy, type TypedFacts, useDecisions } from './use-decisions.ts';
import { useOpenForPrint } from './use-open-for-print.ts';
import { WarningPart } from './warning-part.tsx';
import './plans.css';
import './plan.css';
import './ladder.css';
import './command.css';
import './try.css';

type Part = { readonly id: string; readonly title: string; readonly content: ReactNode };

type Shown = {
  readonly plan: PlanView;
  readonly facts: TypedFacts;
  readonly flags: ReadonlySet<string>;
  readonly known: ReadonlyMap<string, unknown>;
  readonly lit: readonly string[];
  readonly conclusionOf: (norm: string) => Conclusion | null;
  readonly onTry: (facts: TypedFacts) => void;
};

const isPart = (part: Part | null): part is Part => part !== null;

/** What lights up as facts are typed. */
function ladderParts({ plan, facts, flags, conclusionOf }: Shown): (Part | null)[] {
  return [
    {
      id: 'grading',
      title: '分级',
      content:
        plan.gradings.length === 0 ? (
          <Hatched word="未载明" reason="本预案没有事件分级" />
        ) : (
          plan.gradings.map((one) => (
            <GradingPart key={one.norm} grading={one} flags={flags} facts={facts} conclusionOf={conclusionOf} />
          ))
        ),
    },
    {
      id: 'response',
      title: '响应',
      content:
        plan.responses.length === 0 ? (
          <Hatched word="未载明" reason="本预案没有分级响应" />
        ) : (
          plan.responses.map((one) => (
            <ResponsePart key={one.norm} response={one} actions={plan.actions} conclusion={conclusionOf(one.norm)} />
          ))
        ),
    },
    plan.warnings.length === 0
      ? null
      : {
          id: 'warning',
          title: '预警',
          content: plan.warnings.map((one) => (
            <WarningPart key={one.norm} warning={one} conclusion={conclusionOf(one.norm)} />
          )),
        },
  ];
}

/** Who commands, by when, what is done. */
function duties({ plan, lit }: Shown): (Part | null)[] {
  return [
    { id: 'command', title: '指挥', content: <CommandChart bodies={plan.bodies} groups={plan.groups} /> },
    plan.unitDuties.length === 0 ? null : { id: 'units', title: '单位职责', content: <UnitDuties plan={plan} /> },
    plan.clocks.length === 0 ? null : { id: 'clocks', title: '时限', content: <ClockAxis clocks={plan.clocks} /> },
    plan.actions.length === 0
      ? null
      : { id: 'actions', title: '行动', content: <ActionPart actions={plan.actions} lit={lit} key={lit.join()} /> },
    plan.sections.length === 0
      ? null
      : { id: 'sections', title: '其他规定', content: <SectionPart sections={plan.sections} /> },
    plan.absent.length === 0 ? null : { id: 'absent', title: '未刊登', content: <AbsentParts plan={plan} /> },
  ];
}

const check = ({ plan, known, onTry }: Shown): Part => ({
  id: 'findings',
  title: '体检',
  content: (
    <>
      <FindingPart findings={plan.findings} known={new Set(known.keys())} onTry={onTry} />
      <h3>各表是否核过</h3>
      <CertificatePart plan={plan} />
    </>
  ),
});

const partsOf = (shown: Shown): Part[] => [...ladderParts(shown), ...duties(shown), check(shown)].filter(isPart);

/** A plan's page: what it covers, the ladders beside 试一试, who commands, by when, what is done, what the check found. */
export function PlanSheet({ plan }: { plan: PlanView }) {
  const [facts, setFacts] = useState<TypedFacts>({});
  const scales = askedGroups(plan).find((group) => group.key === 'scales');
  const decisions = useDecisions(scales?.norms.map((one) => one.norm) ?? [], facts);
  const conclusionOf = (norm: string) => litBy(decisions, norm, facts);
  const lit = [...plan.responses, ...plan.warnings].flatMap((one) => conclusionOf(one.norm)?.decided ?? []);
  const known = factsOf(plan);
  const flags = new Set([...known.values()].filter((fact) => fact.type === 'flag').map((fact) => fact.name));
  useOpenForPrint();

  const shown = partsOf({ plan, facts, flags, known, lit, conclusionOf, onTry: setFacts });
  return (
    <>
      <PlanHead plan={plan} />
      <nav className="plan-parts no-print" aria-label="本页各部分">
        {shown.map((part) => (
          <a key={part.id} href={`#${part.id}`}>
            {part.title}
          </a>
        ))}
      </nav>
      <div className="plan-columns">
        <TryPanel facts={facts} onFacts={setFacts} scales={decisions} />
        <div className="plan-main">
          <PlanBrief plan={plan} />
          {shown.map((part) => (
            <section key={part.id} id={part.id} className="plan-part">
              <h2>{part.title}</h2>
              {part.content}
            </section>
          ))}
        </div>
      </div>
      <BesideDrawer />
    </>
  );
}

function UnitDuties({ plan }: { plan: PlanView }) {
  return (
    <dl className="unit-duties">
      {plan.unitDuties.map(({ unit, duties }) => (
        <div key={unit}>
          <dt>
            <UnitLink name={unit} />
          </dt>
          <dd>
            <Lines lines={duties} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function AbsentParts({ plan }: { plan: PlanView }) {
  return (
    <div className="absent-parts">
      {plan.absent.map((one) => (
        <Hatched key={one.part} word="未刊登" reason={`${one.part}：${one.reason}`} address={one.address}>
          {one.affects.length === 0 ? null : <div className="soft">受影响：{one.affects.join('、')}</div>}
        </Hatched>
      ))}
    </div>
  );
}
