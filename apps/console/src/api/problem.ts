/** A failed call in words for a person. `code` is to be quoted; `advice` says what to do where the server did not. */
export class Problem extends Error {
  readonly code: string;
  readonly status: number;
  readonly place: string | null;
  readonly advice: string | null;

  constructor(parts: { code: string; message: string; status: number; place?: string | null; advice?: string | null }) {
    super(parts.message);
    this.code = parts.code;
    this.status = parts.status;
    this.place = parts.place ?? null;
    this.advice = parts.advice ?? null;
  }
}

/** The server did not answer at all. */
export const unreachable = (): Problem =>
  new Problem({
    code: 'XZ_CONSOLE_UNREACHABLE',
    status: 0,
    message: '连不上县治的服务。',
    advice: '请看启动县治的窗口是否还开着；关了就重新启动，再点“再试一次”。',
  });

/** The server answered in a form that this console does not know. */
export const unreadable = (status: number): Problem =>
  new Problem({
    code: 'XZ_CONSOLE_UNREADABLE',
    status,
    message: '服务的回答与本页面的版本不合。',
    advice: '请刷新页面；仍不行，请重新安装后再启动县治。',
  });

/** Any thrown thing as a problem. */
export const problemFrom = (error: unknown): Problem => (error instanceof Problem ? error : unreadable(0));
