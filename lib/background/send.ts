import { browser } from 'wxt/browser';
import { getArticle } from '../library';
import { getConfig, queueSending, runQueue } from '../send/queue';
import { SendError, serviceRequest, type SendProblem, type ServiceConfig } from '../send/service';
import { services } from '../send/services';

const ALARM = 'send';
const LOCK = 'winnow-send';

export const isSendAlarm = (name: string): boolean => name === ALARM;

/** Puts articles in a service's queue and sends what is due. What has to wait gets an alarm. */
export async function queueSend({
  service,
  articleIds,
}: {
  service: string;
  articleIds: string[];
}): Promise<void> {
  await queueSending(service, articleIds);
  await sendDue();
}

/** Sends what is due, one run at a time; then an alarm for what is due next, or none. */
export async function sendDue(): Promise<void> {
  await navigator.locks.request(LOCK, async () => {
    const next = await runQueue({
      services,
      configOf: getConfig,
      articleOf: getArticle,
      request: serviceRequest(),
      open: async (url) => void (await browser.tabs.create({ url })),
    });
    if (next === null) await browser.alarms.clear(ALARM);
    else await browser.alarms.create(ALARM, { when: Math.max(next, Date.now() + 30_000) });
  });
}

/** Asks a service whether it is there and takes what the user filled in. */
export async function testService({
  service,
  config,
}: {
  service: string;
  config: ServiceConfig;
}): Promise<{ problem?: SendProblem }> {
  try {
    await services.find(({ id }) => id === service)?.test(config, serviceRequest());
    return {};
  } catch (error) {
    if (error instanceof SendError) return { problem: error.problem };
    throw error;
  }
}
