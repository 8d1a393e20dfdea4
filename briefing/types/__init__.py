"""The values that stages hand to one another. No input or output here, and no import of any other room."""
