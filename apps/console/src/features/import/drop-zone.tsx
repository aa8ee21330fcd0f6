import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Alert, Select, Spin, Upload } from 'antd';
import { useState } from 'react';
import { call } from '../../api/client.ts';
import { Problem, problemFrom } from '../../api/problem.ts';
import { countiesQuery, importsQuery } from '../../api/queries.ts';
import { sizeText } from '../../ui/format.ts';

type Chosen = { files: readonly File[]; county: string | null };

/** Drag and drop, or the file button; several files at once. */
export function DropZone({ limit }: { limit: number }) {
  const [county, setCounty] = useState<string | null>(null);
  const navigate = useNavigate();
  const client = useQueryClient();
  const upload = useMutation({
    mutationFn: (chosen: Chosen) => send(chosen, limit),
    onSuccess: async ({ imports }) => {
      await client.invalidateQueries({ queryKey: importsQuery.queryKey });
      const [first] = imports;
      if (imports.length === 1 && first) void navigate({ to: '/import/$id', params: { id: first.id } });
    },
  });
  const take = (file: File, list: readonly File[]) => {
    // Ant Design asks once per file; the first call takes them all.
    if (file === list[0]) upload.mutate({ files: list, county });
    return false;
  };
  return (
    <section className="panel">
      <Spin spinning={upload.isPending} description="正在上传……">
        <Upload.Dragger multiple accept=".txt,text/plain" showUploadList={false} beforeUpload={take}>
          <p className="drop-title">把文件拖到这里，或点这里选择文件</p>
          <p className="soft">
            .txt 文本，UTF-8 或国标编码（GB18030、GBK）都可以；一期公报或一件公文；每个不超过 {sizeText(limit)}。
          </p>
        </Upload.Dragger>
      </Spin>
      <CountyChoice county={county} onChange={setCounty} />
      {upload.isError ? <UploadProblem error={upload.error} /> : null}
    </section>
  );
}

function CountyChoice({ county, onChange }: { county: string | null; onChange: (code: string | null) => void }) {
  const { data } = useQuery(countiesQuery);
  const options = (data?.counties ?? []).map(({ code, name }) => ({ value: code, label: `${name}（${code}）` }));
  return (
    <div className="county-choice">
      <span>归入</span>
      <Select
        aria-label="归入哪个县"
        value={county ?? ''}
        options={[{ value: '', label: '由文中的县名判断' }, ...options]}
        onChange={(code) => onChange(code === '' ? null : code)}
      />
    </div>
  );
}

function UploadProblem({ error }: { error: unknown }) {
  const problem = problemFrom(error);
  return (
    <Alert className="notice" type="error" title="没有上传成" description={`${problem.message}（${problem.code}）`} />
  );
}

async function send({ files, county }: Chosen, limit: number) {
  const large = files.find((file) => file.size > limit);
  if (large) {
    throw new Problem({
      code: 'XZ_CONSOLE_FILE_TOO_LARGE',
      status: 0,
      message: `“${large.name}”有 ${sizeText(large.size)}，超过上限 ${sizeText(limit)}。请确认是文本文件；确实这样大，请分期导入。`,
    });
  }
  const form = new FormData();
  if (county !== null) form.append('county', county);
  for (const file of files) form.append('file', file, file.name);
  return call('upload', { body: form });
}
