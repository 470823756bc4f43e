"use strict";
/* The evidence view: choosing a claim, going through the list, filtering. All it needs stands in the page. */
(() => {
  const $ = (selector, root = document) => root.querySelector(selector);
  const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];
  const LANES = ["a", "b", "c"];
  const HAPPENED = ["asserted", "claimed"];
  const phone = matchMedia("(max-width: 56rem)");
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const sheet = $("#sheet");
  const sheetBody = $("[data-body]", sheet);
  const sections = $$(".report");
  let here = null;
  let hoverTimer = 0;
  let returnTo = null;

  const reports = new Map(sections.map((section) => [section.id, open(section)]));

  /* What a report's section holds: its claims by number, its lit words, its filters. */
  function open(section) {
    const claims = $$(".claims .claim", section);
    const segments = $$(".seg", section).map((node) => ({
      node,
      own: numbers(node.dataset.c),
      slots: (node.dataset.s || "").split(" ").filter(Boolean).map((s) => s.split(":")),
    }));
    const report = {
      section, claims, segments,
      byNumber: new Map(claims.map((c) => [Number(c.dataset.n), c])),
      refs: new Map($$(".ref", section).map((r) => [Number(r.dataset.n), r])),
      picks: $$(".pick", section),
      ledger: $(".ledger", section),
      wanted: { family: new Set(), origin: new Set() },
      selected: null,
    };
    const filters = $(".filters", section);
    if (filters) filters.hidden = false;
    claims.forEach((c, i) => { c.open = false; summary(c).tabIndex = i ? -1 : 0; });
    report.refs.forEach((r) => { r.tabIndex = -1; });
    if (claims.length) report.ledger.append(hint());
    return report;
  }

  function numbers(list) { return (list || "").split(" ").filter(Boolean).map(Number); }
  function summary(claim) { return claim.firstElementChild; }

  function hint() {
    const line = document.createElement("p");
    line.className = "keys";
    const keys = [["j"], ["k"], ["Enter"], ["Esc"], ["[", "]"]];
    const words = [" next, ", " previous claim; ", " shows its words; ", " closes", " other report"];
    keys.forEach((names, i) => {
      if (i === 4 && sections.length < 2) return;
      if (i === 4) line.append("; ");
      names.forEach((name) => {
        const key = document.createElement("kbd");
        key.textContent = name;
        line.append(key, " ");
      });
      line.append(words[i].trimStart());
    });
    return line;
  }

  /* Choosing a claim */

  function select(report, claim, { words = true, list = true, focus = false } = {}) {
    deselect(report);
    report.selected = claim;
    claim.open = true;
    claim.classList.add("sel");
    claim.setAttribute("aria-current", "true");
    report.claims.forEach((c) => { summary(c).tabIndex = c === claim ? 0 : -1; });
    light(report, Number(claim.dataset.n));
    remember(claim.id);
    if (list && !phone.matches) reveal(report.ledger, claim);
    if (words) showWords(report, claim);
    if (focus) summary(claim).focus({ preventScroll: true });
  }

  function deselect(report) {
    const claim = report.selected;
    if (!claim) return;
    report.selected = null;
    claim.open = false;
    claim.classList.remove("sel");
    claim.removeAttribute("aria-current");
    light(report, null);
  }

  function light(report, number) {
    report.segments.forEach(({ node, own, slots }) => {
      node.classList.toggle("sel", own.includes(number));
      node.classList.toggle("slot", slots.some(([n]) => Number(n) === number));
      if (!own.includes(number) || own.length < 2) return;
      tint(node, report.byNumber.get(number).dataset.group);
    });
    if (number === null) relight(report);
    report.refs.forEach((ref, n) => ref.classList.toggle("sel-ref", n === number));
  }

  function tint(node, group) {
    node.className = node.className.replace(/\bg\d+\b/, `g${group}`);
  }

  function hot(report, number, slot) {
    report.segments.forEach(({ node, slots }) => {
      node.classList.toggle("slot-hot", slots.some(([n, s]) => Number(n) === number && s === slot));
    });
  }

  function peek(report, number) {
    report.segments.forEach(({ node, own }) => node.classList.toggle("peek", own.includes(number)));
    report.claims.forEach((c) => c.classList.toggle("peek", Number(c.dataset.n) === number));
  }

  function motion() { return calm.matches ? "auto" : "smooth"; }

  function showWords(report, claim) {
    const number = Number(claim.dataset.n);
    const first = report.segments.find(({ own }) => own.includes(number));
    if (!first) return;
    const box = first.node.getBoundingClientRect();
    const foot = phone.matches ? innerHeight * 0.35 : innerHeight - 80;
    if (box.top < 90 || box.bottom > foot) {
      const target = scrollY + box.top - (phone.matches ? 110 : innerHeight * 0.3);
      scrollTo({ top: target, behavior: motion() });
    }
  }

  /* Scrolls the list alone, so that the whole card is seen if it fits. */
  function reveal(ledger, claim) {
    const head = $(".list-head", ledger).offsetHeight + 2;
    const frame = ledger.getBoundingClientRect();
    const box = claim.getBoundingClientRect();
    const above = box.top - frame.top - head;
    const below = box.bottom - frame.bottom + 12;
    if (above < 0 || below > 0) {
      ledger.scrollBy({ top: Math.min(above - 4, Math.max(below, above < 0 ? above - 4 : below)), behavior: motion() });
    }
  }

  function remember(hash) {
    try { history.replaceState(null, "", `#${hash}`); } catch { /* a page without an address */ }
  }

  /* The card beside the pointer, or at the foot of a phone */

  function fill(claim) {
    const copy = claim.cloneNode(true);
    copy.removeAttribute("id");
    copy.open = true;
    summary(copy).tabIndex = -1;
    sheetBody.replaceChildren(copy);
    sheet.className = `sheet g${claim.dataset.group}`;
  }

  function pop(report, claim, node, x) {
    fill(claim);
    sheet.classList.add("pop");
    sheet.hidden = false;
    const rects = [...node.getClientRects()];
    const box = rects.find((r) => r.left <= x && x <= r.right) || rects[0];
    const roof = $(".top").offsetHeight;
    const under = box.bottom + 18 + sheet.offsetHeight < innerHeight || innerHeight - box.bottom > box.top - roof;
    sheet.style.maxHeight = `${(under ? innerHeight - box.bottom : box.top - roof) - 18}px`;
    const left = Math.max(12, Math.min(x - 60, innerWidth - sheet.offsetWidth - 12));
    sheet.style.left = `${left}px`;
    sheet.style.top = `${under ? box.bottom + 10 : box.top - sheet.offsetHeight - 10}px`;
  }

  function foot(report, claim) {
    const fresh = sheet.hidden || !sheet.classList.contains("foot");
    fill(claim);
    sheet.classList.add("foot");
    sheet.style.left = sheet.style.top = sheet.style.maxHeight = "";
    sheet.hidden = false;
    sheet.scrollTop = 0;
    const visible = shownClaims(report);
    $("[data-count]", sheet).textContent = `Claim ${visible.indexOf(claim) + 1} of ${visible.length}`;
    if (fresh) { returnTo = document.activeElement; sheetBody.focus({ preventScroll: true }); }
  }

  function closeSheet() {
    clearTimeout(hoverTimer);
    if (sheet.hidden) return false;
    const was = sheet.classList.contains("foot");
    sheet.hidden = true;
    if (was && returnTo && returnTo.isConnected) returnTo.focus({ preventScroll: true });
    return was;
  }

  function choose(report, claim, options) {
    if (phone.matches) {
      deselect(report);
      select(report, claim, { ...options, list: false });
      claim.open = false;
      foot(report, claim);
    } else {
      closeSheet();
      select(report, claim, options);
    }
  }

  /* Going through the list */

  function shownClaims(report) { return report.claims.filter((c) => !c.parentNode.hidden); }

  function step(report, by) {
    const shown = shownClaims(report);
    if (!shown.length) return;
    const at = shown.indexOf(report.selected);
    const next = at < 0 ? (by > 0 ? 0 : shown.length - 1) : Math.max(0, Math.min(shown.length - 1, at + by));
    choose(report, shown[next], { focus: !phone.matches });
  }

  /* Clicking words again goes on to the next claim that they state. */
  function cycle(report, own) {
    const live = own.filter((n) => !report.byNumber.get(n).parentNode.hidden).reverse();
    if (!live.length) return;
    const at = report.selected ? live.indexOf(Number(report.selected.dataset.n)) : -1;
    choose(report, report.byNumber.get(live[(at + 1) % live.length]), { words: phone.matches });
  }

  /* Filters */

  function passes(report, claim, axis) {
    const wanted = report.wanted[axis];
    return !wanted.size || wanted.has(claim.dataset[axis]);
  }

  function filter(report) {
    let shown = 0;
    report.claims.forEach((claim) => {
      const on = passes(report, claim, "family") && passes(report, claim, "origin");
      claim.parentNode.hidden = !on;
      report.refs.get(Number(claim.dataset.n))?.classList.toggle("off", !on);
      shown += on;
    });
    if (report.selected && report.selected.parentNode.hidden) { deselect(report); closeSheet(); }
    recount(report);
    relight(report);
    const first = shownClaims(report)[0];
    if (first && !report.selected) report.claims.forEach((c) => { summary(c).tabIndex = c === first ? 0 : -1; });
    const all = shown === report.claims.length;
    $("[data-shown]", report.section).textContent = all ? "" : `${shown} of ${report.claims.length} shown`;
    $("[data-clear]", report.section).hidden = !report.wanted.family.size && !report.wanted.origin.size;
    $("[data-none]", report.section).hidden = shown > 0;
  }

  /* The count on a button is what it would add, given what is pressed on the other side. */
  function recount(report) {
    report.picks.forEach((pick) => {
      const { axis, value } = pick.dataset;
      const other = axis === "family" ? "origin" : "family";
      const count = report.claims.filter((c) => c.dataset[axis] === value && passes(report, c, other)).length;
      $(".count", pick).textContent = count;
      pick.toggleAttribute("data-empty", !count);
      pick.setAttribute("aria-pressed", String(report.wanted[axis].has(value)));
    });
  }

  /* Words keep the light of the claims that are shown; a claim that is filtered out is unlit. */
  function relight(report) {
    const chosen = report.selected ? Number(report.selected.dataset.n) : null;
    report.segments.forEach(({ node, own }) => {
      if (!own.length) return;
      const live = own.map((n) => report.byNumber.get(n)).filter((c) => !c.parentNode.hidden);
      const kept = ["sel", "slot", "peek"].filter((name) => node.classList.contains(name));
      const inner = live.find((c) => Number(c.dataset.n) === chosen) || live[live.length - 1];
      node.className = ["seg", ...(inner ? lights(live, inner) : []), ...kept].join(" ");
    });
  }

  function lights(live, inner) {
    const names = ["lit", `g${inner.dataset.group}`];
    if ("background" in inner.dataset) names.push("faint");
    live.forEach(({ dataset }) => {
      const lane = LANES[dataset.lane];
      names.push(lane + dataset.group);
      if (!HAPPENED.includes(dataset.modality)) names.push(`d${lane}`);
    });
    return names;
  }

  function clear(report) {
    report.wanted.family.clear();
    report.wanted.origin.clear();
    filter(report);
  }

  /* Several reports: one is seen at a time */

  function show(report, { focus = false } = {}) {
    if (!report || report === here) return;
    closeSheet();
    here = report;
    sections.forEach((s) => { s.hidden = s !== report.section; });
    $$("[data-report]").forEach((a) => {
      if (a.dataset.report === report.section.id) {
        a.setAttribute("aria-current", "true");
        a.parentNode.scrollIntoView({ block: "nearest", inline: "nearest" });
      } else a.removeAttribute("aria-current");
    });
    scrollTo(0, 0);
    if (focus) $("h2", report.section).focus({ preventScroll: true });
  }

  function turn(by) {
    const at = sections.indexOf(here.section) + by;
    if (at < 0 || at >= sections.length) return;
    show(reports.get(sections[at].id));
    remember(sections[at].id);
  }

  function goTo(hash) {
    const [, report, claim] = /^#(r\d+)(c\d+)?$/.exec(hash) || [];
    const found = reports.get(report);
    if (!found) return false;
    show(found);
    const node = claim && document.getElementById(report + claim);
    if (!node) return true;
    if (node.parentNode.hidden) clear(found);
    choose(found, node);
    return true;
  }

  /* What the reader does */

  document.addEventListener("click", (event) => {
    const target = event.target;
    if (!here || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const link = target.closest("a[data-report], a[data-n]");
    if (link) {
      event.preventDefault();
      if (link.dataset.report) { show(reports.get(link.dataset.report), { focus: true }); remember(link.dataset.report); }
      else goTo(link.getAttribute("href"));
      return;
    }
    const does = target.closest("[data-do]");
    if (does) {
      if (does.dataset.do === "close") { closeSheet(); deselect(here); }
      else step(here, does.dataset.do === "next" ? 1 : -1);
      return;
    }
    const pick = target.closest(".pick");
    if (pick) {
      const wanted = here.wanted[pick.dataset.axis];
      if (!wanted.delete(pick.dataset.value)) wanted.add(pick.dataset.value);
      filter(here);
      return;
    }
    if (target.closest("[data-clear]")) { clear(here); return; }
    const head = target.closest(".claims summary");
    if (head) {
      event.preventDefault();
      const claim = head.parentNode;
      if (claim === here.selected && !phone.matches && event.detail) deselect(here);
      else if (claim === here.selected && !phone.matches) showWords(here, claim);
      else choose(here, claim, { focus: !phone.matches });
      return;
    }
    const seg = target.closest(".lit");
    if (seg && getSelection().isCollapsed) { cycle(here, numbers(seg.dataset.c)); return; }
    if (phone.matches && !target.closest(".sheet") && !sheet.hidden) { closeSheet(); deselect(here); }
  });

  document.addEventListener("keydown", (event) => {
    if (!here || event.ctrlKey || event.metaKey || event.altKey) return;
    const inList = event.target.closest(".claims summary");
    const moves = { j: 1, k: -1 };
    if (inList) Object.assign(moves, { ArrowDown: 1, ArrowUp: -1 });
    if (event.key in moves) { event.preventDefault(); step(here, moves[event.key]); }
    else if (event.key === "Escape") { if (!closeSheet() || phone.matches) deselect(here); }
    else if (event.key === "[" || event.key === "]") turn(event.key === "]" ? 1 : -1);
    else if (inList && (event.key === "Home" || event.key === "End")) {
      event.preventDefault();
      const shown = shownClaims(here);
      choose(here, shown[event.key === "Home" ? 0 : shown.length - 1], { focus: true });
    } else if (event.key === "Enter" && here.selected && event.target === document.body) showWords(here, here.selected);
  });

  document.addEventListener("pointerover", (event) => {
    if (event.pointerType !== "mouse" || !here) return;
    clearTimeout(hoverTimer);
    const row = event.target.closest(".claim.sel .row[data-slot], .sheet .row[data-slot]");
    const chosen = here.selected ? Number(here.selected.dataset.n) : null;
    hot(here, chosen, row ? row.dataset.slot : null);
    const ref = event.target.closest(".ref");
    const seg = event.target.closest(".lit");
    const item = event.target.closest(".claims .claim");
    const number = ref ? Number(ref.dataset.n) : seg ? innermost(seg) : item ? Number(item.dataset.n) : null;
    peek(here, number);
    if (phone.matches) return;
    if (!ref && !seg) { closeSheet(); return; }
    const claim = here.byNumber.get(number);
    if (claim === here.selected) { closeSheet(); return; }
    hoverTimer = setTimeout(() => pop(here, claim, ref || seg, event.clientX), 180);
  });

  function innermost(seg) {
    const live = numbers(seg.dataset.c).filter((n) => !here.byNumber.get(n).parentNode.hidden);
    return live.length ? live[live.length - 1] : null;
  }

  document.documentElement.addEventListener("pointerleave", () => { closeSheet(); if (here) peek(here, null); });
  addEventListener("scroll", () => { if (sheet.classList.contains("pop")) closeSheet(); }, { passive: true });
  addEventListener("hashchange", () => goTo(location.hash));
  phone.addEventListener("change", () => { closeSheet(); });

  addEventListener("beforeprint", () => reports.forEach((r) => r.claims.forEach((c) => { c.open = true; })));
  addEventListener("afterprint", () => reports.forEach((r) => r.claims.forEach((c) => { c.open = c === r.selected; })));

  function measure() {
    document.documentElement.style.setProperty("--top", `${$(".top").offsetHeight}px`);
  }
  addEventListener("resize", measure);
  measure();

  document.documentElement.classList.add("ready");
  if (sections.length && !goTo(location.hash)) show(reports.get(sections[0].id));
})();
