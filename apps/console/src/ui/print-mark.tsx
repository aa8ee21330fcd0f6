import { momentText } from './format.ts';

type Props = { address: string; version?: number; demo: boolean };

/** What a printed page says of itself: address, version, day of printing, and whether it is invented. */
export function PrintMark({ address, version, demo }: Props) {
  return (
    <p className="print-only print-mark">
      {demo ? '【演示】虚构内容，不具效力　' : ''}
      县治　地址：{address}
      {version === undefined ? '' : `　第 ${version} 版`}　打印：{momentText(new Date().toISOString())}
    </p>
  );
}
