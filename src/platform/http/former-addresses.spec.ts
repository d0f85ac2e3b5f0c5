import { describe, expect, it, jest } from '@jest/globals';
import type { Request, Response } from 'express';
import { formerAddresses, presentAddress } from './former-addresses.js';

describe('former addresses', () => {
  it.each([
    ['/api/v1/holdings', '/api/v1/registered-works'],
    ['/api/v1/holdings/lists/7/withdrawal', '/api/v1/registered-works/lists/7/withdrawal'],
    ['/api/v1/holdings?state=read', '/api/v1/registered-works?state=read'],
    ['/holdings/matches', '/registered-works/matches'],
    ['/api/v1/agents/doubles/3/different', '/api/v1/agents/duplicates/3/different'],
    ['/doubles', '/duplicates'],
    ['/api/v1/documents/d1/arrangement/history', '/api/v1/documents/d1/page-order/history'],
    ['/api/v1/documents/d1/pages/mend', '/api/v1/documents/d1/pages/edit'],
  ])('%s is now %s', (before, now) => {
    expect(presentAddress(before)).toBe(now);
  });

  it.each(['/api/v1/documents', '/holdingsX', '/d/holdings', '/api/v1/search?q=/holdings'])(
    '%s never moved',
    (address) => {
      expect(presentAddress(address)).toBe(address);
    },
  );

  it('answers a call of the API in place, and says that its address is a former one', () => {
    const { request, response, next } = asked('/api/v1/holdings/lists');
    formerAddresses(request, response, next);
    expect(request.url).toBe('/api/v1/registered-works/lists');
    expect(response.setHeader).toHaveBeenCalledWith('Deprecation', 'true');
    expect(next).toHaveBeenCalledTimes(1);
  });

  it('moves a page for good', () => {
    const { request, response, next } = asked('/holdings');
    formerAddresses(request, response, next);
    expect(response.redirect).toHaveBeenCalledWith(308, '/registered-works');
    expect(next).not.toHaveBeenCalled();
  });
});

function asked(url: string): { request: Request; response: Response; next: () => void } {
  const request = { url } as Request;
  const response = { redirect: jest.fn(), setHeader: jest.fn() } as unknown as Response;
  return { request, response, next: jest.fn() };
}
