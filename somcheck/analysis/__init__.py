"""Functions from a Document to what it says: questions, acts, signs of life, figures, tone."""
