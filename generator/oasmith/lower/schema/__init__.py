"""From schemas to types: one module per construct; `schemas.schema_type` is the entry."""
