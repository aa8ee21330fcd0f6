import type { IncidentList } from '@xianzhi/contract';
import { factValue } from '../fact-value.ts';

export type PlanChoice = IncidentList['plans'][number];

/** What the form of a call holds; an empty text is not known. */
export type CallDraft = {
  readonly words: string;
  readonly plan: string | null;
  readonly hazard: string;
  readonly title: string;
  readonly place: string;
  readonly source: string;
  readonly isDrill: boolean;
  readonly callerName: string;
  readonly callerTelephone: string;
  readonly facts: Readonly<Record<string, string>>;
};

export const EMPTY_CALL: CallDraft = {
  words: '',
  plan: null,
  hazard: '',
  title: '',
  place: '',
  source: '',
  isDrill: false,
  callerName: '',
  callerTelephone: '',
  facts: {},
};

export type OpenCommand = {
  readonly do: 'open';
  readonly title: string;
  readonly hazard: string;
  readonly place: string;
  readonly source: string;
  readonly isDrill: boolean;
  readonly plan: string | null;
  readonly facts: Readonly<Record<string, string | number | boolean | null>>;
  readonly caller: { readonly name: string; readonly telephone: string } | null;
};

/** What the form says as a command: what was not filled in stays unknown. */
export function openCommand(draft: CallDraft, plan: PlanChoice | null): OpenCommand {
  const given = (plan?.fields ?? []).flatMap((field) => {
    const value = factValue(field, draft.facts[field.name] ?? '');
    return value === null ? [] : [[field.name, value] as const];
  });
  const hazard = plan?.hazard ?? (draft.hazard.trim() || draft.words.trim());
  const [name, telephone] = [draft.callerName.trim(), draft.callerTelephone.trim()];
  return {
    do: 'open',
    title: draft.title.trim(),
    hazard,
    place: draft.place.trim(),
    source: draft.source.trim(),
    isDrill: draft.isDrill,
    plan: plan?.plan ?? null,
    facts: Object.fromEntries(given),
    caller: name === '' && telephone === '' ? null : { name, telephone },
  };
}
