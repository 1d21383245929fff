/* Starts the form program with the formats of this site. Its configuration is config.yml beside this file. */
import CMS from "./cms/index.js";
import { makeFormat } from "./formats.js";

const answer = await fetch(new URL("formats.json", import.meta.url));
for (const [name, format] of Object.entries(await answer.json())) {
  CMS.registerCustomFormat(name, format.front ? "md" : "yml", makeFormat(format));
}
CMS.init();
