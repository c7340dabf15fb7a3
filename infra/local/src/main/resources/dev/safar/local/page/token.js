// The token of the desk: handed over by the address, as #desk=..., taken out of it at once, and kept by this tab alone. No cookie: other ports of this machine
// would get it too.
const NAME = 'safar.desk';
let token = null;
try { token = sessionStorage.getItem(NAME); } catch { /* a browser that keeps nothing asks again */ }

export function keep(next) {
  token = next.replace(/[^\w-]/g, '');
  try { sessionStorage.setItem(NAME, token); } catch { /* as above */ }
}

export function take() {
  const handed = /^#desk=([\w-]+)$/.exec(location.hash);
  if (!handed) return;
  keep(handed[1]);
  history.replaceState(null, '', '#/live');
}

export const headers = () => token ? { Authorization: 'Bearer ' + token } : {};
