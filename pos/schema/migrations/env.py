"""Alembic's environment: it works on the connection that it is given, in that connection's transaction."""

from alembic import context

from pos.schema.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata(),
    transactional_ddl=False,
)
context.run_migrations()
