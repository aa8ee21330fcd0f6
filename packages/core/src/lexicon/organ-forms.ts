/** 市应急局 in a county's text is its prefecture's: the name with 市 in place of the prefecture; none for other names. */
export function prefectureForms(name: string, prefecture: string | null): string[] {
  return prefecture !== null && name.startsWith(prefecture) && name.length > prefecture.length + 1
    ? [`市${name.slice(prefecture.length)}`]
    : [];
}
