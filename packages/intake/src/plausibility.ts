import { type Refusal, refusal } from './outcome.ts';

// Only a beginning is counted: what is wrong with an encoding is wrong from the start.
const sampleLength = 200_000;
const maximumControlShare = 0.002;
const maximumReplacementShare = 0.01;
const minimumCommonShare = 0.6;
const maximumAccentShare = 0.3;
const minimumSample = 20;

/** The 3 755 common characters, first level of GB 2312, as the platform's own decoder lists them. */
function commonCharacters(): ReadonlySet<number> {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xd7; row++) for (let cell = 0xa1; cell <= 0xfe; cell++) bytes.push(row, cell);
  const text = new TextDecoder('gb18030').decode(Uint8Array.from(bytes));
  return new Set([...text].map((character) => character.codePointAt(0) ?? 0));
}

const common = commonCharacters();

const isHan = (code: number): boolean => (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf);
const isPrivate = (code: number): boolean => code >= 0xe000 && code <= 0xf8ff;
const isControl = (code: number): boolean => code === 0x7f || (code < 0x20 && (code < 9 || code > 13));
// C1 controls too: they are the middle bytes of UTF-8 read as Latin-1.
const isAccented = (code: number): boolean => code >= 0x80 && code < 0x250;

type Census = { total: number; control: number; replaced: number; han: number; common: number; accented: number };

function censusOf(text: string): Census {
  const census: Census = { total: 0, control: 0, replaced: 0, han: 0, common: 0, accented: 0 };
  for (const character of text.slice(0, sampleLength)) {
    const code = character.codePointAt(0) ?? 0;
    census.total++;
    if (isControl(code)) census.control++;
    else if (code === 0xfffd) census.replaced++;
    else if (isHan(code) || isPrivate(code)) {
      census.han++;
      if (common.has(code)) census.common++;
    } else if (isAccented(code)) census.accented++;
  }
  return census;
}

const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;

const unreadable = (fileName: string, seen: string): Refusal =>
  refusal(
    'XZ_INTAKE_MOJIBAKE',
    `“${fileName}”里的文字是乱码：${seen}。应当是 UTF-8 或 GB18030/GBK 编码的中文。请在原来的软件里打开，确认看到的是正常汉字，另存为 UTF-8 编码的 .txt 后再导入。`,
  );

/** Refuses decoded text that no person could read: control characters, lost characters, or one encoding read as another. */
export function refuseImplausible(text: string, fileName: string): Refusal | null {
  const census = censusOf(text);
  const share = (count: number): number => count / Math.max(1, census.total);
  if (share(census.control) > maximumControlShare) {
    return refusal(
      'XZ_INTAKE_BINARY',
      `“${fileName}”不是文本文件：前 ${census.total} 个字符里有 ${census.control} 个控制字符。应当是公报的纯文本（.txt）。请确认选对了文件。`,
    );
  }
  if (share(census.replaced) > maximumReplacementShare) {
    return unreadable(fileName, `${percent(share(census.replaced))} 的字符已经丢失，成了“\ufffd”`);
  }
  if (census.han >= minimumSample && census.common / census.han < minimumCommonShare) {
    return unreadable(fileName, `汉字里只有 ${percent(census.common / census.han)} 是常用字，正常公文在 95% 以上`);
  }
  if (census.accented >= minimumSample && share(census.accented) > maximumAccentShare && census.accented > census.han) {
    return unreadable(fileName, `${percent(share(census.accented))} 的字符是带音符的西文字母`);
  }
  return null;
}
