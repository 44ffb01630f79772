/** Calls that leave a trace if they ever run, and requests that leave one in the server's log. */
const RUN = 'globalThis.xssRan=1';
/** A path of the test's own server; nothing may ever ask for it. */
export const BEACON = '/beacon';

/** Chromium says so of every handler and style that it parses, in an inert document too, where none can run or show. */
export const PARSED_ONLY = /^(?:Executing inline event handler|Applying inline style) violates/;

const across = <A, B>(ones: readonly A[], others: readonly B[], join: (a: A, b: B) => string): string[] =>
  ones.flatMap((one) => others.map((other) => join(one, other)));

const handlers = across(
  [
    'img src=x',
    'svg',
    'body',
    'video src=x',
    'details open',
    'input autofocus',
    'marquee',
    'iframe',
    'math',
    'select autofocus',
  ],
  ['onerror', 'onload', 'onfocus', 'ontoggle'],
  (tag, event) => `<${tag} ${event}=${RUN}>`,
);

/** One scheme, as lenient parsers read it. */
const schemes = [
  `javascript:${RUN}`,
  `JaVaScRiPt:${RUN}`,
  ` javascript:${RUN}`,
  `\u0001javascript:${RUN}`,
  `java\tscript:${RUN}`,
  `java\nscript:${RUN}`,
  `java&#9;script:${RUN}`,
  `java&Tab;script:${RUN}`,
  `&#106;avascript:${RUN}`,
  `&#x6A&#x61vascript:${RUN}`,
  `javascript&colon;${RUN}`,
  `javascript://x.example/%0a${RUN}`,
  `javas\u200bcript:${RUN}`,
  `vbscript:${RUN}`,
  `data:text/html,<script>${RUN}</script>`,
  'data:text/html;base64,PHNjcmlwdD54c3NSYW49MTwvc2NyaXB0Pg==',
  `data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='${RUN}'/>`,
  `blob:https://x.example/1`,
  `feed:javascript:${RUN}`,
];
const quoted = (value: string): string => `"${value.replaceAll('"', '&quot;')}"`;
const addresses = across(
  schemes,
  [
    (url: string) => `<a href=${quoted(url)}>click</a>`,
    (url: string) => `<form action=${quoted(url)}><button>go</button></form>`,
    (url: string) => `<iframe src=${quoted(url)}></iframe>`,
    (url: string) => `<svg><a xlink:href=${quoted(url)}><text>x</text></a></svg>`,
  ],
  (url, around) => around(url),
);

const namespaces = [
  `<svg><script>${RUN}</script></svg>`,
  `<svg><style><img src=x onerror=${RUN}></style></svg>`,
  `<svg><animate onbegin=${RUN} attributeName=x dur=1s>`,
  `<svg><a><animate attributeName=href values=javascript:${RUN} /><text y=20>x</text></a></svg>`,
  `<svg><set attributeName=onmouseover to=${RUN}>`,
  `<svg><use href="data:image/svg+xml,<svg id=x xmlns='http://www.w3.org/2000/svg' onload='${RUN}'/>#x">`,
  `<svg><foreignObject><img src=x onerror=${RUN}></foreignObject></svg>`,
  `<svg><desc><img src=x onerror=${RUN}></desc></svg>`,
  `<svg><title><img src=x onerror=${RUN}></title></svg>`,
  `<math href="javascript:${RUN}">click</math>`,
  `<math><maction actiontype="statusline" xlink:href="javascript:${RUN}">x</maction></math>`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${RUN}&gt;">`,
  `<math><mtext><option><fake><option></option><mglyph><svg><mtext><textarea><path id="</textarea><img onerror=${RUN} src=1>">`,
  `<form><math><mtext></form><form><mglyph><style></math><img src onerror=${RUN}>`,
  `<svg></p><style><a id="</style><img src=1 onerror=${RUN}>">`,
  `<math><annotation-xml encoding="text/html"><svg><img src=x onerror=${RUN}></annotation-xml></math>`,
  `<math><mi//xlink:href="data:x,<script>${RUN}</script>">`,
  `<svg><![CDATA[><img src=x onerror=${RUN}>]]></svg>`,
];

