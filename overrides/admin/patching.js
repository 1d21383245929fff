/*
 * Writes a changed value into a YAML text and leaves every other letter of it alone: comments, order,
 * quotation marks, blank lines, keys that no form shows. What a value is, is what the build takes it for:
 * text, lists and mappings, nothing else.
 */
import { isMap, isScalar, isSeq, parseDocument } from "./yaml/index.js";

const OPTIONS = { schema: "failsafe", uniqueKeys: true };
const WIDEST = 110;

/* Returns the value of a YAML text, every scalar a string. Throws what keeps it from being read. */
export function readYaml(text) {
  return open(text).toJS() ?? {};
}

/* Returns the text with the wanted value in place of its own. Throws rather than write anything else. */
export function patchYaml(text, wanted) {
  const sheet = new Sheet(text.endsWith("\n") ? text : `${text}\n`);
  const patched = sheet.patch(wanted);
  if (!same(readYaml(patched), wanted)) throw new Error("The file could not be changed safely.");
  return patched;
}

export function same(one, other) {
  if (isList(one) && isList(other)) {
    return one.length === other.length && one.every((item, at) => same(item, other[at]));
  }
  if (isGroup(one) && isGroup(other)) {
    const keys = Object.keys(one);
    return keys.length === Object.keys(other).length && keys.every((key) => key in other && same(one[key], other[key]));
  }
  if (isList(one) || isGroup(one) || isList(other) || isGroup(other)) return false;
  return String(one).trim() === String(other).trim();
}

export const isList = Array.isArray;
export const isGroup = (value) => typeof value === "object" && value !== null && !isList(value);

function open(text) {
  const document = parseDocument(text, OPTIONS);
  if (document.errors.length) throw document.errors[0];
  return document;
}

class Sheet {
  constructor(text) {
    this.text = text;
    this.edits = [];
  }

  patch(wanted) {
    const top = open(this.text).contents;
    if (isMap(top) && !top.flow) this.patchMap(top, wanted, 0);
    else this.text = `${block(wanted, 0)}\n`;
    // From the end, so that what is still to come keeps its place; of two at one place the later one first.
    const order = this.edits.map((edit, at) => ({ ...edit, at }));
    order.sort((a, b) => b.from - a.from || b.to - a.to || b.at - a.at);
    return order.reduce((text, { from, to, put }) => text.slice(0, from) + put + text.slice(to), this.text);
  }

  replace(from, to, put) {
    this.edits.push({ from, to, put });
  }

  lineStart(at) {
    return this.text.lastIndexOf("\n", at - 1) + 1;
  }

  /* Where the line after a node begins. */
  after(node) {
    if ((isMap(node) || isSeq(node)) && !node.flow && node.items.length) {
      const last = node.items[node.items.length - 1];
      return this.after(isMap(node) ? last.value : last);
    }
    const end = node.range[1];
    if (end > node.range[0] && this.text[end - 1] === "\n") return end;
    const line = this.text.indexOf("\n", end);
    return line < 0 ? this.text.length : line + 1;
  }

  patchNode(node, wanted, indent, flow) {
    if (same(node.toJS(DUMMY), wanted)) return true;
    if (isMap(node) && isGroup(wanted) && node.items.length) {
      return node.flow ? this.patchFlow(node, wanted, indent) : this.patchMap(node, wanted, indent);
    }
    if (isSeq(node) && isList(wanted) && node.items.length && wanted.length) {
      return node.flow ? this.patchFlow(node, wanted, indent) : this.patchSeq(node, wanted, indent);
    }
    if (isScalar(node) && !isGroup(wanted) && !isList(wanted)) {
      this.patchScalar(node, String(wanted), indent, flow);
      return true;
    }
    return false;
  }

  patchScalar(node, wanted, indent, flow) {
    const [from, to] = node.range;
    if (!node.type.startsWith("BLOCK") || wanted.includes("\n") || !wanted) {
      const end = node.type.startsWith("BLOCK") ? this.trimmed(from, to) : to;
      this.replace(from, end, scalar(wanted, flow, node.type));
      return;
    }
    const lines = this.text.slice(from, to).replace(/\n+$/, "").split("\n");
    const header = lines.shift();
    const margin = " ".repeat(indent + 2);
    const old = lines.map((line) => line.trim());
    const put = node.type === "BLOCK_FOLDED" ? layOut(wanted, old) : [wanted];
    this.replace(from, this.trimmed(from, to), [header, ...put.map((line) => margin + line)].join("\n"));
  }

  trimmed(from, to) {
    return from + this.text.slice(from, to).trimEnd().length;
  }

