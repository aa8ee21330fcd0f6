import { type ChainedEvent, GENESIS, hashOf } from './event.ts';

/** Where a chain breaks, and how. */
export type ChainBreak = {
  readonly sequence: number;
  readonly what: 'hash' | 'link' | 'gap' | 'county' | 'version';
  readonly message: string;
};

export type ChainEnd = { readonly sequence: number; readonly hash: Buffer };
export type ChainVerdict = { readonly events: number; readonly end: ChainEnd; readonly breaks: readonly ChainBreak[] };

const MOST_BREAKS = 20;

/** Checks a county's chain event by event; needs nothing but the events. Feed it in order, then ask for the verdict. */
export class ChainVerifier {
  #end: ChainEnd = { sequence: 0, hash: GENESIS };
  #events = 0;
  readonly #versions = new Map<string, number>();
  readonly #breaks: ChainBreak[] = [];
  readonly #county: string;

  constructor(county: string) {
    this.#county = county;
  }

  add(event: ChainedEvent): void {
    this.#events += 1;
    const version = (this.#versions.get(event.stream) ?? 0) + 1;
    if (event.county !== this.#county) this.#broken(event, 'county', `记着别的县的编号 ${event.county}`);
    if (event.sequence !== this.#end.sequence + 1)
      this.#broken(event, 'gap', `前面缺了第 ${this.#end.sequence + 1} 条`);
    if (event.version !== version)
      this.#broken(event, 'version', `在“${event.stream}”中应是第 ${version} 步，记的是第 ${event.version} 步`);
    if (!event.previous.equals(this.#end.hash)) this.#broken(event, 'link', '与前一条接不上');
    if (!hashOf(event.previous, event).equals(event.hash)) this.#broken(event, 'hash', '内容与它的校验值不符，被改过');
    this.#versions.set(event.stream, event.version);
    this.#end = { sequence: event.sequence, hash: event.hash };
  }

  verdict(): ChainVerdict {
    return { events: this.#events, end: this.#end, breaks: this.#breaks };
  }

  #broken(event: ChainedEvent, what: ChainBreak['what'], message: string): void {
    if (this.#breaks.length < MOST_BREAKS)
      this.#breaks.push({ sequence: event.sequence, what, message: `第 ${event.sequence} 条：${message}` });
  }
}
