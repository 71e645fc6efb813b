"""Many posts from files: which they are, their plans, kept answers, baselines, edits."""
