"""A repair shop's tickets in Django Ninja: ``python app.py PORT``, with its database in the folder.

Everything is Django's own way: models, pages, CSRF for cookies, slashes at the end of paths, forms.
"""

import sys
import time
from collections.abc import Iterator
from datetime import date, datetime
from typing import Annotated, Any

import django
from django.conf import settings

SECRET = "your-api-key"
settings.configure(
    SECRET_KEY="not-a-secret",
    ALLOWED_HOSTS=["*"],
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": "tickets.sqlite3"}},
    MIDDLEWARE=["django.middleware.common.CommonMiddleware"],  # appends slashes
    ROOT_URLCONF=__name__,
    DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
    USE_TZ=False,  # as projects were begun for years: date-times have no offset
)
django.setup()

from django.db import connection, models
from django.http import (
    FileResponse,
    HttpRequest,
    HttpResponse,
    JsonResponse,
    StreamingHttpResponse,
)
from django.middleware.csrf import get_token
from django.shortcuts import get_object_or_404
from django.urls import path
from ninja import (
    JSONL,
    SSE,
    Field,
    File,
    FilterLookup,
    FilterSchema,
    Form,
    ModelSchema,
    NinjaAPI,
    PatchDict,
    Query,
    Router,
    Schema,
    UploadedFile,
)
from ninja.errors import HttpError
from ninja.operation import Operation
from ninja.pagination import LimitOffsetPagination, PageNumberPagination, paginate
from ninja.security import APIKeyCookie, APIKeyHeader


class Customer(models.Model):
    name = models.CharField(max_length=60)
    email = models.EmailField(blank=True)

    class Meta:
        app_label = "shop"


class Ticket(models.Model):
    class State(models.TextChoices):
        OPEN = "open"
        DONE = "done"

    title = models.CharField(max_length=40, help_text="What is broken")
    state = models.CharField(max_length=8, choices=State.choices, default=State.OPEN)
    price = models.DecimalField(max_digits=8, decimal_places=2, null=True, blank=True)
    due = models.DateField(null=True, blank=True)
    opened = models.DateTimeField(auto_now_add=True)
    customer = models.ForeignKey(Customer, null=True, on_delete=models.SET_NULL)
    photo = models.FileField(upload_to="photos", blank=True)

    class Meta:
        app_label = "shop"


class CustomerOut(ModelSchema):
    class Meta:
        model = Customer
        fields = ("id", "name", "email")


class TicketIn(ModelSchema):
    customer: CustomerOut | None = None

    class Meta:
        model = Ticket
        fields = ("title", "state", "price", "due")


class TicketOut(ModelSchema):
    customer: CustomerOut | None = None

    class Meta:
        model = Ticket
        fields = ("id", "title", "state", "price", "due", "opened", "photo")


class Filters(FilterSchema):
    state: Annotated[list[Ticket.State] | None, FilterLookup("state__in")] = None
    words: Annotated[
        str | None, FilterLookup(["title__icontains", "customer__name__icontains"])
    ] = Field(None, alias="search")
    due_before: Annotated[date | None, FilterLookup("due__lte")] = None


class Problem(Schema):
    message: str
    hint: str | None = None


class Received(Schema):
    title: str
    names: list[str]
    sizes: list[int]
    urgent: bool


class Change(Schema):
    number: int
    at: datetime


class Count(Schema):
    status: str
    total: int | None = None


class Key(APIKeyHeader):
    param_name = "X-API-Key"

    def authenticate(self, request: HttpRequest, key: str | None) -> str | None:
        return key if key == SECRET else None


class Session(APIKeyCookie):
    param_name = "sessionid"

    def authenticate(self, request: HttpRequest, key: str | None) -> str | None:
        return key if key == SECRET else None


class API(NinjaAPI):
    def get_openapi_operation_id(self, operation: Operation) -> str:
        return operation.view_func.__name__


api = API(title="Repairs", version="2.0", auth=[Key(), Session()])
tickets, files = Router(tags=["tickets"]), Router(tags=["files"])


@api.exception_handler(Ticket.DoesNotExist)
def gone(request: HttpRequest, error: Exception) -> HttpResponse:
    return api.create_response(request, {"message": "there is no such ticket"}, status=404)


@api.get("/csrf/", auth=None)
def csrf(request: HttpRequest) -> dict[str, str]:
    return {"token": get_token(request)}


def _customer(new: CustomerOut | dict[str, Any] | None) -> Customer | None:
    data = new if isinstance(new, dict) or new is None else new.model_dump()
    return Customer.objects.create(name=data["name"], email=data["email"] or "") if data else None


