import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { cleanerStarted, keepText, pageCleaned } from '@/lib/background/cleaner-reports';
import { forgetForced } from '@/lib/background/forced';
import { cleanTab, getTabState } from '@/lib/background/look';
import { previewArticles } from '@/lib/background/preview';
import { answerMessages } from '@/lib/background/receive';
import { pageRecognized } from '@/lib/background/recognized';
import { forgetSaves, saveArticles } from '@/lib/background/save';
import { setSiteSwitch } from '@/lib/background/site-switch';
import { forgetTab } from '@/lib/tabs';

export default defineBackground({
  type: 'module',
  main() {
    answerMessages({
      pageRecognized,
      cleanerStarted,
      pageCleaned,
      saveArticles,
      keepText,
      getTabState,
      cleanTab,
      previewArticles,
      setSiteSwitch,
    });
    browser.tabs.onRemoved.addListener((tabId) => {
      forgetSaves(tabId);
      void Promise.all([forgetTab(tabId), forgetForced(tabId)]);
    });
  },
});
