"""What type checkers say of enums: of what is sent, only known values are taken."""

# pyright: reportUnnecessaryTypeIgnoreComment=true

from sample import SampleClient, models


def ask(client: SampleClient, kinds: list[models.Service]) -> None:
    client.labels.list_labels(sort="newest", service="express", services=kinds, like="tiny")
    client.labels.list_labels(service=models.Service.EXPRESS, country=models.Country.DE)
    client.labels.list_labels(sort="newst")  # type: ignore[arg-type]
    client.labels.list_labels(service="expres")  # type: ignore[arg-type]
    client.labels.list_labels(country="de")  # type: ignore[arg-type]
    client.labels.create_label(service="express", size="small", others=kinds)
    client.labels.create_label(service="expres")  # type: ignore[arg-type]
    client.labels.create_label(service="express", size="huge")  # type: ignore[arg-type]


def order(label: models.Label) -> None:
    models.LabelRequest(service="express", size="small", unit=None, floor=1, extras=["insured"])
    models.LabelRequest(service=models.Service.EXPRESS, others=[models.Service.STANDARD])
    models.LabelRequest(service="express", like="tiny", like_service="overnight")
    models.LabelRequest(service="express", extensible="z", named_extensible="z", titled="z")
    models.LabelRequest(service="expres")  # type: ignore[arg-type]
    models.LabelRequest(service="express", size="huge")  # type: ignore[arg-type]
    models.LabelRequest(service="express", country="de")  # type: ignore[arg-type]
    models.LabelRequest(service=label.service)  # type: ignore[arg-type]
    models.Settings(service=label.service, size="huge")
