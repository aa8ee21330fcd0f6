/** A word of the field as this program uses it: the name in code, the official wording, what it means, where it is laid down. */
export type Term = {
  /** As it stands in code: a type in capitals, a field or value in lower case. */
  readonly identifier: string;
  readonly official: string;
  readonly definition: string;
  /** The instrument that fixes the word; `usage` where no instrument does and gazettes agree. */
  readonly source: string;
};

const term = (identifier: string, official: string, definition: string, source: string): Term => ({
  identifier,
  official,
  definition,
  source,
});

// The regulation on handling official documents of Party and government organs, and the format standard.
const HANDLING = '中办发〔2012〕14号';
const FORMAT = 'GB/T 9704—2012';
// The notice on making and supervising administrative normative documents.
const NORMATIVE = '国办发〔2018〕37号';
const DISCLOSURE = 'State Council Order No. 711';
const LEGISLATION = 'Legislation Law';
const RESPONSE_LAW = 'Emergency Response Law (2024)';
const ORGANISATION = 'Organic Law of Local People’s Congresses and Governments';

/** The single source of `GLOSSARY.md`. A term stands here while its identifier stands in the code. */
export const TERMS: readonly Term[] = [
  term('Issue', '公报（一期）', 'One printed number of a government’s official gazette.', DISCLOSURE),
  term('totalNumber', '总期号', 'The number of an issue counted from the first one ever.', 'usage'),
  term('publishedOn', '出版日期', 'The day on which an issue came out.', 'usage'),
  term('publisher', '主办单位', 'The organ that publishes the gazette.', 'usage'),
  term(
    'ContentsRow',
    '目录',
    'A row of the printed contents page, matched with a document or found unmatched.',
    'usage',
  ),
  term('GazetteDocument', '公文', 'One official document of an issue, or one that another carries.', HANDLING),
  term(
    'kind',
    '文种',
    'What a document is by the last word of its title: notice, decision, opinions, reply, letter, plan.',
    `${HANDLING}, art. 8`,
  ),
  term(
    'normaliseDocumentNumber',
    '发文字号',
    'Organ code, year in 〔〕 and serial number of a document.',
    `${HANDLING}, art. 9; ${FORMAT}`,
  ),
  term('issuer', '发文机关', 'The organ in whose name a document is issued.', `${HANDLING}, art. 9`),
  term('addressees', '主送机关', 'The organs that must act on a document.', `${HANDLING}, art. 9`),
  term('signature', '发文机关署名', 'The name of the issuing organ at the end of a document.', `${HANDLING}, art. 9`),
  term(
    'signedOn',
    '成文日期',
    'The day on which a document was signed or adopted; not the day of printing.',
    `${HANDLING}, art. 9`,
  ),
  term(
    'disclosure',
    '公开方式',
    'Whether and how a document is made public, as printed in its end matter.',
    DISCLOSURE,
  ),
  term(
    'AnnexEntry',
    '附件',
    'A text that a document names as its annex, printed with it or known to be absent.',
    `${HANDLING}, art. 9`,
  ),
  term('basis', '制定依据', 'The documents that a document says it rests on.', 'usage'),
  term('LifeStatement', '施行、有效期、废止条款', 'A clause on the life of a document.', NORMATIVE),
  term('effective', '施行', 'The day from which a document is in force.', LEGISLATION),
  term('validity', '有效期', 'How long, or until when, a document is in force.', NORMATIVE),
  term('trial', '试行、暂行', 'A document is issued on trial or for the interim.', NORMATIVE),
  term('repeal', '废止', 'A document says that another one ends.', NORMATIVE),
  term('interpretation', '解释', 'Which organ says what a document means.', LEGISLATION),
  term('explanation', '解读', 'Which organ explains a document to the public.', 'usage'),
  term(
    'Unit',
    '章、条、款、项及序号段落',
    'A part of a document that carries a printed number, or an unnumbered paragraph.',
    `${LEGISLATION}; ${FORMAT}`,
  ),
  term('chapter', '章', 'A division of an instrument above sections and articles.', LEGISLATION),
  term('section', '节', 'A division of a chapter.', LEGISLATION),
  term('article', '条', 'The basic numbered division of an instrument.', LEGISLATION),
  term('Table', '表', 'A table of a document, in rows and columns as printed.', 'usage'),
  term('Member', '组成人员', 'A person in a printed list of a leading group or headquarters.', 'usage'),
  term('Citation', '引文', 'A mention of a document or of a part of one.', `${HANDLING}, art. 19`),
  term('Work', '被引文件', 'An entry of the works cited: facts about a law or document, never its text.', 'usage'),
  term('Organ', '机关、单位', 'A public body in a county’s directory, with its aliases.', ORGANISATION),
  term('County', '县', 'A county-level government, by its GB/T 2260 code.', `${ORGANISATION}; GB/T 2260`),
  term('prefecture', '设区的市', 'The city above a county.', ORGANISATION),
  term('province', '省', 'The province above a prefecture.', ORGANISATION),
  term('Address', '条款地址', 'County, document and path of numbers: where a clause stands.', 'this program'),
  term(
    'Finding',
    '发现',
    'What a pass has to say about a place of the source: a repair, a doubt, a defect.',
    'this program',
  ),
  term('Furniture', '版面附属', 'A part of the source that belongs to the page and to no document.', 'this program'),
  term(
    'Reading',
    '读取结果',
    'All that the reader says about one file; every character lies in exactly one piece of it.',
    'this program',
  ),
  term(
    'DecisionTable',
    '判定表',
    'Alternatives side by side: each names an outcome and what the facts must be for it.',
    'this program',
  ),
  term('Gap', '缺口', 'Facts under which no row of a table is met.', 'this program'),
  term('Overlap', '交叉', 'Facts under which rows of different outcomes are met at once.', 'this program'),
  term('SharedBound', '界值重合', 'One value that the clauses below and above it both include.', 'this program'),
  term(
    'Certificate',
    '验证凭据',
    'A proof that a table decides for all facts, checked without its maker.',
    'this program',
  ),
  term(
    'IncidentGrade',
    '事件分级',
    'How grave an emergency is: four grades, by number of dead, loss and the like.',
    RESPONSE_LAW,
  ),
  term(
    'ResponseLevel',
    '响应级别',
    'How strongly the authorities respond: four levels, never mixed with grades.',
    RESPONSE_LAW,
  ),
  term('WarningColour', '预警级别', 'How near and grave a danger is: four colours.', RESPONSE_LAW),
  term('Norm', '规范', 'What a clause decides, demands or records, as data that cites it.', 'this program'),
  term('Fact', '事实', 'A thing that a norm asks for: a count, a loss, a flag, a choice, a moment.', 'this program'),
  term('grading', '分级标准', 'Which facts make which grade.', RESPONSE_LAW),
  term('response', '分级响应', 'What starts each level, who decides, leads and ends it.', RESPONSE_LAW),
  term('warning', '预警', 'What brings each warning colour about, who issues and lifts it.', RESPONSE_LAW),
  term('commandBody', '指挥机构', 'A headquarters, its office or an on-scene command, by posts.', RESPONSE_LAW),
  term('workingGroups', '工作组', 'Groups below a headquarters, with lead, members and duties.', 'usage'),
  term(
    'reportClock',
    '报告时限',
    'Who must report to whom within what time, from which moment.',
    'State Council Order No. 493',
  ),
  term('suspension', '中止救援', 'On which grounds and by whose approval a rescue is suspended.', 'usage'),
  term('aftermath', '后期处置', 'What follows an incident, by whom and by when.', RESPONSE_LAW),
  term('standby', '待命', 'A state of readiness without a level.', 'usage'),
  term(
    'notStated',
    '未载明',
    'The text leaves it open; the reason is said, nothing is put in its place.',
    'this program',
  ),
  term('Claim', '主张', 'A value of a norm and the clause that it says it was read from.', 'this program'),
  term(
    'Binding',
    '核对',
    'Reading every claim again in its clause, by a reader that shares nothing with the first.',
    'this program',
  ),
  term(
    'Conclusion',
    '结论',
    'What a norm says about facts: decided, or all that is still possible, and why.',
    'this program',
  ),
  term('ContentRelease', '内容版本', 'One immutable edition of a county’s norms.', 'this program'),
  term('dutyOfficer', '值班员', 'Who takes the first call and keeps the desk.', 'usage'),
  term('officeDirector', '办公室主任', 'Who heads the office of a command body.', 'usage'),
  term('memberUnit', '成员单位', 'An organ that belongs to a command body.', 'usage'),
  term(
    'SeatHeld',
    '岗位',
    'A post, body or organ as plans print it, for which an account acts from a day until a day.',
    'this program',
  ),
  term('SubstituteNamed', 'AB 角', 'Who acts for the seats of a holder while he is absent.', 'usage'),
  term('Roster', '值班表', 'Who has which shift of which day.', 'usage'),
  term('inCharge', '带班', 'A leader who answers for a shift.', 'usage'),
  term('onDuty', '值班', 'Who sits at the desk during a shift.', 'usage'),
  term(
    'PersonalMark',
    '个人信息引用',
    'What an event may say of a private person: where the sealed value lies, and its salted hash.',
    'this program',
  ),
  term(
    'OfficialForm',
    '公文、表格',
    'A document that the office sends or files, before it is set on paper.',
    'this program',
  ),
  term('masthead', '发文机关标志', 'The name of the issuing organ in red over an official document.', FORMAT),
  term('initialReport', '首报', 'The first report of an incident to those above.', 'usage'),
  term('followUpReport', '续报', 'A numbered report of what changed since the one before.', 'usage'),
  term('finalReport', '终报', 'The report that closes an incident.', 'usage'),
  term(
    'SupplementWindow',
    '补报期间',
    'A stretch within which changed figures must still be reported.',
    'State Council Order No. 493, art. 13',
  ),
  term('dutyBulletin', '值班快报', 'The numbered bulletin of the duty desk for those who lead.', 'usage'),
  term('taskOrder', '任务单', 'One order to one unit on paper, with what came back.', 'usage'),
  term('Consultation', '会商', 'Organs and experts judging a situation together.', 'usage'),
  term('publicRelease', '信息发布稿', 'A text for the public, with its approval.', RESPONSE_LAW),
  term('reviewReport', '总结评估', 'Plan against actual after an incident.', RESPONSE_LAW),
  term('annexedForm', '附表', 'A printed form that a plan annexes.', 'usage'),
];
