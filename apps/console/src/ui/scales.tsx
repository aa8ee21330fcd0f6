import './scales.css';

const GRADES: Readonly<Record<string, string>> = { 特别重大: 'g1', 重大: 'g2', 较大: 'g3', 一般: 'g4' };
const COLOURS: Readonly<Record<string, string>> = { 红色: 'red', 橙色: 'orange', 黄色: 'yellow', 蓝色: 'blue' };
const LEVELS = new Set(['Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅳ']);

/** 事件分级: a solid square chip. */
export const GradeChip = ({ grade }: { grade: string }) => (
  <span className={`grade-chip ${GRADES[grade] ?? ''}`}>{grade}</span>
);

/** 响应级别: an outlined chip with the Roman numeral. */
export const LevelChip = ({ level }: { level: string }) => <span className="level-chip">{level}级</span>;

/** 预警级别: a round dot in the legal colour, with its word. */
export const ColourDot = ({ colour }: { colour: string }) => (
  <span className="colour-dot">
    <i className={COLOURS[colour] ?? 'none'} aria-hidden="true" />
    {colour}
  </span>
);

/** An outcome in the shape of its scale; what belongs to none of the three is a word. */
export function OutcomeChip({ outcome }: { outcome: string }) {
  if (outcome in GRADES) return <GradeChip grade={outcome} />;
  if (LEVELS.has(outcome)) return <LevelChip level={outcome} />;
  if (outcome in COLOURS) return <ColourDot colour={outcome} />;
  return <span className="plain-outcome">{outcome}</span>;
}
