import type { PlanView } from '@xianzhi/contract';
import { createContext, useContext } from 'react';

const PlanContext = createContext<PlanView | null>(null);

export const PlanProvider = PlanContext.Provider;

/** The plan whose page this is. */
export function usePlan(): PlanView {
  const plan = useContext(PlanContext);
  if (plan === null) throw new Error('a part of a plan stands outside its page');
  return plan;
}
