import { type CountyRefusal, refuse } from './refusal.ts';

const SIX_DIGITS = /^\d{6}$/;

// The provincial part of GB/T 2260; 99 is nobody's and stands for invented counties.
const provinces = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 99'.split(' '),
);

/** Checks a GB/T 2260 code of county level without a database. */
export function validateCountyCode(code: string): { readonly ok: true } | CountyRefusal {
  const advice = '应当是 GB/T 2260 的 6 位县级行政区划代码，例如 141121（文水县）。请在民政部公布的行政区划代码里查。';
  if (!SIX_DIGITS.test(code)) return refuse('XZ_COUNTY_CODE', `“${code.slice(0, 20)}”不是行政区划代码：${advice}`);
  if (!provinces.has(code.slice(0, 2)))
    return refuse('XZ_COUNTY_CODE', `代码 ${code} 的前两位 ${code.slice(0, 2)} 不是任何省份：${advice}`);
  if (code.endsWith('00')) return refuse('XZ_COUNTY_CODE', `代码 ${code} 是省级或市级的，不是县级的：${advice}`);
  return { ok: true };
}

/** Codes of the State, the province and the prefecture above a county. */
export const superiorCodes = (code: string): string[] => ['000000', `${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`];
