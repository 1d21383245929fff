/* Renews the card of helplines on other sites. It asks for one file, stores nothing, tells nothing
   of the page (only its site, as browsers do where another one is asked), and leaves the text of
   the page alone if the file is missing, old or strange.
   It may be copied and served from anywhere. MIT licence. */
(() => {
  "use strict";

  const DAY = 86400000;
  const isText = (value) => typeof value === "string" && value.trim() !== "" && value.length < 300;
  const isDay = (value) => /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));

  /* A card is used only if every part of it is as it should be, and if it is not older than the page's own. */
  function isGood(card, source, before) {
    return (
      isText(card.title) && isText(card.state) && isText(card.more) && isDay(card.checked) &&
      Number.isFinite(card.holds) && card.checked >= before &&
      Date.now() - Date.parse(card.checked) <= card.holds * DAY &&
      new URL(card.address, source).origin === new URL(source).origin &&
      Array.isArray(card.lines) && card.lines.length > 0 && card.lines.length < 20 &&
      card.lines.every((line) => isText(line.number) && isText(line.name) && /^(tel|sms):\+?\d{2,15}$/.test(line.link))
    );
  }

  function make(name, text, href) {
    const element = document.createElement(name);
    if (text) element.textContent = text;
    if (href) element.href = href;
    return element;
  }

  function show(place, card) {
    const title = make("p");
    title.append(make("strong", card.title));
    const list = make("ul");
    for (const line of card.lines) {
      const item = make("li");
      item.append(make("a", line.number, line.link), ` ${line.name}`);
      list.append(item);
    }
    const state = make("p", `${card.state} `);
    state.append(make("a", card.more, card.address));
    place.replaceChildren ? place.replaceChildren(title, list, state) : (place.textContent = "", place.append(title, list, state));
    place.dataset.checked = card.checked;
    place.dataset.renewed = "";
  }

  async function renew(place) {
    const source = new URL(place.dataset.helpNumbers, document.baseURI).href;
    const answer = await fetch(source, { credentials: "omit", referrerPolicy: "no-referrer", redirect: "error" });
    const card = await answer.json();
    const focused = place.contains(document.activeElement);
    if (answer.ok && !focused && isGood(card, source, place.dataset.checked || "")) show(place, card);
  }

  for (const place of document.querySelectorAll("[data-help-numbers]")) renew(place).catch(() => {});
})();
