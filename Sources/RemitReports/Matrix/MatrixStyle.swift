/// The look and the filter of the page that shows a matrix.
enum MatrixStyle {
  /// The page is as wide as its table; head and first columns stay in the window, and so does what stands
  /// around the table.
  static let style = """
    body { padding-left: 0; padding-right: 0; width: max-content; min-width: 100%; }
    header, .filters, .hint, .after {
      position: sticky; left: 0; width: calc(100vw - 1.25rem); padding: 0 2rem;
    }
    .legend { margin: 1.25rem 0 0; }
    .legend thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
    .legend td, .legend th { padding: 0.125rem 0.75rem 0.125rem 0; }
    .legend td:last-child { color: var(--soft); }
    b.lead, b.work, b.ask, b.tell {
      display: inline-block; min-width: 1.625rem; padding: 0 0.3125rem; border: 1px solid transparent;
      border-radius: 3px; text-align: center; line-height: 1.5;
    }
    b.lead { background: var(--lead); color: var(--on-lead); font-weight: 700; }
    b.work { background: var(--work); color: var(--on-work); font-weight: 700; }
    b.ask { border-color: var(--ask-line); color: var(--on-ask); font-weight: 600; }
    b.tell { color: var(--tell); font-weight: 400; }
    .filters { display: flex; flex-wrap: wrap; gap: 0.5rem 1.25rem; align-items: baseline; margin-top: 1.5rem; }
    .filters[hidden] { display: none; }
    .filters label { color: var(--soft); }
    .filters select, .filters input {
      max-width: 16rem; margin-left: 0.25rem; padding: 0.1875rem 0.375rem; font: inherit;
      color: var(--ink); background: var(--paper); border: 1px solid var(--rule); border-radius: 3px;
    }
    .hint { max-width: none; font-size: 0.8125rem; margin-top: 0.5rem; }
    .matrix { margin: 1rem 2rem 0; }
    .matrix th, .matrix td {
      border-bottom: 1px solid var(--line); border-right: 1px solid var(--line);
      background: var(--paper);
    }
    .matrix tr > :first-child { border-left: 1px solid var(--line); }
    .matrix thead th {
      position: sticky; top: 0; z-index: 2; background: var(--head); vertical-align: bottom;
      border-top: 1px solid var(--rule); border-bottom: 1px solid var(--rule);
      border-color: var(--rule); line-height: 1.25;
    }
    .matrix tbody:last-child tr:last-child > * { border-bottom-color: var(--rule); }
    .matrix .role {
      width: 7.5rem; max-width: 11rem; text-align: center; hyphens: auto; overflow-wrap: break-word;
    }
    .matrix td { text-align: center; white-space: nowrap; padding: 0.3125rem 0.375rem; }
    .matrix .id {
      position: sticky; left: 0; z-index: 1; width: 3.25rem; min-width: 3.25rem; max-width: 3.25rem;
      text-align: right; color: var(--soft); overflow: hidden; text-overflow: ellipsis;
    }
    .matrix tbody th, .matrix .duty {
      position: sticky; left: 3.25rem; z-index: 1; width: 26rem; min-width: 14rem; max-width: 26rem;
      overflow-wrap: anywhere; border-right-color: var(--rule);
    }
    .matrix thead .id, .matrix thead .duty { z-index: 3; }
    .matrix tbody th { font-weight: 400; }
    .matrix .section th {
      left: 0; width: auto; max-width: none; z-index: 1; padding: 0.5rem 0.625rem 0.375rem;
      background: var(--band); font-weight: 600;
    }
    .matrix .section span { position: sticky; left: 0.625rem; }
    .matrix td.level {
      width: 8rem; min-width: 7rem; white-space: normal; text-align: left; font-size: 0.8125rem;
      line-height: 1.3; padding: 0.4375rem 0.625rem 0.3125rem;
    }
    .matrix .strategic { box-shadow: inset 3px 0 var(--lead); }
    .matrix .operational { box-shadow: inset 3px 0 var(--work); }
    .matrix .shared { box-shadow: inset 3px 0 var(--ask-line); }
    .matrix .undetermined { font-style: italic; color: var(--soft); }
    .matrix tbody tr:not(.section):hover > * { background: var(--tint); }
    .matrix tbody .pick { background: var(--mark); }
    .matrix a { display: block; margin: -0.3125rem -0.375rem; padding: 0.3125rem 0.375rem; color: inherit; text-decoration: none; }
    .matrix a:hover, .matrix a:focus-visible { background: var(--mark); outline-offset: -2px; }
    .matrix i { color: var(--soft); font-style: normal; padding: 0 1px; }
    .matrix a:hover::after, .matrix a:focus-visible::after {
      content: attr(data-why); position: fixed; z-index: 9; left: 0; right: 0; bottom: 0;
      max-height: 40vh; overflow: auto; padding: 0.75rem 2rem 0.875rem; background: var(--paper);
      color: var(--ink); border-top: 2px solid var(--rule); box-shadow: 0 -6px 20px rgb(0 0 0 / 12%);
      white-space: pre-line; text-align: left; font-weight: 400; pointer-events: none;
    }
    .reasons { width: 100%; }
    .reasons tr:target > *, .reasons tr:target ~ tr:not([id]) > * { scroll-margin-top: 4rem; }
    .reasons tr:target > * { background: var(--mark); }
    .reasons .id { color: var(--soft); white-space: nowrap; }
    .reasons tbody tr[id] + tr:not([id]) > *, .reasons tbody tr:not([id]) > * { border-top-color: transparent; }
    .load th:first-child { min-width: 14rem; }
    .signatures { display: none; }
    @media (max-width: 45rem) {
      header, .filters, .hint, .after { padding: 0 0.75rem; }
      .matrix { margin-left: 0.75rem; margin-right: 0.75rem; }
      .matrix .id { position: static; }
      .matrix tbody th, .matrix .duty { left: 0; min-width: 11rem; max-width: 44vw; }
      .after { overflow-x: auto; }
    }
    @media print {
      body { width: auto; }
      header, .filters, .hint, .after { position: static; width: auto; max-width: none; padding: 0; }
      .matrix { margin: 1rem 0 0; width: 100%; }
      .matrix th, .matrix td, .matrix thead th, .matrix tbody th, .matrix .id { position: static; }
      .matrix tbody th, .matrix .duty { width: auto; min-width: 0; max-width: none; }
      .matrix .role { width: auto; min-width: 0; }
      .matrix.many .role { writing-mode: vertical-rl; text-align: right; max-height: 14rem; }
      .reasons-part { break-before: page; }
      .load { break-inside: avoid; }
      .matrix a:hover::after, .matrix a:focus-visible::after { content: none; }
      .matrix a:hover, .matrix a:focus-visible { background: none; outline: none; }
      .matrix .section { break-after: avoid; }
      .signatures { display: block; break-inside: avoid; margin-top: 3rem; }
      .signatures p { display: flex; gap: 0.75rem; align-items: baseline; max-width: none; margin: 1.5rem 0 0; }
      .signatures b { min-width: 8rem; }
      .signatures i { flex: 1; border-bottom: 1px solid var(--rule); max-width: 16rem; }
      .signatures i.short { max-width: 8rem; }
    }
    """

