import type { IncidentCommandBody } from '@xianzhi/contract';
import { Alert, Modal } from 'antd';
import { problemFrom } from '../../api/problem.ts';
import { useDraft } from '../../live/use-draft.ts';
import { Clause } from './clause.tsx';
import { useDesk } from './desk-context.ts';
import { SheetInput } from './sheet-input.tsx';
import { listIn, type SheetField, type SheetSpec, type SheetValues, textIn } from './sheet-spec.ts';
import { useCommand } from './use-command.ts';
import './sheet.css';

type Props = { spec: SheetSpec; onClose: () => void };

/** What of the fields is still missing, in the words of their labels. */
function missing(fields: readonly SheetField[], values: SheetValues): string | null {
  const empty = fields.filter(
    (field) => !field.isOptional && textIn(values, field.name) === '' && listIn(values, field.name).length === 0,
  );
  return empty.length === 0 ? null : `还没有填：${empty.map((field) => field.label).join('、')}`;
}

function Failure({ error }: { error: unknown }) {
  const problem = problemFrom(error);
  const isLost = problem.status === 0;
  return (
    <Alert
      type="error"
      role="alert"
      showIcon
      title={isLost ? '没有送出：连不上服务器' : problem.message}
      description={
        isLost
          ? '填写的内容已保存在本机。接通后再点一次；同一件事不会办两遍。'
          : `代码：${problem.code}${problem.place === null ? '' : '；已填的内容都还在，改好后再提交'}`
      }
    />
  );
}

/** To whom, under which clause, and the text. */
function Leaving({ spec }: { spec: SheetSpec }) {
  const { to = [], clauses = [], text } = spec;
  return (
    <>
      {spec.lead ? <div className="sheet-lead">{spec.lead}</div> : null}
      {to.length + clauses.length === 0 ? null : (
        <dl className="sheet-leaving">
          {to.length === 0 ? null : (
            <div>
              <dt>给谁</dt>
              <dd>{to.join('、')}</dd>
            </div>
          )}
          {clauses.length === 0 ? null : (
            <div>
              <dt>依据</dt>
              <dd>
                {clauses.map((one) => (
                  <Clause key={one} address={one} />
                ))}
              </dd>
            </div>
          )}
        </dl>
      )}
      {text === undefined ? null : <div className="sheet-text">{text}</div>}
    </>
  );
}

/** The one way in which anything is decided or leaves the house. */
export function Sheet({ spec, onClose }: Props) {
  const { view } = useDesk();
  const { values, change, clear } = useDraft<SheetValues>(`${view.incident} ${spec.key}`, spec.start ?? {});
  const send = useCommand(view.incident);
  const lack = missing(spec.fields, values) ?? spec.lacks?.(values) ?? null;
  const submit = () => {
    const command: IncidentCommandBody = spec.command(values);
    const seen = spec.isGrave ? { seen: view.version } : {};
    const after = () => {
      clear();
      onClose();
    };
    send.mutate({ command, ...seen }, { onSuccess: after });
  };
  return (
    <Modal
      open
      title={spec.title}
      width={760}
      className="incident-sheet"
      okText={spec.confirm}
      cancelText="先不"
      okButtonProps={{ disabled: lack !== null, danger: spec.isGrave === true, size: 'large' }}
      cancelButtonProps={{ size: 'large' }}
      confirmLoading={send.isPending}
      onOk={submit}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <Leaving spec={spec} />
      {spec.fields.map((field) => (
        <SheetInput key={field.name} field={field} values={values} onChange={change} />
      ))}
      {lack === null ? null : <p className="sheet-lack">{lack}</p>}
      {send.isError ? <Failure error={send.error} /> : null}
    </Modal>
  );
}
