import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { IncidentList } from '@xianzhi/contract';
import { Alert, Button, Checkbox, Input } from 'antd';
import { incidentsQuery } from '../../../api/incident-queries.ts';
import { problemFrom } from '../../../api/problem.ts';
import { useDraft } from '../../../live/use-draft.ts';
import { PageHead } from '../../../ui/page-head.tsx';
import { QueryView } from '../../../ui/query-view.tsx';
import { Gate } from '../gate.tsx';
import { OfferedInput } from '../offered-input.tsx';
import { useOpenIncident } from '../use-command.ts';
import { type CallDraft, EMPTY_CALL, openCommand } from './call-draft.ts';
import { FirstFacts } from './first-facts.tsx';
import { PlanChoicePart } from './plan-choice.tsx';
import '../duty.css';

const SOURCES = ['群众电话', '乡镇电话', '事发单位电话', '成员单位通报', '110、119、120转来', '上级通报'];

type PartProps = { draft: CallDraft; onChange: (part: Partial<CallDraft>) => void };

type LineProps = PartProps & {
  name: 'title' | 'place' | 'hazard' | 'callerName' | 'callerTelephone';
  label: string;
  example: string;
};

function TextLine({ name, label, example, draft, onChange }: LineProps) {
  const id = `call-${name}`;
  return (
    <div>
      <label htmlFor={id} className="call-label">
        {label}
      </label>
      <Input
        id={id}
        value={draft[name]}
        maxLength={100}
        placeholder={example}
        autoComplete="off"
        onChange={({ target }) => onChange({ [name]: target.value })}
      />
    </div>
  );
}

function BasicPart({ draft, onChange }: PartProps) {
  return (
    <section className="panel call-part call-basic">
      <TextLine name="title" label="事件名称" example="例如：石桥沟山洪" draft={draft} onChange={onChange} />
      <TextLine name="place" label="地点" example="不详就留空" draft={draft} onChange={onChange} />
      <div>
        <label htmlFor="call-source" className="call-label">
          信息来源
        </label>
        <OfferedInput
          id="call-source"
          value={draft.source}
          offered={SOURCES}
          placeholder="谁报来的"
          onChange={(source) => onChange({ source })}
        />
      </div>
      <TextLine name="callerName" label="报告人姓名" example="加密另存，不进记录" draft={draft} onChange={onChange} />
      <TextLine name="callerTelephone" label="报告人电话" example="回电核实用" draft={draft} onChange={onChange} />
      {draft.plan === null ? (
        <TextLine
          name="hazard"
          label="灾种"
          example={draft.words.trim() || '例如：踩踏'}
          draft={draft}
          onChange={onChange}
        />
      ) : null}
      <Checkbox checked={draft.isDrill} onChange={({ target }) => onChange({ isDrill: target.checked })}>
        这是演练
      </Checkbox>
    </section>
  );
}

function Failure({ error }: { error: unknown }) {
  const problem = problemFrom(error);
  return (
    <Alert
      type="error"
      role="alert"
      showIcon
      title={problem.status === 0 ? '没有送出：连不上服务器' : problem.message}
      description={
        problem.status === 0
          ? '填写的内容已保存在本机，关掉页面再打开也还在。接通后再点一次“登记”，同一件事不会登记两遍。'
          : `代码：${problem.code}`
      }
    />
  );
}

const lackOf = (draft: CallDraft, hazard: string): string | null => {
  const lacks = [
    draft.title.trim() === '' ? '事件名称' : '',
    draft.source.trim() === '' ? '信息来源' : '',
    hazard === '' ? '灾种或预案' : '',
  ].filter((one) => one !== '');
  return lacks.length === 0 ? null : `还没有填：${lacks.join('、')}`;
};

function CallForm({ plans }: { plans: IncidentList['plans'] }) {
  const { values: draft, change, clear } = useDraft<CallDraft>('call', EMPTY_CALL);
  const open = useOpenIncident(clear);
  const plan = plans.find((one) => one.plan === draft.plan) ?? null;
  const command = openCommand(draft, plan);
  const lack = lackOf(draft, command.hazard);
  return (
    <form
      className="call-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (lack === null) open.mutate(command);
      }}
    >
      <div className="call-columns">
        <div>
          <PlanChoicePart plans={plans} draft={draft} onChange={change} />
          <BasicPart draft={draft} onChange={change} />
        </div>
        {plan === null ? null : <FirstFacts plan={plan} draft={draft} onChange={change} />}
      </div>
      <div className="call-submit">
        {open.isError ? <Failure error={open.error} /> : null}
        <p className={lack === null ? 'soft' : 'sheet-lack'}>
          {lack ?? `登记后马上${plan === null ? '进入指挥页面' : '开始走时限，并进入指挥页面'}。`}
        </p>
        <div className="button-row">
          <Button type="primary" size="large" htmlType="submit" disabled={lack !== null} loading={open.isPending}>
            登记
          </Button>
          <Button size="large" onClick={clear}>
            清空重填
          </Button>
        </div>
      </div>
    </form>
  );
}

function Call() {
  const query = useQuery(incidentsQuery);
  return (
    <>
      <PageHead
        title="接报"
        lead={
          <>
            <Link to="/duty">值守</Link> · 先登记，再核实：名称、来源两项写了就能登记
          </>
        }
      />
      <QueryView query={query} what="预案">
        {({ plans }) => <CallForm plans={plans} />}
      </QueryView>
    </>
  );
}

/** 接报. */
export const CallPage = () => <Gate>{() => <Call />}</Gate>;
