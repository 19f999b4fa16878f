"""The facilitator's side of the projector."""
