import { existsSync, readFileSync, statSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import { FILE_VARIABLE, type SettingName, type Settings, settingFields } from './fields.ts';

/** A setting that stops the start: its name, and in Chinese what is wrong and what to do. */
export type SettingProblem = { readonly name: string; readonly message: string };

export type SettingsResult =
  | { readonly settings: Settings; readonly problems: readonly [] }
  | { readonly settings: null; readonly problems: readonly SettingProblem[] };

/** Where settings come from. `home` is the checkout: default place of the data folder, base of relative paths. */
export type SettingSources = {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly home: string;
};

const OUR_PREFIX = 'XIANZHI_';
const FILE_NAME = 'xianzhi.config.json';
const names = Object.keys(settingFields) as SettingName[];
const variables = new Set<string>([...names.map((name) => settingFields[name].variable), FILE_VARIABLE]);

/** Reads file and environment; the environment wins. Never throws: every problem is named. */
export function readSettings(sources: SettingSources): SettingsResult {
  const { environment, home } = sources;
  const file = findFile(environment, home);
  const stored = file === null ? { values: {}, problems: [] } : readFile(file);
  const problems: SettingProblem[] = [
    ...stored.problems,
    ...unknownVariables(environment),
    ...unknownNames(stored.values, file),
  ];
  const values: Record<string, unknown> = {};
  for (const name of names) {
    const taken = takeSetting(name, environment, stored.values);
    if ('problem' in taken) problems.push(taken.problem);
    else values[name] = taken.value;
  }
  if (problems.length > 0) return { settings: null, problems };
  const settings = withPaths({ ...values, file } as unknown as Settings, home);
  const folders = folderProblems(settings);
  return folders.length > 0 ? { settings: null, problems: folders } : { settings, problems: [] };
}

function findFile(environment: SettingSources['environment'], home: string): string | null {
  const named = environment[FILE_VARIABLE];
  if (named !== undefined && named !== '') return resolve(home, named);
  const data = resolve(home, environment[settingFields.data.variable] || '.xianzhi');
  return [join(home, FILE_NAME), join(data, FILE_NAME)].find((path) => existsSync(path)) ?? null;
}

function readFile(file: string): { values: Record<string, unknown>; problems: SettingProblem[] } {
  const failed = (message: string) => ({ values: {}, problems: [{ name: file, message }] });
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return failed(`读不到这个设置文件。请检查路径与权限，或去掉 ${FILE_VARIABLE}。`);
  }
  try {
    const values: unknown = JSON.parse(text);
    if (typeof values === 'object' && values !== null && !Array.isArray(values))
      return { values: { ...values }, problems: [] };
    return failed('设置文件应是一个 JSON 对象，例如 {"port": 7100}。');
  } catch {
    return failed('设置文件不是有效的 JSON。请检查逗号、引号和括号。');
  }
}

function unknownVariables(environment: SettingSources['environment']): SettingProblem[] {
  return Object.keys(environment)
    .filter((name) => name.startsWith(OUR_PREFIX) && !variables.has(name))
    .map((name) => ({ name, message: `没有这个设置。可用的环境变量有：${[...variables].join('、')}。` }));
}

function unknownNames(values: Record<string, unknown>, file: string | null): SettingProblem[] {
  return Object.keys(values)
    .filter((name) => !(names as string[]).includes(name))
    .map((name) => ({ name, message: `设置文件 ${file} 中没有这个设置。可用的有：${names.join('、')}。` }));
}

function takeSetting(
  name: SettingName,
  environment: SettingSources['environment'],
  stored: Record<string, unknown>,
): { value: unknown } | { problem: SettingProblem } {
  const field = settingFields[name];
  const fromEnvironment = environment[field.variable];
  // An empty variable is how a shell unsets one.
  const isSet = fromEnvironment !== undefined && fromEnvironment !== '';
  const given = isSet ? fromEnvironment : stored[name];
  if (given === undefined || given === null) return { value: field.fallback };
  const parsed = field.form.safeParse(given);
  if (parsed.success) return { value: parsed.data };
  const seen = name === 'databaseUrl' ? '' : `写的是“${String(given).slice(0, 80)}”，`;
  return {
    problem: { name: isSet ? field.variable : name, message: `${seen}${parsed.error.issues[0]?.message ?? '无效'}。` },
  };
}

function withPaths(settings: Settings, home: string): Settings {
  const absolute = (path: string): string => (isAbsolute(path) ? path : resolve(home, path));
  return {
    ...settings,
    data: settings.data === null ? null : absolute(settings.data),
    keys: settings.keys === null ? null : absolute(settings.keys),
    gazettes: settings.gazettes === null ? null : absolute(settings.gazettes),
    demo: settings.demo && settings.databaseUrl === null,
  };
}

function folderProblems(settings: Settings): SettingProblem[] {
  const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();
  const problems: SettingProblem[] = [];
  if (settings.gazettes !== null && !isFolder(settings.gazettes)) {
    problems.push({
      name: settingFields.gazettes.variable,
      message: `没有文件夹“${settings.gazettes}”。请改为公报所在的文件夹。`,
    });
  }
  if (settings.data !== null && existsSync(settings.data) && !isFolder(settings.data)) {
    problems.push({ name: settingFields.data.variable, message: `“${settings.data}”是一个文件，数据目录应是文件夹。` });
  }
  return problems;
}

/** The problems as the start prints them, one a line. */
export const printProblems = (problems: readonly SettingProblem[]): string =>
  [
    '设置有误，没有启动：',
    ...problems.map((problem) => `  ${problem.name}：${problem.message}`),
    '全部设置见 docs/settings.md。',
  ].join('\n');
