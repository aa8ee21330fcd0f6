/** Short facts in one line, a point between them; a number or a day is never broken at the end of the line. */
export function Facts({ facts }: { facts: readonly (string | null | undefined)[] }) {
  const shown = facts.filter((fact) => fact !== null && fact !== undefined && fact !== '');
  return shown.map((fact, place) => (
    <span key={fact}>
      {place === 0 ? null : ' · '}
      <span className="fact">{fact}</span>
    </span>
  ));
}
