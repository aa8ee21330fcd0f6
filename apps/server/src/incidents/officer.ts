import type { SignedIn } from '@xianzhi/office/people';
import { refused } from '../http/refused.ts';

/** Who is signed in, on the matter of a county. */
export type Officer = SignedIn & { readonly county: string };

export const noIncident = refused(404, 'XZ_INCIDENT_UNKNOWN', '本县没有这起事件。请从“值守”的事件列表里选。');
