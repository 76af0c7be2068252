// Asks the server for the clearance light while somebody types. Without this file the panel shows the state at load.

const PAUSE = 800;

function serialise(form) {
  const data = new FormData(form);
  // Files are checked when they are chosen, not here; the token is not content.
  const pairs = [...data].filter(([name, value]) => typeof value === 'string' && name !== 'csrfmiddlewaretoken');
  return new URLSearchParams(pairs).toString();
}

function addressFor(panel, form) {
  // Autosave turns the form for a new page into that page's own form without a reload.
  const saved = /\/pages\/(\d+)\/edit\//.exec(form.action) || /\/pages\/(\d+)\/edit\//.exec(window.location.pathname);
  return saved
    ? panel.dataset.clearancePageUrl.replace('/0/', `/${saved[1]}/`)
    : panel.dataset.clearanceUrl;
}

function watch(panel) {
  const form = panel.closest('form');
  if (!form) return;
  const state = panel.querySelector('[data-clearance-state]');
  const away = panel.querySelector('[data-clearance-away]');
  let checked = null;
  let last = null;
  let busy = false;

  async function ask(body) {
    busy = true;
    try {
      const response = await fetch(addressFor(panel, form), {
        method: 'POST',
        headers: {
          'Content-Type': 'application/x-www-form-urlencoded',
          'X-CSRFToken': form.elements.csrfmiddlewaretoken.value,
        },
        body,
        redirect: 'error',
      });
      if (!response.ok) throw new Error(String(response.status));
      const html = await response.text();
      // Equal answers are not announced again.
      if (html.trim() !== state.dataset.last) {
        state.innerHTML = html;
        state.dataset.last = html.trim();
      }
      away.hidden = true;
    } catch {
      away.hidden = false;
    } finally {
      checked = body;
      busy = false;
    }
  }

  // Rich text and blocks write their fields without events, so the form is compared instead.
  setInterval(() => {
    if (document.hidden || busy) return;
    const now = serialise(form);
    checked ??= now;
    if (now !== checked && now === last) ask(now);
    last = now;
  }, PAUSE);
}

document.querySelectorAll('[data-clearance]').forEach(watch);
