import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { followBadgeSetting } from '@/lib/background/badge';
import { cleanerStarted, keepText, pageCleaned } from '@/lib/background/cleaner-reports';
import { forgetForced } from '@/lib/background/forced';
import { pageSuspected } from '@/lib/background/judge';
import { articlesTaken, cleanTab, getTabState } from '@/lib/background/look';
import { careForLibrary, isCareAlarm, scheduleLibraryCare } from '@/lib/background/library-care';
import {
  isListAlarm,
  refreshLists,
  scheduleLists,
  selectorsOfLists,
  stopLists,
} from '@/lib/background/lists';
import { previewArticles } from '@/lib/background/preview';
import { takePlaces } from '@/lib/background/places';
import { answerMessages } from '@/lib/background/receive';
import { pageRecognized } from '@/lib/background/recognized';
import { forgetSaves, saveArticles } from '@/lib/background/save';
import { exportIfDue, isExportAlarm, scheduleExport } from '@/lib/background/scheduled-export';
import { articleToRead } from '@/lib/background/reader';
import { isSendAlarm, queueSend, sendDue, testService } from '@/lib/background/send';
import { applySiteRules, elementPicked, startPicker, undoRule } from '@/lib/background/site-rules';
import { setSiteSwitch } from '@/lib/background/site-switch';
import { syncSoon } from '@/lib/background/sync-alarms';
import {
  forgetSync,
  stopSync,
  isSyncAlarm,
  scheduleSettingsSync,
  scheduleSync,
  setSyncAccount,
  syncNow,
  testSync,
} from '@/lib/background/sync';
import { watchSiteRules } from '@/lib/filters/rule-store';
import { registerSiteStyles } from '@/lib/filters/site-styles';
import { onOutboxChange } from '@/lib/library/sync/changed';
import { watchSettings } from '@/lib/settings';
import { forgetTab } from '@/lib/tabs';
import { watchPlan } from '@/lib/transfer/schedule';

export default defineBackground({
  type: 'module',
  main() {
    answerMessages({
      pageSuspected,
      pageRecognized,
      cleanerStarted,
      articleToRead,
      pageCleaned,
      saveArticles,
      keepText,
      getTabState,
      cleanTab,
      previewArticles,
      articlesTaken,
      setSiteSwitch,
      startPicker,
      elementPicked,
      undoRule,
      applySiteRules,
      refreshLists,
      stopLists,
      selectorsOfLists,
      setSyncAccount,
      testSync,
      syncNow,
      stopSync,
      forgetSync,
      queueSend,
      testService,
    });
    takePlaces();
    followBadgeSetting();
    onOutboxChange(() => void syncSoon());
    watchSettings(() => void scheduleSettingsSync());
    watchPlan(() => void exportIfDue());
    browser.permissions.onAdded.addListener(() => void exportIfDue());
    void scheduleLibraryCare();
    watchSiteRules(() => void registerSiteStyles());
    browser.alarms.onAlarm.addListener(({ name }) => {
      if (isListAlarm(name)) void refreshLists({ force: false });
      if (isCareAlarm(name)) void careForLibrary();
      if (isSyncAlarm(name)) void syncNow();
      if (isSendAlarm(name)) void sendDue();
      if (isExportAlarm(name)) void exportIfDue();
    });
    browser.runtime.onStartup.addListener(() => {
      void scheduleLists();
      void scheduleSync();
      void scheduleExport();
      void sendDue();
    });
    browser.tabs.onRemoved.addListener((tabId) => {
      forgetSaves(tabId);
      void Promise.all([forgetTab(tabId), forgetForced(tabId)]);
    });
  },
});
