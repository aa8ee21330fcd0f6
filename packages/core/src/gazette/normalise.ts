const BYTE_ORDER_MARK = '\ufeff';
const CARRIAGE_RETURNS = /\r\n?/g;

/** The normalised source of a decoded text: no byte-order mark, `\n` line ends. Nothing else is changed. */
export function normaliseSource(text: string): string {
  const bare = text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
  return bare.includes('\r') ? bare.replace(CARRIAGE_RETURNS, '\n') : bare;
}
