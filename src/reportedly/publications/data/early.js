"use strict";
/* Run before the first paint: what the main script will fold away is not shown first. */
document.documentElement.classList.add("js");
addEventListener("error", () => document.documentElement.classList.remove("js"));
