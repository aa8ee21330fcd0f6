import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openFile } from './index.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const sentence =
  '文水县人民政府办公室关于印发地震应急预案的通知。各乡镇人民政府，县直各有关单位：现印发给你们，请认真组织实施。\n';

/** GB18030 bytes, by asking the platform's decoder what each two-byte code means. */
function gbk(text: string): Uint8Array {
  const codes = new Map<string, [number, number]>();
  const decoder = new TextDecoder('gb18030');
  for (let a = 0x81; a <= 0xfe; a++) {
    for (let b = 0x40; b <= 0xfe; b++) if (b !== 0x7f) codes.set(decoder.decode(Uint8Array.of(a, b)), [a, b]);
  }
  return Uint8Array.from([...text].flatMap((c) => codes.get(c) ?? [c.charCodeAt(0)]));
}

const refusalCode = (bytes: Uint8Array, name = '公报.txt'): string => {
  const result = openFile(bytes, name);
  return result.ok ? `ok ${result.encoding}` : result.code;
};

test('UTF-8, with and without a mark, GB18030 and UTF-16 with a mark give the same text', () => {
  const marked = Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8(sentence));
  const wide = Uint8Array.of(0xff, 0xfe, ...new Uint8Array(Uint16Array.from(sentence, (c) => c.charCodeAt(0)).buffer));
  for (const bytes of [utf8(sentence), marked, gbk(sentence), wide]) {
    expect(openFile(bytes, '公报.txt')).toMatchObject({ ok: true, text: sentence });
  }
  expect(refusalCode(gbk(sentence))).toBe('ok gb18030');
});

test('a few bad bytes in a long text are kept as lost characters and do not refuse it', () => {
  const bytes = utf8(sentence.repeat(50));
  bytes[400] = 0xff;
  expect(refusalCode(bytes)).toBe('ok utf-8');
});

test.each([
  ['nothing', new Uint8Array(), 'XZ_INTAKE_EMPTY'],
  ['blanks', utf8(' \n\n'), 'XZ_INTAKE_EMPTY'],
  ['NUL', utf8(`${sentence}\0`), 'XZ_INTAKE_BINARY'],
  ['noise', Uint8Array.from({ length: 9000 }, (_, i) => (i * 7919) % 251), 'XZ_INTAKE_BINARY'],
  ['a PDF named .txt', utf8('%PDF-1.7 ...'), 'XZ_INTAKE_FORMAT'],
  ['a web page named .txt', utf8('<!DOCTYPE html><html>'), 'XZ_INTAKE_FORMAT'],
  ['lost characters', utf8('\ufffd\ufffd县\ufffd\ufffd政府\ufffd'.repeat(20)), 'XZ_INTAKE_MOJIBAKE'],
  ['UTF-8 read as GBK', utf8(new TextDecoder('gb18030').decode(utf8(sentence))), 'XZ_INTAKE_MOJIBAKE'],
  ['UTF-8 read as Latin-1', utf8(new TextDecoder('latin1').decode(utf8(sentence))), 'XZ_INTAKE_MOJIBAKE'],
  ['GBK read as Latin-1', utf8(new TextDecoder('latin1').decode(gbk(sentence))), 'XZ_INTAKE_MOJIBAKE'],
])('%s is refused with its own code', (_, bytes, code) => expect(refusalCode(bytes)).toBe(code));

test.each(['公报.pdf', '公报.DOCX', '公报.html', '公报.xlsx'])(
  '%s is refused, and the formats read are named',
  (name) => {
    const result = openFile(utf8(sentence), name);
    expect(result).toMatchObject({ ok: false, code: 'XZ_INTAKE_FORMAT', message: expect.stringContaining('.txt') });
  },
);

test('a file over the limit is refused with both sizes', () => {
  const result = openFile(utf8(sentence), '公报.txt', 100);
  expect(result).toMatchObject({ ok: false, code: 'XZ_INTAKE_TOO_LARGE' });
});

test('the digest is that of the bytes', () => {
  const bytes = readFileSync(new URL('./open-file.ts', import.meta.url));
  expect(openFile(bytes, 'a.txt')).toMatchObject({ sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
});
