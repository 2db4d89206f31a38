/** A price in US dollars with at least its cents: `333.87`, `0.4512`. */
export function priceText(dollars: number): string {
  return dollars < 1 ? dollars.toFixed(4) : grouped.format(dollars);
}

const grouped = new Intl.NumberFormat('en-US', {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
});
