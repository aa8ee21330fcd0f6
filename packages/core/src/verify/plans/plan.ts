import type { GazetteDocument } from '../../gazette/index.ts';
import type { Fact } from '../../lexicon/index.ts';
import type { Norm, NormKind, NormOf } from '../../norms/index.ts';

/** A plan under examination, and what it is held against. */
export type Plan = {
  readonly norms: readonly Norm[];
  readonly facts: ReadonlyMap<string, Fact>;
  /** Norms of laws and superior plans; checks hold no number of their own. */
  readonly superior: readonly Norm[];
  /** Full name of an organ by the name a text uses; null where no directory knows it. */
  readonly organ: (name: string) => string | null;
  /** The document as it was read; null where its text is not imported. */
  readonly document: GazetteDocument | null;
};

/** The norms of one kind. */
export const ofKind = <K extends NormKind>(plan: Pick<Plan, 'norms'>, kind: K): NormOf<K>[] =>
  plan.norms.filter((norm): norm is NormOf<K> => norm.body.kind === kind);
