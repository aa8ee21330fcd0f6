/** Why something about people was not done. `message` is Chinese: what was seen, what was expected, what to do. */
export type PeopleRefusal = { readonly ok: false; readonly code: PeopleRefusalCode; readonly message: string };

export type PeopleRefusalCode =
  | 'XZ_ACCOUNT_NAME'
  | 'XZ_ACCOUNT_EXISTS'
  | 'XZ_ACCOUNT_UNKNOWN'
  | 'XZ_ACCOUNT_CLOSED'
  | 'XZ_ACCOUNT_LAST_ADMINISTRATOR'
  | 'XZ_PERIOD'
  | 'XZ_ROLE_HELD'
  | 'XZ_ROLE_NOT_HELD'
  | 'XZ_SEAT_NAME'
  | 'XZ_SEAT_HELD'
  | 'XZ_SEAT_NOT_HELD'
  | 'XZ_SUBSTITUTE'
  | 'XZ_ABSENCE'
  | 'XZ_PASSWORD'
  | 'XZ_SIGN_IN_FAILED'
  | 'XZ_SIGN_IN_LOCKED'
  | 'XZ_DEMO_ONLY'
  | 'XZ_SHIFT'
  | 'XZ_ROSTER'
  | 'XZ_PERSONAL_RIGHT'
  | 'XZ_PERSONAL_REASON'
  | 'XZ_PERSONAL_UNKNOWN'
  | 'XZ_PERSONAL_FORGOTTEN';

/** A refusal as a value. */
export const refuse = (code: PeopleRefusalCode, message: string): PeopleRefusal => ({ ok: false, code, message });
