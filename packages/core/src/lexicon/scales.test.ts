import { expect, test } from 'vitest';
import { INCIDENT_GRADES, readSteps } from './scales.ts';

test('a step is itself, and 以上 takes it in with every step above', () => {
  expect(readSteps('较大', INCIDENT_GRADES)).toEqual(['较大']);
  expect(readSteps('较大以上', INCIDENT_GRADES)).toEqual(['较大', '重大', '特别重大']);
  expect(readSteps('一般及以上', INCIDENT_GRADES)).toEqual(INCIDENT_GRADES);
});

test('what names no step of the scale is none', () => {
  expect(readSteps('以上', INCIDENT_GRADES)).toBeNull();
  expect(readSteps('严重以上', INCIDENT_GRADES)).toBeNull();
  expect(readSteps('3人以上', INCIDENT_GRADES)).toBeNull();
});
