// Holds a submit back while the page is being saved in the background: otherwise a quick teacher makes two of it.

const LONGEST_WAIT = 8000;

function guard(form) {
  let saving = false;
  let held = null;

  function release() {
    saving = false;
    if (!held) return;
    const { submitter } = held;
    clearTimeout(held.timer);
    held = null;
    // The form takes over the address of the page that was just made, and then goes on.
    setTimeout(() => form.requestSubmit(submitter), 150);
  }

  document.addEventListener('w-autosave:save', () => {
    saving = true;
  });
  document.addEventListener('w-autosave:success', release);
  document.addEventListener('w-autosave:error', release);
  form.addEventListener(
    'submit',
    (event) => {
      if (!saving) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      held ??= { submitter: event.submitter, timer: setTimeout(release, LONGEST_WAIT) };
    },
    true,
  );
}

const form = document.querySelector('[data-edit-form]');
if (form) guard(form);
