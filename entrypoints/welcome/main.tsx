import '@/components/base.css';
import '@/components/controls.css';
import '@/components/brand.css';
import '@/components/welcome/welcome.css';
import { startPage } from '@/components/start-page';
import { Welcome } from '@/components/welcome/Welcome';
import { say } from '@/components/words';

startPage(<Welcome />, say('welcome.tab'));
