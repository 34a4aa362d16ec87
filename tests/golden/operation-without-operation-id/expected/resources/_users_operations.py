"""What the operations of users send, and how answers are read."""

from __future__ import annotations

from .. import models
from .._runtime import shapes
from .._runtime.contents import Json, Nothing
from .._runtime.operation import Operation, Parameter

GET_POSTS: Operation[models.GetPostsResponse] = Operation(
    name="users.get_posts",
    method="GET",
    path="/api/v2/users/{user_id}/posts",
    tags=("users",),
    parameters=(Parameter("user_id", "user_id", "path", required=True),),
    success={"200": Json(shapes.Ref(lambda: models.GetPostsResponse))},
)

CREATE_POST: Operation[None] = Operation(
    name="users.create_post",
    method="POST",
    path="/api/v2/users/{user_id}/posts",
    tags=("users",),
    parameters=(Parameter("user_id", "user_id", "path", required=True),),
    success={"204": Nothing()},
)

GET_POSTS_2: Operation[None] = Operation(
    name="users.get_posts_2",
    method="GET",
    path="/users/{user_id}/posts/",
    tags=("users",),
    parameters=(Parameter("user_id", "user_id", "path", required=True),),
    success={"204": Nothing()},
)
