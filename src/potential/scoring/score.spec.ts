import { describe, expect, it } from '@jest/globals';
import type { KnownClaim } from '../claims/claim-kinds.js';
import { DEFAULT_WEIGHTS } from '../data/score-weights.js';
import { scorePotential } from './score.js';

const TODAY = '2026-01-15';
let next = 0;
const claim = (kind: string, value: Record<string, unknown>, rest: Partial<KnownClaim> = {}): KnownClaim => ({
  id: `c${String(next++)}`,
  kind,
  value,
  confidence: 0.8,
  status: 'suggested',
  ...rest,
});

describe('score of potential', () => {
  it('has weights that sum to 100', () => {
    expect(Object.values(DEFAULT_WEIGHTS).reduce((a, b) => a + b, 0)).toBe(100);
  });

  it('is nothing without claims', () => {
    expect(scorePotential([], TODAY)).toMatchObject({ score: 0, confirmedScore: 0, status: 'none' });
  });

  it('gives full points for full confirmed evidence', () => {
    const confirmed = { status: 'confirmed' } as const;
    const all = [
      claim('readiness', { trl: 9 }, confirmed),
      claim('protection', { status: 'granted' }, confirmed),
      claim('adopter', { name: 'A' }, confirmed),
      claim('pilot', { place: 'x', scale: '2 ha', year: 2020 }, confirmed),
      claim('gain', { quantity: 'năng suất', value: 9, direction: 'up' }, confirmed),
      claim('cost', { amount: 1 }, confirmed),
      claim('localFit', { place: 'x', product: 'lúa' }, confirmed),
      claim('standard', { code: 'VietGAP' }, confirmed),
      claim('transfer', { way: 'contract' }, confirmed),
    ];
    expect(scorePotential(all, TODAY)).toMatchObject({
      score: 100,
      confirmedScore: 100,
      status: 'confirmed',
    });
  });

  it('counts a suggestion by its confidence and says that it is one', () => {
    const result = scorePotential([claim('protection', { status: 'granted' }, { confidence: 0.5 })], TODAY);
    const part = result.parts.find(({ part }) => part === 'protection');
    expect(part).toMatchObject({ points: 10, confirmedPoints: 0, max: 20 });
    expect(result.status).toBe('suggested');
  });

  it('explains every point by claims', () => {
    const readiness = claim('readiness', { trl: 6 });
    const result = scorePotential(
      [readiness, claim('gain', { quantity: 'q', value: 1, direction: 'up' })],
      TODAY,
    );
    for (const { points, claimIds } of result.parts) expect(points > 0).toBe(claimIds.length > 0);
    expect(result.parts[0]?.claimIds).toEqual([readiness.id]);
    expect(result.parts.reduce((total, { points }) => total + points, 0)).toBeCloseTo(result.score);
  });

  it('counts nothing rejected or expired, and a failed acceptance for nothing', () => {
    const result = scorePotential(
      [
        claim('readiness', { trl: 9 }, { status: 'rejected' }),
        claim('protection', { status: 'granted' }, { status: 'confirmed', validUntil: '2026-01-14' }),
        claim('acceptance', { rating: 'failed' }, { status: 'confirmed' }),
      ],
      TODAY,
    );
    expect(result.score).toBe(0);
  });

  it('lets settings weigh otherwise', () => {
    const weights = { ...DEFAULT_WEIGHTS, readiness: 50 };
    expect(
      scorePotential([claim('readiness', { trl: 9 }, { status: 'confirmed' })], TODAY, weights).parts[0]
        ?.points,
    ).toBe(50);
  });
});
