import { Dexie, type EntityTable } from 'dexie';
import type { Article } from '../library/article';
import {
  SendError,
  type SendProblem,
  type SendReceipt,
  type SendService,
  type ServiceConfig,
  type ServiceRequest,
} from './service';

/** One article on its way to one service. */
export interface Sending {
  /** `service article`: an article is in the queue of a service once. */
  key: string;
  service: string;
  articleId: string;
  state: 'waiting' | 'sent' | 'failed';
  queuedAt: number;
  sentAt?: number;
  attempts: number;
  /** Not before this time. */
  nextAt: number;
  problem?: SendProblem;
}

const MAX_ATTEMPTS = 6;
const FIRST_WAIT_MS = 30_000;

class SendDatabase extends Dexie {
  sendings!: EntityTable<Sending, 'key'>;
  configs!: EntityTable<{ service: string; config: ServiceConfig }, 'service'>;

  constructor() {
    super('winnow-send');
    this.version(1).stores({ sendings: 'key, articleId, [state+nextAt]', configs: 'service' });
  }
}

/** Apart from the reading list: what waits to be sent survives restarts, and losing it loses no article. */
export const sendDatabase = new SendDatabase();

/** Puts articles in a service's queue; those already waiting stay as they are, those sent or failed are sent again. */
export async function queueSending(
  service: string,
  articleIds: readonly string[],
  now = Date.now(),
): Promise<void> {
  await sendDatabase.transaction('rw', sendDatabase.sendings, async () => {
    for (const articleId of articleIds) {
      const key = `${service} ${articleId}`;
      const known = await sendDatabase.sendings.get(key);
      if (known?.state === 'waiting') continue;
      await sendDatabase.sendings.put({
        key,
        service,
        articleId,
        state: 'waiting',
        queuedAt: now,
        attempts: 0,
        nextAt: now,
      });
    }
  });
}

/** What the user filled in for a service; null where it is not set up. */
export async function getConfig(service: string): Promise<ServiceConfig | null> {
  return (await sendDatabase.configs.get(service))?.config ?? null;
}

/** Sets a service up; null takes it away, with what still waits for it. */
export async function setConfig(service: string, config: ServiceConfig | null): Promise<void> {
  await sendDatabase.transaction('rw', sendDatabase.configs, sendDatabase.sendings, async () => {
    if (config !== null) return void (await sendDatabase.configs.put({ service, config }));
    await sendDatabase.configs.delete(service);
    await sendDatabase.sendings.filter((sending) => sending.service === service).delete();
  });
}

/** Ids of the services that are set up. Works in a `liveQuery`. */
export async function listConfigured(): Promise<string[]> {
  return (await sendDatabase.configs.toCollection().primaryKeys()) as string[];
}

/** What became of an article's sendings, newest first. */
export async function sendingsOf(articleId: string): Promise<Sending[]> {
  const rows = await sendDatabase.sendings.where('articleId').equals(articleId).toArray();
  return rows.toSorted((a, b) => b.queuedAt - a.queuedAt);
}

export interface QueueContext {
  services: readonly SendService[];
  configOf(service: string): Promise<ServiceConfig | null>;
  articleOf(id: string): Promise<Article | null>;
  request: ServiceRequest;
  /** Opens an address in the user's browser, for services that work that way. */
  open(url: string): Promise<void>;
}

/**
 * Sends what is due, oldest first. A passing fault is tried again with growing pauses, six times; anything else waits
 * for the user. Resolves to when the next one is due, or null where nothing waits.
 */
export async function runQueue(context: QueueContext, now = Date.now()): Promise<number | null> {
  const due = await sendDatabase.sendings
    .where('[state+nextAt]')
    .between(['waiting', 0], ['waiting', now], true, true)
    .toArray();
  for (const sending of due.toSorted((a, b) => a.queuedAt - b.queuedAt)) {
    const outcome = await sendOne(sending, context).catch((error: unknown) => error);
    await sendDatabase.sendings.update(sending.key, after(sending, outcome, now));
  }
  const next = await sendDatabase.sendings
    .where('[state+nextAt]')
    .between(['waiting', 0], ['waiting', Infinity])
    .first();
  return next?.nextAt ?? null;
}

async function sendOne(sending: Sending, context: QueueContext): Promise<SendReceipt> {
  const service = context.services.find(({ id }) => id === sending.service);
  const config = await context.configOf(sending.service);
  const article = await context.articleOf(sending.articleId);
  if (service === undefined || config === null) throw new SendError('not-this-service');
  if (article === null) throw new SendError('no-address');
  const receipt = await service.send(article, config, context.request);
  if ('open' in receipt) await context.open(receipt.open);
  return receipt;
}

function after(sending: Sending, outcome: unknown, now: number): Partial<Sending> {
  const attempts = sending.attempts + 1;
  if (!(outcome instanceof Error)) return { state: 'sent', sentAt: now, attempts };
  const error = outcome instanceof SendError ? outcome : new SendError('refused');
  const problem = error.problem;
  if (!error.retry || attempts >= MAX_ATTEMPTS) return { state: 'failed', attempts, problem };
  return { attempts, problem, nextAt: now + FIRST_WAIT_MS * 4 ** (attempts - 1) };
}
