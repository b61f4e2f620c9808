import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import { vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { english } from '../../src/i18n/words.ts';
import { fail, ok } from '../../src/lib/result.ts';
import type { App, Shell } from '../../src/store/app.ts';
import { plainTongue } from '../../src/store/tongue.ts';
import { cardiff, housing } from './store-game.ts';

/** A page to look at by role and name, as people and their helpers do. */

const selectors = {
  alert: '[role="alert"]',
  alertdialog: '[role="alertdialog"]',
  button: 'button',
  checkbox: 'input[type="checkbox"]',
  combobox: 'select',
  dialog: 'dialog',
  form: 'form',
  group: 'fieldset',
  heading: 'h1, h2, h3',
  list: 'ul, ol',
  listitem: 'li',
  radio: 'input[type="radio"]',
  region: 'section',
  row: 'tr',
  slider: 'input[type="range"]',
  spinbutton: 'input[type="number"]',
  status: '[role="status"]',
  textbox: 'textarea, input[type="text"], input:not([type])',
  /** A time field has no role of its own. */
  time: 'input[type="time"]',
  timer: '[role="timer"]',
} as const;

type Role = keyof typeof selectors;

/** What an element is called. */
export function nameOf(element: Element): string {
  const label = element.getAttribute('aria-label');
  if (label !== null) return label;
  const by = element.getAttribute('aria-labelledby') ?? '';
  if (by !== '') return words(document.getElementById(by));
  const labels = element.id === '' ? [] : [...document.querySelectorAll(`label[for="${element.id}"]`)];
  const around = labels[0] ?? element.closest('label');
  if (around && around !== element) return words(around.querySelector('span') ?? around);
  return element instanceof HTMLFieldSetElement ? words(element.querySelector('legend')) : words(element);
}

export const words = (element: Element | null): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** Everything with a role and a name in an element, in reading order. */
export const allByRole = (within: Element, role: Role, name?: string | RegExp): readonly HTMLElement[] =>
  [...within.querySelectorAll<HTMLElement>(selectors[role])].filter((element) => {
    if (name === undefined) return true;
    const called = nameOf(element);
    return typeof name === 'string' ? called === name : name.test(called);
  });

/** The only element with a role and a name. Throws and tells what there is instead. */
export function byRole(within: Element, role: Role, name?: string | RegExp): HTMLElement {
  const found = allByRole(within, role, name);
  if (found.length === 1 && found[0]) return found[0];
  const there = allByRole(within, role).map(nameOf).join(' | ');
  throw new Error(`${found.length} of role ${role} are called ${name ?? 'anything'}. There are: ${there}`);
}

/** Shows something on an otherwise empty page. */
export function show(what: ComponentChild): HTMLElement {
  const page = document.createElement('div');
  document.body.replaceChildren(page);
  void act(() => render(what, page));
  return page;
}

export function leave(): void {
  for (const page of document.body.children) void act(() => render(null, page));
  document.body.replaceChildren();
}

export const press = (element: HTMLElement): void => void act(() => element.click());

export function type(element: HTMLElement, text: string): void {
  void act(() => {
    (element as HTMLInputElement).value = text;
    element.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

export function choose(element: HTMLElement, value: string): void {
  void act(() => {
    (element as HTMLSelectElement).value = value;
    element.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

export function keyDown(element: Element, key: string): void {
  void act(() => void element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })));
}

export function submit(form: HTMLElement): void {
  void act(() => void form.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })));
}

/** The program around a screen, with nothing in it; a test sees what it was asked for. */
export function shellWith(first: Partial<App> = {}): { readonly [Name in keyof Shell]: Shell[Name] } {
  const app = createStore<App>(() => ({
    screen: 'first',
    session: undefined,
    shelved: [],
    removing: [],
    keeps: true,
    notice: '',
    theme: 'light',
    language: 'en',
    screenLanguage: 'en',
    cards: 'here',
    heldBack: '',
    server: 'none',
    keepDays: 0,
    rooms: [],
    invited: '',
    recovery: '',
    ...first,
  }));
  return {
    app,
    taste: [],
    titles: {},
    content: { decks: [housing], formats: [cardiff], pictures: {} },
    fetchCards: vi.fn(async () => undefined),
    go: vi.fn(),
    host: vi.fn(async () => undefined),
    tryNow: vi.fn(async () => undefined),
    openFile: vi.fn(async () => undefined),
    resume: vi.fn(async () => undefined),
    remove: vi.fn(),
    keep: vi.fn(),
    leave: vi.fn(async () => undefined),
    paintIn: vi.fn(),
    tongue: plainTongue(english),
    speak: vi.fn(async () => true),
    speakOnScreen: vi.fn(),
    download: vi.fn(),
    openProjector: vi.fn(),
    rooms: {
      host: vi.fn(async () => ok(null)),
      knock: vi.fn(async () => fail({ code: 'no-such-room' as const })),
      enter: vi.fn(async () => ok(null)),
      goBack: vi.fn(async () => ok(null)),
      forget: vi.fn(),
      becomeScreen: vi.fn(),
      check: vi.fn(async () => ({ works: true, amount: 1 })),
    },
    showSlides: vi.fn(() => () => undefined),
    readUpTo: vi.fn(() => 0),
    markRead: vi.fn(),
    forgetRecovery: vi.fn(),
    benchParts: vi.fn(async () => Promise.reject(new Error('There is no workbench'))),
    paintTable: vi.fn(async () => Promise.reject(new Error('This page cannot draw'))),
  };
}
