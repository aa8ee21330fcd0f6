import type { Generated, JSONColumnType } from 'kysely';

// One type a table of sql/; columns are named as there. JSON goes in as text and comes out parsed.
type Json<T extends object> = JSONColumnType<T, string, string>;

type CountyTable = { county: string; name: string; province: string | null; prefecture: string | null; demo: boolean };
type OrganTable = { county: string; name: string; kind: string; parent: string | null };
type OrganAliasTable = { county: string; alias: string; organ: string };
type WorkTable = {
  county: string;
  position: number;
  title: string | null;
  number: string | null;
  issuer: string | null;
  kind: string;
  status: 'inForce' | 'repealed' | 'unknown';
  aliases: string[];
};
type IssueTable = { county: string; issue: string; is_issue: boolean; shown: number | null };
type IssueVersionTable = {
  county: string;
  issue: string;
  version: number;
  file_name: string;
  sha256: string;
  encoding: string;
  imported_at: Date;
  title: string;
  year: number | null;
  number: number | null;
  total_number: number | null;
  published_on: string | null;
  publisher: string | null;
  printed_county: string | null;
  source: string;
  contents: Json<object>;
  findings: Json<object>;
  furniture: Json<object>;
  citations: Json<object>;
  organs: Json<object>;
  withdrawn_at: Date | null;
  withdrawn_reason: string | null;
  withdrawn_by: string | null;
};
type DocumentTable = {
  county: string;
  document_id: Generated<number>;
  issue: string;
  version: number;
  position: number;
  key: string;
  carried_by: string | null;
  number: string | null;
  title: string;
  kind: string | null;
  issuer: string | null;
  signed_on: string | null;
  year: number | null;
  units: number;
  shown: boolean;
  body: Json<object>;
};
type DocumentTitleTable = { county: string; document_id: number; title: string };
type UnitTable = {
  county: string;
  unit_id: Generated<number>;
  document_id: number;
  position: number;
  kind: 'title' | 'unit' | 'row' | 'matter';
  address: string;
  num: string | null;
  heading: string | null;
  text: string;
  title_path: string[];
  span_start: number;
  span_end: number;
};
type UnitSearchTable = {
  county: string;
  unit_id: number;
  document_id: number;
  day: number;
  is_title: boolean;
  vast: boolean;
  heading_words: string;
  words: string;
};
type CitationTable = {
  county: string;
  document_id: number;
  position: number;
  form: string;
  from_address: string;
  text: string;
  span_start: number;
  span_end: number;
  number: string | null;
  title: string | null;
  title_key: string | null;
  provision: string | null;
  status: 'resolved' | 'absent' | 'ambiguous' | 'unknown';
  target: string | null;
  work: string | null;
  settled: boolean;
};
type OrganMentionTable = {
  county: string;
  document_id: number;
  position: number;
  address: string;
  text: string;
  span_start: number;
  span_end: number;
  organ: string | null;
};
type SettlementTable = {
  county: string;
  subject: 'organ' | 'citation';
  text: string;
  verdict: 'alias' | 'new' | 'address' | 'work' | 'none';
  value: string | null;
  settled_by: string | null;
  settled_at: Date;
};
type ImportLogTable = {
  county: string;
  position: Generated<number>;
  imported_at: Date;
  file_name: string;
  sha256: string;
  outcome: 'created' | 'revised' | 'unchanged';
  issue: string;
  version: number;
  report: Json<object>;
};

type ContentReleaseTable = {
  county: string;
  release: number;
  sha256: string;
  released_at: Date;
  released_by: string;
  reason: string;
  demo: boolean;
};
type ContentFileTable = { county: string; release: number; path: string; text: string };

type EventTable = {
  county: string;
  sequence: number;
  stream: string;
  version: number;
  kind: string;
  at: Date;
  actor: string;
  post: string | null;
  clause: string | null;
  command: string;
  data: Json<object>;
  previous: Buffer;
  hash: Buffer;
};
type JournalHeadTable = { county: string; sequence: number; hash: Buffer; at: Date };
type JournalCursorTable = { county: string; reader: string; sequence: number };
type ClockTable = {
  county: string;
  clock: string;
  stream: string;
  kind: string;
  label: string;
  base_at: Date | null;
  due_at: Date;
  occurrence: number;
  state: 'armed' | 'fired' | 'stopped';
  armed_by: number;
  ended_by: number | null;
  ended_at: Date | null;
  late_milliseconds: bigint | null;
  clause: string | null;
  repeat: Json<object> | null;
  payload: Json<object>;
};
type TimeMarkTable = { only_one: Generated<boolean>; high: Date };

type AccountTable = { county: string; account: string; name: string; opened_at: Date; closed_at: Date | null };
type AccountRoleTable = { county: string; account: string; role: string; from_on: string; until_on: string | null };
type AccountSeatTable = { county: string; account: string; seat: string; from_on: string; until_on: string | null };
type AccountSubstituteTable = {
  county: string;
  holder: string;
  substitute: string;
  from_on: string;
  until_on: string | null;
};
type AccountAbsenceTable = { county: string; account: string; from_at: Date; until_at: Date | null };
type AccountSecretTable = {
  county: string;
  account: string;
  password_hash: string;
  one_time_until: Date | null;
  changed_at: Date;
  first_signed_in_at: Date | null;
};
type SessionTable = {
  county: string;
  token_hash: Buffer;
  account: string;
  acting_county: string | null;
  opened_at: Date;
  seen_at: Date;
  ends_at: Date;
};
type SignInFailureTable = {
  county: string;
  subject: Buffer;
  failures: number;
  last_at: Date;
  locked_until: Date | null;
};
type RosterShiftTable = {
  county: string;
  shift: string;
  label: string;
  starts: string;
  ends: string;
  position: number;
};
type RosterDutyTable = {
  county: string;
  day: string;
  shift: string;
  duty: 'inCharge' | 'onDuty';
  account: string;
  override_reason: string | null;
};
type PersonalValueTable = {
  county: string;
  reference: string;
  person: string;
  kind: string;
  nonce: Buffer;
  sealed: Buffer;
  kept_at: Date;
};

/** Tables by name. */
export type Schema = {
  county: CountyTable;
  organ: OrganTable;
  organ_alias: OrganAliasTable;
  work: WorkTable;
  issue: IssueTable;
  issue_version: IssueVersionTable;
  document: DocumentTable;
  document_title: DocumentTitleTable;
  unit: UnitTable;
  unit_search: UnitSearchTable;
  citation: CitationTable;
  organ_mention: OrganMentionTable;
  settlement: SettlementTable;
  import_log: ImportLogTable;
  content_release: ContentReleaseTable;
  content_file: ContentFileTable;
  event: EventTable;
  journal_head: JournalHeadTable;
  journal_cursor: JournalCursorTable;
  clock: ClockTable;
  time_mark: TimeMarkTable;
  account: AccountTable;
  account_role: AccountRoleTable;
  account_seat: AccountSeatTable;
  account_substitute: AccountSubstituteTable;
  account_absence: AccountAbsenceTable;
  account_secret: AccountSecretTable;
  session: SessionTable;
  sign_in_failure: SignInFailureTable;
  roster_shift: RosterShiftTable;
  roster_duty: RosterDutyTable;
  personal_value: PersonalValueTable;
};
