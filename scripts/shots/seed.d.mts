import type { Page } from 'playwright-core';
import type { TestPage } from '../browsers/drivers/driver';

export function seedLibrary(page: Page | TestPage, count: number): Promise<void>;
