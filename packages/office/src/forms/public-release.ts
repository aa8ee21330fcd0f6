import type { Release } from '../incidents/index.ts';
import { type Block, type OfficialForm, paragraph, UNKNOWN } from './model.ts';
import { listed } from './sections.ts';
import { type FormSource, formOf, knownValue } from './source.ts';
import { printedDay, printedTime } from './words.ts';

const NUMBERS = /\d{1,15}(?:\.\d{1,9})?/g;
const LINE_BREAK = /\r?\n/;

const numbersIn = (text: string): string[] => text.match(NUMBERS) ?? [];

/** Numbers that the record gives: values of facts, moments, the words of the incident itself. */
function givenNumbers({ incident, standing, ...source }: FormSource): ReadonlySet<string> {
  const values = [...standing.keys()].map((name) => knownValue({ incident, standing, ...source }, name) ?? '');
  const decisions = incident.decisions.map((one) => printedTime(one.at));
  const moments = [incident.openedAt, incident.endedAt ?? ''].map(printedTime);
  return new Set([...values, ...decisions, ...moments, incident.title, incident.place].flatMap(numbersIn));
}

/** Numbers of a draft for the public that no record gives. */
export function numbersWithoutFact(source: FormSource, text: string): string[] {
  const given = givenNumbers(source);
  return [...new Set(numbersIn(text))].filter((one) => !given.has(one));
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
    clauses: [],
  });
