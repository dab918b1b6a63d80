import { useEffect } from 'react';

/** Long enough for a dialog to give the focus back by itself. */
const patience = 80;

/**
 * Never lets the focus fall to nowhere: where what had it goes from the page (a page that is left, a row that is
 * deleted), what stands around it and can have the focus gets it, at last the content. Else the next Tab would begin
 * at the top of the page, and a screen reader would say nothing.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let around: EventTarget[] = [];
    let timer: ReturnType<typeof setTimeout> | null = null;

    const remember = (event: FocusEvent) => { around = event.composedPath(); };
    const look = () => {
      timer = null;
      const [last] = around;
      if (document.activeElement !== document.body || !(last instanceof Element) || last.isConnected) return;
      const next = around.find((one): one is HTMLElement => one instanceof HTMLElement && one.isConnected && one.hasAttribute('tabindex')) ?? document.getElementById('content');
      next?.focus({ preventScroll: true });
    };
    const observer = new MutationObserver(() => { timer ??= setTimeout(look, patience); });

    document.addEventListener('focusin', remember);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', remember);
      observer.disconnect();
      if (timer !== null) clearTimeout(timer);
    };
  }, []);
}
