import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { reportOf } from '@/lib/report/case-file';
import type { TabState } from '@/lib/tabs';

const FOLDER = join(__dirname, '../../fixtures/cases');
const files = readdirSync(FOLDER).filter((name) => name !== 'README.md');
const TOLD = /^<!doctype html>\n<!-- winnow report ([\s\S]*?) -->\n<html/;
const fields = Object.keys(reportOf({ counts: {} } as TabState, ''));

describe.each(files)('%s', (name) => {
  const text = readFileSync(join(FOLDER, name), 'utf8');

  it('says in its name what it has to be called', () =>
    expect(name).toMatch(/^[a-z\d-]+\.(?:listing|article|ordinary)\.html$/));

  it('is a report', () => {
    const told = JSON.parse(TOLD.exec(text)?.[1] ?? '{}') as object;
    expect(Object.keys(told)).toEqual(fields);
  });

  it('names no site', () => {
    const hosts = [...text.matchAll(/\bhttps?:\/\/([^/"'\s<>?#]+)/g)].map(([, host]) => host!);
    expect(hosts.filter((host) => !/^(?:page|site|site-\d+)\.example$/.test(host))).toEqual([]);
  });
});
