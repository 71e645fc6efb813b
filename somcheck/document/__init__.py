"""A post analysed: its words, sentences, profile and likely target group. The only folder that knows spaCy models."""
