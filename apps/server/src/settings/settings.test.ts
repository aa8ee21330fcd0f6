import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { printProblems, readSettings, settingFields } from './index.ts';

const home = mkdtempSync(join(tmpdir(), 'xianzhi-settings-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const read = (environment: Record<string, string>) => readSettings({ environment, home });
const names = (environment: Record<string, string>): string[] =>
  read(environment).problems.map((problem) => problem.name);

function withFile<T>(text: string, run: () => T): T {
  const file = join(home, 'xianzhi.config.json');
  writeFileSync(file, text);
  try {
    return run();
  } finally {
    rmSync(file);
  }
}

describe('settings', () => {
  it('needs none', () => {
    expect(read({ PATH: '/bin' }).settings).toMatchObject({
      port: 7100,
      host: '127.0.0.1',
      data: null,
      demo: true,
      gazettes: null,
      databaseUrl: null,
      file: null,
    });
  });

  it('takes the file, and the environment before it', () => {
    withFile('{"port": 8000, "demo": "off"}', () => {
      expect(read({}).settings).toMatchObject({ port: 8000, demo: false });
      expect(read({ XIANZHI_PORT: '9000' }).settings).toMatchObject({ port: 9000, demo: false });
    });
  });

  it('names an unknown variable and an unknown name in the file', () => {
    expect(names({ XIANZHI_PROT: '1' })).toEqual(['XIANZHI_PROT']);
    expect(withFile('{"prot": 1}', () => names({}))).toEqual(['prot']);
  });

  it('names every bad value, in Chinese, with what it should be', () => {
    const { problems } = read({
      XIANZHI_PORT: '七千',
      XIANZHI_DEMO: 'maybe',
      XIANZHI_LOG_LEVEL: 'loud',
      XIANZHI_GAZETTES: '',
    });
    expect(problems.map((problem) => problem.name)).toEqual(['XIANZHI_PORT', 'XIANZHI_DEMO', 'XIANZHI_LOG_LEVEL']);
    expect(problems[0]?.message).toBe('写的是“七千”，应为 1 到 65535 之间的整数。');
    expect(printProblems(problems)).toContain('没有启动');
  });

  it('does not print a database password', () => {
    const { problems } = read({ DATABASE_URL: 'mysql://u:secret@h/d' });
    expect(problems.map((problem) => problem.name)).toEqual(['DATABASE_URL']);
    expect(printProblems(problems)).not.toContain('secret');
  });

  it('stops for a file that is no JSON, a named file that is not there, a gazette folder that is none', () => {
    expect(withFile('{', () => names({}))).toHaveLength(1);
    expect(names({ XIANZHI_CONFIG: 'nowhere.json' })).toEqual([join(home, 'nowhere.json')]);
    expect(names({ XIANZHI_GAZETTES: '/nowhere' })).toEqual(['XIANZHI_GAZETTES']);
  });

  it('has no demo with a database of its own', () => {
    expect(read({ DATABASE_URL: 'postgres://u@h/d' }).settings).toMatchObject({ demo: false });
  });

  it('stands on the page of settings, every one of it', () => {
    const page = readFileSync(new URL('../../../../docs/settings.md', import.meta.url), 'utf8');
    for (const [name, { variable }] of Object.entries(settingFields))
      expect(page).toMatch(new RegExp(`\\| \`${name}\` \\| \`${variable}\` \\|`));
  });
});
