import { FONTS } from './page.ts';

const HEAD =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">';

const entry = ({ name, substitute }: { readonly name: string; readonly substitute: string }): string =>
  `<w:font w:name="${name}"><w:altName w:val="${substitute}"/><w:charset w:val="86"/></w:font>`;

/** The table of fonts of a Word document: each font of the standard with its declared substitute. */
export const fontTable = {
  path: 'word/fontTable.xml',
  data: `${HEAD}${Object.values(FONTS).map(entry).join('')}</w:fonts>`,
};
