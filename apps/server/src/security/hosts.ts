import { hostname, networkInterfaces } from 'node:os';

const LOOPBACK_NAMES = new Set(['localhost', '127.0.0.1', '[::1]', '::1']);
const PORT_AT_END = /:\d{1,5}$/;

/** Whether a listening address or a name of the Host header means this machine alone. */
export const isLoopback = (host: string): boolean => LOOPBACK_NAMES.has(host.toLowerCase()) || host.startsWith('127.');

/** The Host header without its port, lower case. */
export const hostWithoutPort = (header: string): string => header.toLowerCase().replace(PORT_AT_END, '');

/**
 * The names under which requests may come: loopback always; on another address also this machine's own
 * name and addresses, and the names that the settings list. Any other name is a rebound one.
 */
export function allowedHosts(listening: string, extra: readonly string[]): ReadonlySet<string> {
  const names = new Set([...LOOPBACK_NAMES, ...extra.map((name) => name.toLowerCase())]);
  if (isLoopback(listening)) return names;
  names.add(hostname().toLowerCase());
  names.add(listening.toLowerCase());
  for (const entry of Object.values(networkInterfaces()).flat()) {
    if (entry !== undefined) names.add(entry.family === 'IPv6' ? `[${entry.address}]` : entry.address);
  }
  return names;
}
