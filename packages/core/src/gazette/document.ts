import type { Span } from '../base/index.ts';

/** One numbered unit, annex, or unnumbered paragraph of a document. `docs/addresses.md` is its promise. */
export type Unit = {
  /** Full address without the county: `文政发〔2024〕8号/二/（一）/1`. */
  readonly address: string;
  /** The printed number, normalised (`一`, `（一）`, `1.1`, `第三条`, `附件2`); null for an unnumbered paragraph. */
  readonly num: string | null;
  /** The unit's title line without its number; null where the number opens a sentence. */
  readonly heading: string | null;
  /** Numbers from the top of the document to this unit; an unnumbered paragraph adds `¶n`. */
  readonly path: readonly string[];
  /** Own matter: number and heading left out, text of children left out; paragraphs joined by `\n`. */
  readonly text: string;
  /** From the unit's first character to the last of its last descendant. */
  readonly span: Span;
  /** Source spans of the number, heading and own text, in order; together with the children's they tile the unit, furniture aside. */
  readonly pieces: readonly Span[];
  readonly children: readonly Unit[];
};

/** A cell of a table: its text, its span (empty where a merged or lost cell prints nothing). */
export type Cell = { readonly text: string; readonly span: Span | null };

/** A table; `address` is its unit's address and `/表n`. Row 0 in an address is the header. */
export type Table = {
  readonly address: string;
  readonly title: string | null;
  readonly header: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
  readonly span: Span;
  /** `tabs`: printed as tab lines; `rebuilt`: printed column by column or cell by cell, its rows and columns certain; `flattened`: printed column by column or cell by cell, kept as lines and not rebuilt. */
  readonly layout: 'tabs' | 'rebuilt' | 'flattened';
};

/** One line of a list of people: a role (`组长`), a name, a post. */
export type Member = {
  readonly role: string | null;
  readonly name: string;
  readonly post: string;
  readonly span: Span;
};

/** An annex that a document names: printed here, or known to be absent (`见网络版`). */
export type AnnexEntry = {
  readonly label: string;
  readonly title: string;
  readonly printed: boolean;
  readonly address: string | null;
  readonly span: Span;
};

/** A statement on the life of a document: in force from, valid until, on trial, repeals another, who explains it. */
export type LifeStatement = {
  readonly kind: 'effective' | 'validity' | 'trial' | 'repeal' | 'interpretation' | 'explanation';
  /** A day `YYYY-MM-DD`, a length `P5Y`, an organ or a document as printed; null where the text says it in words only. */
  readonly value: string | null;
  readonly text: string;
  readonly address: string;
  readonly span: Span;
};

/** One official document of an issue, or a document that another one carries. */
export type GazetteDocument = {
  /** Its place in addresses: the number, or `成文日期-title`; a carried document's is its parent's with `/附件N`. */
  readonly key: string;
  readonly number: string | null;
  readonly title: string;
  /** 文种 as printed at the end of the title: 通知, 决定, 意见, 批复, 函, 方案, 预案 … */
  readonly kind: string | null;
  readonly issuer: string | null;
  readonly addressees: readonly string[];
  /** 成文日期, `YYYY-MM-DD`. */
  readonly signedOn: string | null;
  /** 公开方式 as printed, `此件公开发布`. */
  readonly disclosure: string | null;
  readonly life: readonly LifeStatement[];
  /** Documents named as its basis, as citation texts. */
  readonly basis: readonly string[];
  readonly annexes: readonly AnnexEntry[];
  readonly units: readonly Unit[];
  readonly tables: readonly Table[];
  readonly members: readonly Member[];
  /** Documents that this one carries, in printed order. */
  readonly documents: readonly GazetteDocument[];
  readonly span: Span;
  /** Front and end matter that belongs to the document and to no unit: number line, title, addressees, signature. */
  readonly matter: readonly { readonly role: MatterRole; readonly span: Span }[];
};

/** What a piece of a document outside its units is. */
export type MatterRole =
  | 'issuer'
  | 'title'
  | 'number'
  | 'addressees'
  | 'signature'
  | 'date'
  | 'disclosure'
  | 'annexList'
  | 'contents'
  | 'table'
  | 'figure'
  | 'consultation'
  | 'other';
