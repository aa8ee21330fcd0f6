/** Two-character windows of a name. */
const windows = (name: string): Set<string> =>
  new Set([...name].map((character, i, all) => character + (all[i + 1] ?? '')));

function likeness(a: string, b: string): number {
  const [left, right] = [windows(a), windows(b)];
  const common = [...left].filter((window) => right.has(window)).length;
  return common / Math.max(1, Math.min(left.size, right.size));
}

const shareCharacter = (a: string, b: string): boolean => [...a].some((character) => b.includes(character));

/** The names most like a wrong one, at most three. */
export function nearestNames(name: string, names: readonly string[]): string[] {
  return names
    .filter((one) => shareCharacter(name.slice(0, 60), one))
    .map((one) => ({ one, score: likeness(name.slice(0, 60), one) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, 3)
    .map(({ one }) => one);
}
