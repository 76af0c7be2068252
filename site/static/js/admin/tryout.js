// Sends the rule as it stands in the form, with the sample text, and shows what it would find.

document.querySelectorAll('[data-tryout]').forEach((box) => {
  const form = document.querySelector('form [name="terms"]')?.form;
  const sample = box.querySelector('textarea');
  const result = box.querySelector('[data-tryout-result]');
  if (!form) return;
  box.querySelector('button').addEventListener('click', async () => {
    const data = new FormData(form);
    // A disabled field is not sent, yet the rule has a code.
    data.set('code', form.elements.code.value);
    data.set('sample', sample.value);
    const response = await fetch(box.dataset.tryoutUrl, { method: 'POST', body: data });
    result.innerHTML = response.ok ? await response.text() : `${response.status}`;
  });
});
