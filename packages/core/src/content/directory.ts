/** One organ of a county's directory. Names are facts and stand as printed. */
export type Organ = {
  readonly name: string;
  readonly kind: string;
  readonly parent: string | null;
  readonly aliases: readonly string[];
};

/** A county with its organs. */
export type County = {
  /** GB/T 2260. */
  readonly code: string;
  readonly name: string;
  readonly province: string | null;
  readonly prefecture: string | null;
  readonly organs: readonly Organ[];
};

/** One entry of the works cited: facts about a work, never its text. */
export type Work = {
  readonly title: string | null;
  readonly number: string | null;
  readonly issuer: string | null;
  readonly kind: string;
  readonly status: 'inForce' | 'repealed' | 'unknown';
  readonly aliases: readonly string[];
};
