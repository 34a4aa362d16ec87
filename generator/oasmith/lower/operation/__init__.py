"""From paths and webhooks to operations and messages: one module per construct."""
