"""What an organisation's posts did: exports read, posts judged, and what the numbers say of its plan."""
