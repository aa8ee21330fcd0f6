import { momentText } from './format.ts';

type Props = { address: string; version?: number; demo: boolean };

/** What a printed page says of itself: address, version, day of printing, and whether it is invented; on every sheet. */
export function PrintMark({ address, version, demo }: Props) {
  const text = [
    demo ? '【演示】虚构内容，不具效力' : '县治',
    `地址：${address}`,
    version === undefined ? '' : `第 ${version} 版`,
    `打印：${momentText(new Date().toISOString())}`,
  ];
  const line = text.filter((part) => part !== '').join('　');
  return (
    <>
      <style>{`@page { @top-center { content: ${cssString(line)}; font: 9pt serif; } }`}</style>
      <p className="print-only print-mark">{line}</p>
    </>
  );
}

/** A text as a CSS string: what could end the string or the rule is written by its code point. */
const cssString = (text: string): string =>
  `"${text.replace(/["\\\n<>{};]/g, (character) => `\\${character.codePointAt(0)?.toString(16)} `)}"`;
