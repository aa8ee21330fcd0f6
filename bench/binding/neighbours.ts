import type { Clauses } from '@xianzhi/core/binding';

const LAST = /\/[^/]*$/;
const PARAGRAPH = /\/¶\d+$/;
const CELL = /\/表\d+\/(\d+)\/(\d+)$/;
const ROW = /\/表\d+\/(\d+)$/;

/** The clauses beside each clause: of a paragraph the next paragraphs, of a unit the next units, of a cell the next cells. */
export class Neighbours {
  private readonly groups = new Map<string, string[]>();
  private readonly clauses: Clauses;

  constructor(clauses: Clauses) {
    this.clauses = clauses;
    for (const address of clauses.byAddress.keys()) {
      const key = this.groupOf(address);
      const group = this.groups.get(key);
      if (group === undefined) this.groups.set(key, [address]);
      else group.push(address);
    }
  }

  private groupOf(address: string): string {
    const above = address.replace(LAST, '');
    if (PARAGRAPH.test(address)) return `${above}/¶`;
    if (CELL.test(address) || ROW.test(address)) return `${above}/cell`;
    const parts = address.slice(above.length + 1).split('.');
    return `${above}/${parts.slice(0, -1).join('.')}.`;
  }

  private cells(address: string): string[] {
    const [, row, column] = CELL.exec(address) ?? [];
    if (row === undefined) return [];
    const at = (r: number, c: number) => address.replace(/\d+\/\d+$/, `${r}/${c}`);
    const [r, c] = [Number(row), Number(column)];
    return [at(r - 1, c), at(r + 1, c), at(r, c - 1), at(r, c + 1)].filter((one) => this.clauses.byAddress.has(one));
  }

  of(address: string): string[] {
    if (CELL.test(address)) return this.cells(address);
    const group = this.groups.get(this.groupOf(address)) ?? [];
    const at = group.indexOf(address);
    return [group[at - 1], group[at + 1]].filter((one): one is string => one !== undefined && at >= 0);
  }
}
