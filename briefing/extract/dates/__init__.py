"""Time expressions: found, read, anchored, brought to EDTF."""
