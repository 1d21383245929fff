/* Finds pages by what a reader types. It only computes: it draws nothing, asks for nothing, keeps nothing.

   The words and the index of a language stand behind it in one file and call `awSearch.receiveWords` and
   `awSearch.receive`; `awSearch.ask` answers, `awSearch.findCry` knows who asks for help.
   Words are folded and cut here exactly as hooks/awareness/model/lexicon.py does it. */
window.awSearch = (() => {
  "use strict";

  const LONGEST = 200; // letters of a question that are read
  const MOST_WORDS = 12;
  const LEAST = 0.12; // of the best result's score; less is noise
  const PREFIX = 0.75; // what a word counts that only begins as typed
  const MISTYPED = 0.6; // what a word counts that differs by one letter from the typed one
  const TITLE = 14; // from this weight on, a word stands in the title or a name
  const NAMED = 1.3; // what a page counts more whose title has all that was asked for
  const NEARLY_ALL = 0.999;
  const WHOLE = { ł: "l", đ: "d", ð: "d", ø: "o", ħ: "h", ŧ: "t", ı: "i", ß: "ss", þ: "th", æ: "ae", œ: "oe" }; // what Unicode does not take apart

  let index = null;
  let said = []; // of one result, of two … of as many as are given

  function fold(text) {
    return text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "").replace(/[łđðøħŧıßþæœ]/g, (letter) => WHOLE[letter]);
  }

  function split(text) {
    return fold(text).replace(/(\d)[ \u00a0\u2009\u202f]+(?=\d)/g, "$1").match(/[\p{L}\p{N}]+/gu) || [];
  }

  function stem(word) {
    if (/\p{N}/u.test(word)) return word;
    for (const { endings, longest, shortest } of index.cuts) {
      for (let start = Math.max(shortest, word.length - longest); start < word.length; start += 1) {
        if (endings.has(word.slice(start))) {
          word = word.slice(0, start);
          break;
        }
      }
    }
    return word;
  }

  // "3A1fB": passage 2 with weight 1, then 51 further on with weight 2.
  function unpack(packed) {
    const found = [];
    let passage = -1;
    for (const step of packed.match(/[0-9a-z]+[A-Z]/g) || []) {
      passage += parseInt(step.slice(0, -1), 36);
      found.push([passage, step.charCodeAt(step.length - 1) - 64]);
    }
    return found;
  }

  function receiveWords(found) {
    said = found;
  }

  function receive(data) {
    const words = data.words.split(" ");
    const hits = data.hits.split(" ");
    const owners = []; // of every passage: its record, and its number there
    data.records.forEach((record, number) => {
      for (let part = 0; part <= record[4].length; part += 1) owners.push([number, part]);
    });
    index = { ...data, words, hits, owners, numbers: new Map(words.map((word, number) => [word, number])) };
    index.cuts = data.cuts.map(([endings, shortest]) => {
      return { endings: new Set(endings), longest: Math.max(0, ...endings.map((ending) => ending.length)), shortest };
    });
    index.ignored = new Set(data.ignored.split(" "));
    index.near = data.near.map(([typed, meant, factor]) => [typed.split(" "), meant.split(" "), factor]);
    index.cries = data.cries.map(([phrases, alone, address, title]) => ({
      phrases: phrases.map((phrase) => phrase.split(" ")),
      alone,
      address,
      title,
    }));
    index.weighed = new Map();
  }

  // Whether one insertion, deletion, replacement or swap of neighbours makes one word of the other.
  function isNear(one, other) {
    const [short, long] = one.length <= other.length ? [one, other] : [other, one];
    if (long.length - short.length > 1) return false;
    let start = 0;
    while (start < short.length && short[start] === long[start]) start += 1;
    if (short.length < long.length) return short.slice(start) === long.slice(start + 1);
    if (short.slice(start + 1) === long.slice(start + 1)) return true;
    return short[start] === long[start + 1] && short[start + 1] === long[start] && short.slice(start + 2) === long.slice(start + 2);
  }

  function findMistyped(word) {
    const found = [];
    if (word.length < 4) return found;
    index.words.forEach((known, number) => {
      if (known.length >= 4 && Math.abs(known.length - word.length) <= 1 && isNear(word, known)) found.push(number);
    });
    return found;
  }

  function withoutKeyboard(word) {
    return index.keyboard.reduce((text, [typed, meant]) => text.split(typed).join(meant), word);
  }

  // Return how much each word of the index counts for one typed word.
  function match(word, isLast) {
    const counts = new Map();
    const add = (number, factor) => counts.set(number, Math.max(factor, counts.get(number) || 0));
    const take = (text) => {
      const cut = stem(text);
      if (index.numbers.has(cut)) add(index.numbers.get(cut), 1);
      if (text.length >= 3 && (isLast || !counts.size)) {
        const start = counts.size ? text : cut.length >= 3 ? cut : text;
        index.words.forEach((known, number) => {
          if (known.startsWith(start)) add(number, PREFIX * Math.sqrt(start.length / known.length));
        });
      }
    };
    take(word);
    const meant = withoutKeyboard(word);
    if (!counts.size && meant !== word) take(meant);
    if (!counts.size && !/^\p{N}+$/u.test(word)) for (const number of findMistyped(stem(meant))) add(number, MISTYPED);
    return counts;
  }

  // Give the slots the words that mean the same as what was typed, and return those.
  function widen(slots) {
    const isTyped = (word) => (slot) => slot.stem === word || (word.length >= 5 && isNear(word, slot.stem));
    const added = [];
    for (const [typed, meant, factor] of index.near) {
      const places = typed.map((word) => slots.find(isTyped(word)));
      const numbers = meant.map((word) => index.numbers.get(word)).filter((number) => number !== undefined);
      if (places.includes(undefined) || !numbers.length) continue;
      for (const slot of places) slot.phrases.push({ numbers, factor });
      added.push(...numbers);
    }
    return added;
  }

  // Return for every record that has a word of the index what this is worth there, passage by passage.
  function weighWord(number) {
    if (index.weighed.has(number)) return index.weighed.get(number);
    const sums = new Map();
    for (const [passage, weight] of unpack(index.hits[number])) {
      const [record, part] = index.owners[passage];
      const sum = sums.get(record) || { most: 0, rest: 0, parts: new Map(), inTitle: false };
      sum.rest += Math.min(sum.most, weight);
      sum.most = Math.max(sum.most, weight);
      sum.inTitle = sum.inTitle || (part === 0 && weight >= TITLE);
      sum.parts.set(part, weight / (weight + 2));
      sums.set(record, sum);
    }
    for (const sum of sums.values()) {
      const whole = sum.most + Math.min(sum.rest, 12) * 0.35;
      sum.worth = whole / (whole + 5);
    }
    const weighed = { sums, rarity: Math.log(1 + index.records.length / sums.size) };
    index.weighed.set(number, weighed);
    return weighed;
  }

  function addParts(parts, others, factor) {
    for (const [part, value] of others) parts.set(part, (parts.get(part) || 0) + value * factor);
  }

  // Return the records that have all or some of the words that stand together for what was typed.
  function weighTogether(numbers, factor) {
    const words = numbers.map(weighWord);
    const all = words.reduce((sum, { rarity }) => sum + rarity, 0);
    const found = new Map();
    for (const { sums, rarity } of words) {
      for (const [record, sum] of sums) {
        const total = found.get(record) || { worth: 0, covered: 0, titled: 0, parts: new Map() };
        total.worth += sum.worth * rarity * factor;
        total.covered += rarity / all;
        total.titled += sum.inTitle ? rarity / all : 0;
        addParts(total.parts, sum.parts, rarity * factor);
        found.set(record, total);
      }
    }
    for (const total of found.values()) {
      total.worth *= total.covered ** 2 / Math.sqrt(numbers.length);
      total.inTitle = total.titled > NEARLY_ALL && factor >= 0.5;
    }
    return { found, rarity: (all / Math.sqrt(numbers.length)) * factor };
  }

  // Return the records that answer to one typed word, in whichever way they do it best.
  function weigh(slot) {
    const ways = [...slot.counts].map(([number, factor]) => weighTogether([number], factor));
    for (const { numbers, factor } of slot.phrases) ways.push(weighTogether(numbers, factor));
    const found = new Map();
    for (const way of ways) {
      for (const [record, total] of way.found) {
        const before = found.get(record);
        if (!before) {
          found.set(record, { ...total });
          continue;
        }
        before.worth = Math.max(before.worth, total.worth) + 0.15 * Math.min(before.worth, total.worth);
        before.inTitle = before.inTitle || total.inTitle;
        before.covered = Math.max(before.covered, total.covered);
        for (const [part, value] of total.parts) before.parts.set(part, Math.max(before.parts.get(part) || 0, value));
      }
    }
    return { found, rarest: Math.max(...ways.map(({ rarity }) => rarity)) };
  }

  // A title that says little else than what was asked for is meant.
  function weighBrevity(record, number) {
    const others = new Set(split(index.records[record][1]).map(stem)).size - number;
    return 0.65 / (1 + Math.max(others, 0));
  }

  function rank(slots) {
    const weighed = slots.map(weigh);
    const all = weighed.reduce((sum, { rarest }) => sum + rarest, 0) || 1;
    const totals = new Map();
    for (const { found, rarest } of weighed) {
      for (const [record, { worth, covered, inTitle, parts }] of found) {
        const total = totals.get(record) || { score: 0, covered: 0, titled: 0, parts: new Map() };
        total.score += worth;
        total.covered += (covered * rarest) / all;
        total.titled += inTitle ? rarest / all : 0;
        addParts(total.parts, parts, 1);
        totals.set(record, total);
      }
    }
    return [...totals]
      .map(([record, total]) => {
        const named = total.titled > NEARLY_ALL ? NAMED + weighBrevity(record, slots.length) : 1;
        const worth = index.records[record][5];
        return { record, parts: total.parts, score: total.score * total.covered ** 1.2 * named * worth };
      })
      .sort((one, other) => other.score - one.score || one.record - other.record);
  }

  // The passage that has most of the words, unless the page as a whole is meant.
  function findPassage(parts) {
    const sorted = [...parts].sort((one, other) => other[1] - one[1] || one[0] - other[0]);
    return sorted.length && sorted[0][0] > 0 ? sorted[0][0] : 0;
  }

  // A phrase of one word is a cry only in that form; of a longer one, every word in any form.
  function findCry(question) {
    const words = read(question);
    const stems = words.map(stem);
    const isAmong = (typed) => (word) =>
      typed.some((other) => other === word || (word.length >= 4 && other[0] === word[0] && isNear(other, word)));
    let best = null;
    for (const cry of index.cries) {
      if (words.length === 1 && cry.alone.includes(words[0])) return cry;
      for (const phrase of cry.phrases) {
        const letters = phrase.join("").length;
        if (phrase.every(isAmong(phrase.length > 1 ? stems : words)) && (!best || letters > best.letters)) {
          best = { letters, address: cry.address, title: cry.title };
        }
      }
    }
    return best;
  }

  function read(question) {
    return split(question.slice(0, LONGEST)).slice(0, MOST_WORDS);
  }

  // Return what a question finds: records with the passage that fits best, and the stems that count.
  function ask(question) {
    const words = read(question);
    const telling = words.filter((word) => !index.ignored.has(word));
    const used = telling.length ? telling : words;
    const slots = used.map((word, place) => ({
      stem: stem(word),
      counts: match(word, place === used.length - 1),
      phrases: [],
    }));
    const near = widen(slots);
    const known = slots.filter((slot) => slot.counts.size || slot.phrases.length);
    const ranked = known.length ? rank(known) : [];
    const worthShowing = ranked.filter(({ score }) => score >= ranked[0].score * LEAST).slice(0, said.length);
    const results = worthShowing.map(({ record, parts, score }) => {
      const [address, title, group, summary, passages] = index.records[record];
      const part = findPassage(parts);
      const [anchor, heading, opening] = part ? passages[part - 1] : ["", "", ""];
      return { address, title, group: index.groups[group], summary, anchor, heading, opening, score };
    });
    const numbers = near.concat(...known.map((slot) => [...slot.counts.keys()]));
    return { results, marked: new Set(numbers.map((n) => index.words[n])) };
  }

  return { ask, findCry, receive, receiveWords, split, stem, count: (number) => said[number - 1], isReady: () => index !== null };
})();
