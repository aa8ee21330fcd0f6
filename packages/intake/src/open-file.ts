import { createHash } from 'node:crypto';
import { refuseFormat } from './format.ts';
import { type Encoding, type IntakeResult, type Refusal, refusal } from './outcome.ts';
import { refuseImplausible } from './plausibility.ts';

/** Files above this are refused: a yearbook of gazettes has a few megabytes. */
export const defaultMaximumBytes = 200 * 1024 * 1024;

const byteOrderMarks: readonly { readonly encoding: Encoding; readonly bytes: readonly number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
];

const markedEncoding = (bytes: Uint8Array): Encoding | null =>
  byteOrderMarks.find((mark) => mark.bytes.every((byte, index) => bytes[index] === byte))?.encoding ?? null;

function decodeStrictly(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

type Decoded = { readonly text: string; readonly encoding: Encoding };

/** Strict UTF-8 first: a text in another encoding practically never passes for it. Guessing detectors err on short texts. */
function decode(bytes: Uint8Array): Decoded {
  const marked = markedEncoding(bytes);
  if (marked !== null) return { text: new TextDecoder(marked).decode(bytes), encoding: marked };
  const unicode = decodeStrictly(bytes, 'utf-8');
  if (unicode !== null) return { text: unicode, encoding: 'utf-8' };
  return decodeDamaged(bytes);
}

/** Neither is strict any more: the encoding that loses fewer characters. One bad byte must not cost a whole gazette. */
function decodeDamaged(bytes: Uint8Array): Decoded {
  const national = decodeStrictly(bytes, 'gb18030');
  if (national !== null) return { text: national, encoding: 'gb18030' };
  const lost = (text: string): number => text.split('\ufffd').length - 1;
  const asUnicode = new TextDecoder('utf-8').decode(bytes);
  const asNational = new TextDecoder('gb18030').decode(bytes);
  return lost(asUnicode) <= lost(asNational)
    ? { text: asUnicode, encoding: 'utf-8' }
    : { text: asNational, encoding: 'gb18030' };
}

const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`;

/** Refuses a size: nothing at all, or more than is read. */
export function refuseSize(size: number, fileName: string, maximumBytes: number): Refusal | null {
  if (size === 0) {
    return refusal('XZ_INTAKE_EMPTY', `“${fileName}”是空文件（0 字节）。请确认文件已经保存，再重新导入。`);
  }
  if (size > maximumBytes) {
    return refusal(
      'XZ_INTAKE_TOO_LARGE',
      `“${fileName}”有 ${megabytes(size)}，超过上限 ${megabytes(maximumBytes)}。一期公报的文本通常不到 2 MB。请确认选对了文件，或者按期分成几个文件导入。`,
    );
  }
  return null;
}

/** NUL never occurs in a text, and PostgreSQL could not keep it. */
function refuseNul(bytes: Uint8Array, text: string, fileName: string): Refusal | null {
  if (!text.includes('\0')) return null;
  const message = `“${fileName}”是二进制文件：在 ${megabytes(bytes.length)} 内容里有空字符（NUL）。应当是公报的纯文本（.txt）。请确认选对了文件。`;
  return refusal('XZ_INTAKE_BINARY', message);
}

/**
 * Decodes bytes: byte-order mark, else strict UTF-8, else GB18030. Never throws; refusals are values.
 * @param maximumBytes upper limit of the size, 200 MB by default.
 */
export function openFile(bytes: Uint8Array, fileName: string, maximumBytes = defaultMaximumBytes): IntakeResult {
  const early = refuseSize(bytes.length, fileName, maximumBytes) ?? refuseFormat(bytes, fileName);
  if (early) return early;
  const { text, encoding } = decode(bytes);
  if (text.trim() === '') {
    return refusal('XZ_INTAKE_EMPTY', `“${fileName}”里只有空白，没有文字。请确认导出的文本里有公报内容，再重新导入。`);
  }
  const late = refuseNul(bytes, text, fileName) ?? refuseImplausible(text, fileName);
  return late ?? { ok: true, text, encoding, sha256: createHash('sha256').update(bytes).digest('hex') };
}
