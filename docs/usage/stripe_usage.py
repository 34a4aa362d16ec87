"""Take a payment from a customer who may be new, then give back what was charged twice."""

import os

from stripe_api import ApiError, StripeApiClient


def main() -> None:
    with StripeApiClient(token=os.environ["STRIPE_API_KEY"]) as client:
        known = client.customers.get_customers(email="ada@example.com", limit=1).data
        customer = known[0] if known else client.customers.post_customers(email="ada@example.com")
        try:
            payment = client.payment_intents.post_payment_intents(
                amount=1999,
                currency="eur",
                customer=customer.id,
                payment_method="pm_card_visa",
                confirm=True,
            )
        except ApiError as error:
            return print(f"Not paid, {error.status}: {error.message}")
        print(f"{payment.id} is {payment.status}: {payment.amount / 100:.2f} {payment.currency}")
        for charge in client.charges.iter_charges(customer=customer.id, limit=20):
            if charge.amount == payment.amount and charge.payment_intent != payment.id:
                refund = client.refunds.post_refunds(charge=charge.id, reason="duplicate")
                print(f"{refund.amount / 100:.2f} {refund.currency} go back to {charge.id}")


main()
