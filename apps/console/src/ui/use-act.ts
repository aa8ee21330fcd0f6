import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { problemFrom } from '../api/problem.ts';
import { refreshAll } from '../api/queries.ts';

/**
 * An act that changes the library: says what was done in the server's words, asks everything again,
 * and shows a refusal with its code.
 */
export function useAct<V>(act: (value: V) => Promise<{ message: string }>, after?: () => void) {
  const { message, modal } = App.useApp();
  const client = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: async (done) => {
      message.success(done.message);
      after?.();
      await refreshAll(client);
    },
    onError: (error) => {
      const problem = problemFrom(error);
      const content = [problem.message, problem.advice, `代码：${problem.code}`].filter(Boolean).join('\n');
      modal.error({ title: '没有做成', content, okText: '知道了', className: 'problem-dialog' });
    },
  });
}
