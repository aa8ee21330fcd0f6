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

/** A file's size in 千字节 or 兆字节. */
export const sizeText = (bytes: number): string =>
  bytes < 1_000_000 ? `${countText(Math.ceil(bytes / 1000))} 千字节` : `${(bytes / 1_000_000).toFixed(1)} 兆字节`;
