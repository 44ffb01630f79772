import type { Page } from 'playwright-core';
import type { TestPage } from '../browsers/drivers/driver';

export function findBarriers(page: Page | TestPage): Promise<string[]>;
