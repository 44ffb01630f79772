import { afterEach, describe, expect, it, vi } from 'vitest';
import { analyze, firstRecognition, recognize } from '../../../lib/cleaner/analyze';
import type { Recognition } from '../../../lib/page/contract';
import { pageWorld } from '../../../lib/page-world';

const SPAM: Recognition = { kind: 'listing', score: 0.9, signals: [] };
const ANEW: Recognition = { kind: 'ordinary', score: 0.2, signals: [] };

function leaveJudge(recognition?: Recognition) {
  const recognizePage = vi.fn(() => ANEW);
  pageWorld.winnowJudge = { recognizePage, ...(recognition && { recognition }) };
  return recognizePage;
}

afterEach(() => {
  delete pageWorld.winnowJudge;
  delete pageWorld.winnowReader;
});

describe('the cleaner', () => {
  it('takes over the verdict that brought it, without recognizing again', () => {
    const recognizePage = leaveJudge(SPAM);
    expect(firstRecognition(document, {})).toBe(SPAM);
    expect(recognizePage).not.toHaveBeenCalled();
  });

  it.each<[string, Recognition | undefined, 'spam' | 'ordinary']>([
    ['the user says that it is no spam', SPAM, 'ordinary'],
    ['the user wants an ordinary page cleaned', ANEW, 'spam'],
    ['the judge is not done', undefined, 'spam'],
  ])('recognizes anew where %s', (_, known, verdict) => {
    const recognizePage = leaveJudge(known);
    const options = { rules: { verdict } };
    expect(firstRecognition(document, options)).toBe(ANEW);
    expect(recognizePage).toHaveBeenCalledWith(document, options);
  });

  it('says so where no judge has been in the page', () => {
    expect(() => recognize(document, {})).toThrow('The judge has not been in this page.');
  });

  it('keeps the verdict and touches nothing where an article has no reader', () => {
    const article: Recognition = { kind: 'article', score: 0.9, signals: [] };
    const debug = vi.spyOn(console, 'debug').mockImplementation(() => {});
    expect(analyze(document, {}, article)).toEqual({ ...article, removals: [], articles: [] });
    expect(debug).toHaveBeenCalled();
    debug.mockRestore();
  });
});
