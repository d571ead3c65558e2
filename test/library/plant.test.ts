import { describe } from 'vitest';
import { lessons } from '../../src/scenarios/library/index.ts';
import { testClaims } from './claims.ts';

describe('lessons of the plant hold at thirty paired histories', () => {
  testClaims(lessons.filter(({ theme }) => theme === 'plant'));
});
