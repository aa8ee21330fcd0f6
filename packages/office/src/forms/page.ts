/**
 * The page of GB/T 9704: A4, the body 156 mm by 225 mm, 22 lines of 28 characters of size 3 (16 points). Lengths are
 * twips (1/20 point), font sizes half-points, as the file format counts.
 *
 * A line of exactly 580 twips gives 21 lines in LibreOffice, 579 gives 22. The grid is of lines alone: with characters in
 * it LibreOffice doubles the spacing, so 28 characters come from a spacing of −5 twips each.
 */
export const PAGE = { width: 11_906, height: 16_838 } as const;
export const MARGIN = { top: 2098, bottom: 1984, left: 1587, right: 1474 } as const;
export const LINE = 579;
export const CHARACTER_SPACING = -5;
export const LINES_A_PAGE = 22;
export const CHARACTERS_A_LINE = 28;
/** Between the lower edge of the page and the page number, which stands under the body. */
export const FOOTER_DISTANCE = 1304;

export const SIZE = { body: 32, title: 44, masthead: 62, small: 28, table: 24 } as const;

/** The fonts that the standard names, and what stands in where a machine lacks them. */
export const FONTS = {
  body: { name: '仿宋_GB2312', substitute: 'FangSong' },
  title: { name: '方正小标宋简体', substitute: 'SimSun' },
  heading: { name: '黑体', substitute: 'SimHei' },
  subheading: { name: '楷体_GB2312', substitute: 'KaiTi' },
  number: { name: '宋体', substitute: 'SimSun' },
} as const;
