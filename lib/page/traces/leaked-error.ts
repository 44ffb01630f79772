import { runsOf, type TraceRun } from './run';

const PHP =
  /(?:PHP )?(?:Notice|Warning|Deprecated|(?:Catchable )?[Ff]atal error|Parse error|Strict Standards|Undefined (?:variable|index|offset|array key|property)): [^\n]{1,240}? in \S{1,160}?\.(?:php\d?|inc|phtml|tpl|module|class)(?:\(\d{1,6}\)[^\n]{0,40}?)?(?: (?:on )?line \d{1,6}|:\d{1,6})(?:\s{1,2}Stack trace:(?:[^\n]{0,800}? thrown in \S{1,160} on line \d{1,6}|(?: ?#\d{1,3} [^#\n]{0,200}){0,12}))?/g;

// A Python error with its frames: each names a file, a line and a function.
const TRACEBACK =
  /Traceback \(most recent call last\):(?:\s{1,4}File "[^"\n]{1,160}", line \d{1,6}(?:, in \S{1,60})?(?:(?!\s{1,4}File ")[^\n]){0,160}?){1,12}\s{1,4}[A-Z]\w{2,40}(?:Error|Exception|Warning|Exit|Interrupt)(?:: [^\n.]{0,120}?(?=['")\]]?(?:\s|$))['")\]]?)?/g;

/** Messages of servers, databases and browsers, each with the words that begin and end it. */
const MESSAGES = [
  /You have an error in your SQL syntax; check the manual [^\n]{0,120}? near [^\n]{0,200}? at line \d{1,5}/g,
  /SQLSTATE\[\w{2,8}\]:? [^\n]{4,200}?(?:doesn['’]t exist|not found: \d+ [^\n]{0,80}?(?:exist|column|list'?|clause'?)|denied[^\n.]{0,60}?\)|refused|gone away|at line \d+|for key '[^'\n]{1,60}')/g,
  /WordPress database error:? \[[^\]\n]{1,240}\](?:\s{1,2}(?:SELECT|INSERT|UPDATE|DELETE|SHOW|DESCRIBE)\s[^\n]{1,300}?(?:;|(?:=|LIKE|IN|LIMIT)\s\S{1,60}|\bDESC\b|\bASC\b|(?=\s[A-Z][a-z]|$)))?/g,
  /(?:Exception in thread "[^"\n]{1,60}" |Caused by: )?(?:[A-Za-z]\w{0,30}\.){1,8}[A-Z]\w{2,60}(?:Exception|Error)(?:: [^\n]{0,160}?)?(?:\s{1,4}at [\w.$<>]{3,160}\([^()\n]{1,120}\)(?: in \S{1,160}:line \d{1,6})?){1,40}/g,
  /Uncaught (?:\(in promise\) )?\w{0,30}Error: [^\n]{3,160}?(?:is not (?:defined|a function|iterable)|of (?:undefined|null)(?: \((?:reading|setting) '[^'\n]{1,60}'\))?)(?: at [\w.$<> ]{1,80} \([^()\n]{1,160}:\d{1,6}:\d{1,6}\)){0,20}/g,
  /Microsoft (?:OLE DB|JET|ODBC|VBScript)[^\n']{1,80} error '[\da-f]{8}'(?:\s{1,2}[^\n]{0,160}?, line \d{1,6})?/g,
  /Error establishing a database connection/g,
  /\b(?:Can['’]t locate|Can['’]t open|Use of uninitialized value)[^\n]{0,160}? at \S{1,160}\.(?:pl|pm|cgi) line \d{1,6}\.?/g,
  // Ruby; PHP with namespaces; JavaScript with its frames; Go.
  /\b(?:[A-Z]\w{1,40}::){1,6}\w{2,60}:? ?\((?:[^()\n]|\([^()\n]{0,80}\)){3,200}\):? {0,2}[\w./-]{2,160}\.(?:rb|erb|haml|slim):\d{1,6}(?::in [`'‘][^'’`\n]{1,60}['’`])?/g,
  /\b(?:[A-Z]\w{1,40}\\){1,8}\w{2,60}(?:Exception|Error): [^\n]{3,240}? in (?:\S{1,160}:\d{1,6}|\S{1,160} (?:at|on) line \d{1,6})\.?/g,
  /\b\w{0,30}Error: [^\n]{3,160}?(?:\s{1,4}at [\w.$<> ]{1,80} \([^()\n]{1,160}:\d{1,6}:\d{1,6}\)){1,20}/g,
  /\bpanic: [^\n]{3,160}?\s{1,4}goroutine \d{1,6} \[\w{1,40}\]:/g,
  /\bERROR: {1,2}(?:relation|column|syntax error|duplicate key)\b[^\n]{1,160}?(?:does not exist|at or near "[^"\n]{1,40}"|constraint "[^"\n]{1,60}")(?:\s{1,2}LINE \d{1,5}: [^\n^]{1,160}\^)?/g,
  /\bLiquid (?:syntax )?error(?: \([^()\n]{1,80}\))?: [^\n]{3,120}?(?:\.liquid|is not a valid \w{1,30})/g,
  /\[an error occurred while processing this directive\]/g,
  /\b[45]0\d (?:[A-Z][a-z-]{1,20} ){1,4}nginx(?:\/[\d.]{3,10})?/g,
  /Server Error in '[^'\n]{1,80}' Application\.?|Object reference not set to an instance of an object\.?/g,
  // What `print_r` and `var_dump` write.
  /\b(?:Array|\w{1,40} Object)\s?\((?:\s{0,8}\[[\w:-]{1,60}\] => (?:(?!\s\[)[^\n()]){0,200}){1,40}\s{0,8}\)/g,
];
const SUSPECT =
  /SQL|database|Exception|Error|ERROR: |Caused by|error '|error occurred|\] => | at \S{1,160} line \d|panic: |Liquid |nginx|Object ref|\.(?:rb|erb):/;

/** Runs of messages that a program behind the page wrote into its text. */
export function findErrors(text: string): TraceRun[] {
  const runs = text.includes(': ') && text.includes(' in ') ? runsOf(PHP, text) : [];
  if (text.includes('Traceback (')) runs.push(...runsOf(TRACEBACK, text));
  if (SUSPECT.test(text)) for (const message of MESSAGES) runs.push(...runsOf(message, text));
  return runs;
}
