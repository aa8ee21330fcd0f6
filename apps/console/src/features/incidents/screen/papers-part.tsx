import { useQuery } from '@tanstack/react-query';
import { routePath } from '@xianzhi/contract';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { formQuery, formsQuery } from '../../../api/incident-queries.ts';
import { QueryView } from '../../../ui/query-view.tsx';
import { useDesk } from '../desk-context.ts';
import { Panel } from './panel.tsx';

type PreviewProps = { incident: string; form: string; onClose: () => void };

/** The words of a form as they would be printed; the layout is the Word file's. */
function Preview({ incident, form, onClose }: PreviewProps) {
  const query = useQuery(formQuery(incident, form));
  return (
    <Modal open title="公文预览" footer={<Download incident={incident} form={form} />} onCancel={onClose} width={760}>
      <QueryView query={query} what="这件公文">
        {({ text }) => <div className="sheet-text form-text">{text}</div>}
      </QueryView>
    </Modal>
  );
}

const Download = ({ incident, form }: { incident: string; form: string }) => (
  <Button type="primary" href={routePath('formFile', { incident, form })} download>
    下载文件
  </Button>
);

/** Official documents of the incident, each as it stands now. */
export function PapersPart() {
  const { view } = useDesk();
  const query = useQuery(formsQuery(view.incident));
  const [form, setForm] = useState<string | null>(null);
  return (
    <Panel id="papers" title="公文">
      <QueryView query={query} what="公文">
        {({ forms }) => (
          <ul className="papers">
            {forms.map((one) => (
              <li key={one.form} className="paper paper-line">
                <span>{one.title}</span>
                <span className="button-row no-print">
                  <Button aria-label={`预览 ${one.title}`} onClick={() => setForm(one.form)}>
                    预览
                  </Button>
                  <Button
                    aria-label={`下载 ${one.title}`}
                    href={routePath('formFile', { incident: view.incident, form: one.form })}
                    download
                  >
                    下载
                  </Button>
                </span>
              </li>
            ))}
          </ul>
        )}
      </QueryView>
      {form === null ? null : <Preview incident={view.incident} form={form} onClose={() => setForm(null)} />}
    </Panel>
  );
}
