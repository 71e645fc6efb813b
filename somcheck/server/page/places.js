// Places in a text: the server counts code points, the browser UTF-16 code units.

/** A function from an offset in code points to one in UTF-16 code units. */
export function unitsOf(text) {
  const wide = [];
  let place = 0;
  for (const char of text) {
    if (char.length === 2) wide.push(place);
    place += 1;
  }
  if (!wide.length) return (offset) => offset;
  return (offset) => {
    let low = 0, high = wide.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (wide[middle] < offset) low = middle + 1;
      else high = middle;
    }
    return offset + low;
  };
}

/** What was changed between two texts: from where, how much before, and how much more it became. */
export function change(before, after) {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let same = 0;
  while (same < most - start && before[before.length - 1 - same] === after[after.length - 1 - same]) same += 1;
  return { start, end: before.length - same, more: after.length - before.length };
}

/** Where a span is after a change; null where the change was in it. */
export function moved({ start, end }, changed) {
  if (end <= changed.start) return { start, end };
  if (start >= changed.end) return { start: start + changed.more, end: end + changed.more };
  return null;
}
