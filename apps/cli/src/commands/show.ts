import type { DocumentView, Resolution, Table, Unit } from '@xianzhi/contract';
import type { Command } from '../command.ts';
import { type Library, withLibrary } from '../library.ts';
import { asJson, type Output } from '../output.ts';
import { CommandFailure } from '../usage.ts';
import { oneWord, takeWords } from '../words.ts';

type Found = Extract<Resolution, { state: 'found' }>;

/** `show ADDRESS [--json]`: a document, a clause, a table or a cell. */
export const show: Command = async (words, checkout, output) => {
  const { rest, values } = takeWords(words, { json: { type: 'boolean' } });
  const address = oneWord(rest, '地址');
  return withLibrary(checkout, output, async (library) => {
    const place = await follow(library, address);
    if (place.kind === 'unit') await showUnit(library, place.address, values.json ?? false, output);
    else await showOther(library, place, values.json ?? false, output);
    return 0;
  });
};

/** The place itself; each of the other answers fails with its own words. */
async function follow(library: Library, address: string, hops = 3): Promise<Found> {
  const place = await library.call('resolve', { query: { address } });
  switch (place.state) {
    case 'found':
      return place;
    case 'redirect':
      if (hops > 0) return follow(library, place.address, hops - 1);
      throw new CommandFailure(`地址转来转去，没有着落：${place.address}`);
    case 'ambiguous':
      throw new CommandFailure(
        `不止一处符合，请写全地址：\n${place.candidates.map((each) => `  ${each.address}  ${each.title}`).join('\n')}`,
      );
    case 'withdrawn':
      throw new CommandFailure(
        `《${place.title}》已撤回（理由：${place.withdrawal.reason}）。用 xianzhi restore ${place.address} 恢复。`,
      );
    case 'absent':
      throw new CommandFailure(`《${place.title}》已载明而没有刊登（载明处：${place.announcedIn}）。`);
    case 'unknown':
      throw new CommandFailure(
        `库里没有这个地址：${place.text}。${place.nearest === null ? '请核对文号与条款号。' : `最近的存在的地址是 ${place.nearest}。`}`,
      );
  }
}

async function showUnit(library: Library, address: string, json: boolean, { out }: Output): Promise<void> {
  const view = await library.call('unit', { query: { address } });
  if (json) return out(asJson(view));
  out(
    `${view.citationText}\n${view.unit.address} · 原文第 ${view.unit.line} 行${view.document.demo ? ' · 演示' : ''}\n`,
  );
  printUnit(view.unit, '', out);
  for (const table of view.tables) printTable(table, out);
}

async function showOther(library: Library, place: Found, json: boolean, { out }: Output): Promise<void> {
  const view = await library.call('document', { query: { address: place.document.address } });
  const table = place.kind === 'table' ? view.tables.find((each) => each.address === place.anchor) : undefined;
  if (place.kind === 'document') return json ? out(asJson(view)) : printDocument(view, out);
  if (json) return out(asJson({ ...place, table: table ?? null }));
  out(`${(await library.call('citation', { query: { address: place.address } })).text}\n${place.address}\n`);
  if (table === undefined) out(place.text ?? '');
  else printTable(table, out);
}

function printDocument(view: DocumentView, out: Output['out']): void {
  const { document } = view;
  out(`${document.demo ? '［演示］' : ''}${document.title}`);
  out([document.number, document.kind, document.issuer, document.signedOn].filter(Boolean).join(' · '));
  out(`${document.address} · ${view.issueTitle} 第 ${document.version} 版\n`);
  for (const unit of view.units) printUnit(unit, '', out);
  for (const table of view.tables) printTable(table, out);
  for (const carried of view.documents) out(`\n随文：${carried.title}\n${carried.address}`);
}

function printUnit(unit: Unit, indent: string, out: Output['out']): void {
  const head = [unit.num, unit.heading].filter(Boolean).join(' ');
  if (head !== '') out(`${indent}${head}`);
  if (unit.text !== '') out(`${indent}${unit.text.replaceAll('\n', `\n${indent}`)}`);
  for (const child of unit.children) printUnit(child, `${indent}  `, out);
}

function printTable(table: Table, out: Output['out']): void {
  out(`\n${table.title ?? '表'}  ${table.address}`);
  for (const row of [table.header, ...table.rows]) out(row.map((cell) => cell.text).join('\t'));
}
