const VERSION = /@(\d{1,6})$/;

/** The version that an address pins, or null for the newest. */
export function versionOf(address: string): number | null {
  const match = VERSION.exec(address);
  return match ? Number(match[1]) : null;
}

/** The address without a pinned version. */
export const withoutVersion = (address: string): string => address.replace(VERSION, '');

/** The address pinned to `version`; the plain address for null. */
export function withVersion(address: string, version: number | null): string {
  return version === null ? withoutVersion(address) : `${withoutVersion(address)}@${version}`;
}
