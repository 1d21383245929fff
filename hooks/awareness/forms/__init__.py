"""Forms to edit content with, drawn from the model: https://sveltiacms.app/ shows them."""
