/* Says beside the hours of a contact whether it answers now, until when, or when it will next.

   The hours stand in the page and stay there; this adds a line above them, for which the page keeps
   room. It comes when hours come near the screen (../load-opening-hours.js), one file with its words in the
   language of the page behind it. Nothing is announced: who listens to the page hears the line where it stands.

   The clock on the wall of the line decides, by the calendar of the day on which a span opened:

   - A span that closes at or before its opening ends on the next day. Spans that touch or overlap are
     one: who is open until 24:00 and again from 00:00 does not close in between.
   - A time that occurs twice in a night (the clock is put back) is its first occurrence, as in RFC 5545,
     section 3.3.5. So nobody is promised an answer after the first time that the clock showed the close.
   - A time that does not occur (the clock is put forward) is the moment of the jump, when the clock
     passes it. RFC 5545 would go on for an hour by the old offset, and could close a span after the
     next one has opened.
   - Public holidays are not known; whoever shows an answer says so.

   tests/support/opening.py does the same, step by step: whoever changes one changes the other. */
window.awOpening = (() => {
  "use strict";

  const MINUTE = 60000;
  const DAY = 1440 * MINUTE;
  const DAYS_AHEAD = 16;
  const WEEK = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
  const WALL = { year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric", second: "numeric" };
  const clocks = new Map();
  let words = null;
  let timer = 0;

  // What a clock on the wall shows, as if it hung in UTC. Without a zone it is that of the reader.
  function read(zone, at) {
    if (!clocks.has(zone)) {
      const wall = { ...WALL, hour12: false, timeZone: zone }; // `hourCycle` is younger than old phones
      clocks.set(zone, new Intl.DateTimeFormat("en-u-ca-gregory-nu-latn", wall));
    }
    const shown = {};
    for (const { type, value } of clocks.get(zone).formatToParts(at)) shown[type] = Number(value);
    const hour = shown.hour % 24; // midnight may be 24
    return Date.UTC(shown.year, shown.month - 1, shown.day, hour, shown.minute, shown.second);
  }

  // The moment at which a clock first shows a local time, or jumps over it.
  function findMoment(zone, local) {
    const offset = (at) => read(zone, at) - at;
    let [before, after] = [local - offset(local - DAY), local - offset(local + DAY)].sort((a, b) => a - b);
    if (read(zone, before) === local) return before;
    if (read(zone, after) === local) return after;
    const old = offset(before);
    while (after - before > MINUTE) {
      const middle = before + Math.floor((after - before) / 2 / MINUTE) * MINUTE;
      if (offset(middle) === old) before = middle;
      else after = middle;
    }
    return after;
  }

  // `mon,tue 09:00-17:00; sat 20:00-02:00`, times in milliseconds after the midnight of the day.
  function parse(hours) {
    const time = (text) => text.split(":").reduce((sum, part) => sum * 60 + Number(part), 0) * MINUTE;
    const spans = hours.split("; ").map((span) => {
      const [days, times] = span.split(" ");
      const [open, close] = times.split("-").map(time);
      return { days: days.split(","), open, close: close <= open ? close + DAY : close };
    });
    return spans.sort((one, other) => one.open - other.open);
  }

  function* listStretches(spans, zone, at) {
    const midnight = Math.floor(read(zone, at) / DAY) * DAY;
    for (let day = midnight - DAY; day < midnight + DAYS_AHEAD * DAY; day += DAY) {
      for (const { days, open, close } of spans) {
        if (!days.includes(WEEK[new Date(day).getUTCDay()])) continue;
        yield [findMoment(zone, day + open), findMoment(zone, day + close)];
      }
    }
  }

  // Whether it is open, and the moment at which that changes; none where it never closes.
  function find(spans, zone, at) {
    let until = 0;
    for (const [start, end] of listStretches(spans, zone, at)) {
      if (end <= at || start >= end) continue;
      if (!until && start > at) return { open: false, moment: start };
      if (until && start > until) break;
      until = Math.max(until, end);
    }
    return { open: until > 0, moment: until && until < at + (DAYS_AHEAD - 2) * DAY ? until : 0 };
  }

  function say({ hours, zone, country, unsure }, at) {
    const { open, moment } = find(parse(hours), zone, at);
    const reserve = unsure === undefined ? "{state}" : words.unsure;
    const answer = (state) => ({ open, moment, text: state && fill(reserve, { state }) });
    const fill = (text, values) => text.replace(/\{(\w+)\}/g, (mark, name) => values[name] || mark);
    const write = (where, shape) =>
      new Intl.DateTimeFormat(`${words.tag}-u-nu-latn`, { ...shape, timeZone: where }).format(moment);
    const nameDay = (where) => words[WEEK[new Date(read(where, moment)).getUTCDay()]];
    const day = (where, when) => Math.floor(read(where, when) / DAY);
    if (!moment) return answer(open ? words.open : "");

    const clock = { hour: words.hour, minute: "2-digit" };
    const ahead = day(zone, moment) - day(zone, at);
    const sameDate = day(undefined, at) === day(zone, at);
    let time = write(zone, clock);
    if (read(undefined, moment) !== read(zone, moment)) {
      let own = write(undefined, clock);
      if (day(undefined, moment) !== day(undefined, at)) own = fill(words["own-day"], { time: own, day: nameDay() });
      time = fill(words.elsewhere, { time, country, own });
    }
    let name = nameDay(zone);
    if (ahead > 6) name = fill(words.date, { day: name, date: write(zone, { day: "numeric", month: "long" }) });
    let key = sameDate && ahead < 2 ? ["today", "tomorrow"][ahead] : "day";
    if (open) key = moment - at < DAY ? "until" : "until-day";
    return answer(fill(words[key], { time, day: name }));
  }

  function refresh() {
    const at = Math.round(Date.now() / 1000) * 1000;
    for (const element of document.querySelectorAll("[data-hours]")) {
      try {
        const { open, moment, text } = say(element.dataset, at);
        if (element.textContent === text) continue;
        element.textContent = text;
        element.dataset.state = open ? "open" : "closed";
        element.dataset.moment = moment ? new Date(moment).toISOString() : "";
        element.hidden = !text;
      } catch {
        element.hidden = true; // a browser that does not know the zone says nothing
      }
    }
  }

  function keepUp() {
    clearTimeout(timer);
    if (document.visibilityState === "hidden") return;
    refresh();
    timer = setTimeout(keepUp, MINUTE - (Date.now() % MINUTE));
  }

  function receive(given) {
    words = given;
    keepUp();
  }

  addEventListener("pageshow", keepUp);
  document.addEventListener("visibilitychange", keepUp);
  return { receive };
})();
