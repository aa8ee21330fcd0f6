import { z } from 'zod';

const wholeNumber = (least: number, most: number) =>
  z.coerce
    .number({ error: `应为 ${least} 到 ${most} 之间的整数` })
    .int(`应为 ${least} 到 ${most} 之间的整数`)
    .min(least, `应为 ${least} 到 ${most} 之间的整数`)
    .max(most, `应为 ${least} 到 ${most} 之间的整数`);

const WORDS_OF_YES = ['on', 'true', '1', 'yes'];
const WORDS_OF_NO = ['off', 'false', '0', 'no'];

const onOrOff = z.union([z.boolean(), z.string()], { error: '应为 on 或 off' }).transform((value, context) => {
  const word = String(value).toLowerCase();
  if (WORDS_OF_YES.includes(word)) return true;
  if (WORDS_OF_NO.includes(word)) return false;
  context.addIssue({ code: 'custom', message: '应为 on 或 off' });
  return z.NEVER;
});

const path = z.string({ error: '应为一个路径' }).trim().min(1, '应为一个路径，不能为空');
const POSTGRES_URL = /^postgres(?:ql)?:\/\//;
const HOST_NAME = /^[a-z0-9.:-]{1,253}$/i;
const hostName = z
  .string({ error: '应为一个 IP 地址或主机名' })
  .regex(HOST_NAME, '应为一个 IP 地址或主机名，例如 127.0.0.1');

/** Names separated by commas, or a list in the file. */
const hostNames = z
  .union([z.string().transform((text) => text.split(',').map((name) => name.trim())), z.array(z.string())], {
    error: '应为主机名，用逗号分开',
  })
  .pipe(z.array(hostName));

/** Every setting: its name in the file, its name in the environment, its form, its default. One line here is one line of `docs/settings.md`. */
export const settingFields = {
  port: { variable: 'XIANZHI_PORT', form: wholeNumber(1, 65_535), fallback: 7100 },
  host: { variable: 'XIANZHI_HOST', form: hostName, fallback: '127.0.0.1' },
  hosts: { variable: 'XIANZHI_HOSTS', form: hostNames, fallback: [] as string[] },
  data: { variable: 'XIANZHI_DATA', form: path, fallback: null },
  demo: { variable: 'XIANZHI_DEMO', form: onOrOff, fallback: true },
  gazettes: { variable: 'XIANZHI_GAZETTES', form: path, fallback: null },
  readOnly: { variable: 'XIANZHI_READ_ONLY', form: onOrOff, fallback: false },
  databaseUrl: {
    variable: 'DATABASE_URL',
    form: z.string().regex(POSTGRES_URL, '应以 postgres:// 开头，例如 postgres://用户:密码@主机:5432/库名'),
    fallback: null,
  },
  uploadMegabytes: { variable: 'XIANZHI_UPLOAD_MEGABYTES', form: wholeNumber(1, 150), fallback: 50 },
  keys: { variable: 'XIANZHI_KEYS', form: path, fallback: null },
  sessionIdleMinutes: { variable: 'XIANZHI_SESSION_IDLE_MINUTES', form: wholeNumber(5, 1440), fallback: 60 },
  sessionHours: { variable: 'XIANZHI_SESSION_HOURS', form: wholeNumber(1, 72), fallback: 12 },
  logLevel: {
    variable: 'XIANZHI_LOG_LEVEL',
    form: z.enum(['debug', 'info', 'warn', 'error'], { error: '应为 debug、info、warn 或 error' }),
    fallback: 'info' as const,
  },
  logMegabytes: { variable: 'XIANZHI_LOG_MEGABYTES', form: wholeNumber(1, 1000), fallback: 10 },
  logFiles: { variable: 'XIANZHI_LOG_FILES', form: wholeNumber(1, 100), fallback: 5 },
} as const;

export type SettingName = keyof typeof settingFields;

/** Names the path of the settings file; only the environment may hold it. */
export const FILE_VARIABLE = 'XIANZHI_CONFIG';

/** What the program runs with. Paths are absolute. */
export type Settings = {
  readonly port: number;
  readonly host: string;
  readonly hosts: readonly string[];
  /** The data folder, null for the usual one: `.xianzhi` in the checkout. */
  readonly data: string | null;
  /** The demo county is wanted. Never with a database of one's own. */
  readonly demo: boolean;
  readonly gazettes: string | null;
  readonly readOnly: boolean;
  readonly databaseUrl: string | null;
  readonly uploadMegabytes: number;
  /** Where the keys of private persons' values lie, null for `keys` in the data folder. */
  readonly keys: string | null;
  /** A session ends when nothing was heard of it for so long. */
  readonly sessionIdleMinutes: number;
  /** A session ends so long after it was opened, whatever is heard of it. */
  readonly sessionHours: number;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error';
  readonly logMegabytes: number;
  readonly logFiles: number;
  /** The settings file that was read. */
  readonly file: string | null;
};