  /// Shows the filter and hides the rows that it leaves out.
  static let script = """
    (() => {
      "use strict";
      const form = document.querySelector(".filters");
      const table = document.querySelector("table.matrix");
      if (!form || !table) return;
      const first = table.querySelectorAll("thead th:not(.role)").length;
      const rows = [...table.querySelectorAll("tbody tr:not(.section)")].map((row) => ({
        row,
        words: row.querySelector("th").textContent.toLowerCase(),
        marks: [...row.cells].slice(first).map((cell) => cell.textContent.split("/").filter(Boolean)),
      }));
      const output = form.querySelector("output");
      let picked = -1;
      const pick = (column) => {
        for (const { row } of rows) {
          if (picked >= 0) row.cells[first + picked].classList.remove("pick");
          if (column >= 0) row.cells[first + column].classList.add("pick");
        }
        picked = column;
      };
      const apply = () => {
        const role = form.elements.role.value === "" ? -1 : Number(form.elements.role.value);
        const letter = form.elements.letter.value;
        const words = form.elements.words.value.toLowerCase().split(/\\s+/).filter(Boolean);
        const has = (marks) => letter === "" ? marks.length > 0 : marks.includes(letter);
        let shown = 0;
        for (const one of rows) {
          const fits = (role < 0 ? letter === "" || one.marks.some(has) : has(one.marks[role]))
            && words.every((word) => one.words.includes(word));
          one.row.hidden = !fits;
          if (fits) shown += 1;
        }
        for (const body of table.tBodies) {
          const section = body.querySelector(".section");
          if (section) section.hidden = !body.querySelector("tr:not(.section):not([hidden])");
        }
        if (role !== picked) pick(role);
        const parts = output.dataset.words.split("{}");
        output.textContent = parts[0] + shown + parts[1] + rows.length + parts[2];
      };
      form.addEventListener("input", apply);
      form.addEventListener("submit", (event) => event.preventDefault());
      form.hidden = false;
      apply();
    })();
    """
}
