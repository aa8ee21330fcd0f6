import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Flow, flowOf, joinFlows, replacedFlow, sliceFlow, sourceOffset, sourceSpan } from './flow.ts';

/** Pieces of a source with gaps between them, joined: what a repaired paragraph is. */
const pieces = fc.array(
  fc.record({ kept: fc.string({ minLength: 1, maxLength: 8 }), lost: fc.string({ maxLength: 4 }) }),
  {
    minLength: 1,
    maxLength: 6,
  },
);

function put(parts: readonly { kept: string; lost: string }[]): { source: string; flow: Flow } {
  let source = '';
  const flows = parts.map(({ kept, lost }) => {
    const flow = flowOf(kept, source.length);
    source += kept + lost;
    return flow;
  });
  return { source, flow: joinFlows(flows) };
}

test('every character of a joined flow leads back to the same character of the source', () => {
  fc.assert(
    fc.property(pieces, (parts) => {
      const { source, flow } = put(parts);
      for (let i = 0; i < flow.text.length; i += 1) expect(source[sourceOffset(flow, i)]).toBe(flow.text[i]);
    }),
  );
});

test('a slice of a flow is the slice of its text, and leads back as the whole does', () => {
  fc.assert(
    fc.property(pieces, fc.nat(60), fc.nat(60), (parts, a, b) => {
      const { source, flow } = put(parts);
      const from = Math.min(a, b, flow.text.length);
      const to = Math.min(Math.max(a, b), flow.text.length);
      const slice = sliceFlow(flow, from, to);
      expect(slice.text).toBe(flow.text.slice(from, to));
      for (let i = 0; i < slice.text.length; i += 1) expect(source[sourceOffset(slice, i)]).toBe(slice.text[i]);
    }),
  );
});

test('a span in the source covers all of its text and only grows with it', () => {
  fc.assert(
    fc.property(pieces, fc.nat(30), fc.nat(30), (parts, a, b) => {
      const { source, flow } = put(parts);
      const from = Math.min(a, flow.text.length - 1);
      const to = Math.min(from + 1 + b, flow.text.length);
      const span = sourceSpan(flow, from, to);
      expect(span.end - span.start).toBeGreaterThanOrEqual(to - from);
      expect(source[span.start]).toBe(flow.text[from]);
      expect(source[span.end - 1]).toBe(flow.text[to - 1]);
    }),
  );
});

test('slices put together again are the flow', () => {
  fc.assert(
    fc.property(pieces, fc.nat(40), (parts, cut) => {
      const { flow } = put(parts);
      const again = joinFlows([sliceFlow(flow, 0, cut), sliceFlow(flow, cut)]);
      expect(again.text).toBe(flow.text);
      for (let i = 0; i < flow.text.length; i += 1) expect(sourceOffset(again, i)).toBe(sourceOffset(flow, i));
    }),
  );
});

test('a replaced word leads back to the whole of what it replaces, cut or not', () => {
  const flow = joinFlows([flowOf('甲', 0), replacedFlow('和', { start: 1, end: 6 }), flowOf('乙', 6)]);
  expect(sourceSpan(flow, 1, 2)).toEqual({ start: 1, end: 6 });
  expect(sourceSpan(flow, 0, 3)).toEqual({ start: 0, end: 7 });
  expect(sourceSpan(sliceFlow(flow, 1), 0, 1)).toEqual({ start: 1, end: 6 });
  expect(sourceOffset(flow, 2)).toBe(6);
});

test('an empty span stands where its text would', () => {
  expect(sourceSpan(flowOf('甲乙', 5), 1, 1)).toEqual({ start: 6, end: 6 });
  expect(sourceSpan(flowOf('甲乙', 5), 2, 2)).toEqual({ start: 7, end: 7 });
});