@tickets.post("/", response={201: TicketOut, 409: Problem})
def open_ticket(request: HttpRequest, new: TicketIn) -> Any:
    if Ticket.objects.filter(title=new.title).exists():
        return 409, {"message": f"{new.title} is there already", "hint": "look it up"}
    data = new.model_dump(exclude={"customer"})
    return 201, Ticket.objects.create(**data, customer=_customer(new.customer))


@tickets.get("/", response=list[TicketOut])
@paginate(PageNumberPagination, page_size=2)
def list_tickets(request: HttpRequest, filters: Query[Filters]) -> Any:
    return filters.filter(Ticket.objects.order_by("id"))


@tickets.get("/customers/", response=list[CustomerOut])
@paginate(LimitOffsetPagination)
def list_customers(request: HttpRequest, **kwargs: Any) -> Any:
    return Customer.objects.order_by("id")


@tickets.get("/{int:id}/", response={200: TicketOut, 404: Problem})
def get_ticket(request: HttpRequest, id: int) -> Ticket:
    return Ticket.objects.get(id=id)


@tickets.patch("/{int:id}/", response=TicketOut)
def change_ticket(request: HttpRequest, id: int, change: PatchDict[TicketIn]) -> Ticket:
    ticket = get_object_or_404(Ticket, id=id)
    if "customer" in change:
        ticket.customer = _customer(change.pop("customer"))
    for name, value in change.items():
        setattr(ticket, name, value)
    ticket.save()
    return ticket


@tickets.delete("/{int:id}/", response={204: None})
def close_ticket(request: HttpRequest, id: int) -> Any:
    Ticket.objects.get(id=id).delete()
    return 204, None


@tickets.get("/{int:id}/archive/", response=TicketOut)
def get_archived(request: HttpRequest, id: int) -> HttpResponse:
    """Answers by hand, from before there was a document."""
    old = {"id": str(id), "title": "?", "state": "lost", "price": None, "opened": 0, "shelf": [3]}
    return JsonResponse(old)


@files.post("/reports/", response=Received)
def send_report(
    request: HttpRequest,
    title: Form[str],
    report: File[UploadedFile],
    photos: File[list[UploadedFile]],
    urgent: Form[bool] = False,
) -> dict[str, Any]:
    sent = [report, *photos]
    return {"title": title, "urgent": urgent, "names": [f.name for f in sent],
            "sizes": [f.size for f in sent]}  # fmt: skip


@files.post("/tickets/{int:id}/photo/", response=TicketOut)
def add_photo(request: HttpRequest, id: int, photo: File[UploadedFile]) -> Ticket:
    ticket = Ticket.objects.get(id=id)
    ticket.photo.save(photo.name, photo)
    return ticket


@files.get("/tickets/{int:id}/photo/")
def get_photo(request: HttpRequest, id: int) -> FileResponse:
    return FileResponse(Ticket.objects.get(id=id).photo.open())


@files.get("/export/")
def export(request: HttpRequest) -> StreamingHttpResponse:
    rows = (f"{ticket.id};{ticket.title}\n" for ticket in Ticket.objects.order_by("id"))
    return StreamingHttpResponse(rows, content_type="text/csv; charset=utf-8")


@api.get("/changes/", response=JSONL[Change], tags=["streams"])
def list_changes(request: HttpRequest, count: int = 3) -> Iterator[dict[str, Any]]:
    for number in range(count):
        yield {"number": number, "at": "2026-01-02T03:04:05Z"}


@api.get("/watch/", response=SSE[Change], tags=["streams"])
def watch(request: HttpRequest, count: int = 3) -> Iterator[dict[str, Any]]:
    for number in range(count):
        yield {"number": number, "at": "2026-01-02T03:04:05Z"}
        time.sleep(0.01)


looks: dict[str, int] = {}


@api.post("/counts/{name}/", response={202: Count}, tags=["counts"])
def start_count(request: HttpRequest, name: str) -> Any:
    looks[name] = 0
    return 202, {"status": "running"}


@api.get("/counts/{name}/", response=Count, tags=["counts"])
def get_count(request: HttpRequest, name: str) -> dict[str, Any]:
    looks[name] += 1
    return {"status": "done", "total": 7} if looks[name] > 2 else {"status": "running"}


@api.post("/broken/", tags=["counts"])
def break_down(request: HttpRequest) -> None:
    raise HttpError(503, "the scales are broken")


api.add_router("/tickets", tickets)
api.add_router("", files)
urlpatterns = [path("api/", api.urls)]

if __name__ == "__main__":
    from django.core.wsgi import get_wsgi_application
    from waitress import serve

    with connection.schema_editor() as editor:
        editor.create_model(Customer)
        editor.create_model(Ticket)
    serve(get_wsgi_application(), host="127.0.0.1", port=int(sys.argv[1]))
