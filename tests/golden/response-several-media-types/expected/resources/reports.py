"""How to call the operations of reports.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`."""

from __future__ import annotations

from typing import Literal, Unpack, overload

from .. import models
from .._runtime.call import AsyncCaller, Caller
from .._runtime.options import CallOptions
from .._runtime.paging import AsyncPager, Pager
from . import _reports_operations as _operations


class Reports:
    """Operations of reports."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    @overload
    def get_report(
        self,
        *,
        year: int | None = None,
        accept: Literal["application/json"] = "application/json",
        **options: Unpack[CallOptions],
    ) -> models.Report | models.Ticket | None: ...
    @overload
    def get_report(
        self,
        *,
        year: int | None = None,
        accept: Literal["text/csv", "text/html"],
        **options: Unpack[CallOptions],
    ) -> str | models.Ticket | None: ...
    @overload
    def get_report(
        self,
        *,
        year: int | None = None,
        accept: Literal["application/pdf"],
        **options: Unpack[CallOptions],
    ) -> bytes | models.Ticket | None: ...
    def get_report(
        self,
        *,
        year: int | None = None,
        accept: Literal[
            "application/json",
            "text/csv",
            "text/html",
            "application/pdf",
        ] = "application/json",
        **options: Unpack[CallOptions],
    ) -> models.Report | models.Ticket | str | bytes | None:
        """Get report.

        ``GET /report``

        Args:
            accept: The media type of the answer.

        Returns:
            Later.

        Raises:
            NotFoundError: None. Its `body` is `models.Ticket`.

        Example:
            client.reports.get_report()"""
        return self._caller.given(options).call(
            _operations.GET_REPORT,
            {"year": year},
            accept=accept,
        )

    def get_text(
        self,
        *,
        accept: Literal["text/plain", "text/markdown"] = "text/plain",
        **options: Unpack[CallOptions],
    ) -> str:
        """Get text.

        ``GET /text``

        Args:
            accept: The media type of the answer.

        Example:
            client.reports.get_text()"""
        return self._caller.given(options).call(
            _operations.GET_TEXT,
            {},
            accept=accept,
        )

    @overload
    def get_versions(
        self,
        *,
        accept: Literal["application/vnd.example.v1+json"] = "application/vnd.example.v1+json",
        **options: Unpack[CallOptions],
    ) -> models.Report: ...
    @overload
    def get_versions(
        self,
        *,
        accept: Literal["application/vnd.example.v2+json"],
        **options: Unpack[CallOptions],
    ) -> models.Ticket: ...
    def get_versions(
        self,
        *,
        accept: Literal[
            "application/vnd.example.v1+json",
            "application/vnd.example.v2+json",
        ] = "application/vnd.example.v1+json",
        **options: Unpack[CallOptions],
    ) -> models.Report | models.Ticket:
        """Get versions.

        ``GET /versions``

        Args:
            accept: The media type of the answer.

        Example:
            client.reports.get_versions()"""
        return self._caller.given(options).call(
            _operations.GET_VERSIONS,
            {},
            accept=accept,
        )

    def get_same(
        self,
        **options: Unpack[CallOptions],
    ) -> models.Report:
        """Get same.

        ``GET /same``

        Returns:
            The same under four names.

        Example:
            client.reports.get_same()"""
        return self._caller.given(options).call(
            _operations.GET_SAME,
            {},
        )

    @overload
    def list_reports(
        self,
        *,
        page: int | None = None,
        accept: Literal["application/json"] = "application/json",
        **options: Unpack[CallOptions],
    ) -> models.ListReportsResponse: ...
    @overload
    def list_reports(
        self,
        *,
        page: int | None = None,
        accept: Literal["text/csv"],
        **options: Unpack[CallOptions],
    ) -> str: ...
    def list_reports(
        self,
        *,
        page: int | None = None,
        accept: Literal["application/json", "text/csv"] = "application/json",
        **options: Unpack[CallOptions],
    ) -> models.ListReportsResponse | str:
        """List reports.

        ``GET /reports``

        Args:
            accept: The media type of the answer.

        Example:
            client.reports.list_reports()"""
        return self._caller.given(options).call(
            _operations.LIST_REPORTS,
            {"page": page},
            accept=accept,
        )

    def iter_reports(
        self,
        *,
        page: int | None = None,
        resume_token: str | None = None,
        **options: Unpack[CallOptions],
    ) -> Pager[models.ListReportsResponse, models.Report]:
        """Every item of `list_reports`, page after page; `.pages()` gives the pages.

        The `resume_token` of the listing, or of an error on the way, goes on with the next
        item, also in another process.

        Example:
            for item in client.reports.iter_reports():
                print(item)"""
        return Pager(
            self._caller.given(options),
            _operations.LIST_REPORTS,
            {"page": page},
            _operations.LIST_REPORTS_PAGING,
            resume_token=resume_token,
        )


class AsyncReports:
    """Operations of reports."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    @overload
    async def get_report(
        self,
        *,
        year: int | None = None,
        accept: Literal["application/json"] = "application/json",
        **options: Unpack[CallOptions],
    ) -> models.Report | models.Ticket | None: ...
    @overload
    async def get_report(
        self,
        *,
        year: int | None = None,
        accept: Literal["text/csv", "text/html"],
        **options: Unpack[CallOptions],
    ) -> str | models.Ticket | None: ...
    @overload
    async def get_report(
        self,
        *,
        year: int | None = None,
        accept: Literal["application/pdf"],
        **options: Unpack[CallOptions],
    ) -> bytes | models.Ticket | None: ...
    async def get_report(
        self,
        *,
        year: int | None = None,
        accept: Literal[
            "application/json",
            "text/csv",
            "text/html",
            "application/pdf",
        ] = "application/json",
        **options: Unpack[CallOptions],
    ) -> models.Report | models.Ticket | str | bytes | None:
        """Get report.

        ``GET /report``

        Args:
            accept: The media type of the answer.

        Returns:
            Later.

        Raises:
            NotFoundError: None. Its `body` is `models.Ticket`.

        Example:
            await client.reports.get_report()"""
        return await self._caller.given(options).call(
            _operations.GET_REPORT,
            {"year": year},
            accept=accept,
        )

    async def get_text(
        self,
        *,
        accept: Literal["text/plain", "text/markdown"] = "text/plain",
        **options: Unpack[CallOptions],
    ) -> str:
        """Get text.

        ``GET /text``

        Args:
            accept: The media type of the answer.

        Example:
            await client.reports.get_text()"""
        return await self._caller.given(options).call(
            _operations.GET_TEXT,
            {},
            accept=accept,
        )

    @overload
    async def get_versions(
        self,
        *,
        accept: Literal["application/vnd.example.v1+json"] = "application/vnd.example.v1+json",
        **options: Unpack[CallOptions],
    ) -> models.Report: ...
    @overload
    async def get_versions(
        self,
        *,
        accept: Literal["application/vnd.example.v2+json"],
        **options: Unpack[CallOptions],
    ) -> models.Ticket: ...
    async def get_versions(
        self,
        *,
        accept: Literal[
            "application/vnd.example.v1+json",
            "application/vnd.example.v2+json",
        ] = "application/vnd.example.v1+json",
        **options: Unpack[CallOptions],
    ) -> models.Report | models.Ticket:
        """Get versions.

        ``GET /versions``

        Args:
            accept: The media type of the answer.

        Example:
            await client.reports.get_versions()"""
        return await self._caller.given(options).call(
            _operations.GET_VERSIONS,
            {},
            accept=accept,
        )

    async def get_same(
        self,
        **options: Unpack[CallOptions],
    ) -> models.Report:
        """Get same.

        ``GET /same``

        Returns:
            The same under four names.

        Example:
            await client.reports.get_same()"""
        return await self._caller.given(options).call(
            _operations.GET_SAME,
            {},
        )

    @overload
    async def list_reports(
        self,
        *,
        page: int | None = None,
        accept: Literal["application/json"] = "application/json",
        **options: Unpack[CallOptions],
    ) -> models.ListReportsResponse: ...
    @overload
    async def list_reports(
        self,
        *,
        page: int | None = None,
        accept: Literal["text/csv"],
        **options: Unpack[CallOptions],
    ) -> str: ...
    async def list_reports(
        self,
        *,
        page: int | None = None,
        accept: Literal["application/json", "text/csv"] = "application/json",
        **options: Unpack[CallOptions],
    ) -> models.ListReportsResponse | str:
        """List reports.

        ``GET /reports``

        Args:
            accept: The media type of the answer.

        Example:
            await client.reports.list_reports()"""
        return await self._caller.given(options).call(
            _operations.LIST_REPORTS,
            {"page": page},
            accept=accept,
        )

    def iter_reports(
        self,
        *,
        page: int | None = None,
        resume_token: str | None = None,
        **options: Unpack[CallOptions],
    ) -> AsyncPager[models.ListReportsResponse, models.Report]:
        """Every item of `list_reports`, page after page; `.pages()` gives the pages.

        The `resume_token` of the listing, or of an error on the way, goes on with the next
        item, also in another process.

        Example:
            async for item in client.reports.iter_reports():
                print(item)"""
        return AsyncPager(
            self._caller.given(options),
            _operations.LIST_REPORTS,
            {"page": page},
            _operations.LIST_REPORTS_PAGING,
            resume_token=resume_token,
        )
