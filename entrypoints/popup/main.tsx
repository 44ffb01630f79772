import '@/components/base.css';
import '@/components/controls.css';
import '@/components/brand.css';
import '@/components/states.css';
import '@/components/toaster.css';
import '@/components/list/list.css';
import '@/components/this-page/page-card.css';
import '@/components/popup/popup.css';
import { Popup } from '@/components/popup/Popup';
import { startPage } from '@/components/start-page';

startPage(<Popup />);
