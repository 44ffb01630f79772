/** Runs inside an honest page: puts the planned spam into its DOM and says what of it must go and what must stay. */
import type { Advertisement, Injection, Plan } from './plan';
import { Random } from './random';
import { largestGroup, longTexts, textNodes } from './places';

export interface Injected {
  html: string;
  keep: string[];
  remove: string[];
  /** What could be put in; some pages have no place for some kinds. */
  done: string[];
}

/** The order matters: what rewrites the page's own text comes before what is put beside it. */
const ORDER: Injection[] = [
  'conversion',
  'readings',
  'leaked-tag',
  'leaked-code',
  'keyword-runs',
  'ads',
  'search-echo',
  'keyword-line',
  'hidden-farm',
  'pool',
  'empty-tags',
];

export function injectSpam(plan: Plan): Injected {
  const work = new Work(plan);
  for (const script of document.querySelectorAll('script,noscript')) script.remove();
  for (const injection of ORDER) {
    if (plan.injections.includes(injection) && steps[injection](work)) work.done.push(injection);
  }
  return {
    html: `<!DOCTYPE html>\n${document.documentElement.outerHTML}`,
    keep: work.kept(),
    remove: [...new Set(work.remove)],
    done: work.done,
  };
}

class Work {
  readonly random: Random;
  readonly remove: string[] = [];
  readonly done: string[] = [];
  readonly touched = new Set<Node>();

  constructor(readonly plan: Plan) {
    this.random = new Random(plan.seed);
  }

  address(): string {
    const { random } = this;
    return random.pick([
      `/go/${random.name(5)}`,
      `https://${random.name(6)}.example/`,
      `https://${random.name(8)}.example/?ref=${random.name(4)}`,
      `/out/${random.name(4)}`,
    ]);
  }

  link(text: string, href: string): HTMLAnchorElement {
    const link = document.createElement('a');
    link.href = href;
    link.textContent = text;
    return link;
  }

  /** Up to eight visible texts that nothing was done to. */
  kept(): string[] {
    const texts = longTexts(document.body, 16).filter((node) => !this.isTouched(node));
    return this.random.some(texts, 8).map((node) => node.data.replace(/\s+/g, ' ').trim().slice(0, 90));
  }

  private isTouched(node: Node): boolean {
    for (let at: Node | null = node; at !== null; at = at.parentNode) if (this.touched.has(at)) return true;
    return false;
  }
}

const steps: Record<Injection, (work: Work) => boolean> = {
  conversion({ plan }) {
    const pairs = new Map(plan.conversion);
    let changed = 0;
    const convert = (text: string) =>
      [...text]
        .map((character) => {
          if (pairs.has(character)) changed += 1;
          return pairs.get(character) ?? character;
        })
        .join('');
    document.title = convert(document.title);
    for (const node of textNodes(document.body)) node.data = convert(node.data);
    return changed >= 100;
  },
  readings({ plan, random, remove, touched }) {
    const known = new Map(plan.readings.map((pair) => [pair[0]!, `(${pair.slice(1)})`]));
    const chosen = new Set(random.some([...known.keys()], 22));
    const seen = new Set<string>();
    for (const node of textNodes(document.body)) {
      const text = [...node.data].map((character) => {
        if (!chosen.has(character)) return character;
        seen.add(known.get(character)!);
        return character + known.get(character)!;
      });
      if (text.length === [...node.data].length && text.join('') === node.data) continue;
      node.data = text.join('');
      touched.add(node);
    }
    remove.push(...[...seen].slice(0, 8));
    return seen.size > 3;
  },
  'leaked-tag'({ plan, random, remove, touched }) {
    const nodes = random.some(
      longTexts(document.body, 24).filter((node) => node.parentElement?.closest('pre,code') === null),
      4,
    );
    const [open, close] = plan.tag as [string, string];
    for (const node of nodes) {
      const at = random.between(2, node.data.length - 8);
      node.data = `${node.data.slice(0, at)}${open}${node.data.slice(at, at + 5)}${close}${node.data.slice(at + 5)}`;
      touched.add(node);
    }
    if (nodes.length > 0) remove.push(open, close);
    return nodes.length > 0;
  },
  'leaked-code'({ plan, random, remove, touched }) {
    const nodes = random.some(
      longTexts(document.body, 40).filter((node) => node.parentElement?.closest('pre,code,a') === null),
      plan.leaks.length,
    );
    nodes.forEach((node, index) => {
      const leak = plan.leaks[index]!;
      node.data = random.chance(0.5) ? `${leak} ${node.data.trimStart()}` : `${node.data.trimEnd()} ${leak}`;
      remove.push(leak);
      touched.add(node);
    });
    return nodes.length > 0;
  },
  'keyword-runs'(work) {
    const { plan, random } = work;
    const nodes = random.some(
      longTexts(document.body, 30).filter((node) => node.parentElement?.closest('pre,code,a') === null),
      3,
    );
    nodes.forEach((node, index) => plantTerm(work, node, plan.terms[index % plan.terms.length]!));
    return nodes.length > 0 && random !== null;
  },
  ads(work) {
    const group = largestGroup(document.body, work.plan.kind === 'listing');
    if (group === null) return false;
    for (const ad of work.plan.ads) {
      const neighbour = work.random.pick(group);
      if (work.plan.kind === 'listing') wearRecord(work, neighbour, ad);
      else standBetween(work, neighbour, ad);
    }
    return true;
  },
  'search-echo'({ plan, touched }) {
    const heading =
      document.querySelector('h1,h2') ??
      document.body.insertBefore(document.createElement('h1'), document.body.firstChild);
    const echo = document.createElement(heading.localName);
    echo.className = heading.className;
    echo.textContent = plan.echo;
    heading.before(echo);
    touched.add(echo);
    return true;
  },
  'keyword-line'(work) {
    const { plan, remove, touched } = work;
    const line = plan.terms.join(plan.separator);
    document.title =
      plan.place === 'first' || plan.place === 'title' ? line : `${line}${plan.separator}${document.title}`;
    remove.push(line, ...plan.terms.slice(0, 3));
    const heading = document.querySelector('h1');
    if (plan.place === 'in-h1' && heading !== null) {
      heading.prepend(`${line}${plan.separator}`);
      touched.add(heading);
      return true;
    }
    const box = document.createElement(work.random.pick(['div', 'p', 'h1', 'strong', 'center']));
    box.textContent = line;
    touched.add(box);
    if (plan.place === 'before-h1' && heading !== null) heading.before(box);
    else document.body.prepend(box);
    return true;
  },
  'hidden-farm'(work) {
    const { plan, random, remove, touched } = work;
    const box = document.createElement(random.pick(['div', 'ul', 'section', 'span']));
    box.setAttribute('style', plan.hiding);
    for (const term of plan.farm) {
      const link = work.link(term, `http://${random.name(random.between(5, 9))}.example/`);
      if (box.localName === 'ul') box.appendChild(document.createElement('li')).append(link);
      else box.append(link, ' ');
    }
    touched.add(box);
    remove.push(...plan.farm);
    if (random.chance(0.5)) document.body.append(box);
    else document.body.prepend(box);
    return true;
  },
  pool(work) {
    const { plan, random, remove, touched } = work;
    const foot = document.createElement(random.pick(['footer', 'div', 'p']));
    foot.append(`${plan.pool} `);
    for (const term of plan.farm)
      foot.append(
        work.link(term, `http://${random.name(random.between(5, 8))}.example/`),
        random.pick(['| ', '| ', ' ', ' / ']),
      );
    document.body.append(foot);
    touched.add(foot);
    remove.push(...plan.farm, plan.pool);
    return true;
  },
  'empty-tags'({ random }) {
    const id = random.name(5);
    const tags = random.some(
      [
        'ins',
        'tt',
        'legend',
        'blockquote',
        'strike',
        'small',
        'kbd',
        'acronym',
        'sub',
        'dfn',
        'listing',
        'noframes',
      ],
      8,
    );
    for (const tag of tags) document.body.appendChild(document.createElement(tag)).id = id;
    return true;
  },
};

