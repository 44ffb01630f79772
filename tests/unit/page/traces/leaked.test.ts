import { describe, expect, it } from 'vitest';
import { findLeakedSource } from '../../../../lib/page/traces/leaked-source';
import { findLeakedMarkup } from '../../../../lib/page/traces/leaked-markup';

/** Source as the machinery of sites leaks it: style sheets, scripts, messages, placeholders, markup; a leak a line. */
const LEAKS = String.raw`
@import url("style.css");
@font-face { font-family: Lato; src: url(lato.woff2) format("woff2"); }
@keyframes spin { from { transform: rotate(0deg); } to { transform: rotate(360deg); } }
@media print { .no-print { display: none !important; } }
@media only screen and (max-width: 600px) { .menu li { width: 100%; } }
:root { --main-color: #06c; --gap: 4px; }
.quote > p::before { content: "\201C"; }
#nav li:nth-child(2n+1) { background: #eee; }
a[href^="http"] { color: red; }
.grid { display: grid; grid-template-columns: 1fr 2fr; gap: 10px; }
.post-12 .btn{border-radius:3px!important;box-shadow:none!important}
.wp-block-image img { object-fit: cover; aspect-ratio: 16/9; }
.hero{pointer-events:none;user-select:none}
jQuery(function($){ $(".tabs").tabs(); });
jQuery(document).ready(function($) { $('.menu').slicknav(); });
!function(e,t){e.foo=t}(window,1);
(() => { const el = document.querySelector('.x'); el.remove(); })();
console.log("ready");
setTimeout(function(){ location.reload(); }, 5000);
window.dataLayer = window.dataLayer || []; function gtag(){dataLayer.push(arguments);} gtag('js', new Date()); gtag('config', 'UA-123456-1');
gtag('config', 'G-ABC123');
fbq('track', 'PageView');
ga('send', 'pageview');
try{Typekit.load();}catch(e){}
if (typeof wp === 'undefined') { var wp = {}; }
document.body.classList.add('js-enabled');
$('.carousel').slick({ dots: true, arrows: false });
/* <![CDATA[ */ var ajax_object = {"ajax_url":"\/wp-admin\/admin-ajax.php","nonce":"abc"}; /* ]]> */
var ajax_object = {"ajax_url":"\/wp-admin\/admin-ajax.php"};
const items = document.querySelectorAll('.item');
addEventListener('scroll', () => { update(); });
document.addEventListener("DOMContentLoaded", function(){ init(); });
{"@context":"https://schema.org","@type":"Article","headline":"x","datePublished":"2020-01-01"}
ActionView::Template::Error (undefined local variable or method 'tags' for nil): app/views/posts/index.html.erb:7
ActiveRecord::StatementInvalid (PG::UndefinedTable (no table)): /srv/app/models/post.rb:31:in 'latest'
Twig\Error\RuntimeError: Variable "post" does not exist in "theme/page.twig" at line 12.
Illuminate\Contracts\Container\BindingResolutionException: Target class [Feed] does not exist. in /var/www/vendor/container.php:835
TypeError: Cannot read properties of undefined at render (/srv/app/page.js:12:31) at async serve (/srv/app/main.js:4:2)
panic: runtime error: index out of range [3] with length 3 goroutine 1 [running]:
ERROR: column "slug" does not exist LINE 1: SELECT slug FROM posts ^
ERROR: syntax error at or near "ORDER"
Liquid error (sections/related line 14): Could not find asset snippets/card.liquid
[an error occurred while processing this directive]
502 Bad Gateway nginx/1.18.0
Server Error in '/blog' Application.
{"id":12,"title":"abc","tags":["a","b"],"url":"https:\/\/x.example\/"}
googletag.display('div-gpt-ad-123-0');
(adsbygoogle = window.adsbygoogle || []).push({});
_paq.push(['trackPageView']);
new Swiper('.swiper', { loop: true });
Fatal error: Uncaught Error: Call to undefined function get_foo() in /var/www/html/wp-content/themes/x/header.php:12
Warning: mysqli_connect(): (HY000/2002): Connection refused in /home/u/public_html/db.php on line 7
You have an error in your SQL syntax; check the manual that corresponds to your MySQL server version for the right syntax to use near '' at line 1
SQLSTATE[42S02]: Base table or view not found: 1146 Table 'shop.items' doesn't exist
WordPress database error: [Table 'wp.wp_x' doesn't exist] SELECT * FROM wp_x WHERE id = 1
Exception in thread "main" java.lang.NullPointerException at com.foo.Bar.baz(Bar.java:12)
Uncaught TypeError: Cannot read properties of undefined (reading 'map') at App (app.js:10:5)
Uncaught ReferenceError: jQuery is not defined
Microsoft OLE DB Provider for ODBC Drivers error '80004005' /inc/conn.asp, line 12
System.NullReferenceException: Object reference not set to an instance of an object. at Site.Page_Load(Object sender, EventArgs e) in c:\site\default.aspx.cs:line 33
add_action( 'wp_head', 'my_header_code' );
$posts = get_posts( array( 'numberposts' => 5 ) );
$wpdb->get_results( "SELECT * FROM wp_posts" );
require_once('inc/config.php');
echo esc_html( $title );
//<![CDATA[ var pageId = "12"; //]]>
Can't locate DBI.pm in @INC at /srv/cgi-bin/list.pl line 12.
Array ( [0] => apple [1] => pear )
stdClass Object ( [ID] => 12 [post_title] => Hello )
Undefined variable: title in /data/www/list.php line 44
[contact-form-7 id="12" title="Contact"]
[/vc_column_text][/vc_column]
{loadposition related}
{{ article.title | truncate(30) }}
{$article.title|escape}
{$vo.title}
{:url('index/show', ['id' => 3])}
{!! $post->body !!}
@include('partials.footer')
<%= post.title %>
%%title%% %%sep%% %%sitename%%
[[+pagetitle]]
[[*content]]
[!--newstext--]
{pboot:list num=10}
{field:title/}
<!-- wp:paragraph -->
<?xml version="1.0" encoding="UTF-8"?>
<ins class="adsbygoogle" style="display:block"></ins>
<script src="/a.js"></script>
<dl class="x"><dt>
</tbody></table>
<input type="hidden" name="id" value="3">
<o:p></o:p>
<volist name="list" id="vo">
[img]https://x.example/a.png[/img]
[size=4][color=#ff0000]
background-color:#fff;padding:10px;
class="entry-content" id="post-3">
margin: 0 auto; padding: 10px; font-size: 14px;
&lt;br /&gt;
document.write('<script src="x.js"><\/script>');
window.onload = function() { start(); };
`
  .trim()
  .split('\n');

