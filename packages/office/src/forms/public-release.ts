import { parseInstant } from '@xianzhi/core/base';
import { ofKind } from '@xianzhi/core/content';
import { addressOf } from '@xianzhi/core/norms';
import type { Release } from '../incidents/index.ts';
import { type Block, type OfficialForm, paragraph, UNKNOWN } from './model.ts';
import { listed } from './sections.ts';
import { type FormSource, formOf, knownValue } from './source.ts';
import { printedDay, printedTime } from './words.ts';

const WITH_NEXT = /(\d{1,15}(?:\.\d{1,9})?)(.?)/gu;
const LINE_BREAK = /\r?\n/;

/** Numbers of a text, each with the sign behind it: 4 and 人, 10 and 分. */
const numbersIn = (text: string): { readonly number: string; readonly next: string }[] =>
  [...text.matchAll(WITH_NEXT)].map((match) => ({ number: match[1] ?? '', next: match[2] ?? '' }));

type Given = { readonly numbers: ReadonlySet<string>; readonly moments: ReadonlySet<string> };

/** What the record gives: numbers of facts and of the incident's own names; of moments only with their 月, 日, 时. */
function givenBy(source: FormSource): Given {
  const { incident, standing } = source;
  const values = [...standing].map(([name, { value }]) =>
    typeof value === 'string' && parseInstant(value) !== null ? '' : (knownValue(source, name) ?? ''),
  );
  const instants = [
    incident.openedAt,
    incident.endedAt ?? '',
    ...incident.decisions.map((one) => one.at),
    ...[...standing.values()].flatMap(({ value, at }) => [at, typeof value === 'string' ? value : '']),
  ];
  return {
    numbers: new Set([...values, incident.title, incident.place].flatMap(numbersIn).map((one) => one.number)),
    moments: new Set(
      instants
        .map(printedTime)
        .flatMap(numbersIn)
        .map(({ number, next }) => number + next),
    ),
  };
}

/** Numbers of a draft for the public that no record gives. */
export function numbersWithoutFact(source: FormSource, text: string): string[] {
  const { numbers, moments } = givenBy(source);
  const open = numbersIn(text).filter(({ number, next }) => !numbers.has(number) && !moments.has(number + next));
  return [...new Set(open.map(({ number, next }) => number + next))];
}

function checkBlocks(source: FormSource, text: string): Block[] {
  const open = numbersWithoutFact(source, text);
  return listed(open.map((one) => `稿中的“${one}”在本事件的记录里没有依据，${UNKNOWN}，核实前不得发布。`));
}

function stateLines({ draftedBy, approved, published }: Release): string[] {
  return [
    `拟稿人：${draftedBy}`,
    approved === null ? '审核：尚未审核，不得发布' : `审核：${approved.by}，${printedTime(approved.at)}`,
    published === null ? '发布：尚未发布' : `发布：${published.channel}，${printedTime(published.at)}`,
  ];
}

/** Clauses of the plan on telling the public. */
const releaseClauses = ({ plan }: FormSource): string[] =>
  plan === null
    ? []
    : ofKind(plan.folder, 'actions')
        .filter((norm) => norm.body.phase === 'release')
        .map((norm) => `${norm.county}/${addressOf(norm)}`);

/** 信息发布稿: the text for the public, who approved it, and each of its numbers that the record does not give. */
export const publicRelease = (source: FormSource, release: Release): OfficialForm =>
  formOf(source, {
    kind: 'publicRelease',
    title: `关于${source.incident.title}的信息发布稿`,
    blocks: [
      ...release.text
        .split(LINE_BREAK)
        .filter((line) => line.trim() !== '')
        .map((line) => paragraph(line.trim())),
      ...(release.published === null ? checkBlocks(source, release.text) : []),
    ],
    signedOn: printedDay(release.published?.at ?? source.now),
    endMatter: stateLines(release),
    clauses: releaseClauses(source),
  });