  /* In brackets: what stays, stays as it is written; the rest is written anew. */
  patchFlow(node, wanted, indent) {
    const old = node.toJS(DUMMY);
    if (isMap(node) ? same(Object.keys(old), Object.keys(wanted)) : old.length === wanted.length) {
      const inPlace = node.items.every((item, at) => {
        const value = isMap(node) ? item.value : item;
        return this.patchNode(value, isMap(node) ? wanted[item.key.value] : wanted[at], indent, true);
      });
      if (inPlace) return true;
    }
    const [from, to] = node.range;
    this.edits = this.edits.filter((edit) => edit.from < from || edit.to > to);
    const source = (value) => this.text.slice(value.range[0], value.range[1]);
    if (isMap(node)) {
      const written = ordered(node, wanted).map((key) => {
        const pair = node.items.find((item) => item.key.value === key);
        const kept = pair && same(pair.value.toJS(DUMMY), wanted[key]);
        return `${pair ? source(pair.key) : scalar(key, true)}: ${kept ? source(pair.value) : flowing(wanted[key])}`;
      });
      this.replace(from, to, `{${written.join(", ")}}`);
    } else {
      const left = [...node.items];
      const written = wanted.map((value) => {
        const at = left.findIndex((item) => same(item.toJS(DUMMY), value));
        return at < 0 ? flowing(value) : source(left.splice(at, 1)[0]);
      });
      this.replace(from, to, `[${written.join(", ")}]`);
    }
    return true;
  }

  patchMap(node, wanted, indent) {
    const pairs = new Map(node.items.map((pair) => [pair.key.value, pair]));
    const first = node.items[0];
    const column = first.key.range[0] - this.lineStart(first.key.range[0]);
    if (!(first.key.value in wanted) && this.text.slice(this.lineStart(first.key.range[0]), first.key.range[0]).trim()) {
      return false; // it shares its line with the dash of a list
    }
    for (const [key, pair] of pairs) {
      if (!(key in wanted)) this.replace(this.lineStart(pair.key.range[0]), this.after(pair.value), "");
      else if (!this.patchNode(pair.value, wanted[key], column, false)) this.rewrite(pair, wanted[key], column);
    }
    let place = null;
    for (const key of ordered(node, wanted)) {
      if (pairs.has(key)) place = this.after(pairs.get(key).value);
      else {
        place ??= this.after(first.value);
        this.replace(place, place, `${" ".repeat(column)}${entry(key, wanted[key], column)}\n`);
      }
    }
    return true;
  }

  rewrite(pair, wanted, column) {
    const from = pair.key.range[0];
    const end = this.after(pair.value);
    this.edits = this.edits.filter((edit) => edit.from < from || edit.to > end);
    this.replace(from, this.trimmed(from, end), entry(pair.key.value, wanted, column));
  }

  patchSeq(node, wanted) {
    const old = node.items.map((item) => item.toJS(DUMMY));
    const starts = node.items.map((item) => this.lineStart(item.range[0]));
    const dashes = node.items.map((item, at) => /^( *)- +$/.exec(this.text.slice(starts[at], item.range[0])));
    if (!dashes.every(Boolean)) return false;
    const margin = dashes[0][1];
    const inBrackets = node.items.some((item) => item.flow);
    let place = starts[0];
    for (const { before, after } of align(old, wanted)) {
      if (before < 0) {
        const value = wanted[after];
        const written = inBrackets && fits(value) ? flowing(value) : block(value, margin.length + 2);
        this.replace(place, place, `${margin}- ${written.trimStart()}\n`);
        continue;
      }
      const end = this.after(node.items[before]);
      if (after < 0) this.replace(starts[before], end, "");
      else if (!this.patchNode(node.items[before], wanted[after], margin.length, false)) {
        this.replace(starts[before], end, `${margin}- ${block(wanted[after], margin.length + 2).trimStart()}\n`);
      }
      place = end;
    }
    return true;
  }
}

/* What a node needs to tell its value outside of its document. */
const DUMMY = parseDocument("");

/* Keys in the order of the file, each new one behind the one that comes before it in the form. */
function ordered(node, wanted) {
  const keys = node.items.map((pair) => pair.key.value).filter((key) => key in wanted);
  let before = -1;
  for (const key of Object.keys(wanted)) {
    if (!keys.includes(key)) keys.splice(before + 1, 0, key);
    before = keys.indexOf(key);
  }
  return keys;
}

