import type { IncidentView } from '@xianzhi/contract';
import { listIn, type SheetField, type SheetValues, textIn } from '../sheet-spec.ts';

export type Authority = NonNullable<IncidentView['starting']>;

/** Who decides sits here himself: nothing was relayed. */
export const SELF = 'self';

const RELAYED = [
  { value: SELF, label: '本人在此决定' },
  { value: '电话', label: '电话告知' },
  { value: '当面', label: '当面告知' },
  { value: '书面', label: '书面批示' },
];

const sits = (seat: string, holder: string): boolean =>
  seat === holder || holder.endsWith(seat) || seat.endsWith(holder);

/** Who decides and how it reached the desk, as far as can be said beforehand. */
export function decidingStart(authority: Authority | null, seats: readonly string[]): SheetValues {
  const allowed = authority?.mayDecide ?? [];
  const isTogether = authority?.ways.every((way) => way.together) === true && allowed.length > 1;
  const own = allowed.find((holder) => seats.some((seat) => sits(seat, holder)));
  const decidedBy = isTogether ? allowed : [own ?? allowed[0] ?? ''].filter((one) => one !== '');
  return { decidedBy, relayed: own !== undefined && !isTogether ? SELF : '' };
}

/** The fields of a decision that a post takes. */
export const decidingFields = (authority: Authority | null, word: string): SheetField[] => [
  {
    kind: 'many',
    name: 'decidedBy',
    label: word,
    options: authority?.mayDecide ?? [],
    hint:
      authority === null || authority.mayDecide.length === 0
        ? '原文没有定论，请先记录由谁决定。'
        : `按条款：${authority.mayDecide.join('、')}`,
  },
  {
    kind: 'one',
    name: 'relayed',
    label: '怎样得到这个决定',
    options: RELAYED,
    hint: '不是本人坐在这里决定的，请写明方式；记录里会写谁决定、谁代记。',
  },
];

/** The same as the command takes it. */
export function decidingParts(values: SheetValues) {
  const relayed = textIn(values, 'relayed');
  return { decidedBy: listIn(values, 'decidedBy'), relayed: relayed === SELF || relayed === '' ? null : relayed };
}

export const clausesOf = (authority: Authority | null): string[] => [
  ...new Set((authority?.ways ?? []).map((way) => way.address)),
];
