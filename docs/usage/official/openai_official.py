"""Ask a question, print the answer while it comes, and list what was uploaded for batches."""

import os

from openai import OpenAI, RateLimitError
from openai.types.chat import ChatCompletionMessageParam

QUESTION = "Why is the sky blue?"


def main() -> None:
    with OpenAI(api_key=os.environ["OPENAI_API_KEY"], max_retries=5) as client:
        messages: list[ChatCompletionMessageParam] = [
            {"role": "system", "content": "Answer in one sentence."},
            {"role": "user", "content": QUESTION},
        ]
        try:
            for chunk in client.chat.completions.create(
                model="gpt-4o-mini", messages=messages, temperature=0.2, stream=True
            ):
                for choice in chunk.choices:
                    print(choice.delta.content or "", end="", flush=True)
        except RateLimitError as error:
            print(f"Too many requests ({error.request_id})")
        for file in client.files.list(purpose="batch"):
            print(f"{file.id}: {file.filename}, {file.bytes:,} bytes")


main()
