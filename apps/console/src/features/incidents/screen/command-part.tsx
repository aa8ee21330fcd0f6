import type { IncidentView } from '@xianzhi/contract';
import { Button } from 'antd';
import { momentText } from '../../../ui/format.ts';
import { useDesk } from '../desk-context.ts';
import { answerRequestSheet, passCommandSheet, requestHelpSheet, substituteSheet } from '../sheets/other-sheets.ts';
import { Panel } from './panel.tsx';

function Requests({ requests }: { requests: IncidentView['requests'] }) {
  const { may, openSheet } = useDesk();
  return (
    <ul className="papers">
      {requests.map((request, place) => (
        <li key={`${request.at} ${request.to}`} className="paper">
          <p>
            {momentText(request.at)} 向<b>{request.to}</b>请求：{request.text}
          </p>
          {request.answer === null ? (
            <div className="button-row">
              <b className="not-known">还没有答复</b>
              {may('answerRequest') ? (
                <Button size="small" className="no-print" onClick={() => openSheet(answerRequestSheet(request, place))}>
                  记录答复
                </Button>
              ) : null}
            </div>
          ) : (
            <p>答复：{request.answer}</p>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Who commands, who stands in for whom, what was asked of others. */
export function CommandPart() {
  const { view, may, openSheet } = useDesk();
  const isOpen = view.phase === 'open';
  return (
    <Panel
      id="command"
      title="指挥和支援"
      actions={
        isOpen ? (
          <>
            {may('passCommand') ? <Button onClick={() => openSheet(passCommandSheet(view))}>移交指挥权</Button> : null}
            {may('substitute') ? <Button onClick={() => openSheet(substituteSheet(view))}>缺席代替</Button> : null}
            {may('requestHelp') ? <Button onClick={() => openSheet(requestHelpSheet(view))}>请求支援</Button> : null}
          </>
        ) : null
      }
    >
      <p>
        {view.commander === null ? <span className="soft">还没有记录由谁指挥。</span> : <b>{view.commander}指挥</b>}
      </p>
      {view.absences.map((one) => (
        <p key={`${one.holder} ${one.substitute}`}>
          {one.holder}由{one.substitute}代替：{one.reason}
        </p>
      ))}
      <Requests requests={view.requests} />
    </Panel>
  );
}
