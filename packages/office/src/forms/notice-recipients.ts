import { ofKind } from '@xianzhi/core/content';
import { holderName } from '@xianzhi/core/norms';
import { type FormSource, fullNames } from './source.ts';

/** To whom notices of the response go: the members of the headquarters as the plan lists them, without whoever sends it. */
export function memberUnits(source: FormSource): string[] {
  if (source.plan === null) return [];
  const bodies = ofKind(source.plan.folder, 'commandBody').filter((norm) => norm.body.role === 'headquarters');
  const members = bodies.flatMap((norm) => norm.body.members.map(holderName));
  return fullNames(source, members).filter((name) => name !== source.issuer);
}
