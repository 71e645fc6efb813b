"""What somcheck says, as plain values; all that formatters, editors and other programs may see."""
