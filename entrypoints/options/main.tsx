import '@/components/base.css';
import '@/components/controls.css';
import '@/components/brand.css';
import '@/components/place.css';
import '@/components/keys.css';
import '@/components/states.css';
import '@/components/toaster.css';
import '@/components/list/list.css';
import '@/components/options/options.css';
import { Options } from '@/components/options/Options';
import { startPage } from '@/components/start-page';
import { say } from '@/components/words';

startPage(<Options />, say('options.title'));
