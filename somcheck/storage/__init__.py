"""Files of our own on disk: shipped data, tables and answers that are kept, writing at once or not at all."""
