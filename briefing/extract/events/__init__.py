"""What happened, was planned, denied or asked for: events, accidents and claims."""
