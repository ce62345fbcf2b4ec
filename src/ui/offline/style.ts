/** Of the offline page alone: it may load nothing. */
export const offlineStyle = `
:root{color-scheme:light;--ink:#1d1d1b;--red:#a61b1b;--green:#1b6b3a;--amber:#8a5a00;--line:#d0ccc2;--paper:#fffdf8}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:18px/1.5 "Source Sans 3","Segoe UI",Roboto,Arial,sans-serif}
main{max-width:46rem;margin:0 auto;padding:1.5rem 1rem 4rem}
h1{font-size:1.9rem;line-height:1.2;margin:.5rem 0}h2{font-size:1.25rem;margin:2rem 0 .5rem}
header{display:flex;justify-content:flex-end}
button{font:inherit;min-height:44px;padding:.4rem 1.2rem;border:2px solid var(--ink);background:#fff;color:var(--ink);cursor:pointer}
button.main{background:var(--ink);color:#fff}
:focus-visible{outline:3px solid #d9a400;outline-offset:2px}
.drop{display:block;border:2px dashed var(--ink);padding:1.5rem;text-align:center;margin:1rem 0;cursor:pointer}
.drop.over{background:#f3ecd8}.drop input{display:block;margin:.8rem auto 0;font:inherit;max-width:100%}
label.field{display:block;margin:.6rem 0}label.field input{display:block;width:100%;min-height:44px;font:inherit;padding:.3rem .5rem;border:2px solid var(--ink)}
details{margin:1rem 0}summary{cursor:pointer;min-height:44px;padding-top:.5rem}
progress{width:100%;height:1.2rem}
.verdict{border-left:10px solid;padding:.6rem 1rem;font-size:1.4rem;font-weight:700;margin:1.5rem 0;background:#fff}
.verdict.accepted{border-color:var(--green);color:var(--green)}.verdict.refused,.verdict.fault{border-color:var(--red);color:var(--red)}.verdict.unfinished{border-color:var(--amber);color:var(--amber)}
table{border-collapse:collapse;width:100%}td,th{border-bottom:1px solid var(--line);padding:.35rem .4rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
td.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
li{margin:.4rem 0;overflow-wrap:anywhere}code{font-size:.85em;overflow-wrap:anywhere}
@media print{header,.drop,form,details{display:none}}
`;
