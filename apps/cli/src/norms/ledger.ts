/** A document of the ledger: which mechanisms it has and what must work. */
export type LedgerRow = {
  readonly id: string;
  readonly county: string;
  readonly number: string;
  readonly document: string;
  readonly mechanisms: readonly string[];
  readonly mustWork: string;
  /** Announced in a gazette and not printed there. */
  readonly isAbsent: boolean;
};

const BODY_NOT_PRINTED = 'body not printed';

/** The ledger's rows; fields hold no commas but the last. */
export function readLedger(csv: string): LedgerRow[] {
  const [, ...lines] = csv.trim().split('\n');
  return lines.map((line) => {
    const [id = '', county = '', number = '', document = '', mechanisms = '', ...rest] = line.split(',');
    const mustWork = rest.join(',');
    return {
      id,
      county,
      number,
      document,
      mechanisms: mechanisms.split(';'),
      mustWork,
      isAbsent: mustWork.includes(BODY_NOT_PRINTED),
    };
  });
}
