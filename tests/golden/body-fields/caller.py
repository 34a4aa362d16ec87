"""What type checkers tell who calls a method with the properties of a body."""

from sample import SampleClient


def use(client: SampleClient) -> None:
    client.orders.create_order("s", "x", sku_body="a", quantity=1)
    client.orders.create_order("s", sku="x", sku_body="a", quantity=1, timeout=3)
    client.orders.create_order("s", "x", sku_body="a")  # type: ignore[call-arg] # pyright: ignore[reportCallIssue]
    client.orders.create_order("s", "x", sku_body="a", quantity="1")  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
    client.labels.put_labels(language="de", additional_properties={"a": 1})
