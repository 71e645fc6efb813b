"""Other words for the same: active for passive, two sentences for one, comparisons, ready questions."""