const BEFORE = 'The network learns which numbers matter. ';
const AFTER = ' Training takes an afternoon on a laptop, and the second layer sums what it sees.';

/** What is left of a text without what leaked. */
function without(text: string): string {
  const gone = new Set<number>();
  for (const { start, end } of [...findLeakedSource(text), ...findLeakedMarkup(text)])
    for (let at = start; at < end; at++) gone.add(at);
  const rest = [...text].filter((_, at) => !gone.has(at)).join('');
  return rest.replaceAll(/\s+/g, ' ');
}

describe('leaked source between two sentences', () => {
  it.each(LEAKS)('goes and leaves them whole: %s', (leak) => {
    expect(without(BEFORE + leak + AFTER)).toBe(BEFORE.trimEnd() + AFTER);
  });

  it.each(LEAKS)('goes from the end of a text: %s', (leak) => {
    expect(without(BEFORE + leak)).toBe(BEFORE);
  });
});

describe('leaked style in a text without spaces', () => {
  it('begins at its selector, not at the word before', () => {
    expect(without('網絡學會了什麼。.menu a { color: red; } 它繼續學習')).toBe('網絡學會了什麼。 它繼續學習');
  });
});

describe('prose about code', () => {
  it.each([
    'Call model.fit(x, y); then read model.history and print(loss) once more.',
    'The array x[i] holds the sum, and b[i] the rest [i].',
    'We write the set {a, b, c}, the map {x: 1} and f(x) = {y | y > x}.',
    'The <script> element runs it, and setTimeout() waits.',
    'With P(y|x) = softmax(Wx + b); the loss follows.',
    'It returns {"label": 3, "score": 0.9} for each picture.',
    'Exception handling and SQL: both matter, said the error report in May.',
    'An Error (a kind of exception): see main.rb for more, and std::vector (of ints) holds it.',
    'We hit 502 pages behind nginx; the panic: over in a minute.',
    'The title: a story; the height: too much for us all.',
    'He paid 100%% of it and wrote to ann@include.example (home).',
    'It costs $price and $total = 12 in the end; echo it back.',
    'The array (first and last) goes [in] => out, as on line 4 of the poem.',
    'Let window be the size of the window; document everything.',
  ])('stays: %s', (text) => {
    expect(without(text)).toBe(text);
  });
});
