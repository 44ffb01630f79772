/** What the page speaks of; words of other trades beside it are strangers. */
export const SENTENCES = [
  'Convolution slides one small window of weights over the picture and sums what it sees there.',
  'The same weights are used at every place, so the layer needs few of them and learns quickly.',
  'Pooling then keeps the largest answer of each neighbourhood and forgets where exactly it stood.',
  'Deeper layers combine these answers into shapes, and the last one says which shape it was.',
];

export const URL_OF_PAGE = 'https://mirror.example/a/1559949.html';

/** A document that nobody shows. */
export function pageOf(title: string, body: string, head = ''): Document {
  const page = document.implementation.createHTMLDocument('');
  page.documentElement.innerHTML = `<head><title>${title}</title>${head}</head><body>${body}</body>`;
  return page;
}
