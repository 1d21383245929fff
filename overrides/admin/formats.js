/*
 * Turns the files of the site into what a form can show, and back. A file comes back as it was, but for what
 * was changed in the form; its text travels through the form unseen.
 */
import { isGroup, isList, patchYaml, readYaml, same } from "./patching.js";

const SOURCE = "_source";
const WEEK = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const ARTICLE = /^---[ \t]*\n([\s\S]*?\n)---[ \t]*(?:\n([\s\S]*))?$/;
/* A form takes keys of digits for places in a list. */
const DIGITS = /^\d+$/;
const MARKED = /^key-(\d+)$/;

/* Returns what the form program asks of a format: how to read a file of it and how to write one. */
export function makeFormat({ front, shape }) {
  return front
    ? { fromFile: (text) => fromArticle(text, shape), toFile: (values) => toArticle(values, shape) }
    : { fromFile: (text) => fromSheet(text, shape), toFile: (values) => toSheet(values, shape) };
}

function fromSheet(text, shape) {
  return { ...show(readYaml(text), shape), [SOURCE]: text };
}

function toSheet(values, shape) {
  const { [SOURCE]: text, ...shown } = values;
  if (!text) throw new Error("Only files that exist can be changed here.");
  return patchYaml(text, takeBack(shown, readYaml(text), shape));
}

function fromArticle(text, shape) {
  const [, head, body = ""] = ARTICLE.exec(text) ?? [];
  if (head === undefined) throw new Error("The front matter is missing.");
  return { ...show(readYaml(head), shape), body: body.trim(), [SOURCE]: text };
}

function toArticle(values, shape) {
  const { [SOURCE]: text, body = "", ...shown } = values;
  const [whole, head, old = ""] = ARTICLE.exec(text ?? "") ?? [];
  if (head === undefined) throw new Error("Only files that exist can be changed here.");
  const start = whole.indexOf(head);
  const patched = patchYaml(head, takeBack(shown, readYaml(head), shape));
  const rest = whole.slice(start + head.length, whole.length - old.length);
  const written = body.trim().replace(/\r\n?/g, "\n");
  const kept = written === old.trim() ? old : `${old ? /^\n*/.exec(old)[0] : "\n"}${written}\n`;
  return whole.slice(0, start) + patched + rest + kept;
}

/* Returns what the form shows for a value of the file. */
function show(value, shape = {}) {
  if (value === undefined) return undefined;
  if (shape.days) return daysOf(value);
  if (shape.words && !isList(value)) return shape.typed ? [{ type: value }] : [value];
  if (isList(value)) {
    return value.map((item) => {
      const shown = show(item, shape.each);
      return shape.typed ? { type: "span", ...shown } : shown;
    });
  }
  if (shape.entries) {
    const list = Object.entries(value).map(([id, item]) => {
      const shown = show(item, shape.entries);
      return shape.single ? { id, value: shown } : { id, ...shown };
    });
    return shape.whole ? { entries: list } : list;
  }
  if (!isGroup(value)) return value;
  const shown = {};
  for (const [key, item] of Object.entries(value)) {
    shown[key.replace(DIGITS, "key-$&")] = show(item, shape.of?.[key] ?? shape.every);
  }
  return shown;
}

/* Returns the value of the file for what the form shows; undefined where the file should say nothing. */
function takeBack(shown, old, shape = {}) {
  if (shape.whole) return takeBack(shown.entries ?? [], old, { ...shape, whole: false }) ?? {};
  if (shown !== undefined && old !== undefined && same(show(old, shape), clean(shown))) return old;
  if (shown === undefined || shown === null || shown === "") return old === "" ? "" : undefined;
  if (shown === false) return old === undefined ? undefined : "false";
  if (shape.days) return shown.length ? daysWritten(shown) : undefined;
  if (isList(shown) && shape.entries) return entriesBack(shown, old, shape);
  if (isList(shown)) return listBack(shown, old, shape);
  if (!isGroup(shown)) return String(shown).trim();
  const written = {};
  for (const [name, item] of Object.entries(shown)) {
    const key = name.replace(MARKED, "$1");
    const value = takeBack(item, isGroup(old) ? old[key] : undefined, shape.of?.[key] ?? shape.every);
    if (value !== undefined) written[key] = value;
  }
  return Object.keys(written).length || (isGroup(old) && !Object.keys(old).length) ? written : undefined;
}

function listBack(shown, old, shape) {
  const word = shape.words?.find((known) => shown.some((item) => (shape.typed ? item.type : item) === known));
  if (word) return word;
  const items = isList(old) ? old : [];
  const written = shown
    .map((item, at) => {
      const { type: _, ...span } = shape.typed ? item : {};
      const former = isGroup(item) && "id" in item ? items.find((other) => other.id === item.id) : items[at];
      return takeBack(shape.typed ? span : item, isGroup(item) ? former : undefined, shape.each);
    })
    .filter((item) => item !== undefined);
  return written.length || shape.keep || (isList(old) && !old.length) ? written : undefined;
}

function entriesBack(shown, old, shape) {
  const written = {};
  for (const { id, ...item } of shown) {
    const value = takeBack(shape.single ? item.value : item, isGroup(old) ? old[id] : undefined, shape.entries);
    if (id in written) throw new Error(`${id}: 2`);
    if (id && value !== undefined) written[id] = value;
  }
  return Object.keys(written).length || shape.keep ? written : undefined;
}

/* Leaves out what the form program adds for fields that are empty. */
function clean(shown) {
  if (isList(shown)) return shown.map(clean);
  if (!isGroup(shown)) return shown;
  const left = Object.entries(shown).filter(([, value]) => !isNothing(value));
  return Object.fromEntries(left.map(([key, value]) => [key, clean(value)]));
}

function isNothing(value) {
  if (isList(value)) return !value.length;
  if (isGroup(value)) return Object.values(value).every(isNothing);
  return value === undefined || value === null || value === "" || value === false;
}

function daysOf(value) {
  if (isList(value)) return value;
  if (value === "daily") return WEEK;
  const [first, last] = String(value).split("-").map((day) => WEEK.indexOf(day));
  return first < 0 || !(last > first) ? [value] : WEEK.slice(first, last + 1);
}

function daysWritten(days) {
  const sorted = WEEK.filter((day) => days.includes(day));
  if (sorted.length === WEEK.length) return "daily";
  const first = WEEK.indexOf(sorted[0]);
  const row = same(sorted, WEEK.slice(first, first + sorted.length));
  return row && sorted.length > 1 ? `${sorted[0]}-${sorted[sorted.length - 1]}` : sorted;
}
