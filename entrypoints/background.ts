import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { cleanerStarted, keepText, pageCleaned } from '@/lib/background/cleaner-reports';
import { forgetForced } from '@/lib/background/forced';
import { pageSuspected } from '@/lib/background/judge';
import { cleanTab, getTabState } from '@/lib/background/look';
import { careForLibrary, isCareAlarm, scheduleLibraryCare } from '@/lib/background/library-care';
import { isListAlarm, refreshLists, scheduleLists, selectorsOfLists } from '@/lib/background/lists';
import { previewArticles } from '@/lib/background/preview';
import { answerMessages } from '@/lib/background/receive';
import { pageRecognized } from '@/lib/background/recognized';
import { forgetSaves, saveArticles } from '@/lib/background/save';
import { applySiteRules, elementPicked, startPicker, undoRule } from '@/lib/background/site-rules';
import { setSiteSwitch } from '@/lib/background/site-switch';
import { watchSiteRules } from '@/lib/filters/rule-store';
import { registerSiteStyles } from '@/lib/filters/site-styles';
import { forgetTab } from '@/lib/tabs';

export default defineBackground({
  type: 'module',
  main() {
    answerMessages({
      pageSuspected,
      pageRecognized,
      cleanerStarted,
      pageCleaned,
      saveArticles,
      keepText,
      getTabState,
      cleanTab,
      previewArticles,
      setSiteSwitch,
      startPicker,
      elementPicked,
      undoRule,
      applySiteRules,
      refreshLists,
      selectorsOfLists,
    });
    void scheduleLibraryCare();
    watchSiteRules(() => void registerSiteStyles());
    browser.alarms.onAlarm.addListener(({ name }) => {
      if (isListAlarm(name)) void refreshLists({ force: false });
      if (isCareAlarm(name)) void careForLibrary();
    });
    browser.runtime.onStartup.addListener(() => void scheduleLists());
    browser.tabs.onRemoved.addListener((tabId) => {
      forgetSaves(tabId);
      void Promise.all([forgetTab(tabId), forgetForced(tabId)]);
    });
  },
});