const mutations = [
  `<noscript><p title="</noscript><img src=x onerror=${RUN}>">`,
  `<textarea><p title="</textarea><img src=x onerror=${RUN}>">`,
  `<title><a title="</title><img src=x onerror=${RUN}>">`,
  `<style><a title="</style><img src=x onerror=${RUN}>">`,
  `<xmp><p title="</xmp><img src=x onerror=${RUN}>">`,
  `<noembed><p title="</noembed><img src=x onerror=${RUN}>">`,
  `<plaintext><img src=x onerror=${RUN}>`,
  `<template><img src=x onerror=${RUN}></template>`,
  `<template shadowrootmode=open><img src=x onerror=${RUN}></template>`,
  `<!--><img src=x onerror=${RUN}>-->`,
  `<!-- --!><img src=x onerror=${RUN}> -->`,
  `<![CDATA[<img src=x onerror=${RUN}>]]>`,
  `<?xml version="1.0"?><img src=x onerror=${RUN}>`,
  `<table><tr><td><svg><p><style><!--</style><img src=x onerror=${RUN}>`,
  `<select><template><style><!--</style><a rel="--></style></template></select><img src=1 onerror=${RUN}>">`,
  `<a href="x" title="\`onmouseover=${RUN}//">x</a>`,
  `"><img src=x onerror=${RUN}>`,
  `'><script>${RUN}</script>`,
  `</title></textarea></style></script><script>${RUN}</script>`,
  `<scr<script>ipt>${RUN}</scr</script>ipt>`,
  `<script>${RUN}</script>`,
  `<script src=data:,${RUN}></script>`,
  `<script type=module>${RUN}</script>`,
  `<img src="x\` \`<script>${RUN}</script>"\` \`>`,
  `<div is="x" onanimationstart=${RUN} style="animation: x 1s">`,
  `<b id=1 onclick=${RUN}>&lt;script&gt;${RUN}&lt;/script&gt;</b>`,
  `{{constructor.constructor('${RUN}')()}}`,
  `\${${RUN}}`,
  `<div>\ud800<img src=x onerror=${RUN}></div>`,
];

const clobbering = [
  '<form id=location name=body><input name=attributes><input name=children></form>',
  '<img name=getElementById><img name=createElement><img name=cookie>',
  '<a id=defaultView></a><a id=defaultView name=x href=cid:x></a>',
  '<form><input name=parentNode><input name=nodeName><input name=removeChild></form>',
  '<div id=app></div><div id=root></div><main id=main></main>',
  '<p id=__proto__ class=constructor>x</p>',
];

/** What would fetch without any script. `%o` is the test's own server. */
const requests = [
  '<img src=%o>',
  '<img srcset="%o 1x, %o 2x">',
  '<picture><source srcset=%o><img></picture>',
  '<video src=%o poster=%o autoplay></video>',
  '<audio src=%o autoplay></audio>',
  '<link rel=stylesheet href=%o>',
  '<link rel=prefetch href=%o><link rel=preconnect href=%o><link rel=icon href=%o>',
  '<style>@import "%o"; * { background: url(%o) }</style>',
  '<p style="background:url(%o)">x</p>',
  '<p style="list-style-image:image-set(\'%o\' 1x);behavior:url(%o)">x</p>',
  '<table background=%o><td background=%o>x</table>',
  '<body background=%o>',
  '<meta http-equiv=refresh content="0;url=%o">',
  `<meta http-equiv=refresh content="0;url=javascript:${RUN}">`,
  '<base href=%o>',
  `<base href="javascript:${RUN}//"><a href=x>x</a>`,
  '<iframe src=%o></iframe>',
  `<iframe srcdoc="<script>parent.xssRan=1</script>"></iframe>`,
  '<frameset><frame src=%o></frameset>',
  '<object data=%o></object>',
  '<embed src=%o>',
  '<form action=%o><input type=image src=%o></form>',
  '<input type=image src=%o>',
  '<button formaction=%o>x</button>',
  '<a href=https://x.example/ ping=%o>x</a>',
  '<svg><image href=%o /></svg>',
  '<svg><image xlink:href=%o /><filter><feImage href=%o /></filter></svg>',
  '<svg><style>@import "%o";</style></svg>',
  '<track src=%o><track default src=%o>',
  '<portal src=%o></portal><fencedframe src=%o></fencedframe>',
  '<blockquote cite=%o>x</blockquote><q cite=%o>x</q>',
  '<html manifest=%o>',
  '<script src=%o></script>',
  '<math><mglyph src=%o /></math>',
];

/** Payloads of every kind, with requests that go to `origin`. Written from the kinds that sanitisers are tested with. */
export function payloads(origin: string): string[] {
  return [...handlers, ...addresses, ...namespaces, ...mutations, ...clobbering, ...requests].map((payload) =>
    payload.replaceAll('%o', `${origin}${BEACON}`),
  );
}

/** Addresses that must never become a link, as attribute values give them. */
export const evilAddresses: readonly string[] = schemes;
