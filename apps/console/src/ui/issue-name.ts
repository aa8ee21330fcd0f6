const KEY = /^(\d{4})-(\d{1,3})$/;
const NUMBERED = /第.{1,4}期/;

/** An issue's name with year and number, `岚溪县人民政府公报 2025年第2期`; a single document's title as it is. */
export function issueName({ title, issue }: { title: string; issue: string }): string {
  const key = KEY.exec(issue);
  return key === null || NUMBERED.test(title) ? title : `${title} ${key[1]}年第${key[2]}期`;
}
