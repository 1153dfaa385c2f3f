/** Words that stand where a secret would, in whatever is written around them. */
const words =
  /example|redacted|placeholder|change[-_]?(?:me|it)|replace[-_]?(?:me|with)|(?:^|[^a-z])(?:your|my|some|the|insert|enter|put)[-_]|dummy|sample|foobar|sanitized|censored|removed|omitted|masked|hidden|fake|not[-_]?a?[-_]?real|lorem|hunter2|correct[-_]?horse|deadbeef|cafebabe|0123456789|1234567890|abcdefgh|secret[-_]?(?:here|goes)/i;

/** Passwords of examples, and of services as they come. */
const wellKnown =
  /^(?:pass(?:w(?:or)?d)?|p[a@]ssw[o0]rd|passwd|pwd|pw|secret|s3cr3t|token|key|apikey|credentials?|user(?:name)?|login|admin|root|guest|test(?:ing)?|default|none|null|undefined|true|false|postgres|mysql|mongo|redis|rabbitmq|minio(?:admin)?|abc|foo|bar|baz|qux|demo|temp|letmein|qwerty|pass)[!@#$\d]*$/i;

/** What a template or a program puts in later. */
const variable =
  /\$\{|\$\(|\{\{|%[A-Za-z_]+%|^\$[A-Za-z_]|^[{<[(]|[}>\])]$|<[\w .-]+>|%[sdv]\b|^#\{|^[A-Z]+(?:_[A-Z]+)+$|^@|^env[.:]/;

/** Whether a value only stands where a secret would: dots, stars, x's, a word that says so, a variable. */
export function isPlaceholder(value: string): boolean {
  return (
    isBlankedOut(value) || variable.test(value) || words.test(value) || wellKnown.test(value.toLowerCase())
  );
}

/** Whether a value with the form of a token is one that its author has blanked out, or an example of its maker's. */
export function isBlankedOut(value: string): boolean {
  return (
    /x{4,}|X{4,}|\*{3,}|\.{3,}|…|•{2,}|#{3,}|_{4,}|0{8,}|(?:REDACT|redact|EXAMPLE|example)/.test(value) ||
    new Set(value.replace(/[-_.]/g, '')).size <= 4
  );
}

/** Host names of examples (RFC 2606, RFC 6761) and of the machine itself. */
const exampleHost =
  /(?:^|\.)(?:example(?:\.(?:com|net|org|edu))?|test|invalid|localhost|localdomain)$|^(?:localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|\[?::1\]?|host|hostname|server|domain|domain\.(?:com|tld)|db|database|(?:your|my|some)[-_.]?\w*(?:\.\w+)*)$/i;

/** Addresses of examples (RFC 5737, RFC 3849). */
const exampleAddress = /^(?:192\.0\.2|198\.51\.100|203\.0\.113)\.\d+$|^\[?2001:0?db8:/i;

/** Whether a host is one of those that documentation uses, or stands for one. */
export const isExampleHost = (host: string): boolean =>
  exampleHost.test(host) || exampleAddress.test(host) || isPlaceholder(host);
