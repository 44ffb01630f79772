import '@/components/base.css';
import '@/components/controls.css';
import '@/components/brand.css';
import '@/components/place.css';
import '@/components/keys.css';
import '@/components/states.css';
import '@/components/toaster.css';
import '@/components/list/list.css';
import '@/components/library/library.css';
import '@/components/reader/reader.css';
import { Library } from '@/components/library/Library';
import { startPage } from '@/components/start-page';
import { say } from '@/components/words';

startPage(<Library />, say('library.title'));
