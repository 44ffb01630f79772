import { Empty, Failed } from '../Empty';
import { say } from '../words';
import { reasonOf } from './reason-of';
import type { Filter } from './feed';

export interface NoRowsProps {
  /** Why the list cannot be read. */
  error?: Error;
  filter: Filter;
  text: string;
}

/** Why the list shows no rows: it cannot be read, nothing was found, or nothing is there yet. */
export function NoRows({ error, filter, text }: NoRowsProps) {
  if (error) return <Failed title={say('list.failed')}>{reasonOf(error)}</Failed>;
  if (text !== '') return <Empty title={say('empty.search')}>{say('empty.searchMore')}</Empty>;
  if (filter !== 'all') return <Empty title={say('empty.filter')}>{say('empty.filterMore')}</Empty>;
  return <Empty title={say('empty.list')}>{say('empty.listMore')}</Empty>;
}