/* Pairs the items of two lists: what is the same stays, what has the same id or the same place is changed. */
function align(old, wanted) {
  const lengths = old.map(() => []);
  const length = (i, j) => (i < old.length && j < wanted.length ? lengths[i][j] : 0);
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = wanted.length - 1; j >= 0; j -= 1) {
      lengths[i][j] = alike(old[i], wanted[j])
        ? length(i + 1, j + 1) + 1
        : Math.max(length(i + 1, j), length(i, j + 1));
    }
  }
  const pairs = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < wanted.length) {
    if (i < old.length && j < wanted.length && alike(old[i], wanted[j])) pairs.push({ before: i++, after: j++ });
    else if (j >= wanted.length || (i < old.length && length(i + 1, j) >= length(i, j + 1))) {
      pairs.push({ before: i++, after: -1 });
    } else pairs.push({ before: -1, after: j++ });
  }
  return joinGaps(pairs, old, wanted);
}

/* Between two items that stay, what goes and what comes is taken for one item that was changed. */
function joinGaps(pairs, old, wanted) {
  const joined = [];
  let [going, coming] = [[], []];
  const close = () => {
    while (going.length && coming.length && sameKind(old[going[0]], wanted[coming[0]])) {
      joined.push({ before: going.shift(), after: coming.shift() });
    }
    joined.push(...going.map((before) => ({ before, after: -1 })), ...coming.map((after) => ({ before: -1, after })));
    [going, coming] = [[], []];
  };
  for (const pair of pairs) {
    if (pair.before < 0) coming.push(pair.after);
    else if (pair.after < 0) going.push(pair.before);
    else {
      close();
      joined.push(pair);
    }
  }
  close();
  return joined;
}

function alike(one, other) {
  return isGroup(one) && isGroup(other) && "id" in one && "id" in other ? one.id === other.id : same(one, other);
}

function sameKind(one, other) {
  return isGroup(one) === isGroup(other) && isList(one) === isList(other);
}

function entry(key, value, indent) {
  const name = scalar(key, false);
  if (!isList(value) && !isGroup(value)) return `${name}: ${scalar(value, false)}`;
  if (fits(value)) return `${name}: ${flowing(value)}`;
  return `${name}:\n${block(value, indent + 2)}`;
}

function block(value, indent) {
  const margin = " ".repeat(indent);
  if (isList(value) && value.length) {
    return value.map((item) => `${margin}- ${block(item, indent + 2).trimStart()}`).join("\n");
  }
  if (isGroup(value) && Object.keys(value).length) {
    return Object.keys(value).map((key) => margin + entry(key, value[key], indent)).join("\n");
  }
  return margin + flowing(value, false);
}

function flowing(value, flow = true) {
  if (isList(value)) return `[${value.map((item) => flowing(item)).join(", ")}]`;
  if (isGroup(value)) {
    return `{${Object.keys(value).map((key) => `${scalar(key, true)}: ${flowing(value[key])}`).join(", ")}}`;
  }
  return scalar(value, flow);
}

/* Whether a value is short and shallow enough to stand in brackets on one line. */
function fits(value) {
  const parts = isList(value) ? value : isGroup(value) ? Object.values(value) : [];
  return parts.every((part) => !isList(part) && !isGroup(part)) && flowing(value).length < WIDEST;
}

function scalar(value, flow, like = "PLAIN") {
  const text = String(value);
  if (like === "QUOTE_SINGLE" && !/[\n\t]/.test(text)) return `'${text.replace(/'/g, "''")}'`;
  return like === "PLAIN" && isPlain(text, flow) ? text : JSON.stringify(text);
}

/* Whether a text needs no quotation marks, here or in a tool that reads numbers and truth into words. */
function isPlain(text, flow) {
  if (!/^[\p{L}\p{N}„(…/]/u.test(text) || /[\n\t]|: |:$| #|\s$/.test(text)) return false;
  if (/^(?:yes|no|on|off|null|[0-9][0-9:_.,]*:[0-9:]*|0[0-9]+)$/i.test(text)) return false;
  return !(flow && /[,[\]{}]/.test(text));
}

/* Lays a changed paragraph out in lines: old lines that are still there stay, the rest goes by sentences. */
function layOut(text, old) {
  const [head, tail] = [[], []];
  let rest = text.replace(/[ \t\r\n]+/g, " ").trim(); // not \s: a no-break space is the author's
  while (head.length < old.length && rest.startsWith(`${old[head.length]} `)) {
    rest = rest.slice(old[head.length].length + 1);
    head.push(old[head.length]);
  }
  while (tail.length + head.length < old.length && rest.endsWith(` ${old[old.length - 1 - tail.length]}`)) {
    const line = old[old.length - 1 - tail.length];
    rest = rest.slice(0, -line.length - 1);
    tail.unshift(line);
  }
  return [...head, ...rest.split(/(?<=[.!?…][”“"')\]]*) (?=[„“(]?\p{Lu})/u), ...tail];
}
