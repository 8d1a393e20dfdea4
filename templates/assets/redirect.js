// Carries the #fragment of an old address over to the new one, which a plain refresh would drop.
location.replace(document.currentScript.dataset.target + location.search + location.hash);
