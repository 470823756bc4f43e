"""Who acts and who is acted on."""
