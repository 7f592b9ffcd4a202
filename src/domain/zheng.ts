/** The five strokes of 正 in the order of writing, in a square of 20: the site's mark, and its way of counting. */
export const ZHENG_STROKES = ['M3.5 3.5H16.5', 'M10 3.5V16.5', 'M10 9.8H15.6', 'M5.6 9.8V16.5', 'M2.6 16.5H17.4'] as const;
