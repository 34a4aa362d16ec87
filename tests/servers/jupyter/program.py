"""What a program does that keeps notebooks on a Jupyter Server and runs kernels there."""

from __future__ import annotations

from base64 import b64decode, b64encode
from typing import Any
from urllib.parse import quote

from jupyter_client import AsyncJupyterClient, JupyterClient
from jupyter_client.errors import BadRequestError, NotFoundError, PermissionDeniedError
from jupyter_client.models import (
    CreateKernelRequest,
    PostContentRequest,
    ReplaceContentRequest,
    Session,
    UpdateContentRequest,
)

from tests.servers.steps import Access, Steps

_TEXT = "grün, gelb\n" * 3
_PICTURE = bytes(range(256))
_NOTEBOOK: dict[str, Any] = {
    "cells": [{"cell_type": "markdown", "id": "a", "metadata": {}, "source": "# Häuser"}],
    "metadata": {},
    "nbformat": 4,
    "nbformat_minor": 5,
}


def run(access: Access, steps: Steps, *, strict: bool) -> None:
    token = f"token {access.secret}"
    with JupyterClient(
        base_url=access.url, authorization=token, strict=strict, on_drift=steps.drift
    ) as client:
        contents, kernels, sessions = client.contents, client.kernels, client.sessions
        home = f"notes {access.run}"
        with steps("ask for the version, without credentials"):
            anonymous = client.with_options(authorization=None)
            api = anonymous.root.get()  # it is documented with a slash that the server sends away
            assert api.version is not None and api.version.startswith("2.")
        with steps("ask who I am and what I may do"):
            me = client.identity.get_me(permissions='{"contents": ["read", "write"]}')
            assert me.identity and me.identity.username
            assert me.permissions and me.permissions["contents"] == ["read", "write"]
        with steps("create a folder"):
            made = contents.post_content(path="", body=PostContentRequest(type="directory"))
            new = UpdateContentRequest(path=home)
            folder = contents.update_content(path=made.path, body=new)
            assert (folder.type, folder.path) == ("directory", home)
        with steps("save a text"):
            text = ReplaceContentRequest(type="file", format="text", content=_TEXT)
            saved = contents.replace_content(path=f"{home}/grün & gelb?.txt", body=text)
            assert saved.size == len(_TEXT.encode()) and saved.mimetype == "text/plain"
        with steps("save a picture"):
            encoded = b64encode(_PICTURE).decode()
            picture = ReplaceContentRequest(type="file", format="base64", content=encoded)
            saved = contents.replace_content(path=f"{home}/a.png", body=picture)
            assert saved.mimetype == "image/png"
        with steps("save a notebook"):
            saved = contents.replace_content(
                path=f"{home}/a.ipynb",
                body=ReplaceContentRequest(type="notebook", format="json"),
                extra_body={"content": _NOTEBOOK},
            )
            assert saved.type == "notebook"
        with steps("list a folder, and the root"):
            listing = contents.get_content(path=home)
            assert _names(listing.content) == ["a.ipynb", "a.png", "grün & gelb?.txt"]
            root = contents.get_content(path="")
            assert home in _names(root.content)
        with steps("read all three"):
            read = contents.get_content(path=f"{home}/grün & gelb?.txt")
            assert read.content == _TEXT and read.writable
            read = contents.get_content(path=f"{home}/a.png", format="base64")
            assert b64decode(read.content) == _PICTURE
            read = contents.get_content(path=f"{home}/a.ipynb")
            assert _cell(read.content) == "# Häuser"
        with steps("read the hash alone"):
            read = contents.get_content(path=f"{home}/a.png", content=0, hash=1)
            assert read.content is None and read.hash_algorithm == "sha256"
        with steps("copy a file"):
            copy = PostContentRequest(copy_from=f"{home}/a.png")
            copied = contents.post_content(path=home, body=copy)
            assert copied.name == "a-Copy1.png"
        with steps("keep a state and go back to it"):
            path = f"{home}/grün & gelb?.txt"
            kept = contents.create_checkpoint(path=path)
            changed = ReplaceContentRequest(type="file", format="text", content="blau")
            contents.replace_content(path=path, body=changed)
            kept_ones = contents.list_checkpoints(path=path)
            assert [one.id for one in kept_ones] == [kept.id]
            contents.post_checkpoint(path=path, checkpoint_id=kept.id)
            read = contents.get_content(path=path)
            assert read.content == _TEXT
            contents.delete_checkpoint(path=path, checkpoint_id=kept.id)
        with steps("download from a path that is not documented"):
            raw = client.request("GET", f"/files/{quote(home)}/a.png", query={"download": 1})
            assert raw.content == _PICTURE and raw.headers["content-type"] == "image/png"
        with steps("download the document of the server"):
            document = client.api_spec.get_spec_yaml()
            assert document.startswith(b'swagger: "2.0"')
        with steps("list what kernels there are"):
            specs = client.kernelspecs.get_kernelspecs()
            assert specs.kernelspecs and specs.default in specs.kernelspecs
        with steps("start and interrupt a kernel"):
            kernel = kernels.create_kernel(body=CreateKernelRequest(name="python3", path=home))
            kernels.post_interrupt(kernel_id=kernel.id)
            assert kernel.id in [one.id for one in kernels.list_kernels()]
        with steps("restart a kernel and wait until it is idle"):
            kernels.restart_kernel(kernel_id=kernel.id, timeout=90)
            ready = kernels.wait_for_kernel(kernel_id=kernel.id, timeout=60)
            assert ready.execution_state == "idle" and ready.last_activity
        with steps("open a notebook with that kernel, rename it, close it"):
            opened = sessions.create_session(
                body=Session(path=f"{home}/a.ipynb", name="a", type="notebook", kernel=kernel)
            )
            assert opened.id and opened.kernel and opened.kernel.id == kernel.id
            opened.name = "renamed"
            renamed = sessions.update_session(session=opened.id, body=opened)
            assert renamed.name == "renamed"
            assert opened.id in [one.id for one in sessions.list_sessions()]
            sessions.delete_session(session=opened.id)
        with steps("open and close a terminal"):
            terminal = client.terminals.create_terminal()
            names = [one.name for one in client.terminals.list_terminals()]
            assert terminal.name in names
            client.terminals.delete_terminal(terminal_id=terminal.name)
        with steps("change the settings"):
            settings = client.config.update_config(
                section_name=access.run.replace("-", ""), body={"theme": {"dark": True}}
            )
            assert settings == {"theme": {"dark": True}}
        with steps("read the status"):
            status = client.status.get_status()
            assert status.kernels is not None and status.started
        with steps.refused("look up what is not there", NotFoundError, "does not exist"):
            contents.get_content(path=f"{home}/nothing here.txt")
        with steps.refused("read a folder as a file", BadRequestError, "is a directory, not a"):
            contents.get_content(path=home, type="file")
        with steps.refused(
            "save what is not valid", BadRequestError, "Must specify format of file"
        ):
            contents.replace_content(path=f"{home}/x", body=ReplaceContentRequest(content="x"))
        with steps.refused("look up a kernel that has ended", NotFoundError, "Kernel does not"):
            kernels.get_kernel(kernel_id=kernel.id)
        with steps.refused("call without credentials", PermissionDeniedError, "403 Forbidden"):
            anonymous.status.get_status()
        mistaken = client.with_options(authorization="token wrong")
        with steps.refused("call with a wrong token", PermissionDeniedError, "403 Forbidden"):
            mistaken.contents.get_content(path="")
        with steps("delete all"):
            listing = contents.get_content(path=home)
            for name in _names(listing.content):
                contents.delete_content(path=f"{home}/{name}")
            contents.delete_content(path=home)


