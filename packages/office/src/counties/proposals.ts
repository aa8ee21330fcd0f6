import type { Reading } from '@xianzhi/core/gazette';
import { countyOfOrgan } from '@xianzhi/core/lexicon';
import { sql } from 'kysely';
import type { Database } from '../database/index.ts';

/** Name and publisher that a text of an unknown county proposes; null where the text does not say. */
export type CountyProposal = { readonly name: string | null; readonly publisher: string | null };

/** What the issue prints, else what most of its issuers begin with. Pure. */
export function proposeCounty(reading: Reading): CountyProposal {
  const publisher = reading.issue?.publisher ?? null;
  if (reading.issue?.county) return { name: reading.issue.county, publisher };
  const counts = new Map<string, number>();
  for (const { issuer, title } of reading.documents) {
    const name = countyOfOrgan(issuer ?? title);
    if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const best = [...counts].sort((a, b) => b[1] - a[1])[0];
  return { name: best?.[0] ?? null, publisher };
}

/** An organ's name that the library uses and no directory knows. */
export type OrganProposal = {
  readonly name: string;
  readonly kind: string;
  readonly parent: string | null;
  readonly mentions: number;
};

// By its last characters; the kinds are those of counties/*/organs.yaml.
const kindEndings: readonly (readonly [kind: string, endings: readonly string[]])[] = [
  ['government', ['县人民政府', '县政府']],
  ['office', ['办公室', '政府办', '县委办']],
  ['headquarters', ['指挥部', '领导小组', '联席会议', '工作专班']],
  ['township', ['镇人民政府', '乡人民政府', '街道办事处', '镇', '乡']],
  ['party', ['委员会组织部', '组织部', '宣传部', '统战部', '政法委', '纪委监委', '县委']],
  ['court', ['人民法院', '法院']],
  ['procuratorate', ['人民检察院', '检察院']],
  ['people-congress', ['人大常委会', '县人大']],
  ['consultative', ['政协']],
  ['garrison', ['人民武装部', '武装部', '人武部', '中队']],
  ['school', ['学校', '中学', '小学', '幼儿园']],
  ['enterprise', ['公司', '银行', '厂']],
  ['department', ['局', '委员会', '委']],
];

/** The kind that a name's ending tells; `institution` where it tells none. */
export const kindOfName = (name: string): string =>
  kindEndings.find(([, endings]) => endings.some((ending) => name.endsWith(ending)))?.[0] ?? 'institution';

/** Names found in a county's library that no directory knows and nobody has settled, most frequent first. */
export async function proposeOrgans(db: Database, code: string): Promise<OrganProposal[]> {
  const { rows } = await sql<{ name: string; mentions: number }>`
    select text as name, count(*)::int as mentions from organ_mention m
    where county = ${code} and organ is null and not exists (
      select from settlement s where s.county = m.county and s.subject = 'organ' and s.text = m.text)
    group by text order by count(*) desc, text`.execute(db);
  return rows.map((row) => ({ ...row, kind: kindOfName(row.name), parent: null }));
}
