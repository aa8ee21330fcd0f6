import { type Folder, type OrganNames, ofKind } from '@xianzhi/core/content';
import { type Fact, STANDARD_FACTS } from '@xianzhi/core/lexicon';
import type { FactEntry, Incident, PlanGround, ProposedOrder } from '../incidents/index.ts';
import { type Block, type Mark, type OfficialForm, type Provenance, textsOf, UNKNOWN } from './model.ts';
import { printedDay, printedValue, STANDING_NOTES } from './words.ts';

/**
 * What a form is filled from. The service that owns the incident computes and hands over what is its business:
 * `standing` is `standingFacts`, `facts` is `factInput`, `grade` is `gradeInForce` at `now`.
 */
export type FormSource = {
  readonly incident: Incident;
  readonly plan: PlanGround | null;
  readonly standing: ReadonlyMap<string, FactEntry>;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly grade: string | null;
  /** Full name of the organ in whose name forms go out. */
  readonly issuer: string;
  /** Full names of organs by the names that plans print. */
  readonly names: OrganNames;
  readonly isDemonstration: boolean;
  /** Orders of the plan that were never given: for a review, `proposedOrders` of the incident as it was while open. */
  readonly unissued?: readonly ProposedOrder[];
  /** RFC 3339. */
  readonly now: string;
};

const STANDARD: ReadonlyMap<string, Fact> = new Map(STANDARD_FACTS.map((fact) => [fact.name, fact]));

export const declaredFacts = ({ plan }: FormSource): ReadonlyMap<string, Fact> => plan?.folder.facts ?? STANDARD;

/** The full name of an organ. A name that no directory knows stands as printed, and one that says more: the section of an organ. */
export function fullName({ names }: FormSource, name: string): string {
  const full = names(name);
  return full === null || name.startsWith(full) ? name : full;
}
export const fullNames = (source: FormSource, all: readonly string[]): string[] => [
  ...new Set(all.map((name) => fullName(source, name))),
];

/** Title of the plan; null where none is chosen. */
export const planTitle = (folder: Folder): string => ofKind(folder, 'plan')[0]?.body.title ?? folder.document;

/** A fact as it stands: printed value with what it rests on; null where nothing is known. */
export function knownValue(source: FormSource, name: string): string | null {
  const entry = source.standing.get(name);
  return entry === undefined ? null : printedValue(entry.value, declaredFacts(source).get(name));
}

/** The same with its standing behind it, `5人（可能）`. */
export function statedValue(source: FormSource, name: string): string | null {
  const value = knownValue(source, name);
  const note = STANDING_NOTES[source.standing.get(name)?.standing ?? 'actual'];
  return value === null || note === null ? value : `${value}（${note}）`;
}

export function provenanceOf({ incident, plan }: FormSource, clauses: readonly (string | null)[]): Provenance {
  const stated = clauses.filter((clause) => clause !== null);
  return {
    incident: incident.id,
    plan: incident.plan,
    release: plan === null ? null : (incident.releases[plan.folder.county] ?? null),
    clauses: [...new Set(stated)],
  };
}

const isOpen = (block: Block): boolean => textsOf(block).some((text) => text.includes(UNKNOWN));

const marksOf = ({ incident, isDemonstration }: FormSource, blocks: readonly Block[]): Mark[] => [
  ...(incident.isDrill ? (['drill'] as const) : []),
  ...(isDemonstration ? (['demonstration'] as const) : []),
  ...(blocks.some(isOpen) ? (['unverified'] as const) : []),
];

type Own = Pick<OfficialForm, 'kind' | 'title' | 'blocks'> &
  Partial<OfficialForm> & { readonly clauses: readonly (string | null)[] };

/** A form with what all forms of a source share; `clauses` are those under which it is sent. */
export function formOf(source: FormSource, { clauses, ...own }: Own): OfficialForm {
  return {
    masthead: null,
    marks: marksOf(source, own.blocks),
    number: null,
    recipients: [],
    signature: source.issuer,
    signedOn: printedDay(source.now),
    copies: [],
    endMatter: [],
    provenance: provenanceOf(source, clauses),
    ...own,
  };
}
