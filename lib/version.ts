import { browser } from 'wxt/browser';

/** The version of the installed extension, for instance `0.1.0`. */
export function versionOfWinnow(): string {
  return browser.runtime.getManifest().version;
}
