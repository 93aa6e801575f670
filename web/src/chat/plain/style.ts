/**
 * Style of the plain pages, after the chat's own: one column that scrolls, the newest with its form last. Without a
 * script it is the style that takes one tap for one: for a moment a new page takes none (`fresh`), and for a second
 * after each button was let go the page lies behind glass, so that no form is sent twice.
 */
export const PLAIN_STYLE = `
.plain{min-height:100dvh;display:flex;flex-direction:column}
.plain-bar,.plain-main,.plain-footer{width:100%;max-width:704px;margin-inline:auto;padding-inline:var(--space-3)}
.plain :is(a,button,label,summary){animation:fresh .42s}
@keyframes fresh{from,to{pointer-events:none}}
.plain::after{content:'';position:fixed;inset:0;visibility:hidden;transition:visibility 1s}
.plain:has(button:active)::after{visibility:visible;pointer-events:none;transition:none}
.plain-header{border-top:4px solid var(--accent);background:var(--surface)}
.plain-bar{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:0 var(--space-3);padding-block:6px}
.plain-who{display:flex;flex:1 1 13rem;align-items:center;gap:12px;min-width:0;padding-block:6px}
.plain-who .persona>*{white-space:normal}
.plain-language{display:flex;align-items:center}
.plain-language{margin-right:calc(-1*var(--space-2))}
.plain-select{min-height:44px;padding:0 var(--space-2);border:1px solid var(--line-strong);border-radius:var(--radius-small);background:var(--surface)}
.plain-progress{display:block;width:100%;height:4px;border:0;appearance:none;background:var(--line)}
.plain-progress::-webkit-progress-bar{background:var(--line)}
.plain-progress::-webkit-progress-value{background:var(--accent-ink)}
.plain-progress::-moz-progress-bar{background:var(--accent-ink)}
.plain-main{flex:1;padding-block:var(--space-4) var(--space-5)}
.plain-intro{margin-bottom:var(--space-4)}
.plain-intro h1{font-size:clamp(1.7rem,1.3rem + 2vw,2.25rem);line-height:1.15;letter-spacing:-.02em;text-wrap:balance}
.plain-intro p{margin-top:var(--space-2);color:var(--ink-soft);font-size:1.06rem;white-space:pre-line}
.plain-main .note{display:block;margin-bottom:var(--space-3);border-radius:var(--radius)}
.said{margin:0;padding:0;list-style:none}
.plain .line{animation:none}
.now:focus,.card:focus{outline:none}
.card{padding:var(--space-3);border:1px solid var(--line);border-radius:var(--radius-large);background:var(--surface)}
.card.answer{margin-top:var(--space-3);box-shadow:var(--shadow)}
.card h2{font-size:1.2rem;line-height:1.3}
.card h3{margin-top:var(--space-3);font-size:1.02rem}
.option-check{cursor:pointer;gap:12px}
.option-check input{width:22px;height:22px;flex:none;accent-color:var(--accent)}
.option:has(input:checked){border-color:var(--accent-ink);box-shadow:inset 0 0 0 1px var(--accent-ink)}
.plain .quiet{cursor:pointer;border-color:transparent}
.plain .quiet.bordered{border-color:var(--line-strong);padding-inline:var(--space-3);white-space:normal}
.plain :is(input,textarea,button){scroll-margin-top:40vh}
.now,.card{scroll-margin-top:var(--space-3)}
.bubble-link button{display:flex;align-items:center;gap:var(--space-2);min-height:44px;padding:10px var(--space-3);border:0;background:none;color:var(--accent-ink);font-weight:600;text-align:left;text-decoration:underline;text-underline-offset:.15em}
.link{display:inline;padding:0;border:0;background:none;color:var(--accent-ink);text-align:left;text-decoration:underline;text-underline-offset:.15em;overflow-wrap:anywhere}
.plain .ways{display:flex;align-items:flex-start;margin:var(--space-2) 0 0}
.again summary{list-style:none}
.again summary::-webkit-details-marker{display:none}
.again[open]{flex:1 1 100%;padding:0 var(--space-3) var(--space-2);border:1px solid var(--line);border-radius:var(--radius)}
.again-yes{color:var(--bad)}
.plain .end{margin-top:var(--space-4)}
.plain .end>h2{font-size:1.3rem}
.plain .bubble-image img{max-height:280px}
.send-ways{display:grid;gap:var(--space-1)}
.send-ways:empty{display:none}
.card summary{cursor:pointer}
.card summary h2{display:inline}
.fact-list{display:grid;gap:var(--space-2);margin:var(--space-3) 0 0}
.fact-list div{display:grid;gap:2px;padding-bottom:var(--space-2);border-bottom:1px solid var(--line)}
.fact-list div:last-child{border-bottom:0;padding-bottom:0}
.fact-list dt{color:var(--ink-soft);font-size:.9rem}
.fact-list dd{margin:0;font-weight:600;overflow-wrap:anywhere;white-space:pre-line}
.keep-card,.data{display:grid;gap:var(--space-2);justify-items:start}
.keep-letter{display:grid;gap:var(--space-2);width:100%;margin-top:var(--space-2);padding-top:var(--space-3);border-top:1px solid var(--line);justify-items:start}
.keep-letter .field{width:100%}
.data{gap:var(--space-3)}
.data .fact-list{margin:0;width:100%}
.data h3{margin:0}
.done{display:grid;gap:var(--space-2);width:100%;margin:0;padding:0;list-style:none;overflow-wrap:anywhere}
.done li{display:grid;gap:0 var(--space-3)}
.done .hint{font-variant-numeric:tabular-nums}
.button-row{display:flex;flex-wrap:wrap;gap:var(--space-2)}
.said-so{display:grid;gap:var(--space-3);justify-items:start}
.plain-footer{padding-block:var(--space-3) var(--space-4);border-top:1px solid var(--line);color:var(--ink-soft);font-size:.9rem}
.plain-footer-ways{display:flex;flex-wrap:wrap;gap:0 var(--space-4)}
.plain-footer :is(a,summary,.link){display:inline-block;min-height:44px;padding:10px 0;color:var(--accent-ink);text-decoration:underline}
@media (min-width:640px){.card{padding:var(--space-4)}.send-ways{display:flex;gap:var(--space-3)}.plain .send{width:auto;min-width:160px}.fact-list div{grid-template-columns:minmax(0,2fr) minmax(0,3fr);gap:var(--space-3)}.done li{grid-template-columns:minmax(0,2fr) minmax(0,3fr)}}
@media (forced-colors:active){.option:has(input:checked){outline:3px solid Highlight}}
@media print{.plain-header,.plain-footer,.plain .ways,.change,.keep-card,.service .primary,.plain .note{display:none}.card,.bubble{border:0;box-shadow:none}}
`;
