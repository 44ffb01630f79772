import type { SendService } from '../service';
import { karakeep } from './karakeep';
import { obsidian } from './obsidian';
import { wallabag } from './wallabag';
import { zotero } from './zotero';

/** Where articles can be sent. A new service is one file and one line here. */
export const services: readonly SendService[] = [karakeep, obsidian, wallabag, zotero];
