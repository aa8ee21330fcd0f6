import type { ChainedEvent } from './event.ts';

type Written = Omit<ChainedEvent, 'at' | 'previous' | 'hash'> & {
  readonly at: string;
  readonly previous: string;
  readonly hash: string;
};

/** An event of a chain as one line of a file that can be checked anywhere. */
export const chainLine = ({ at, previous, hash, ...rest }: ChainedEvent): string =>
  JSON.stringify({
    ...rest,
    at: at.toISOString(),
    previous: previous.toString('hex'),
    hash: hash.toString('hex'),
  } satisfies Written);

const isText = (value: unknown): value is string => typeof value === 'string';

/** The event of a line; null where the line is none. */
export function eventOfLine(line: string): ChainedEvent | null {
  try {
    const written = JSON.parse(line) as Partial<Written>;
    const { at, previous, hash, county, stream, kind, actor, command, text } = written;
    if (![at, previous, hash, county, stream, kind, actor, command, text].every(isText)) return null;
    const whole = written as Written;
    return {
      ...whole,
      at: new Date(whole.at),
      previous: Buffer.from(whole.previous, 'hex'),
      hash: Buffer.from(whole.hash, 'hex'),
    };
  } catch {
    return null;
  }
}
