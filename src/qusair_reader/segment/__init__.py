"""Text → blocks → sentences, found from any offset."""
