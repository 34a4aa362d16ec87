"""What a program does that tells Alertmanager what is broken, and silences what is known."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import UUID

from alertmanager_client import AlertmanagerClient, AsyncAlertmanagerClient
from alertmanager_client.errors import (
    AuthenticationError,
    BadRequestError,
    NotFoundError,
    UnprocessableError,
)
from alertmanager_client.models import Matcher, PostableAlert, PostableSilence

from tests.servers.steps import Access, Steps

_NOBODY = UUID(int=0)


def run(access: Access, steps: Steps, *, strict: bool) -> None:
    with AlertmanagerClient(
        base_url=access.url,
        basic_auth=("ops", access.secret),
        strict=strict,
        on_drift=steps.drift,
    ) as client:
        alerts, silences = client.alert, client.silence
        service = f"shop-{access.run}"
        mine = f'service="{service}"'
        with steps("read the status"):
            status = client.general.get_status()
            assert status.cluster.status == "disabled" and status.version_info.version
            assert "receiver: day" in status.config.original
        with steps("list who is told"):
            receivers = client.receiver.get_receivers()
            assert [one.name for one in receivers] == ["day", "night"]
        with steps("tell what is broken"):
            alerts.post_alerts(
                body=[
                    _alert(service, "DiskFull", severity="page"),
                    _alert(service, "Slow", severity="ticket"),
                    _alert(service, "Slow", severity="ticket", disk="größe"),
                ]
            )
            found = alerts.get_alerts(filter=[mine])
            assert len(found) == 3 and found[0].status.state in ("active", "unprocessed")
        with steps("list by several filters"):
            found = alerts.get_alerts(filter=[mine, 'severity=~"pa.*"'], active=True)
            assert [alert.labels["alertname"] for alert in found] == ["DiskFull"]
            found = alerts.get_alerts(filter=[mine, 'disk="größe"'], receiver="d.y")
            assert found[0].annotations["summary"] == "Slow & worse"
            assert found[0].generator_url == "https://example.com/graph?a=1&b=2"
        with steps("plan a silence, and wait until it begins"):
            made = silences.post_silences(body=_silence(service, begins=1))
            assert made.silence_id
            planned = silences.get_silence(silence_id=UUID(made.silence_id))
            assert planned.status.state in ("pending", "active")
            begun = silences.wait_for_silence(silence_id=UUID(planned.id), timeout=30)
            assert begun.status.state == "active" and begun.matchers[0].is_equal
        with steps("see what is silenced"):
            found = alerts.get_alerts(filter=[mine], silenced=True, active=False)
            assert len(found) == 3 and found[0].status.silenced_by == [begun.id]
            assert alerts.get_alerts(filter=[mine], silenced=False) == []
        with steps("send back a silence that was read, longer"):
            longer = PostableSilence(
                id=begun.id,
                matchers=begun.matchers,
                starts_at=begun.starts_at,
                ends_at=begun.ends_at + timedelta(hours=1),
                created_by=begun.created_by,
                comment=f"{begun.comment}, again",
            )
            changed = silences.post_silences(body=longer)
            assert changed.silence_id == begun.id
            read = silences.get_silence(silence_id=UUID(begun.id))
            assert read.ends_at == longer.ends_at and read.comment == "known, again"
        with steps("list silences"):
            listed = silences.get_silences(filter=[mine])
            assert [one.id for one in listed] == [begun.id]
        with steps("end a silence"):
            silences.delete_silence(silence_id=UUID(begun.id))
            read = silences.get_silence(silence_id=UUID(begun.id))
            assert read.status.state == "expired"
        with steps("see what goes to whom"):
            groups = client.alertgroup.get_alert_groups(filter=[mine])
            sizes = {group.receiver.name: len(group.alerts) for group in groups}
            assert sizes == {"day": 2, "night": 1}, sizes
        with steps("read the metrics, which are elsewhere"):
            elsewhere = client.with_options(base_url=access.url.removesuffix("/api/v2"))
            answer = elsewhere.request("GET", "/metrics", headers={"Accept": "text/plain"})
            assert b"alertmanager_alerts{" in answer.content
        with steps.refused("look up a silence that is not there", NotFoundError, "404 Not Found"):
            silences.get_silence(silence_id=_NOBODY)
        with steps.refused(
            "change a silence that is not there", NotFoundError, "silence not found"
        ):
            silences.post_silences(body=_silence(service, id=str(_NOBODY)))
        with steps.refused("look up what is no id", UnprocessableError, "must be of type uuid"):
            silences.get_silence(silence_id="nonsense")  # type: ignore[arg-type]
        with steps.refused("tell of nothing", BadRequestError, "at least one label pair required"):
            alerts.post_alerts(body=[PostableAlert(labels={})])
        with steps("read the error of a filter that is no filter"):
            try:
                alerts.get_alerts(filter=["?"])
            except BadRequestError as error:
                assert error.body == "bad matcher format: ?"
            else:
                raise AssertionError("it was taken")
        with steps.refused("call without credentials", AuthenticationError, "401 Unauthorized"):
            client.with_options(basic_auth=None).general.get_status()
        with steps.refused("call with a wrong password", AuthenticationError, "401 Unauthorized"):
            client.with_options(basic_auth=("ops", "wrong")).alert.get_alerts()
        with steps("tell that all is well again"):
            found = alerts.get_alerts(filter=[mine])
            alerts.post_alerts(
                body=[
                    PostableAlert(labels=alert.labels, starts_at=alert.starts_at, ends_at=_now())
                    for alert in found
                ]
            )
            assert alerts.get_alerts(filter=[mine]) == []


async def run_async(access: Access, steps: Steps, *, strict: bool) -> None:
    async with AsyncAlertmanagerClient(
        base_url=access.url,
        basic_auth=("ops", access.secret),
        strict=strict,
        on_drift=steps.drift,
    ) as client:
        alerts, silences = client.alert, client.silence
        service = f"shop-{access.run}"
        mine = f'service="{service}"'
        with steps("read the status"):
            status = await client.general.get_status()
            assert status.cluster.status == "disabled" and status.version_info.version
            assert "receiver: day" in status.config.original
        with steps("list who is told"):
            receivers = await client.receiver.get_receivers()
            assert [one.name for one in receivers] == ["day", "night"]
        with steps("tell what is broken"):
            await alerts.post_alerts(
                body=[
                    _alert(service, "DiskFull", severity="page"),
                    _alert(service, "Slow", severity="ticket"),
                    _alert(service, "Slow", severity="ticket", disk="größe"),
                ]
            )
            found = await alerts.get_alerts(filter=[mine])
            assert len(found) == 3 and found[0].status.state in ("active", "unprocessed")
        with steps("list by several filters"):
            found = await alerts.get_alerts(filter=[mine, 'severity=~"pa.*"'], active=True)
            assert [alert.labels["alertname"] for alert in found] == ["DiskFull"]
            found = await alerts.get_alerts(filter=[mine, 'disk="größe"'], receiver="d.y")
            assert found[0].annotations["summary"] == "Slow & worse"
            assert found[0].generator_url == "https://example.com/graph?a=1&b=2"
        with steps("plan a silence, and wait until it begins"):
            made = await silences.post_silences(body=_silence(service, begins=1))
            assert made.silence_id
            planned = await silences.get_silence(silence_id=UUID(made.silence_id))
            assert planned.status.state in ("pending", "active")
            begun = await silences.wait_for_silence(silence_id=UUID(planned.id), timeout=30)
            assert begun.status.state == "active" and begun.matchers[0].is_equal
        with steps("see what is silenced"):
            found = await alerts.get_alerts(filter=[mine], silenced=True, active=False)
            assert len(found) == 3 and found[0].status.silenced_by == [begun.id]
            assert await alerts.get_alerts(filter=[mine], silenced=False) == []
        with steps("send back a silence that was read, longer"):
            longer = PostableSilence(
                id=begun.id,
                matchers=begun.matchers,
                starts_at=begun.starts_at,
                ends_at=begun.ends_at + timedelta(hours=1),
                created_by=begun.created_by,
                comment=f"{begun.comment}, again",
            )
            changed = await silences.post_silences(body=longer)
            assert changed.silence_id == begun.id
            read = await silences.get_silence(silence_id=UUID(begun.id))
            assert read.ends_at == longer.ends_at and read.comment == "known, again"
        with steps("list silences"):
            listed = await silences.get_silences(filter=[mine])
            assert [one.id for one in listed] == [begun.id]
        with steps("end a silence"):
            await silences.delete_silence(silence_id=UUID(begun.id))
            read = await silences.get_silence(silence_id=UUID(begun.id))
            assert read.status.state == "expired"
        with steps("see what goes to whom"):
            groups = await client.alertgroup.get_alert_groups(filter=[mine])
            sizes = {group.receiver.name: len(group.alerts) for group in groups}
            assert sizes == {"day": 2, "night": 1}, sizes
        with steps("read the metrics, which are elsewhere"):
            elsewhere = client.with_options(base_url=access.url.removesuffix("/api/v2"))
            answer = await elsewhere.request("GET", "/metrics", headers={"Accept": "text/plain"})
            assert b"alertmanager_alerts{" in answer.content
        with steps.refused("look up a silence that is not there", NotFoundError, "404 Not Found"):
            await silences.get_silence(silence_id=_NOBODY)
        with steps.refused(
            "change a silence that is not there", NotFoundError, "silence not found"
        ):
            await silences.post_silences(body=_silence(service, id=str(_NOBODY)))
        with steps.refused("look up what is no id", UnprocessableError, "must be of type uuid"):
            await silences.get_silence(silence_id="nonsense")  # type: ignore[arg-type]
        with steps.refused("tell of nothing", BadRequestError, "at least one label pair required"):
            await alerts.post_alerts(body=[PostableAlert(labels={})])
        with steps("read the error of a filter that is no filter"):
            try:
                await alerts.get_alerts(filter=["?"])
            except BadRequestError as error:
                assert error.body == "bad matcher format: ?"
            else:
                raise AssertionError("it was taken")
        with steps.refused("call without credentials", AuthenticationError, "401 Unauthorized"):
            await client.with_options(basic_auth=None).general.get_status()
        with steps.refused("call with a wrong password", AuthenticationError, "401 Unauthorized"):
            await client.with_options(basic_auth=("ops", "wrong")).alert.get_alerts()
        with steps("tell that all is well again"):
            found = await alerts.get_alerts(filter=[mine])
            await alerts.post_alerts(
                body=[
                    PostableAlert(labels=alert.labels, starts_at=alert.starts_at, ends_at=_now())
                    for alert in found
                ]
            )
            assert await alerts.get_alerts(filter=[mine]) == []


def _now() -> datetime:
    return datetime.now(UTC)


def _alert(service: str, name: str, **labels: str) -> PostableAlert:
    return PostableAlert(
        labels={"alertname": name, "service": service, **labels},
        annotations={"summary": f"{name} & worse"},
        generator_url="https://example.com/graph?a=1&b=2",
    )


def _silence(service: str, *, begins: float = 0, id: str | None = None) -> PostableSilence:
    return PostableSilence(
        id=id,
        matchers=[Matcher(name="service", value=service, is_regex=False)],
        starts_at=_now() + timedelta(seconds=begins),
        ends_at=_now() + timedelta(hours=1),
        created_by="ops",
        comment="known",
    )
