import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import type { CountySummary } from '@xianzhi/contract';
import { countiesQuery } from '../api/queries.ts';

const COUNTY_IN_PATH = /^\/(?:issues\/|questions\/|plans\/)?(\d{6})(?=\/|@|$)/;

/** The county code that a path names, or null. */
export const countyInPath = (path: string): string | null => COUNTY_IN_PATH.exec(path)?.[1] ?? null;

/** The county that this page is about; where the path names none, the start page's. */
export function useCurrentCounty(): CountySummary | null {
  const path = useLocation({ select: (location) => location.pathname });
  const { data } = useQuery(countiesQuery);
  const code = countyInPath(path) ?? data?.home ?? null;
  return data?.counties.find((county) => county.code === code) ?? null;
}
