// What is measured inside a page. Each function returns a list of complaints.
({
  // Pairs of labels of one drawing that overlap by more than a pixel, and labels that leave it.
  labels() {
    const faults = [];
    for (const svg of document.querySelectorAll('svg')) {
      const frame = svg.getBoundingClientRect();
      if (!frame.width) continue;
      const name = (svg.querySelector('title') || {}).textContent || '';
      const texts = [...svg.querySelectorAll('text')].map(text => [text.textContent, text.getBoundingClientRect()]);
      texts.forEach(([text, box], index) => {
        if (box.left < frame.left - 3 || box.right > frame.right + 3 || box.top < frame.top - 3 || box.bottom > frame.bottom + 3)
          faults.push(`"${text}" leaves the drawing "${name}"`);
        for (const [other, place] of texts.slice(index + 1)) {
          const across = Math.min(box.right, place.right) - Math.max(box.left, place.left);
          // A box of a line is higher than its letters.
          const down = Math.min(box.bottom, place.bottom) - Math.max(box.top, place.top);
          if (across > 1 && down > Math.min(box.height, place.height) * 0.3)
            faults.push(`"${text}" meets "${other}" in "${name}"`);
        }
      });
    }
    return faults;
  },

  // Text below 4.5 : 1 and drawn parts that carry meaning below 3 : 1, on what lies behind them.
  contrast() {
    const channels = color => (color.match(/[\d.]+/g) || []).map(Number);
    const luminance = ([r, g, b]) => {
      const part = value => (value /= 255, value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
      return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
    };
    const ratio = (a, b) => {
      const [x, y] = [luminance(a), luminance(b)];
      return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
    };
    const isClear = color => color === 'none' || color === 'transparent' || channels(color)[3] === 0;
    const ground = element => {
      for (let at = element; at; at = at.parentElement) {
        const color = getComputedStyle(at).backgroundColor;
        if (!isClear(color)) return channels(color);
      }
      return [255, 255, 255];
    };
    const faults = [], lowest = { text: 99, mark: 99 };
    const note = (kind, least, value, what) => {
      lowest[kind] = Math.min(lowest[kind], value);
      if (value < least) faults.push(`${what}: ${value.toFixed(2)}`);
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const element = walker.currentNode.parentElement;
      if (!walker.currentNode.data.trim() || element.closest('svg, title, .hidden') || !element.getClientRects().length) continue;
      note('text', 4.5, ratio(channels(getComputedStyle(element).color), ground(element)), `text "${walker.currentNode.data.trim().slice(0, 40)}"`);
    }
    const lines = '.line1,.line2,.line3,.target,.limit,.inner,.mean,.whisker,.reference,.tick,.ring,.hollow,.plus,.axis,.bar3,.point';
    const areas = '.mark,.dot1,.dot2,.dot3,.bar1,.bar2';
    for (const svg of document.querySelectorAll('svg')) {
      if (!svg.getBoundingClientRect().width) continue;
      const grounds = [ground(svg.parentElement)];
      const band = svg.querySelector('.band');
      if (band) grounds.push(channels(getComputedStyle(band).fill));
      for (const text of svg.querySelectorAll('text')) {
        // Numbers in cells stand after the path of all cells of their shade.
        const inCells = text.closest('.on-pale, .on-deep');
        const behind = inCells ? [channels(getComputedStyle(inCells.previousElementSibling).fill)] : grounds;
        const color = channels(getComputedStyle(text).fill);
        for (const each of behind) note('text', 4.5, ratio(color, each), `label "${text.textContent}"`);
      }
      for (const [selector, property] of [[lines, 'stroke'], [areas, 'fill']])
        for (const mark of svg.querySelectorAll(selector)) {
          const color = getComputedStyle(mark)[property];
          if (isClear(color)) continue;
          for (const each of grounds) note('mark', 3, ratio(channels(color), each), `mark .${mark.className.baseVal}`);
        }
    }
    return { faults: [...new Set(faults)], lowest };
  },

  // Whether the page scrolls sideways, and by what.
  sideways() {
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return [];
    const wide = [...document.querySelectorAll('body *')]
      .filter(element => element.getBoundingClientRect().right > root.clientWidth + 1 && !element.closest('.scroll, .skip, .hidden'));
    return [`scrolls to ${root.scrollWidth} of ${root.clientWidth}: ${wide.slice(0, 3).map(element => element.outerHTML.slice(0, 90)).join(' | ')}`];
  },

  // Boxes that scroll must take the tab key and have a name; others must not take it.
  stops() {
    return [...document.querySelectorAll('.scroll')].flatMap(box => {
      const scrolls = box.scrollWidth > box.clientWidth + 1;
      const stops = box.tabIndex === 0 && box.hasAttribute('aria-labelledby');
      const caption = (box.querySelector('caption') || {}).textContent;
      return scrolls === stops ? [] : [`box of "${caption}": scrolls ${scrolls}, takes the tab key ${stops}`];
    });
  },

  // Puts an unseen mark at the head and the foot of all that paper may not cut.
  markUnbroken() {
    const whole = document.querySelectorAll('tr, figure, .callout, .notices');
    whole.forEach((element, index) => {
      const holder = element.matches('tr') ? element.querySelector('th, td') : element;
      if (!holder) return;
      holder.style.position = 'relative';
      for (const [edge, name] of [['top', 'h'], ['bottom', 'f']]) {
        const mark = document.createElement('i');
        mark.textContent = `q${index}${name}q`;
        mark.style.cssText = 'position:absolute;left:0;font:2px monospace;color:#fff;white-space:nowrap;';
        mark.style[edge] = '0';
        holder.append(mark);
      }
    });
    return whole.length;
  },
})
