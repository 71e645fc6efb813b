"""What is known of Norwegian words, whoever writes them: forms, parts, frequencies, topics. Knows no posts."""
