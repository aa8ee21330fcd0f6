const ISSUED = /关于(?:印发|转发|公布|下发)(.{2,120})的(?:通知|通告|公告|决定)$/;
const COUNTY_OF_ORGAN = /^([\p{Script=Han}]{1,10}?(?:自治县|县|自治旗|旗|市|区))(?:人民政府|委)/u;

/** What a notice's title says that it issues: `……关于印发甲办法的通知` → `甲办法`; null where it issues nothing. */
export const issuedTextOf = (title: string): string | null => ISSUED.exec(title)?.[1] ?? null;

/** The county whose organ this is: `岚溪县人民政府办公室` → `岚溪县`; null where the name does not begin with one. */
export const countyOfOrgan = (name: string): string | null => COUNTY_OF_ORGAN.exec(name)?.[1] ?? null;
