({ questions, root }) => {
  const box = document.querySelector("#search-box");
  const cry = document.querySelector("[data-search-cry]");
  const shorten = (link) => link.href.slice(root.length).replace(/(^|\/)index\.html/, "$1");
  return questions.map((question) => {
    box.value = question;
    box.dispatchEvent(new Event("input", { bubbles: true }));
    return {
      cry: cry.hidden ? "" : shorten(cry.querySelector("[data-search-opens]")),
      results: [...document.querySelectorAll(".aw-result__title a")].map(shorten),
    };
  });
};
