/** Text that is HTML already. Everything else that goes into a template is escaped. */
export type Html = { readonly text: string };

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const SPECIAL = /[&<>"']/g;

const escaped = (text: string): string => text.replace(SPECIAL, (character) => ESCAPES[character] ?? '');

/** A template of HTML: strings put in are escaped, `Html` is taken as it is. */
export function html(parts: TemplateStringsArray, ...values: readonly (string | Html)[]): Html {
  const taken = values.map((value) => (typeof value === 'string' ? escaped(value) : value.text));
  return { text: parts.map((part, index) => `${part}${taken[index] ?? ''}`).join('') };
}

/** Pieces one after the other. */
export const joined = (pieces: readonly Html[]): Html => ({ text: pieces.map(({ text }) => text).join('\n') });
