const MOMENT = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

const THOUSANDS = new Intl.NumberFormat('zh-CN');

/** `2024-08-21 02:10` in Asia/Shanghai, wherever the screen stands. */
export const momentText = (iso: string): string => MOMENT.format(new Date(iso));

/** The day of a moment, `2024-08-21`, in Asia/Shanghai. */
export const dayText = (iso: string): string => momentText(iso).slice(0, 10);

/** `12,345`. */
export const countText = (value: number): string => THOUSANDS.format(value);

const KIB = 1024;
const TENTH = 10;

/** A file's size in 千字节 or 兆字节, of 1024 as the settings count: 52,428,800 is 50. */
export const sizeText = (bytes: number): string =>
  bytes < KIB * KIB
    ? `${countText(Math.ceil(bytes / KIB))} 千字节`
    : `${countText(Math.round((bytes / KIB / KIB) * TENTH) / TENTH)} 兆字节`;
