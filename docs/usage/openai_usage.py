"""Ask a question, print the answer while it comes, and list what was uploaded for batches."""

import os

from openai_api import OpenaiApiClient, RateLimitError, models

QUESTION = "Why is the sky blue?"


def main() -> None:
    with OpenaiApiClient(api_key=os.environ["OPENAI_API_KEY"], max_retries=5) as client:
        messages: list[models.ChatCompletionRequestMessage] = [
            models.ChatCompletionRequestSystemMessage(content="Answer in one sentence."),
            models.ChatCompletionRequestUserMessage(content=QUESTION),
        ]
        try:
            with client.chat.stream_create_chat_completion(
                model="gpt-4o-mini", messages=messages, temperature=0.2
            ) as chunks:
                for chunk in chunks:
                    for choice in chunk.choices:
                        print(choice.delta.content or "", end="", flush=True)
        except RateLimitError as error:
            print(f"Too many requests ({error.request_id})")
        for file in client.files.iter_files(purpose="batch"):
            print(f"{file.id}: {file.filename}, {file.bytes_:,} bytes")


main()
