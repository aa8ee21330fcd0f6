/** What a form is, by its use at the desk. */
export type FormKind =
  | 'initialReport'
  | 'followUpReport'
  | 'finalReport'
  | 'dutyBulletin'
  | 'startNotice'
  | 'adjustmentNotice'
  | 'endNotice'
  | 'taskOrder'
  | 'consultationRecord'
  | 'publicRelease'
  | 'reviewReport'
  | 'annexedForm';

/** `drill` 演练, `demonstration` 演示, `unverified`: something in it is still being verified. */
export type Mark = 'drill' | 'demonstration' | 'unverified';

/** What stands where nothing is known yet. No builder writes a figure of its own. */
export const UNKNOWN = '正在核实';

/** One figure: what, how much as printed, from where, as of when. `value` null is unknown. */
export type Figure = {
  readonly name: string;
  readonly value: string | null;
  readonly source: string | null;
  /** Official time as printed. */
  readonly at: string | null;
  /** What must be seen beside it: an earlier larger total, a first judgement. */
  readonly note: string | null;
};

/** One part of the body. Headings stand with their number, as print has them. */
export type Block =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'heading'; readonly depth: 1 | 2; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'figures'; readonly figures: readonly Figure[] };

/** From what a form was made: it can be made again from this, and every line of it be traced. */
export type Provenance = {
  readonly incident: string;
  readonly plan: string | null;
  /** Release of the plan's content; null where no plan is chosen. */
  readonly release: number | null;
  /** Addresses of the clauses under which it is sent, `141121/文政办发〔2024〕28号/附件2/3.2`. */
  readonly clauses: readonly string[];
};

/** An official form: one model, from which preview, text and Word document are made. */
export type OfficialForm = {
  readonly kind: FormKind;
  /** Name of the organ over the red line; null is a plain form. */
  readonly masthead: string | null;
  readonly marks: readonly Mark[];
  /** 发文字号, `第2号`, `第15期`; null where it has none. */
  readonly number: string | null;
  readonly title: string;
  /** 主送. */
  readonly recipients: readonly string[];
  readonly blocks: readonly Block[];
  /** Organ that signs. */
  readonly signature: string;
  /** 成文日期 as printed, `2026年3月1日`. */
  readonly signedOn: string;
  /** 抄送. */
  readonly copies: readonly string[];
  /** Lines of the end matter: who signed for issue, who drafted, telephone. */
  readonly endMatter: readonly string[];
  readonly provenance: Provenance;
};

export const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
export const list = (items: readonly string[]): Block => ({ kind: 'list', items });

const MARK_WORDS = { drill: '【演练】', demonstration: '【演示】', unverified: '（部分情况正在核实）' } as const;

/** The title as it is printed: before it what it is not, behind it what is still open. */
export function printedTitle({ title, marks }: OfficialForm): string {
  const before = marks.filter((mark) => mark !== 'unverified').map((mark) => MARK_WORDS[mark]);
  const behind = marks.filter((mark) => mark === 'unverified').map((mark) => MARK_WORDS[mark]);
  return [...before, title, ...behind].join('');
}

/** A red head is for what is in earnest. */
export const hasMasthead = ({ masthead, marks }: OfficialForm): boolean =>
  masthead !== null && marks.every((mark) => mark === 'unverified');

/** A block as rows of plain cells: what all renderers share about figures. */
export const figureColumns = ['项目', '数字', '来源', '截至', '备注'] as const;
export const figureCells = (figure: Figure): readonly string[] => [
  figure.name,
  figure.value ?? UNKNOWN,
  figure.source ?? '',
  figure.at ?? '',
  figure.note ?? '',
];

/** The texts of a block, in reading order. */
export function textsOf(block: Block): readonly string[] {
  if (block.kind === 'list') return block.items;
  if (block.kind === 'table') return [...block.columns, ...block.rows.flat()];
  if (block.kind === 'figures') return block.figures.flatMap(figureCells);
  return [block.text];
}

const FOOT = '依据：';

/** Under which clauses it is sent, for the foot; null where none is known. */
export const footOf = ({ provenance }: OfficialForm): string | null =>
  provenance.clauses.length === 0 ? null : `${FOOT}${provenance.clauses.join('；')}`;
