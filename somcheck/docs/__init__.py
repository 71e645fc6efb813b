"""The generated documentation: pages on rules, the answer's schema, the picture of this house.

python -m somcheck.docs docs
"""
