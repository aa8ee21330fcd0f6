import { narrow, withoutBlanks } from '../base/index.ts';

// 代字, year in any bracket, serial: 文政办发〔2024〕28号. The organ code may hold blanks that extraction left.
const NUMBER = /^([\u4e00-\u9fff]{1,16})[〔（([［【[﹝]([12]\d{3})[〕）)\]］】﹞]第?0{0,4}(\d{1,5})号$/;

/**
 * 发文字号 in its printed standard form, `文政发(2024) 8 号` → `文政发〔2024〕8号`; null where the text is none.
 * GB/T 9704: year in 〔〕, no 第, no leading zero.
 */
export function normaliseDocumentNumber(text: string): string | null {
  const match = NUMBER.exec(narrow(withoutBlanks(text.slice(0, 80))));
  return match === null ? null : `${match[1]}〔${match[2]}〕${match[3]}号`;
}
