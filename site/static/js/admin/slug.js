// Wagtail makes the address from the title with letters that know no Vietnamese: “Các khoản thu” became “cac-khon-thu”.
// It is handed the title without its marks. Can go when its script writes “ả” and “đ” as “a” and “d”.

function fold(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');
}

for (const name of ['w-sync:check', 'w-sync:apply']) {
  // Before the slug's own listener, which sits on the field.
  document.addEventListener(name, (event) => {
    if (event.target.id === 'id_slug' && event.detail?.value) event.detail.value = fold(event.detail.value);
  }, true);
}