async def run_async(access: Access, steps: Steps, *, strict: bool) -> None:
    token = f"token {access.secret}"
    async with AsyncJupyterClient(
        base_url=access.url, authorization=token, strict=strict, on_drift=steps.drift
    ) as client:
        contents, kernels, sessions = client.contents, client.kernels, client.sessions
        home = f"notes {access.run}"
        with steps("ask for the version, without credentials"):
            anonymous = client.with_options(authorization=None)
            api = await anonymous.root.get()
            assert api.version is not None and api.version.startswith("2.")
        with steps("ask who I am and what I may do"):
            me = await client.identity.get_me(permissions='{"contents": ["read", "write"]}')
            assert me.identity and me.identity.username
            assert me.permissions and me.permissions["contents"] == ["read", "write"]
        with steps("create a folder"):
            made = await contents.post_content(path="", body=PostContentRequest(type="directory"))
            new = UpdateContentRequest(path=home)
            folder = await contents.update_content(path=made.path, body=new)
            assert (folder.type, folder.path) == ("directory", home)
        with steps("save a text"):
            text = ReplaceContentRequest(type="file", format="text", content=_TEXT)
            saved = await contents.replace_content(path=f"{home}/grün & gelb?.txt", body=text)
            assert saved.size == len(_TEXT.encode()) and saved.mimetype == "text/plain"
        with steps("save a picture"):
            encoded = b64encode(_PICTURE).decode()
            picture = ReplaceContentRequest(type="file", format="base64", content=encoded)
            saved = await contents.replace_content(path=f"{home}/a.png", body=picture)
            assert saved.mimetype == "image/png"
        with steps("save a notebook"):
            saved = await contents.replace_content(
                path=f"{home}/a.ipynb",
                body=ReplaceContentRequest(type="notebook", format="json"),
                extra_body={"content": _NOTEBOOK},
            )
            assert saved.type == "notebook"
        with steps("list a folder, and the root"):
            listing = await contents.get_content(path=home)
            assert _names(listing.content) == ["a.ipynb", "a.png", "grün & gelb?.txt"]
            root = await contents.get_content(path="")
            assert home in _names(root.content)
        with steps("read all three"):
            read = await contents.get_content(path=f"{home}/grün & gelb?.txt")
            assert read.content == _TEXT and read.writable
            read = await contents.get_content(path=f"{home}/a.png", format="base64")
            assert b64decode(read.content) == _PICTURE
            read = await contents.get_content(path=f"{home}/a.ipynb")
            assert _cell(read.content) == "# Häuser"
        with steps("read the hash alone"):
            read = await contents.get_content(path=f"{home}/a.png", content=0, hash=1)
            assert read.content is None and read.hash_algorithm == "sha256"
        with steps("copy a file"):
            copy = PostContentRequest(copy_from=f"{home}/a.png")
            copied = await contents.post_content(path=home, body=copy)
            assert copied.name == "a-Copy1.png"
        with steps("keep a state and go back to it"):
            path = f"{home}/grün & gelb?.txt"
            kept = await contents.create_checkpoint(path=path)
            changed = ReplaceContentRequest(type="file", format="text", content="blau")
            await contents.replace_content(path=path, body=changed)
            kept_ones = await contents.list_checkpoints(path=path)
            assert [one.id for one in kept_ones] == [kept.id]
            await contents.post_checkpoint(path=path, checkpoint_id=kept.id)
            read = await contents.get_content(path=path)
            assert read.content == _TEXT
            await contents.delete_checkpoint(path=path, checkpoint_id=kept.id)
        with steps("download from a path that is not documented"):
            raw = await client.request("GET", f"/files/{quote(home)}/a.png", query={"download": 1})
            assert raw.content == _PICTURE and raw.headers["content-type"] == "image/png"
        with steps("download the document of the server"):
            document = await client.api_spec.get_spec_yaml()
            assert document.startswith(b'swagger: "2.0"')
        with steps("list what kernels there are"):
            specs = await client.kernelspecs.get_kernelspecs()
            assert specs.kernelspecs and specs.default in specs.kernelspecs
        with steps("start and interrupt a kernel"):
            kernel = await kernels.create_kernel(
                body=CreateKernelRequest(name="python3", path=home)
            )
            await kernels.post_interrupt(kernel_id=kernel.id)
            assert kernel.id in [one.id for one in await kernels.list_kernels()]
        with steps("restart a kernel and wait until it is idle"):
            await kernels.restart_kernel(kernel_id=kernel.id, timeout=90)
            ready = await kernels.wait_for_kernel(kernel_id=kernel.id, timeout=60)
            assert ready.execution_state == "idle" and ready.last_activity
        with steps("open a notebook with that kernel, rename it, close it"):
            opened = await sessions.create_session(
                body=Session(path=f"{home}/a.ipynb", name="a", type="notebook", kernel=kernel)
            )
            assert opened.id and opened.kernel and opened.kernel.id == kernel.id
            opened.name = "renamed"
            renamed = await sessions.update_session(session=opened.id, body=opened)
            assert renamed.name == "renamed"
            assert opened.id in [one.id for one in await sessions.list_sessions()]
            await sessions.delete_session(session=opened.id)
        with steps("open and close a terminal"):
            terminal = await client.terminals.create_terminal()
            names = [one.name for one in await client.terminals.list_terminals()]
            assert terminal.name in names
            await client.terminals.delete_terminal(terminal_id=terminal.name)
        with steps("change the settings"):
            settings = await client.config.update_config(
                section_name=access.run.replace("-", ""), body={"theme": {"dark": True}}
            )
            assert settings == {"theme": {"dark": True}}
        with steps("read the status"):
            status = await client.status.get_status()
            assert status.kernels is not None and status.started
        with steps.refused("look up what is not there", NotFoundError, "does not exist"):
            await contents.get_content(path=f"{home}/nothing here.txt")
        with steps.refused("read a folder as a file", BadRequestError, "is a directory, not a"):
            await contents.get_content(path=home, type="file")
        with steps.refused(
            "save what is not valid", BadRequestError, "Must specify format of file"
        ):
            await contents.replace_content(
                path=f"{home}/x", body=ReplaceContentRequest(content="x")
            )
        with steps.refused("look up a kernel that has ended", NotFoundError, "Kernel does not"):
            await kernels.get_kernel(kernel_id=kernel.id)
        with steps.refused("call without credentials", PermissionDeniedError, "403 Forbidden"):
            await anonymous.status.get_status()
        mistaken = client.with_options(authorization="token wrong")
        with steps.refused("call with a wrong token", PermissionDeniedError, "403 Forbidden"):
            await mistaken.contents.get_content(path="")
        with steps("delete all"):
            listing = await contents.get_content(path=home)
            for name in _names(listing.content):
                await contents.delete_content(path=f"{home}/{name}")
            await contents.delete_content(path=home)


def _names(listing: Any) -> list[str]:
    """The names in a folder: its `content` is documented as text, and is a list."""
    return sorted(one["name"] for one in listing)


def _cell(notebook: Any) -> str:
    """The first cell of a notebook: its `content` is documented as text, and is an object."""
    source: str = notebook["cells"][0]["source"]
    return source
