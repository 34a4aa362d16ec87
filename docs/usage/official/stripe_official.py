"""Take a payment from a customer who may be new, then give back what was charged twice."""

import os

from stripe import StripeClient, StripeError


def main() -> None:
    client = StripeClient(os.environ["STRIPE_API_KEY"])
    known = client.v1.customers.list({"email": "ada@example.com", "limit": 1}).data
    customer = known[0] if known else client.v1.customers.create({"email": "ada@example.com"})
    try:
        payment = client.v1.payment_intents.create(
            {
                "amount": 1999,
                "currency": "eur",
                "customer": customer.id,
                "payment_method": "pm_card_visa",
                "confirm": True,
            }
        )
    except StripeError as error:
        return print(f"Not paid, {error.http_status}: {error.user_message}")
    print(f"{payment.id} is {payment.status}: {payment.amount / 100:.2f} {payment.currency}")
    for charge in client.v1.charges.list({"customer": customer.id, "limit": 20}).auto_paging_iter():
        if charge.amount == payment.amount and charge.payment_intent != payment.id:
            refund = client.v1.refunds.create({"charge": charge.id, "reason": "duplicate"})
            print(f"{refund.amount / 100:.2f} {refund.currency} go back to {charge.id}")


main()
