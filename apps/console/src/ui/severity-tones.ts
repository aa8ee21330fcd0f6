import type { Severity } from '@xianzhi/contract';
import type { MarkTone } from './mark.tsx';

/** How a severity's word is framed. */
export const severityTones: Readonly<Record<Severity, MarkTone>> = {
  error: 'problem',
  warning: 'attention',
  note: 'plain',
};
