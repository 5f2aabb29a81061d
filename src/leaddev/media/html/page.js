/* What a page offers beside itself: tables that can be sorted, and a look at what moving investment would do. */
"use strict";
(() => {
  const language = document.documentElement.lang;
  const point = (1.5).toLocaleString(language)[1];

  const numberIn = (text) => {
    const found = text.match(/[-+]?\d[\d.,\u00a0\u202f]*/);
    if (!found) return null;
    const digits = [...found[0]].filter((each) => /[-\d]/.test(each) || each === point).join("");
    return Number.parseFloat(digits.replace(point, "."));
  };

  const sorted = (table, place, sign) => {
    const body = table.tBodies[0];
    const rows = [...body.rows].map((row) => {
      const text = row.cells.length > place ? row.cells[place].textContent.trim() : null;
      return { row, text, number: text === null ? null : numberIn(text) };
    });
    const numeric = rows.filter((each) => each.number !== null).length * 2 > rows.length;
    const known = (each) => each.text !== null && (!numeric || each.number !== null);
    rows.sort((one, other) => {
      if (!known(one) || !known(other)) return known(other) - known(one);
      return sign * (numeric ? one.number - other.number : one.text.localeCompare(other.text, language));
    });
    body.append(...rows.map((each) => each.row));
  };

  const called = document.getElementById("evidence").dataset.sort;
  for (const table of document.querySelectorAll(".evidence table")) {
    const heads = [...table.tHead.rows[0].cells];
    if (table.tBodies[0].rows.length < 3) continue;
    heads.forEach((head, place) => {
      if (head.tagName !== "TH") return;
      const button = document.createElement("button");
      button.type = "button";
      button.className = "sort";
      button.setAttribute("aria-label", called.replace("[title]", head.textContent.trim()));
      head.append(button);
      button.addEventListener("click", () => {
        const isUp = head.getAttribute("aria-sort") === "descending";
        heads.forEach((each) => each.removeAttribute("aria-sort"));
        head.setAttribute("aria-sort", isUp ? "ascending" : "descending");
        sorted(table, place, isUp ? 1 : -1);
      });
    });
  }

  const section = document.getElementById("what-if");
  if (!section) return;
  const [from, to, amount, told] = ["from", "to", "amount", "told"].map((name) => document.getElementById(`move-${name}`));
  const points = (share) => Math.round(share * 100).toLocaleString(language, { signDisplay: "exceptZero" });
  const excess = (moved) => {
    const sums = { taught: 0, lived: 0 };
    for (const ring of from.options) {
      const change = (ring.index === to.selectedIndex ? moved : 0) - (ring.index === from.selectedIndex ? moved : 0);
      if (ring.dataset.side) sums[ring.dataset.side] += Number(ring.dataset.amount) + change;
    }
    return sums.taught / (sums.taught + sums.lived) - Number(section.dataset.needed);
  };
  const show = () => {
    amount.max = from.selectedOptions[0].dataset.amount;
    const moved = Number(amount.value);
    const values = { amount: moved.toLocaleString(language), now: points(excess(0)), then: points(excess(moved)) };
    told.textContent = told.dataset.text.replace(/\[(\w+)\]/g, (_, name) => values[name]);
  };
  for (const each of [from, to, amount]) each.addEventListener("input", show);
  section.hidden = false;
  document.getElementById("to-what-if").hidden = false;
  show();
})();
