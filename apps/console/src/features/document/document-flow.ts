import type { DocumentView, Matter, Table, Unit } from '@xianzhi/contract';

/** One thing of the body in printed order. */
export type FlowItem =
  | { readonly kind: 'unit'; readonly at: number; readonly unit: Unit }
  | { readonly kind: 'table'; readonly at: number; readonly table: Table }
  | { readonly kind: 'matter'; readonly at: number; readonly matter: Matter }
  | { readonly kind: 'annexes'; readonly at: number };

const IN_HEAD: ReadonlySet<Matter['role']> = new Set(['issuer', 'number']);

/** The body of a document in printed order: units, tables outside them, front and end matter, the list of annexes. */
export function flowOf(view: DocumentView): FlowItem[] {
  const outside = view.tables.filter((table) => table.unit === null);
  const matter = view.matter.filter((one) => isShown(one, view));
  const annexes = view.annexes.length > 0 ? [annexPlace(view)] : [];
  const items: FlowItem[] = [
    ...view.units.map((unit) => ({ kind: 'unit' as const, at: unit.span.start, unit })),
    ...outside.map((table) => ({ kind: 'table' as const, at: table.span.start, table })),
    ...matter.map((one) => ({ kind: 'matter' as const, at: one.span.start, matter: one })),
    ...annexes,
  ];
  return joinFigures(items.sort((a, b) => a.at - b.at));
}

/** The scraps of one figure follow one another and stand in one box. */
function joinFigures(items: readonly FlowItem[]): FlowItem[] {
  const joined: FlowItem[] = [];
  for (const item of items) {
    const last = joined.at(-1);
    if (isFigure(item) && last !== undefined && isFigure(last)) {
      const { matter } = last;
      const span = { start: matter.span.start, end: item.matter.span.end };
      joined[joined.length - 1] = {
        ...last,
        matter: { ...matter, span, text: `${matter.text.trimEnd()}\n${item.matter.text.trim()}` },
      };
    } else joined.push(item);
  }
  return joined;
}

const isFigure = (item: FlowItem): item is FlowItem & { kind: 'matter' } =>
  item.kind === 'matter' && item.matter.role === 'figure';

/** Where the body begins; titles before it are the document's own and stand in the head. */
function bodyStart(view: DocumentView): number {
  const addressees = view.matter.find((one) => one.role === 'addressees')?.span.start ?? Number.MAX_SAFE_INTEGER;
  return Math.min(addressees, view.units[0]?.span.start ?? Number.MAX_SAFE_INTEGER);
}

/** The head shows title, number and issuer; annexes and tables have their own forms. */
function isShown(matter: Matter, view: DocumentView): boolean {
  if (IN_HEAD.has(matter.role)) return false;
  if (matter.role === 'title') return matter.span.start > bodyStart(view);
  if (matter.role === 'annexList') return view.annexes.length === 0;
  if (matter.role !== 'table') return true;
  return !view.tables.some(({ span }) => span.start < matter.span.end && matter.span.start < span.end);
}

function annexPlace(view: DocumentView): FlowItem {
  const listed = view.matter.find((one) => one.role === 'annexList');
  return { kind: 'annexes', at: listed?.span.start ?? Number.MAX_SAFE_INTEGER };
}
