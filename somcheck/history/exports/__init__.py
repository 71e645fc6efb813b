"""What platforms export, one module a shape: tables, downloads in JSON, and post files. `KINDS` has them in order."""
