namespace AiAssistant.Evaluation.Answers;

/// <summary>How the page looks: by day, by night, and on a telephone.</summary>
internal static class PageStyle
{
    /// <summary>The style sheet. The plots' colours are those of <see cref="Calibration.Plots"/>; by night they are lighter.</summary>
    public const string Css = """
        :root { color-scheme: light dark; --paper: #fff; --ink: #1c1c1e; --soft: #5b5f66; --line: #d5d8dd; --card: #f5f6f8;
          --right: #e2f2e5; --wrong: #fbe3df; --link: #1b6ca8;
          --first: #1b6ca8; --second: #c25b12; --third: #3a7d44; }
        @media (prefers-color-scheme: dark) {
          :root { --paper: #16181c; --ink: #e8e9eb; --soft: #a4a9b1; --line: #3a3f47; --card: #1f2329; --right: #1d3a26; --wrong: #4a2420; --link: #7cbcf0;
            --first: #6db3ea; --second: #f0a05f; --third: #7cc48a; }
        }
        * { box-sizing: border-box; }
        body { margin: 0 auto; padding: 1rem; max-width: 72rem; background: var(--paper); color: var(--ink);
          font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
        h1 { font-size: 1.6rem; line-height: 1.2; margin: .5rem 0 1rem; }
        h2 { font-size: 1.25rem; margin: 2.5rem 0 1rem; }
        h3 { font-size: 1rem; margin: 1.5rem 0 .5rem; }
        a { color: var(--link); }
        nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: 0; padding: 0; list-style: none; }
        .numbers { display: grid; grid-template-columns: repeat(auto-fill, minmax(9rem, 1fr)); gap: .75rem; margin: 0 0 1.5rem; }
        .numbers div { padding: .6rem .8rem; background: var(--card); border: 1px solid var(--line); border-radius: .5rem; }
        .numbers dt { color: var(--soft); font-size: .85rem; }
        .numbers dd { margin: 0; font-size: 1.35rem; font-variant-numeric: tabular-nums; }
        .scroll { overflow-x: auto; margin: 0 0 1.5rem; }
        table { border-collapse: collapse; overflow-wrap: normal; }
        caption { padding: .25rem 0; text-align: left; font-weight: 600; }
        th, td { padding: .3rem .7rem; border-bottom: 1px solid var(--line); text-align: left; font-weight: 400; white-space: nowrap; }
        thead th { color: var(--soft); font-size: .85rem; }
        @media (max-width: 40rem) {
          th, td { padding: .25rem .3rem; font-size: .85rem; }
          thead th { font-size: .75rem; white-space: normal; }
        }
        .number { text-align: right; font-variant-numeric: tabular-nums; }
        .none { color: var(--soft); }
        .right { background: var(--right); }
        .wrong { background: var(--wrong); }
        .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
        .plots { display: flex; flex-wrap: wrap; gap: 1.5rem; }
        figure { flex: 1 1 18rem; max-width: 28rem; margin: 0; }
        figcaption, .time, .name, dt { color: var(--soft); }
        figcaption { font-size: .85rem; }
        svg { display: block; width: 100%; height: auto; }
        svg rect[fill="white"] { fill: none; }
        svg rect[stroke] { stroke: var(--line); }
        svg text:not([fill]) { fill: currentColor; }
        svg [stroke="#1b6ca8"] { stroke: var(--first); }
        svg [stroke="#c25b12"] { stroke: var(--second); }
        svg [stroke="#3a7d44"] { stroke: var(--third); }
        svg [fill="#1b6ca8"] { fill: var(--first); }
        svg [fill="#c25b12"] { fill: var(--second); }
        svg [fill="#3a7d44"] { fill: var(--third); }
        .case { border: 1px solid var(--line); border-radius: .5rem; margin: .4rem 0; }
        .case summary { padding: .5rem .75rem; cursor: pointer; }
        .case > dl { margin: 0; padding: .25rem .75rem .75rem; border-top: 1px solid var(--line); }
        .case dt { margin-top: .6rem; font-size: .85rem; }
        .case dd { margin: 0; }
        .tag { padding: 0 .4rem; background: var(--card); border: 1px solid var(--line); border-radius: .3rem; font-size: .8rem; }
        .tag:empty { display: none; }
        blockquote { margin: .2rem 0; padding: .3rem .75rem; border-left: 3px solid var(--line); white-space: pre-wrap; }
        .trace { margin: .2rem 0; padding-left: 1.75rem; font-size: .875rem; }
        .trace li { padding: .15rem 0; }
        .trace code { font-weight: 600; }
        .detail { display: inline-block; margin-right: .6rem; }
        .detail bdi { white-space: pre-wrap; }

        """;
}
