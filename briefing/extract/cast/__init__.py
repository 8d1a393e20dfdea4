"""Who and where: people with their posts, bodies, countries and places, each once under one name."""
