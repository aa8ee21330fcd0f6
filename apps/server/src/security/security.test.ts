import { describe, expect, it } from 'vitest';
import { allowedHosts, type Caller, checkCaller, hostWithoutPort } from './index.ts';

const ground = { hosts: allowedHosts('127.0.0.1', []), readOnly: false };
const caller: Caller = {
  method: 'GET',
  path: '/api/system',
  host: '127.0.0.1:7100',
  origin: undefined,
  fetchSite: undefined,
  fetchMode: undefined,
};
const code = (change: Partial<Caller>, on = ground): string | null =>
  checkCaller({ ...caller, ...change }, on)?.code ?? null;

describe('who may call', () => {
  it('lets requests under a loopback name through', () => {
    for (const host of ['127.0.0.1:7100', 'localhost:7100', 'LOCALHOST', '[::1]:7100'])
      expect(code({ host })).toBeNull();
  });

  it('refuses every other name, none at all too', () => {
    for (const host of ['evil.example', '127.0.0.1.evil.example:7100', 'localhost.evil.example', '', undefined])
      expect(code({ host })).toBe('XZ_HOST');
  });

  it('accepts names from the settings when it listens for others', () => {
    const open = { hosts: allowedHosts('0.0.0.0', ['gongbao.example']), readOnly: false };
    expect(code({ host: 'gongbao.example' }, open)).toBeNull();
    expect(code({ host: 'gongbao.example', method: 'POST' }, open)).toBeNull();
    expect(code({ host: 'other.example' }, open)).toBe('XZ_HOST');
  });

  it('refuses what comes from a foreign page, in the same machine too', () => {
    expect(code({ origin: 'http://evil.example' })).toBe('XZ_ORIGIN');
    expect(code({ origin: 'http://127.0.0.1:9999' })).toBe('XZ_ORIGIN');
    expect(code({ origin: 'null' })).toBe('XZ_ORIGIN');
    expect(code({ origin: 'http://127.0.0.1:7100', method: 'POST' })).toBeNull();
    expect(code({ fetchSite: 'cross-site' })).toBe('XZ_ORIGIN');
    expect(code({ fetchSite: 'same-site', method: 'POST' })).toBe('XZ_ORIGIN');
    expect(code({ fetchSite: 'same-origin', method: 'POST' })).toBeNull();
  });

  it('lets a foreign page link to a page of ours and to nothing else', () => {
    const link = { fetchSite: 'cross-site', fetchMode: 'navigate' };
    expect(code({ ...link, path: '/141121' })).toBeNull();
    expect(code({ ...link, path: '/api/system' })).toBe('XZ_ORIGIN');
    expect(code({ ...link, path: '/141121', method: 'POST' })).toBe('XZ_ORIGIN');
  });

  it('changes nothing where it is read-only', () => {
    const readOnly = { ...ground, readOnly: true };
    expect(code({ method: 'POST' }, readOnly)).toBe('XZ_READ_ONLY');
    expect(code({}, readOnly)).toBeNull();
  });

  it('takes the port off a host', () => {
    expect(hostWithoutPort('[::1]:80')).toBe('[::1]');
    expect(hostWithoutPort('Localhost:7100')).toBe('localhost');
  });
});
