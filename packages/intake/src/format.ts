import { type Refusal, refusal } from './outcome.ts';

/** Extensions that are read now, with the dot. */
export const readableExtensions: readonly string[] = ['.txt'];

const EXTENSION = /\.[A-Za-z0-9]{1,8}$/;

type Signature = { readonly label: string; readonly bytes: readonly number[] };

// First bytes tell the truth also where a file was renamed to .txt.
const signatures: readonly Signature[] = [
  { label: 'PDF 文件', bytes: [0x25, 0x50, 0x44, 0x46] },
  { label: 'Word（docx）、WPS 或压缩文件', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { label: '旧版 Word（doc）或 WPS 文件', bytes: [0xd0, 0xcf, 0x11, 0xe0] },
  { label: 'RTF 文件', bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66] },
  { label: '图片（PNG）', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { label: '图片（JPEG）', bytes: [0xff, 0xd8, 0xff] },
  { label: '压缩文件（gzip）', bytes: [0x1f, 0x8b, 0x08] },
  { label: '压缩文件（RAR）', bytes: [0x52, 0x61, 0x72, 0x21] },
];

const WEB_PAGE = /^\s{0,64}<(?:!doctype html|html|\?xml)/i;

const advice =
  '目前只能读取纯文本（.txt，UTF-8 或 GB18030/GBK 编码）。请打开原文件，全选、复制到文本编辑器，另存为 .txt 后再导入。';

const startsWith = (bytes: Uint8Array, signature: Signature): boolean =>
  signature.bytes.every((byte, index) => bytes[index] === byte);

/** The file's extension in lower case with the dot, or an empty text. */
export const extensionOf = (fileName: string): string => (EXTENSION.exec(fileName)?.[0] ?? '').toLowerCase();

/** Refuses a file whose name or first bytes say that it is no plain text; null where it may be one. */
export function refuseFormat(bytes: Uint8Array, fileName: string): Refusal | null {
  const known = signatures.find((signature) => startsWith(bytes, signature));
  if (known) return refusal('XZ_INTAKE_FORMAT', `“${fileName}”的内容是${known.label}，不是纯文本。${advice}`);
  const extension = extensionOf(fileName);
  if (extension !== '' && !readableExtensions.includes(extension)) {
    return refusal('XZ_INTAKE_FORMAT', `“${fileName}”是 ${extension} 文件，这种格式还不能读取。${advice}`);
  }
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 256));
  if (WEB_PAGE.test(head)) return refusal('XZ_INTAKE_FORMAT', `“${fileName}”的内容是网页，不是纯文本。${advice}`);
  return null;
}
