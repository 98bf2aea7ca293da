/// The look that all pages share: type, colours for light and dark, tables, print.
enum HTMLStyle {
  static let shared = """
    :root {
      color-scheme: light dark;
      --paper: #fdfdfb; --ink: #1c232b; --soft: #5a6570; --line: #d6dade; --rule: #8d98a3;
      --band: #f0f2f1; --head: #e6eaec; --tint: #f6f7f6; --link: #1f4e79; --mark: #fff6d8;
      --lead: #1d4468; --on-lead: #ffffff; --work: #cfdfec; --on-work: #15334f;
      --ask: #fdfdfb; --on-ask: #37424d; --ask-line: #7f8b96; --tell: #5a6570;
      --good: #2f6b3c; --warn: #8a5a00; --bad: #9c2b24;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --paper: #14181d; --ink: #e4e7ea; --soft: #9ca7b2; --line: #303840; --rule: #5f6b76;
        --band: #20262d; --head: #262e36; --tint: #191e24; --link: #8fbde6; --mark: #3a3420;
        --lead: #9cc4e8; --on-lead: #0d1a26; --work: #284560; --on-work: #d9e8f5;
        --ask: #14181d; --on-ask: #c3ccd4; --ask-line: #74818d; --tell: #9ca7b2;
        --good: #86c794; --warn: #dcb25e; --bad: #ee928b;
      }
    }
    * { box-sizing: border-box; }
    html { font-size: 16px; -webkit-text-size-adjust: 100%; }
    body {
      margin: 0; padding: 2rem 2rem 4rem; background: var(--paper); color: var(--ink);
      font: 0.9375rem/1.45 "Segoe UI", "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial,
        sans-serif;
      font-variant-numeric: tabular-nums;
    }
    h1 { margin: 0; font-size: 1.75rem; line-height: 1.2; font-weight: 600; text-wrap: balance; }
    h2 { margin: 2.5rem 0 0.75rem; font-size: 1.1875rem; line-height: 1.3; font-weight: 600; }
    p { margin: 0.25rem 0; max-width: 46rem; }
    a { color: var(--link); }
    a:focus-visible, select:focus-visible, input:focus-visible, button:focus-visible {
      outline: 2px solid var(--link); outline-offset: 2px;
    }
    .kind { color: var(--soft); font-size: 0.8125rem; letter-spacing: 0.04em; }
    .facts, .soft { color: var(--soft); }
    .points { font-weight: 600; white-space: nowrap; }
    table { border-collapse: separate; border-spacing: 0; }
    th, td { padding: 0.375rem 0.625rem; text-align: left; vertical-align: top; }
    th { font-weight: 600; }
    table.plain { border-top: 1px solid var(--rule); border-bottom: 1px solid var(--rule); }
    table.plain thead th { background: var(--head); border-bottom: 1px solid var(--rule); }
    table.plain tbody tr + tr > * { border-top: 1px solid var(--line); }
    table.plain .number { text-align: right; }
    table.plain tbody th { font-weight: 400; }
    .code { font-family: ui-monospace, "Liberation Mono", Consolas, monospace; font-size: 0.8125rem; }
    @media (max-width: 45rem) { body { padding: 1rem 0.75rem 3rem; } h1 { font-size: 1.375rem; } }
    @page { size: A4 landscape; margin: 12mm 11mm 14mm; }
    @media print {
      :root {
        color-scheme: light;
        --paper: #ffffff; --ink: #000000; --soft: #444444; --line: #bbbbbb; --rule: #555555;
        --band: #eeeeee; --head: #e4e4e4; --tint: #ffffff; --link: #000000; --mark: #ffffff;
        --lead: #1d4468; --on-lead: #ffffff; --work: #d5e0ea; --on-work: #000000;
        --ask: #ffffff; --on-ask: #000000; --ask-line: #555555; --tell: #333333;
      }
      html { font-size: 11.5px; }
      body { padding: 0; }
      .screen { display: none !important; }
      a { color: inherit; text-decoration: none; }
      tr, li { break-inside: avoid; }
      h2, .section { break-after: avoid; }
      thead { display: table-header-group; }
      * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    }

    """
}
