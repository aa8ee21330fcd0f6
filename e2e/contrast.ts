import type { Page } from 'playwright-core';

/** A stretch of text that is too pale on its ground. */
export type PaleText = {
  readonly text: string;
  readonly ratio: number;
  readonly colour: string;
  readonly ground: string;
};

/** Texts on the page below `least`, by WCAG's formula. Grounds that are pictures or gradients are not judged. */
export const paleTexts = (page: Page, least: number): Promise<PaleText[]> =>
  page.evaluate((limit) => {
    type Colour = [number, number, number, number];
    const colourOf = (text: string): Colour => {
      const [red = 0, green = 0, blue = 0, alpha = 1] = (text.match(/[\d.]{1,9}/g) ?? []).map(Number);
      return [red, green, blue, alpha];
    };
    const over = (top: Colour, under: Colour): Colour => {
      const mix = (index: 0 | 1 | 2) => top[index] * top[3] + under[index] * (1 - top[3]);
      return [mix(0), mix(1), mix(2), 1];
    };
    const groundOf = (element: Element | null): Colour => {
      if (element === null) return [255, 255, 255, 1];
      const own = colourOf(getComputedStyle(element).backgroundColor);
      return own[3] === 1 ? own : over(own, groundOf(element.parentElement));
    };
    const luminance = (colour: Colour): number => {
      const channel = (value: number) =>
        value / 255 <= 0.03928 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
      return 0.2126 * channel(colour[0]) + 0.7152 * channel(colour[1]) + 0.0722 * channel(colour[2]);
    };
    const pale: { text: string; ratio: number; colour: string; ground: string }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = node.textContent?.trim() ?? '';
      if (!element || text === '' || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
        continue;
      const ground = groundOf(element);
      const colour = over(colourOf(getComputedStyle(element).color), ground);
      const [high = 0, low = 0] = [luminance(colour), luminance(ground)].sort((a, b) => b - a);
      const ratio = (high + 0.05) / (low + 0.05);
      if (ratio < limit) {
        pale.push({
          text: text.slice(0, 30),
          ratio: Math.round(ratio * 100) / 100,
          colour: colour.join(),
          ground: ground.join(),
        });
      }
    }
    return pale;
  }, least);
