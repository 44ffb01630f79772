import './speak-english';
import 'fake-indexeddb/auto';
import { render, type ComponentChild } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { Toaster } from '@/components/Toaster';
import { Cleaning } from '@/components/options/Cleaning';
import { General } from '@/components/options/General';
import { Lists } from '@/components/options/Lists';
import { Retention } from '@/components/options/Retention';
import { Rules } from '@/components/options/Rules';
import { SendTo } from '@/components/options/SendTo';
import { Sites } from '@/components/options/Sites';
import { Sync } from '@/components/options/Sync';
import { SyncStatusCard } from '@/components/options/SyncStatusCard';
import { StorageUsed } from '@/components/pictures/StorageUsed';
import { FollowedPage } from '@/components/popup/FollowedPage';
import { OwnRules } from '@/components/this-page/OwnRules';
import { TakePanel } from '@/components/this-page/TakePanel';
import { announce, dismissToast } from '@/components/toasts';
import { useLazy } from '@/components/use-lazy';

const broken = () => Promise.reject(new Error('the disk went away'));
const account = { url: 'https://nas.example/winnow/', encrypted: false } as Parameters<
  typeof SyncStatusCard
>[0]['account'];

async function show(what: ComponentChild): Promise<void> {
  await act(() => render(what, document.body));
  await act(() => new Promise((resolve) => setTimeout(resolve, 50)));
}

const alerts = () => [...document.querySelectorAll('[role=alert]')].map(({ textContent }) => textContent);

beforeEach(() => {
  vi.spyOn(fakeBrowser.storage.local, 'get').mockImplementation(broken);
  vi.spyOn(fakeBrowser.alarms, 'get').mockImplementation(broken);
  vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation(broken);
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(broken);
  vi.stubGlobal('navigator', { storage: { estimate: broken } });
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('the disk went away', 'UnknownError');
  });
});

afterEach(() => {
  render(null, document.body);
  dismissToast();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** As where the extension was updated under an open page: its parts have other names now. */
function Updated() {
  const part = useLazy(() => Promise.reject<string>(new Error('no such part')));
  return <p>{part}</p>;
}

describe('what cannot be read', () => {
  it('says so of a part of the page that does not come', async () => {
    await show(
      <>
        <Updated />
        <Toaster />
      </>,
    );
    expect(document.body.textContent).toContain('Open this page again');
    expect(document.body.textContent).toContain('no such part');
  });

  it.each<[string, ComponentChild]>([
    ['the general settings', <General />],
    ['the kinds that are hidden', <Cleaning />],
    ['the sites with decisions', <Sites />],
    ['the user’s rules', <Rules />],
    ['the rules of a site', <OwnRules host="a.example" />],
    ['how long articles stay', <Retention />],
    ['the lists', <Lists />],
    ['the services', <SendTo />],
    ['the server', <Sync />],
    ['when the next sync is', <SyncStatusCard account={account} status={{}} />],
    ['the space in use', <StorageUsed />],
    ['the articles of a page', <TakePanel tabId={1} url="https://a.example/" onTake={async () => {}} />],
  ])('says so in its place, why, and what to do: %s', async (_what, component) => {
    await show(component);
    expect(alerts().length).toBeGreaterThan(0);
    for (const alert of alerts()) expect(alert).toMatch(/the disk went away|could not open the list/);
    for (const alert of alerts()) expect(alert).toMatch(/Open this page again/);
  });

  it('is not passed off as an empty list', async () => {
    await show(<Lists />);
    expect(document.body.textContent).not.toContain('No lists yet');
    await show(<Sites />);
    expect(document.body.textContent).not.toContain('None yet');
  });

  it('leaves no page being looked at for ever', async () => {
    await show(<FollowedPage onCover={() => {}} />);
    expect(alerts()[0]).toContain('Winnow did not answer');
  });
});

describe('an undo that fails', () => {
  it('says so', async () => {
    announce('Deleted 1 article', broken);
    await show(<Toaster />);
    document.querySelector<HTMLButtonElement>('.toast .button')!.click();
    await act(() => new Promise((resolve) => setTimeout(resolve, 10)));
    expect(alerts().join()).toContain('That did not work: the disk went away');
  });
});
