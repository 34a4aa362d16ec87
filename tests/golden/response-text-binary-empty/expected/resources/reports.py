"""How to call the operations of reports.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`."""

from __future__ import annotations

from typing import Unpack

from .._runtime.call import AsyncCaller, Caller
from .._runtime.options import CallOptions
from . import _reports_operations as _operations


class Reports:
    """Operations of reports."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def get_text(
        self,
        **options: Unpack[CallOptions],
    ) -> str:
        """Get text.

        ``GET /report.txt``

        Example:
            client.reports.get_text()"""
        return self._caller.given(options).call(
            _operations.GET_TEXT,
            {},
        )

    def get_pdf(
        self,
        **options: Unpack[CallOptions],
    ) -> bytes:
        """Get pdf.

        ``GET /report.pdf``

        Example:
            client.reports.get_pdf()"""
        return self._caller.given(options).call(
            _operations.GET_PDF,
            {},
        )

    def get_xml(
        self,
        **options: Unpack[CallOptions],
    ) -> str:
        """Get xml.

        ``GET /report.xml``

        Example:
            client.reports.get_xml()"""
        return self._caller.given(options).call(
            _operations.GET_XML,
            {},
        )

    def delete_report(
        self,
        **options: Unpack[CallOptions],
    ) -> None:
        """Delete report.

        ``DELETE /report``

        Example:
            client.reports.delete_report()"""
        return self._caller.given(options).call(
            _operations.DELETE_REPORT,
            {},
        )


class AsyncReports:
    """Operations of reports."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def get_text(
        self,
        **options: Unpack[CallOptions],
    ) -> str:
        """Get text.

        ``GET /report.txt``

        Example:
            await client.reports.get_text()"""
        return await self._caller.given(options).call(
            _operations.GET_TEXT,
            {},
        )

    async def get_pdf(
        self,
        **options: Unpack[CallOptions],
    ) -> bytes:
        """Get pdf.

        ``GET /report.pdf``

        Example:
            await client.reports.get_pdf()"""
        return await self._caller.given(options).call(
            _operations.GET_PDF,
            {},
        )

    async def get_xml(
        self,
        **options: Unpack[CallOptions],
    ) -> str:
        """Get xml.

        ``GET /report.xml``

        Example:
            await client.reports.get_xml()"""
        return await self._caller.given(options).call(
            _operations.GET_XML,
            {},
        )

    async def delete_report(
        self,
        **options: Unpack[CallOptions],
    ) -> None:
        """Delete report.

        ``DELETE /report``

        Example:
            await client.reports.delete_report()"""
        return await self._caller.given(options).call(
            _operations.DELETE_REPORT,
            {},
        )
