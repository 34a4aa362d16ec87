"""Resources: one module per tag, imported when it is first used."""
