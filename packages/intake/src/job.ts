import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { GazetteDocument, Reading, Unit } from '@xianzhi/core/gazette';
import { type ReadOptions, read } from '@xianzhi/core/reader';
import { openFile, refuseSize } from './open-file.ts';
import { type Encoding, type Refusal, refusal } from './outcome.ts';

/** What to read: bytes at hand with the name they came by, or a file on disk. */
export type IntakeInput = { readonly bytes: Uint8Array; readonly fileName: string } | { readonly path: string };

/** A file read into a tree. `fileName` is its last path segment. */
export type FileReading = {
  readonly ok: true;
  readonly reading: Reading;
  readonly fileName: string;
  readonly sha256: string;
  readonly encoding: Encoding;
};

/** What the worker is told. */
export type Job = { readonly input: IntakeInput; readonly read: ReadOptions; readonly maximumBytes: number };

/** The name by which messages speak of an input. */
export const nameOf = (input: IntakeInput): string => basename('path' in input ? input.path : input.fileName);

const errorCode = (error: unknown): string => (error as NodeJS.ErrnoException | null)?.code ?? '';

function unreadable(path: string, error: unknown): Refusal {
  const seen =
    errorCode(error) === 'ENOENT' ? '找不到这个文件' : `文件读不出来（${errorCode(error) || String(error)}）`;
  return refusal('XZ_INTAKE_NOT_FOUND', `${seen}：${path}。请检查路径和读取权限。`);
}

async function bytesOf(input: IntakeInput, maximumBytes: number): Promise<Uint8Array | Refusal> {
  if ('bytes' in input) return input.bytes;
  try {
    const info = await stat(input.path);
    if (!info.isFile()) return refusal('XZ_INTAKE_NOT_FOUND', `${input.path} 不是文件。请给出一个 .txt 文件的路径。`);
    // Asked before the file is in memory.
    return refuseSize(info.size, nameOf(input), maximumBytes) ?? (await readFile(input.path));
  } catch (error) {
    return unreadable(input.path, error);
  }
}

/** Decodes and reads one file. Runs inside the worker; pure but for reading the file. */
export async function runJob(job: Job): Promise<FileReading | Refusal> {
  const fileName = nameOf(job.input);
  const bytes = await bytesOf(job.input, job.maximumBytes);
  if (!(bytes instanceof Uint8Array)) return bytes;
  const opened = openFile(bytes, fileName, job.maximumBytes);
  if (!opened.ok) return opened;
  const reading = read(opened.text, job.read);
  if (holdsNone(reading)) return noDocument(fileName, reading.source.length);
  return { ok: true, reading, fileName, sha256: opened.sha256, encoding: opened.encoding };
}

const isNumbered = (unit: Unit): boolean => unit.num !== null || unit.children.some(isNumbered);

/** Nothing of an official document: no number, no kind in its title, no issuer, no date, no numbered unit, no table. */
const isPlainProse = (document: GazetteDocument): boolean =>
  document.number === null &&
  document.kind === null &&
  document.issuer === null &&
  document.signedOn === null &&
  document.tables.length === 0 &&
  document.documents.length === 0 &&
  !document.units.some(isNumbered);

/** The reader keeps every text, a diary too; what is no document is refused here, before anything is filed. */
const holdsNone = ({ issue, documents, citations }: Reading): boolean =>
  documents.length === 0 || (issue === null && citations.length === 0 && documents.every(isPlainProse));

const noDocument = (fileName: string, length: number): Refusal =>
  refusal(
    'XZ_INTAKE_NO_DOCUMENT',
    `“${fileName}”有 ${length} 个字符，但没有找到公文。应当有发文字号、“关于……的通知”一类的标题，或“一、”“第一条”一类的编号。请确认选对了文件。`,
  );