function plantTerm({ random, remove, touched, link }: Work, node: Text, term: string): void {
  const spaceless = /[぀-ヿ㐀-鿿฀-๿]/.test(node.data);
  const cuts = [...node.data.matchAll(spaceless ? /(?<=[぀-ヿ㐀-鿿฀-๿])(?=[぀-ヿ㐀-鿿฀-๿])/g : / /g)];
  const inside = cuts.filter(({ index }) => index > 4 && index < node.data.length - 4);
  if (inside.length === 0) return;
  const at = random.pick(inside).index;
  touched.add(node);
  remove.push(term);
  if (random.chance(0.4)) {
    node.data = spaceless
      ? `${node.data.slice(0, at)}${term}${node.data.slice(at)}`
      : `${node.data.slice(0, at)} ${term}${node.data.slice(at)}`;
    return;
  }
  const rest = node.splitText(at);
  touched.add(rest);
  const planted = link(term, `https://${random.name(6)}.example/`);
  rest.before(...(spaceless ? [planted] : [' ', planted]));
  touched.add(planted);
}

/** An advertisement in the clothes of a record: the record's own markup with other words and another address. */
function wearRecord(work: Work, neighbour: Element, [title, text]: Advertisement): void {
  const ad = neighbour.cloneNode(true) as Element;
  const links = [...ad.querySelectorAll('a')].toSorted(
    (a, b) => (b.textContent ?? '').length - (a.textContent ?? '').length,
  );
  const href = work.address();
  for (const link of links) link.setAttribute('href', href);
  const heading = ad.querySelector('h1,h2,h3,h4,h5') ?? links[0] ?? ad;
  const [first, ...others] = textNodes(heading);
  if (first === undefined) return;
  first.data = title!;
  for (const other of others) other.data = '';
  const [body, ...more] = longTexts(ad, 24).filter((node) => node !== first);
  if (body !== undefined) body.data = text!;
  for (const other of more) other.data = '';
  neighbour.after(ad);
  work.touched.add(ad);
  work.remove.push(title!, ...(body === undefined ? [] : [text!]));
}

function standBetween(work: Work, neighbour: Element, [title, text, call]: Advertisement): void {
  const box = document.createElement(work.random.pick([neighbour.localName, 'div']));
  if (work.random.chance(0.6)) box.className = neighbour.className;
  const bold = document.createElement(work.random.pick(['strong', 'b', 'span']));
  bold.textContent = title!;
  const link = work.link(call!, work.address());
  if (work.random.chance(0.5)) link.rel = 'nofollow';
  box.append(bold, work.random.pick([document.createElement('br'), ' ']), text!, ' ', link);
  neighbour.after(box);
  work.touched.add(box);
  work.remove.push(title!, text!, call!);
}
