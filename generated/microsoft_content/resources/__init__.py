"""Resources: one module per tag."""
