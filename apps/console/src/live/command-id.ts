const BYTES = 12;
const PREFIX = 'xianzhi:command:';

function fresh(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(BYTES));
  return `web-${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/** Storage that a browser may refuse: then it lasts as long as the page. */
const fallback = new Map<string, string>();
export const kept = {
  read(key: string): string | null {
    try {
      return sessionStorage.getItem(key) ?? fallback.get(key) ?? null;
    } catch {
      return fallback.get(key) ?? null;
    }
  },
  write(key: string, text: string): void {
    fallback.set(key, text);
    try {
      sessionStorage.setItem(key, text);
    } catch {
      // Kept in memory alone.
    }
  },
  drop(key: string): void {
    fallback.delete(key);
    try {
      sessionStorage.removeItem(key);
    } catch {
      // Kept in memory alone.
    }
  },
};

/** The id of a command: the same content has the same id until it was carried out, also after a lost answer or a reload. */
export function commandIdFor(content: string): string {
  const known = kept.read(PREFIX + content);
  if (known !== null) return known;
  const id = fresh();
  kept.write(PREFIX + content, id);
  return id;
}

/** The command was carried out: the same content later is another command. */
export const commandDone = (content: string): void => kept.drop(PREFIX + content);
