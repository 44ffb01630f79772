import { expect, it } from 'vitest';
import { analyzePage } from '../../../../lib/page';
import { pageOf, SENTENCES, URL_OF_PAGE } from './convolution-page';

const around = (nag: string) =>
  `<article><h1>How convolution works</h1>${SENTENCES.map((text) => `<p>${text} ${text}</p>`).join('')}<p>${nag}</p>${SENTENCES.map((text) => `<p>${text} ${text}</p>`).join('')}</article>`;

const removedFrom = (body: string) =>
  analyzePage(pageOf('How convolution works', body), {
    url: URL_OF_PAGE,
    rules: { verdict: 'spam' },
  }).removals.map(({ text }) => text);

it.each([
  '登录后可查看全部内容，点击下载APP领取新人红包',
  'Log in to view the full content. Download the app to unlock 3 more chapters.',
  '系统提示：您的会员已到期，请登录后继续阅读，扫码下载客户端',
  'Inicia sesión para leer el artículo completo. Descarga nuestra aplicación.',
  'Bitte anmelden, um weiterzulesen. Jetzt App herunterladen!',
  'Connectez-vous pour lire la suite, ou ouvrez l’application.',
  'Faça login para continuar a leitura. Baixe o aplicativo e ganhe um mês.',
  'Войдите, чтобы читать дальше, или скачайте наше приложение.',
  'Please log in to continue reading. Scan the QR code to open our app!',
])('a call to log in and to fetch an app goes from the middle of an article: %s', (nag) => {
  expect(removedFrom(around(nag))).toEqual([nag]);
});

it.each([
  'Users who log in see the larger window, and the weights are shared between them.',
  'You can download the app of the authors to draw the window over a picture of your own.',
])('a sentence that speaks of one of both stays: %s', (sentence) => {
  expect(removedFrom(around(sentence))).toEqual([]);
});
