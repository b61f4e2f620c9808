/**
 * What somebody who looks closely cannot get at, in sentences: the page must not be wider than its window, and every control
 * must lie open once it has been scrolled to. What stays in sight may take no more than half of the window. Runs in the page.
 */
export function outOfReach(): readonly string[] {
  const faults: string[] = [];
  const nameOf = (control: Element): string =>
    control.getAttribute('aria-label') ?? control.closest('label')?.textContent ?? control.textContent ?? control.tagName;
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) faults.push(`the page is ${scrollWidth - clientWidth} px wider than the window`);
  const stays = (element: Element | null): boolean => {
    for (let each = element; each; each = each.parentElement)
      if (['sticky', 'fixed'].includes(getComputedStyle(each).position)) return true;
    return false;
  };
  scrollTo({ top: document.documentElement.scrollHeight / 2, behavior: 'instant' });
  const heights = Array.from({ length: 40 }, (_, step) => ((step + 0.5) * innerHeight) / 40);
  const taken = heights.filter((y) => stays(document.elementFromPoint(innerWidth / 2, y))).length;
  if (taken > 20) faults.push(`what stays in sight takes ${Math.round(taken * 2.5)} % of the window`);
  const controls = [...document.querySelectorAll('a, button, input, select, textarea, summary')];
  for (const control of controls) {
    const { clipPath } = getComputedStyle(control);
    const shown = clipPath !== 'none' && control.closest('label') ? (control.closest('label') ?? control) : control;
    const unseen = shown === control && clipPath !== 'none';
    const inside = [control.parentElement, control.closest('.acts')].some(
      (each) => each && getComputedStyle(each).clipPath !== 'none',
    );
    if (!shown.checkVisibility({ visibilityProperty: true }) || unseen || inside || control.matches(':disabled')) continue;
    shown.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
    const { left, top, width, height } = shown.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    const found = document.elementFromPoint(x, y);
    const told = `“${nameOf(control).trim().slice(0, 50)}”`;
    if (left < -1 || left + width > innerWidth + 1) faults.push(`${told} reaches over the edge of the window`);
    if (found === null) faults.push(`${told} cannot be scrolled to`);
    else if (!shown.contains(found) && !found.contains(shown))
      faults.push(`${told} is covered by ${found.tagName} ${found.className}`);
  }
  return faults;
}
