import { useEffect, useState } from 'preact/hooks';
import { Failed } from '../Empty';
import { say } from '../words';
import { followPage, type ShownPage } from './shown-page';
import { ThisPage, type ThisPageProps } from './ThisPage';

/** This page, and in a side panel whichever page comes in front. */
export function FollowedPage({ onCover }: Pick<ThisPageProps, 'onCover'>) {
  const [shown, setShown] = useState<ShownPage | null>(null);
  useEffect(() => followPage(setShown), []);
  if (shown?.tabId === null)
    return <Failed title={say('verdict.noAnswer')}>{say('verdict.noAnswerMore')}</Failed>;
  return <ThisPage key={shown?.visit} tabId={shown?.tabId ?? null} onCover={onCover} />;
}
